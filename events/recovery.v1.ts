import * as z from 'zod';
import { amountCents, applicationNumber, kvkNumber, localDate, opaqueId, ordinal, signedCents, slug } from './fields';

const recovery = () =>
  z.strictObject({
    /** That of the application: there is one of each. */
    recoveryId: opaqueId,
    applicationId: opaqueId,
    number: applicationNumber,
    schemeId: slug,
    region: slug,
    /** KvK number of who owes. */
    organisation: kvkNumber,
    /** Paid and not earned, as last looked at. */
    owedCents: amountCents,
    /** What is still to be paid back once it is established; below zero the region owes. */
    balanceCents: signedCents,
  });

const ground = () => z.enum(['ended-early', 'hours', 'fraud', 'withdrawn', 'incorrect-information', 'other-breach']);

/** Claims still to be paid of which nothing was earned: they ended with it. */
const ended = () => ({ endedClaimIds: z.array(opaqueId) });

/** One entry: its place among those of its recovery, and its amount. */
const entry = () => recovery().extend({ entryId: ordinal, amountCents });

export const recoveryV1 = {
  proposed: recovery,
  /** Last day of the reply term, Awb 4:8. */
  intended: () => recovery().extend({ ground: ground(), replyBy: localDate }),
  /** Last day to pay, Awb 4:87. */
  established: () => recovery().extend({ ground: ground(), dueOn: localDate, ...ended() }),
  /** After an intention. */
  dropped: recovery,
  /** A proposal that the employer was never told of. */
  'set-aside': recovery,
  /** The facts changed since: the balance follows. */
  recomputed: () => recovery().extend(ended()),
  received: entry,
  refunded: entry,
  offset: () => entry().extend({ claimId: opaqueId }),
  'written-off': entry,
  /** `reverses`: the entry that was taken back. */
  reversed: () => entry().extend({ reverses: ordinal }),
  settled: recovery,
};
