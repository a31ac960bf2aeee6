import { describe, expect, it } from 'vitest';
import { handler as decideRecovery } from '../../functions/api/decide-recovery';
import { handler as intendRecovery } from '../../functions/api/intend-recovery';
import { handler as openRecovery } from '../../functions/api/open-recovery';
import { handler as receiveRecovery } from '../../functions/api/receive-recovery';
import { handler as refundRecovery } from '../../functions/api/refund-recovery';
import { claimNow, released, send, statement } from './bank-world';
import { engines, useEngine } from './engine';
import { budget, budgetSums, ledgerSums } from './office';
import { afterTerm, ask, at, day, follow, people, seen } from './recovery-world';

const later = '2027-07-01T09:00:00.000Z';

describe.each(engines)('a payment that the bank returns under a recovery on $name', (engine) => {
  const { loseAnswers } = useEngine(engine);

  it('lowers what is owed by what came back, ends its claim, and leaves the region to refund the rest', async () => {
    const region = 'teruggave';
    const world = await released({ region, amounts: [120_000] });
    const [line] = world.lines;
    if (line === undefined) throw new Error('a line');
    const id = line.applicationId;
    const of = <T extends object>(person: T) => ({ ...person, regions: [region] });
    expect((await send(world, statement('S1', [{ line, status: 'paid' }]))).json).toMatchObject({ paid: 1 });
    await ask(openRecovery, null, '', { caller: of(people.officer), body: { applicationId: id, text: 'Vals.' } });
    const intention = { ground: 'fraud', motivation: 'Vervalste loonstrook.' };
    await ask(intendRecovery, id, '/intention', { caller: of(people.officer), body: intention });
    const decision = { outcome: 'establish', motivation: 'Geen reactie.' };
    const decided = await ask(decideRecovery, id, '/decision', {
      caller: of(people.colleague),
      body: decision,
      at: afterTerm,
    });
    expect(decided.json).toMatchObject({ status: 'established', balanceCents: 120_000 });
    const receipt = { amountCents: 50_000, receivedOn: day, bankReference: 'in' };
    await ask(receiveRecovery, id, '/receipts', { caller: of(people.finance), body: receipt, at: afterTerm });
    expect(await budget(world.budgetId)).toMatchObject({ paidCents: 70_000, receivableCents: 70_000 });

    loseAnswers(1);
    const back = statement('S2', [{ line, status: 'returned' }]);
    await send(world, back, { when: later }).catch(() => null);
    expect((await send(world, back, { when: later })).json).toMatchObject({ returned: 1, unmatched: 0 });
    expect(await claimNow(line)).toMatchObject({ status: 'refused', payBy: null });
    expect(await seen(id, of(people.officer))).toMatchObject({ status: 'established', balanceCents: -50_000 });
    expect(await budget(world.budgetId)).toMatchObject({
      paidCents: 0,
      paidAwards: 0,
      committedCents: 0,
      committedAwards: 0,
      receivableCents: -50_000,
      availableCents: 120_001,
    });
    await follow('payment.returned', { applicationId: id }, later);
    const refund = { amountCents: 50_000, paidOn: day, bankReference: 'uit' };
    const refunded = await ask(refundRecovery, id, '/refunds', { caller: of(people.finance), body: refund, at: later });
    expect(refunded.json).toMatchObject({ status: 'settled', balanceCents: 0 });
    expect(await budgetSums(world.budgetId)).toEqual(await ledgerSums(world.budgetId));
    expect(at < later).toBe(true);
  });
});
