import type { Actor } from '../../../domain/actor';
import { change } from '../../../domain/application/change';
import { addDays } from '../../../domain/calendar';
import { cents } from '../../../domain/money';
import { contestable } from '../../../domain/objection/contested';
import { decideObjection, remedyKinds } from '../../../domain/objection/decide';
import { receiveObjection } from '../../../domain/objection/receive';
import { type CeilingTrace, runningObjections } from '../../../domain/objection/record';
import { decideRecovery } from '../../../domain/recovery/decide';
import { evaluate } from '../../../domain/recovery/evaluate';
import type { RecoveryMove } from '../../../domain/recovery/move';
import { intend as intendRecovery, open as openRecovery } from '../../../domain/recovery/start';
import type { Result } from '../../../domain/result';
import { decideAdjustment } from '../../../domain/settlement/decide';
import { adjustmentGrounds } from '../../../domain/settlement/grounds-table';
import { intendAdjustment } from '../../../domain/settlement/intend';
import { actor, first, second } from '../recovery/recovery-fixtures';
import { type Award, type Command, found, moved, type Written, withRecovery } from './settlement-lives';

const handler = actor('officer-9');

/** The room then is not what this is about: there is plenty. */
const roomy: CeilingTrace = {
  ...{ asOf: '2026-09-02T10:00:00.000Z', capCents: null, capAwards: null, earlierCents: cents(0), earlierAwards: 0 },
  ...{ waitingEarlierCents: cents(0), waitingEarlierAwards: 0, laterCents: cents(0), laterAwards: 0 },
  ...{ roomCents: null, roomAwards: null },
};
const asked = (result: Result<RecoveryMove>) => (result.ok ? withRecovery(result.value) : undefined);
const decided = (result: Result<Written>) => (result.ok ? result.value : undefined);

/** What comes to light of the work: an end, or an interruption over the day of the first part alone. */
const facts = [
  { endedOn: '2026-10-15' },
  { endedOn: '2026-12-31' },
  { endedOn: '2027-05-31' },
  { interruptions: [{ from: '2026-10-20', to: '2026-11-20' }] },
] as const;

export function ofRecovery(award: Award, { kind, way }: Command): Written | undefined {
  const { application, recovery, day } = award;
  const now = `${day}T12:00:00.000Z`;
  if (kind === 'change') {
    const { interruptions, ...rest } = { interruptions: undefined, ...(facts[way % facts.length] ?? facts[0]) };
    return moved(change(application, { ...rest, ...(interruptions ? { interruptions: [...interruptions] } : {}) }));
  }
  if (kind === 'evaluate') return withRecovery(evaluate(found(award), first, now, day));
  const text = 'Wij zagen het.';
  if (kind === 'open')
    return asked(openRecovery(found(award), { applicationId: application.id, text }, first, now, day));
  if (recovery === null) return undefined;
  const named = { ...found(award), recovery };
  switch (kind) {
    case 'intend-recovery': {
      const ground = (['ended-early', 'fraud', 'other-breach'] as const)[way % 3] ?? 'fraud';
      const atMost = ground === 'other-breach' ? { earnedAtMostCents: cents(100_001) } : {};
      return asked(intendRecovery(named, { ground, motivation: 'Ja.', ...atMost }, first, now, day));
    }
    case 'decide-recovery':
      return asked(decideRecovery(named, { outcome: 'establish', motivation: 'Ja.' }, second, now, addDays(day, 20)));
    case 'drop-recovery':
      return asked(decideRecovery(named, { outcome: 'drop', motivation: 'Nee.' }, second, now, day));
    default:
      return undefined;
  }
}

const amounts = [0, 1, 33_333, 90_000, 150_000, 250_001] as const;

export function ofAdjustment(award: Award, { kind, way }: Command): Written | undefined {
  const { day } = award;
  const now = `${day}T12:00:00.000Z`;
  if (kind === 'intend-settlement' || kind === 'intend-revocation') {
    const input = {
      ...{ step: 'intend' as const, motivation: 'Ja.', because: 'Omdat.', knownOn: day, breachOn: day },
      ground: adjustmentGrounds[way % adjustmentGrounds.length] ?? 'activities-not-done',
      amountCents: cents(amounts[way % amounts.length] ?? 0),
    };
    return moved(
      intendAdjustment(
        found(award),
        kind === 'intend-settlement' ? 'settlement' : 'revocation',
        input,
        first,
        now,
        day,
      ),
    );
  }
  if (kind !== 'establish' && kind !== 'drop') return undefined;
  const running = award.application.adjustments?.find(({ status }) => status === 'intended');
  if (running === undefined) return undefined;
  const input = { step: 'decide', outcome: kind, motivation: 'Ja.' } as const;
  return decided(decideAdjustment(found(award), running.kind, input, second, now, addDays(day, 20)));
}

export function ofObjection(award: Award, { kind, way }: Command): Written | undefined {
  const { application, day, budget } = award;
  const now = `${day}T12:00:00.000Z`;
  const by: Actor = handler;
  if (kind === 'object') {
    const all = contestable(found(award));
    const one = all[way % Math.max(1, all.length)];
    if (one === undefined) return undefined;
    const { contested, claimId } = one;
    const named = { contested, receivedOn: day, summary: 'Nee.', ...(claimId === null ? {} : { claimId }) };
    return moved(receiveObjection(found(award), named, first, now, day));
  }
  if (kind !== 'found-objection') return undefined;
  const running = runningObjections(application);
  const objection = running[way % Math.max(1, running.length)];
  if (objection === undefined) return undefined;
  const remedies = remedyKinds(objection.contested);
  const remedy = remedies[way % remedies.length];
  const amount = remedy === 'other-amount' ? { amountCents: cents(amounts[way % amounts.length] ?? 0) } : {};
  const input = {
    ...{ step: 'decide' as const, outcome: 'founded' as const, motivation: 'Ja.', excusedBecause: 'Ziek.' },
    ...(remedy === undefined ? {} : { remedy }),
    ...amount,
  };
  const made = decided(decideObjection({ ...found(award), objection, budget, ceiling: roomy }, input, by, now, day));
  if (made !== undefined) award.seen.add(`${objection.contested} ${remedy}`);
  return made;
}
