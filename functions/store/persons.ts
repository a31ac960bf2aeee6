import * as z from 'zod';
import type { ApplicationRequest } from '../../domain/application/request';
import { localDate } from '../../domain/records';
import { whenAsked } from '../../domain/when-asked';
import { decryptFields, encryptFields } from '../gateways/field-encryption';
import type { NamedAction } from './commit';
import { keys } from './keys';
import { get, type Item, queryAll } from './table';

/** Who the youth and the contact are. In the clear only in memory: the item holds each field encrypted. */
const personRecord = whenAsked(() =>
  z.object({
    firstName: z.string(),
    lastName: z.string(),
    birthDate: localDate,
    postcode: z.string(),
    candidateNumber: z.string().optional(),
    contactName: z.string(),
    contactEmail: z.string(),
    contactPhone: z.string(),
  }),
);
export type Person = z.infer<typeof personRecord>;

/** A version of the person as it lies in the table. */
const personItem = whenAsked(() =>
  z.object({
    personVersion: z.int(),
    wrappedKey: z.string(),
    fields: z.record(z.string(), z.string()),
  }),
);
type PersonItem = z.infer<typeof personItem>;

export interface StoredPerson {
  readonly person: Person;
  /** As it was read, for who replaces it. */
  readonly stored: PersonItem;
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

/** The first version of a person as a write; one call to KMS. */
export async function personAction(applicationId: string, person: Person): Promise<NamedAction> {
  const Item = await itemOf(applicationId, person, 1);
  return { name: 'person', put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } };
}

/** A correction as writes; one call to KMS. What it replaces is kept beside it, encrypted as it was. */
export async function correctedPersonActions(
  applicationId: string,
  person: Person,
  { personVersion, ...encrypted }: PersonItem,
): Promise<NamedAction[]> {
  const former = { ...keys.formerPerson(applicationId, personVersion), kind: 'former-person', personVersion };
  return [
    {
      name: 'person',
      put: {
        Item: await itemOf(applicationId, person, personVersion + 1),
        ConditionExpression: 'personVersion = :read',
        ExpressionAttributeValues: { ':read': personVersion },
      },
    },
    {
      name: 'former person',
      put: { Item: { ...former, ...encrypted }, ConditionExpression: 'attribute_not_exists(pk)' },
    },
  ];
}

async function itemOf(applicationId: string, person: Person, personVersion: number): Promise<Record<string, unknown>> {
  const encrypted = await encryptFields(person, { applicationId });
  return { ...keys.person(applicationId), kind: 'person', personVersion, ...encrypted };
}

/** The newest version, decrypted. @throws ZodError when there is none: every application has one. */
export async function loadPerson(applicationId: string): Promise<StoredPerson> {
  const stored = personItem.parse(await get(keys.person(applicationId), { consistent: true }));
  const person = personRecord.parse(await decryptFields(stored, { applicationId }));
  return { person, stored };
}

/** What is kept of the youth, and nothing of the contact. */
const youthFields = ['firstName', 'lastName', 'birthDate', 'postcode', 'candidateNumber'] as const;
const youthOnly = whenAsked(() =>
  personRecord.unwrap().pick({
    firstName: true,
    lastName: true,
    birthDate: true,
    postcode: true,
    candidateNumber: true,
  }),
);
export type Youth = z.infer<typeof youthOnly>;

/** The youth alone, decrypted by one call to KMS; undefined when the person is gone. */
export async function loadYouth(applicationId: string): Promise<Youth | undefined> {
  const item = await get(keys.person(applicationId), { consistent: true });
  if (item === undefined) return undefined;
  return youthOnly.parse(await decryptFields(personItem.parse(item), { applicationId }, youthFields));
}

/** Every version of the youth that is kept, newest first, decrypted: one call to KMS each. */
export async function loadYouthVersions(applicationId: string): Promise<Youth[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :person AND :versions',
    ExpressionAttributeValues: { ':pk': keys.person(applicationId).pk, ':person': 'PERSON', ':versions': 'VERSION#~' },
    ConsistentRead: true,
  });
  const versions = items.filter(({ kind }) => kind === 'person' || kind === 'former-person');
  const newestFirst = versions.map((item) => personItem.parse(item)).sort((a, b) => b.personVersion - a.personVersion);
  const opened = newestFirst.map((item) => decryptFields(item, { applicationId }, youthFields));
  return (await Promise.all(opened)).map((youth) => youthOnly.parse(youth));
}

/**
 * Where mail about the application goes, out of its `person` item; no other field is opened. One call to KMS.
 * @throws ZodError when the item is not there or not a person
 */
export async function contactEmailOf(applicationId: string, item: Item | undefined): Promise<string> {
  const { contactEmail } = await decryptFields(personItem.parse(item), { applicationId }, ['contactEmail']);
  return z.string().parse(contactEmail);
}

const letterFields = ['firstName', 'lastName', 'contactName'] as const;
const letterNames = whenAsked(() => personRecord.unwrap().pick({ firstName: true, lastName: true, contactName: true }));
export type LetterNames = z.infer<typeof letterNames>;

/**
 * Whom a letter names, out of the `person` item; one call to KMS.
 * @throws ZodError when the item is not there or not a person
 */
export const letterNamesOf = async (applicationId: string, item: Item | undefined): Promise<LetterNames> =>
  letterNames.parse(await decryptFields(personItem.parse(item), { applicationId }, letterFields));
