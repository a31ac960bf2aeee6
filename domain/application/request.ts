import * as z from 'zod';
import { isBsn } from '../identifiers';
import { localDate, wholeCents } from '../records';
import { placementTypes } from '../scheme/facts';
import { line } from '../text';
import { bankAccount } from './bank-account';
import { amountCents, documentRef, hoursPerWeek, kvkNumber, postcode } from './pieces';
import { benefits } from './record';

/** Body of `POST /v1/applications`, as the contract fixes it; the form in the browser checks with the same schema. */

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
  /** Only where the scheme has a basis for it: kept nowhere, an HMAC is made of it. */
  bsn: z.string().refine(isBsn, 'must be a BSN: nine digits that pass the eleven-test').optional(),
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
