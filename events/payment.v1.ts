import * as z from 'zod';
import { amountCents, localDate, opaqueId, slug } from './fields';

const payment = () =>
  z.strictObject({
    claimId: opaqueId,
    applicationId: opaqueId,
    schemeId: slug,
    region: slug,
    amountCents,
    /** Null until the line is in a batch; SEPA identifier of at most 35 characters. */
    endToEndId: z.string().min(1).max(35).nullable(),
    batchId: opaqueId.nullable(),
    /** Last day to pay, Awb 4:87. */
    payBy: localDate,
  });

export const paymentV1 = {
  payable: payment,
  batched: payment,
  paid: payment,
  rejected: payment,
  returned: payment,
};
