import * as z from 'zod';
import { type Application, applicationStatuses } from '../application/record';
import { type Claim, claimStatuses } from '../claim/record';
import { instant, localDate, wholeCents } from '../records';
import { type Recovery, recoveryStatuses } from '../recovery/record';
import { whenAsked } from '../when-asked';
import { keepClasses } from './keep-terms-table';
import { itemCounts } from './list';

const figuresOfClaim = whenAsked(() =>
  z.object({
    id: z.string(),
    applicationId: z.string(),
    instalment: z.int(),
    status: z.enum(claimStatuses),
    amountCents: wholeCents,
    offsetCents: wholeCents,
    attempt: z.int(),
    batchId: z.string().nullable(),
    endToEndId: z.string().nullable(),
  }),
);

const figuresOfRecovery = z.object({
  status: z.enum(recoveryStatuses),
  principalCents: wholeCents,
  collectedCents: wholeCents,
  writtenOffCents: wholeCents,
  recoveredCents: wholeCents,
});

/** What stays of a case: that it was, what it came to, and by which declaration it went. Nobody's name, no pseudonym. */
export const destroyedCase = whenAsked(() =>
  z.object({
    id: z.string(),
    number: z.string(),
    schemeId: z.string(),
    schemeVersion: z.int(),
    region: z.string(),
    /** KvK number of the applicant: by which it is told that its case is gone. */
    organisation: z.string(),
    receivedAt: instant,
    status: z.enum(applicationStatuses),
    heldCents: wholeCents,
    heldAwards: z.int(),
    claims: z.array(figuresOfClaim),
    recovery: figuresOfRecovery.nullable(),
    keepClass: z.enum(keepClasses),
    endedOn: localDate,
    keptThrough: localDate,
    destroyedAt: instant,
    /** That of its list. */
    declarationId: z.string(),
    items: itemCounts,
  }),
);
export type DestroyedCase = z.infer<typeof destroyedCase>;

/** What is worked out of a case when its destruction begins, for later there is less of it. */
export const destructionBegun = whenAsked(() => destroyedCase.unwrap().omit({ destroyedAt: true }));
export type DestructionBegun = z.infer<typeof destructionBegun>;

/** The figures of a case as it was: what the ledger is still compared with. */
export function figuresOf(application: Application, claims: readonly Claim[], recovery: Recovery | null) {
  const { id, number, schemeId, schemeVersion, region, organisation, receivedAt, status } = application;
  const { heldCents, heldAwards } = application;
  return {
    ...{ id, number, schemeId, schemeVersion, region, organisation, receivedAt, status, heldCents, heldAwards },
    claims: claims.map((claim) => figuresOfClaim.parse(claim)),
    recovery: recovery === null ? null : figuresOfRecovery.parse(recovery),
  };
}
