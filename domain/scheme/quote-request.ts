import * as z from 'zod';
import { applicationRequest, placementRequest } from '../application/request';
import { localDate } from '../records';
import { line } from '../text';
import { schemeId, slug } from './definition/pieces';

/**
 * Body of `POST /v1/quotes`: the facts of an application as far as the asker has them. Every field may be missing, and
 * `null` says the same. What an application also holds may be in it; the rules look at no name, address or account.
 */
const { youth, employer, declarations, requestedAmountCents } = applicationRequest.shape;

/** A BSN helps no calculation, so it is not to be sent here. */
const youthFacts = youth.omit({ bsn: true }).partial().extend({
  birthDate: localDate.nullish(),
  municipality: youth.shape.municipality.nullish(),
  benefit: youth.shape.benefit.nullish(),
});

const employerFacts = employer.partial().extend({
  kvkNumber: employer.shape.kvkNumber.nullish(),
  municipality: line(80).nullish(),
  sector: employer.shape.sector.nullish(),
});

const { type, startOn, hoursPerWeek, viaAgency, trainingCompanyNumber } = placementRequest.shape;

/** `endOn` null is a contract without end, `lastEmployedHereOn` null is never: only leaving them out is not knowing. */
const placementFacts = z
  .strictObject(placementRequest.shape)
  .partial()
  .extend({
    type: type.nullish(),
    startOn: startOn.nullish(),
    hoursPerWeek: hoursPerWeek.nullish(),
    viaAgency: viaAgency.nullish(),
    trainingCompanyNumber: trainingCompanyNumber.nullish(),
  })
  .refine(({ startOn: start, endOn: end }) => !start || !end || end >= start, {
    path: ['endOn'],
    message: 'must not be before startOn',
  });

export const quoteRequest = z.strictObject({
  region: slug.optional(),
  schemeId: schemeId.optional(),
  appliedOn: localDate.optional(),
  youth: youthFacts.nullish(),
  placement: placementFacts.nullish(),
  employer: employerFacts.nullish(),
  declarations: declarations.partial().nullish(),
  requestedAmountCents: requestedAmountCents.nullish(),
});
export type QuoteRequest = z.infer<typeof quoteRequest>;
