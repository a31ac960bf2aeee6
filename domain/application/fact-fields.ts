import * as z from 'zod';
import { localDate, wholeCents } from '../records';
import { benefitKinds, placementTypes } from '../scheme/facts';
import { line } from '../text';
import { whenAsked } from '../when-asked';
import { amountCents, hoursPerWeek, kvkNumber, postcode } from './pieces';
import type { Application } from './record';

/** The youth's fields that tell who it is: a correction goes to the person's own item, never to the application. */
export const identityFields = {
  'youth.firstName': line(100),
  'youth.lastName': line(140),
  'youth.birthDate': localDate,
  'youth.postcode': postcode,
  'youth.candidateNumber': line(40),
} as const;
export type IdentityField = keyof typeof identityFields;

/** Numbers of linked companies: a list, or a text with commas or spaces between them; an empty one says there are none. */
const kvkNumbers = whenAsked(() =>
  z
    .union([z.array(z.string()), z.string().max(10_000)])
    .transform((given) => (typeof given === 'string' ? given.split(/[\s,;]+/).filter((part) => part !== '') : given))
    .pipe(z.array(kvkNumber).max(500)),
);

const yesNoUnknown = z.boolean().nullable();

/** Every other fact that an officer may add or correct, by its path in the application. */
export const openFields = {
  'youth.municipality': line(80),
  'youth.benefit': z.enum([...benefitKinds, 'unknown']),
  'youth.startQualification': yesNoUnknown,
  'youth.registeredJobseeker': yesNoUnknown,
  'youth.inEducation': yesNoUnknown,
  'placement.type': z.enum(placementTypes),
  'placement.startOn': localDate,
  'placement.endOn': localDate.nullable(),
  'placement.hoursPerWeek': hoursPerWeek,
  'placement.jobTitle': line(140),
  'placement.viaAgency': z.boolean(),
  'placement.employerKvkNumber': kvkNumber,
  'placement.trainingCompanyNumber': line(40),
  'placement.lastEmployedHereOn': localDate.nullable(),
  'employer.sizeClass': z.enum(['micro', 'small', 'medium', 'large']),
  'employer.sector': z.enum(['general', 'agriculture', 'fishery']),
  'employer.municipality': line(80),
  'employer.linkedKvkNumbers': kvkNumbers,
  requestedAmountCents: amountCents.pipe(wholeCents),
} as const;
export type OpenField = keyof typeof openFields;
export type FactField = IdentityField | OpenField;

export const isIdentityField = (field: FactField): field is IdentityField => field in identityFields;

const allFields: Record<string, z.ZodType> = { ...identityFields, ...openFields };

/** `benefit` stands for `youth.benefit`: the last part is enough where it is one field only. Undefined: no such field. */
export function fieldNamed(name: string): FactField | undefined {
  if (Object.hasOwn(allFields, name)) return name as FactField;
  const matches = Object.keys(allFields).filter((field) => field.split('.').at(-1) === name);
  return matches.length === 1 ? (matches[0] as FactField) : undefined;
}

export const schemaOf = (field: FactField): z.ZodType => allFields[field] ?? z.never();

/** The application with one fact in place of the former. A placement fact without placement changes nothing. */
export function withFact(application: Application, field: OpenField, value: unknown): Application {
  const [group, key] = field.split('.') as [string, string | undefined];
  if (key === undefined) return { ...application, [group]: value };
  const former = application[group as 'youth' | 'placement' | 'employer'];
  return former === null ? application : { ...application, [group]: { ...former, [key]: value } };
}
