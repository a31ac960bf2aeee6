import * as z from 'zod';
import { isId } from '../../domain/application/number';
import { transferCents } from '../../domain/claim/record';
import { blockedBy, type Gate } from '../../domain/payout/gate';
import { paymentStatuses } from '../../domain/payout/seal';
import { line } from '../../domain/text';
import { listPaymentsRoute } from '../manifest/routes-money';
import { answer, api } from '../runtime/api';
import { currentGates } from '../store/gates';
import { pageQuery } from '../store/page';
import { pagedOver } from '../store/paged-over';
import { listPayments, type Payment } from '../store/payments';
import type { PaymentAnswer } from './answers/payout';
import { bankOutcomeOf, mayRetry } from './shared/bank-report';
import { paymentGateOf } from './shared/payment-gate';

const query = z.strictObject({
  status: z.enum(paymentStatuses).optional(),
  batchId: z.string().refine(isId, 'is not the id of a batch').optional(),
  region: line(60).optional(),
  ...pageQuery,
});

/** The caller's regions one after the other, in each what must be paid first. */
export const handler = api(listPaymentsRoute, { query }, async ({ guard, query: asked, now }) => {
  const regions = guard.regions(asked.region);
  const page = await pagedOver(regions, asked, async (region, part) => {
    const found = await listPayments(region, { ...asked, ...part });
    if (!found.ok) return found;
    const gatesFor = await currentGates(found.value.items, now);
    const items = found.value.items.map((claim) => paymentOf(region, claim, gatesFor(claim)));
    return { ok: true, value: { ...found.value, items } };
  });
  return page.ok ? answer(200, page.value) : page;
});

const paymentOf = (region: string, payment: Payment, gates: readonly Gate[]): PaymentAnswer => {
  const { id, applicationId, endToEndId, amountCents, status, payBy, batchId, number, schemeId } = payment;
  const { tradeName, kvkNumber } = payment;
  return {
    claimId: id,
    applicationId,
    endToEndId,
    amountCents,
    transferCents: transferCents(payment),
    status,
    payBy,
    batchId,
    region,
    number,
    schemeId,
    tradeName: tradeName ?? null,
    kvkNumber: kvkNumber ?? null,
    gates: gates.map(paymentGateOf),
    blockedBy: status === 'approved' ? blockedBy(gates) : [],
    bankOutcome: bankOutcomeOf(payment),
    mayRetry: mayRetry(payment),
  };
};
