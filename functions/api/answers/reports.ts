import * as z from 'zod';
import { claimStatuses } from '../../../domain/claim/record';
import { cents, date, instant } from './pieces';

/** Reports for the year end and the auditor: amounts and references, nothing of the youth. */

const amounts = z.object({ amountCents: cents, awards: z.int() });

const open = {
  reserved: amounts,
  committed: amounts,
  receivable: amounts.describe('What employers owe back; below zero where the region owes them.'),
  paid: amounts,
};

const place = {
  costCentre: z.string().nullable(),
  fundingSource: z.string().nullable(),
};

export const yearEndAnswer = z
  .object({
    region: z.string(),
    asOf: date.describe('At the end of this day in Amsterdam.'),
    schemes: z.array(
      z.object({
        schemeId: z.string(),
        name: z.object({ nl: z.string(), en: z.string() }),
        ...place,
        budgets: z.array(z.object({ budgetId: z.string(), year: z.string().nullable(), ...open })),
        ...open,
      }),
    ),
    costCentres: z.array(z.object({ ...place, schemes: z.array(z.string()), ...open })),
    total: z.object(open),
  })
  .meta({ id: 'YearEnd', description: 'What was promised and not yet paid, out of the ledger.' });
export type YearEndAnswer = z.output<typeof yearEndAnswer>;

export const auditSampleAnswer = z
  .object({
    schemeId: z.string(),
    year: z.int(),
    of: z.enum(['granted', 'paid']),
    seed: z.string(),
    size: z.int(),
    population: z.int().describe('Applications it was drawn from.'),
    populationSha256: z
      .string()
      .describe('SHA-256 over their ids in order, each followed by a line feed: the same population gives the same.'),
    items: z
      .array(
        z.object({
          rank: z.int(),
          sha256: z
            .string()
            .describe('SHA-256 of the seed, a colon and the id of the application; the lowest come first.'),
          applicationId: z.string(),
          number: z.string(),
          status: z.string(),
          schemeVersion: z.int(),
          tradeName: z.string(),
          kvkNumber: z.string(),
          receivedAt: instant,
          decidedAt: instant.nullable(),
          grantedCents: cents.nullable(),
          paidCents: cents.describe('Booked in that year, less what came back in it.'),
          documents: z.array(z.object({ id: z.string(), kind: z.string() })),
          claims: z.array(
            z.object({
              claimId: z.string(),
              instalment: z.int(),
              status: z.enum(claimStatuses),
              amountCents: cents,
              dueOn: date.nullable(),
              assessedAt: instant.nullable(),
              approvedAt: instant.nullable(),
              batchId: z.string().nullable(),
              endToEndId: z.string().nullable(),
              documents: z.array(z.object({ id: z.string(), kind: z.string() })),
            }),
          ),
        }),
      )
      .describe('Drawn, in the order of drawing.'),
    gone: z
      .array(
        z.object({
          rank: z.int(),
          sha256: z.string(),
          applicationId: z.string(),
          declarationId: z.string(),
          destroyedOn: date.nullable().describe('Null: it is being destroyed.'),
        }),
      )
      .describe('Drawn, and destroyed since at the end of its term.'),
  })
  .meta({ id: 'AuditSample', description: 'The same seed and population give the same sample, to whoever asks.' });
export type AuditSampleAnswer = z.output<typeof auditSampleAnswer>;
