import * as z from 'zod';
import type { ApplicationRequest } from '../../domain/application/request';
import { localDate } from '../../domain/records';
import { decryptFields, type EncryptedFields, encryptFields } from '../gateways/field-encryption';
import type { NamedAction } from './commit';
import { keys } from './keys';
import { queryPage } from './table';

/** Who the youth and the contact are. In the clear only in memory: the item holds each field encrypted. */
const personRecord = z.object({
  firstName: z.string(),
  lastName: z.string(),
  birthDate: localDate,
  postcode: z.string(),
  candidateNumber: z.string().optional(),
  contactName: z.string(),
  contactEmail: z.string(),
  contactPhone: z.string(),
});
export type Person = z.infer<typeof personRecord>;

export interface StoredPerson {
  readonly person: Person;
  readonly version: number;
}

export const personOf = ({ youth, employer: { contact } }: ApplicationRequest): Person => ({
  firstName: youth.firstName,
  lastName: youth.lastName,
  birthDate: youth.birthDate,
  postcode: youth.postcode,
  candidateNumber: youth.candidateNumber,
  contactName: contact.name,
  contactEmail: contact.email,
  contactPhone: contact.phone,
});

/** A version of the person as a write; one call to KMS. */
export async function personAction(applicationId: string, person: Person, version: number): Promise<NamedAction> {
  const encrypted = await encryptFields(person, { applicationId });
  return {
    name: 'person',
    put: {
      Item: { ...keys.person(applicationId, version), kind: 'person', personVersion: version, ...encrypted },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
}

const storedPerson = z.object({
  personVersion: z.int(),
  wrappedKey: z.string(),
  fields: z.record(z.string(), z.string()),
});

async function newest(applicationId: string): Promise<EncryptedFields & { personVersion: number }> {
  const { items } = await queryPage({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.person(applicationId, 0).pk },
    ScanIndexForward: false,
    ConsistentRead: true,
    Limit: 1,
  });
  return storedPerson.parse(items[0]);
}

/** The newest version, decrypted. @throws ZodError when there is none: every application has one. */
export async function loadPerson(applicationId: string): Promise<StoredPerson> {
  const { personVersion, ...encrypted } = await newest(applicationId);
  const person = personRecord.parse(await decryptFields(encrypted, { applicationId }));
  return { person, version: personVersion };
}

/** Where mail about the application goes; no other field is opened. */
export async function loadContactEmail(applicationId: string): Promise<string> {
  const encrypted = await newest(applicationId);
  const { contactEmail } = await decryptFields(encrypted, { applicationId }, ['contactEmail']);
  return z.string().parse(contactEmail);
}
