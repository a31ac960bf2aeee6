import * as z from 'zod';
import type { Gate } from '../../../domain/payout/gate';
import { localDate } from '../../../domain/records';
import { accountCauses } from '../answers/gates';
import type { PaymentAnswer } from '../answers/payout';

/** What of the input of a gate finance must know to act on it; where it says something else, nothing. */
const known = z.object({
  reason: z.enum(accountCauses).nullable().catch(null),
  until: localDate.nullable().catch(null),
  usableFrom: localDate.nullable().catch(null),
});

/** The gate as finance sees it, without what it looked at. */
export function paymentGateOf({ gate, outcome, overriddenBy, input }: Gate): PaymentAnswer['gates'][number] {
  const { reason, until, usableFrom } = known.catch({ reason: null, until: null, usableFrom: null }).parse(input);
  const because = gate === 'account' ? reason : null;
  const day = because === 'cooling' ? usableFrom : gate === 'hold' ? until : null;
  return { gate, outcome, overriddenBy, because, until: day };
}
