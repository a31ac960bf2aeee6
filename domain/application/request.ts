import * as z from 'zod';
import { isIban, isKvkNumber, isPostcode, normaliseIban, normalisePostcode } from '../identifiers';
import { localDate, wholeCents } from '../records';
import { placementTypes } from '../scheme/facts';
import { benefits } from './record';

/** Body of `POST /v1/applications`, as the contract fixes it; the form in the browser checks with the same schema. */

const controlCharacters = /\p{Cc}/u;

/** One line of text for people: no control characters, no blank at either end. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(max)
    .refine((text) => !controlCharacters.test(text), 'must not hold control characters');

/** Text of several lines: tabs and line ends are fine, other control characters are not. */
export const paragraph = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(max)
    .refine((text) => !controlCharacters.test(text.replace(/[\t\r\n]/g, '')), 'must not hold control characters');

export const kvkNumber = z.string().refine(isKvkNumber, 'must be a KvK number: 8 digits');

export const iban = z
  .string()
  .max(42)
  .transform(normaliseIban)
  .refine(isIban, 'must be a valid IBAN: check the digits');

export const postcode = z
  .string()
  .max(8)
  .refine(isPostcode, 'must be a Dutch postcode: 4 digits and 2 letters')
  .transform(normalisePostcode);

/** Hours a week to the hundredth: more precision than any contract has, and exact in whole numbers. */
export const hoursPerWeek = z
  .number()
  .positive()
  .max(80)
  .refine((hours) => Math.abs(hours * 100 - Math.round(hours * 100)) < 1e-9, 'at most two decimals');

export const amountCents = z.int().min(0).max(99_999_999_999);

export const documentRef = z.strictObject({ id: line(64), kind: line(60) });

export const bankAccount = z.strictObject({ iban, holderName: line(140) });

const employer = z.strictObject({
  kvkNumber,
  tradeName: line(200),
  sizeClass: z.enum(['micro', 'small', 'medium', 'large']).optional(),
  sector: z.enum(['general', 'agriculture', 'fishery']).optional(),
  linkedKvkNumbers: z.array(kvkNumber).max(500).optional(),
  contact: z.strictObject({
    name: line(140),
    email: z.email().max(254),
    phone: z
      .string()
      .trim()
      .regex(/^\+?[0-9 ()-]{6,24}$/, 'must be a phone number'),
  }),
});

const youth = z.strictObject({
  firstName: line(100),
  lastName: line(140),
  birthDate: localDate,
  postcode,
  municipality: line(80),
  candidateNumber: line(40).optional(),
  benefit: z.enum(benefits).optional(),
  startQualification: z.boolean().nullable().optional(),
  registeredJobseeker: z.boolean().nullable().optional(),
  inEducation: z.boolean().nullable().optional(),
});

export const placementRequest = z
  .strictObject({
    type: z.enum(placementTypes),
    startOn: localDate,
    endOn: localDate.nullable(),
    hoursPerWeek,
    grossMonthlyWageCents: amountCents.optional(),
    jobTitle: line(140),
    viaAgency: z.boolean(),
    employerKvkNumber: kvkNumber.optional(),
    trainingCompanyNumber: line(40).optional(),
    lastEmployedHereOn: localDate.nullable(),
  })
  .refine((placement) => placement.endOn === null || placement.endOn >= placement.startOn, {
    path: ['endOn'],
    message: 'must not be before startOn',
  });

const declarations = z.strictObject({
  truthful: z.literal(true, 'must be declared'),
  noDisplacement: z.literal(true, 'must be declared'),
  youthInformed: z.literal(true, 'must be declared'),
  agreesToWait: z.boolean(),
  otherFunding: z
    .array(z.strictObject({ name: line(140), amountCents: wholeAmount() }))
    .max(50)
    .optional(),
  deMinimis: z
    .array(z.strictObject({ grantedOn: localDate, amountCents: wholeAmount(), grantedBy: line(140) }))
    .max(200),
});

function wholeAmount() {
  return amountCents.pipe(wholeCents);
}

export const applicationRequest = z.strictObject({
  schemeId: z.string().min(1).max(80),
  employer,
  bankAccount: bankAccount.optional(),
  youth,
  placement: placementRequest.nullable(),
  declarations,
  requestedAmountCents: wholeAmount().optional(),
  documents: z.array(documentRef).max(50),
});
export type ApplicationRequest = z.infer<typeof applicationRequest>;
