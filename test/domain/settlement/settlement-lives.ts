import fc from 'fast-check';
import type { Actor } from '../../../domain/actor';
import { change } from '../../../domain/application/change';
import type { Application } from '../../../domain/application/record';
import { type Budget, newBudget } from '../../../domain/budget/budget';
import { applyMovements } from '../../../domain/budget/movement';
import { overshootBack } from '../../../domain/budget/overshoot';
import { addDays } from '../../../domain/calendar';
import { approve } from '../../../domain/claim/approve';
import { assess } from '../../../domain/claim/assess';
import { submitEvidence } from '../../../domain/claim/evidence';
import { endLapsed, lapse } from '../../../domain/claim/lapse';
import { makeClaims } from '../../../domain/claim/make';
import { open as openClaim } from '../../../domain/claim/open';
import { type Claim, transferCents } from '../../../domain/claim/record';
import { cents } from '../../../domain/money';
import type { Move } from '../../../domain/move';
import { contestable } from '../../../domain/objection/contested';
import { decideObjection, remedyKinds } from '../../../domain/objection/decide';
import { receiveObjection } from '../../../domain/objection/receive';
import { type CeilingTrace, runningObjections } from '../../../domain/objection/record';
import { batched, lineOf } from '../../../domain/payout/seal';
import { mended, paid, rejected, returned } from '../../../domain/payout/settle';
import { decideRecovery } from '../../../domain/recovery/decide';
import { evaluate, followed } from '../../../domain/recovery/evaluate';
import type { RecoveryMove } from '../../../domain/recovery/move';
import { isEstablished, type Recovery } from '../../../domain/recovery/record';
import { intend as intendRecovery, open as openRecovery } from '../../../domain/recovery/start';
import type { Result } from '../../../domain/result';
import { decideAdjustment } from '../../../domain/settlement/decide';
import { adjustmentGrounds } from '../../../domain/settlement/grounds-table';
import { intendAdjustment } from '../../../domain/settlement/intend';
import { actor, first, placed, second, twoInstalments } from '../recovery/recovery-fixtures';

/** One award of €3,000 in two parts, and whatever officers, the employer, the bank and the facts do to it, in any order. */
export interface Award {
  application: Application;
  claims: readonly Claim[];
  recovery: Recovery | null;
  budget: Budget;
  day: string;
  readonly seen: Set<string>;
}

/** Both parts go by a day of their own, so that one may be unearned and the other not. */
export const scheme = twoInstalments({
  instalments: [
    { shareBp: 4_000, due: { after: 'P2M' } },
    { shareBp: 6_000, due: { after: 'P6M' }, evidence: ['employer-statement'], lapseAfterDays: 30 },
  ],
});
export const grantedCents = 300_000;
const handler = actor('officer-9');

export function newAward(): Award {
  const decision = {
    ...{ outcome: 'grant' as const, motivation: 'Ja.', amountCents: cents(grantedCents), overrides: [] },
    ...{ deciderSub: 'officer-8', deciderRole: 'officer', decidedAt: '2026-09-02T10:00:00.000Z' },
  };
  const application = placed({ decision });
  const amount = { amountCents: cents(grantedCents), awards: 1, cause: application.id };
  return {
    application,
    claims: makeClaims(application, scheme, '2026-09-02').claims,
    recovery: null,
    budget: applyMovements(newBudget('b', { amountCents: cents(1_000_000), awards: 5 }), [
      { kind: 'reserve', ...amount },
      { kind: 'commit', ...amount },
    ]),
    day: '2026-09-02',
    seen: new Set(),
  };
}

const weights = {
  later: 5,
  due: 7,
  evidence: 5,
  assess: 7,
  approve: 9,
  lapse: 3,
  seal: 6,
  pay: 8,
  reject: 1,
  bounce: 2,
  mend: 2,
  change: 3,
  evaluate: 6,
  open: 2,
  'intend-recovery': 5,
  'decide-recovery': 6,
  'drop-recovery': 1,
  'intend-settlement': 2,
  'intend-revocation': 3,
  establish: 4,
  drop: 1,
  object: 5,
  'found-objection': 6,
} as const;
type Kind = keyof typeof weights;

export const command = fc.record({
  kind: fc.oneof(
    ...(Object.keys(weights) as Kind[]).map((kind) => ({ weight: weights[kind], arbitrary: fc.constant(kind) })),
  ),
  way: fc.nat({ max: 23 }),
});
export type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;

/** What one command writes: a move of the application, and the recovery with it. */
interface Written {
  readonly move: Move;
  readonly recovery?: Omit<RecoveryMove, 'move'> | null;
}

const must = (holds: boolean, what: string) => {
  if (!holds) throw new Error(what);
};

/** As the store writes it: on the versions that were read, money with it, and what comes free fills overshoot first. */
function take(award: Award, { move, recovery = null }: Written): void {
  const { prior, next } = move.application;
  must(award.application === prior, 'decided on what stands there');
  must(next === prior || next.version === prior.version + 1, 'a version is one up');
  award.application = next;
  for (const change of move.claims) {
    must(award.claims.includes(change.prior as Claim), 'decided on the claim that stands there');
    must(change.next.version === (change.prior?.version ?? 0) + 1, `a claim's version is one up`);
    award.claims = award.claims.map((claim) => (claim === change.prior ? change.next : claim));
  }
  const back = overshootBack(award.budget, move.movements, next.id);
  award.budget = applyMovements(award.budget, back === null ? move.movements : [...move.movements, back]);
  if (recovery !== null) {
    must(award.recovery === recovery.recovery.prior, 'decided on the recovery that stands there');
    award.recovery = recovery.recovery.next;
  }
  for (const { name, data } of move.events)
    award.seen.add(name === 'application.settled' ? `${name} ${data.cause}` : name);
}

const found = ({ application, claims, recovery }: Award) => ({ application, claims, recovery, scheme });

/** The room then is not what this is about: there is plenty. */
const roomy: CeilingTrace = {
  ...{ asOf: '2026-09-02T10:00:00.000Z', capCents: null, capAwards: null, earlierCents: cents(0), earlierAwards: 0 },
  ...{ waitingEarlierCents: cents(0), waitingEarlierAwards: 0, laterCents: cents(0), laterAwards: 0 },
  ...{ roomCents: null, roomAwards: null },
};

export function obey(award: Award, wish: Command): void {
  if (wish.kind === 'later') award.day = addDays(award.day, 5 + wish.way * 6);
  const written =
    ofClaim(award, wish) ?? ofRecovery(award, wish) ?? ofAdjustment(award, wish) ?? ofObjection(award, wish);
  if (written !== undefined) take(award, written);
}

const moved = (result: Result<Move>): Written | undefined => (result.ok ? { move: result.value } : undefined);
const withRecovery = (made: RecoveryMove | null): Written | undefined =>
  made === null ? undefined : { move: made.move, recovery: made };
const asked = (result: Result<RecoveryMove>) => (result.ok ? withRecovery(result.value) : undefined);
const decided = (result: Result<Written>) => (result.ok ? result.value : undefined);

/** What the bank does is one write with what an established recovery makes of it. */
function byBank(award: Award, base: Move): Written {
  const { recovery } = award;
  if (recovery === null || !isEstablished(recovery)) return { move: base };
  const made = followed({ ...found(award), recovery }, base, first, `${award.day}T12:00:00.000Z`, award.day);
  return withRecovery(made) ?? { move: base };
}

function ofClaim(award: Award, { kind, way }: Command): Written | undefined {
  const { application, claims, day } = award;
  const claim = claims[way % 2];
  if (claim === undefined) return undefined;
  const now = `${day}T12:00:00.000Z`;
  const of = { ...found(award), claim };
  const outcome = { code: null, at: now, bookedOn: day } as const;
  switch (kind) {
    case 'due':
      return moved(openClaim(application, claim, day));
    case 'evidence': {
      const employment = [{ from: '2026-09-01', to: null, hoursPerWeek: 32 }];
      return moved(
        submitEvidence(application, scheme, claim, { employment, documents: [], statementBy: 'D' }, now, day),
      );
    }
    case 'assess': {
      const ground = way < 20 ? {} : { ground: 'obligations-not-met' as const };
      const input = { outcome: way < 20 ? ('confirm' as const) : ('refuse' as const), motivation: 'Ja.', ...ground };
      return moved(assess(application, scheme, claim, { ...input, overrides: [] }, first, now, day));
    }
    case 'approve': {
      const input = { outcome: way < 22 ? 'approve' : 'return', motivation: 'Ja.' } as const;
      return moved(approve(of, input, second, now, addDays(day, 15)));
    }
    case 'lapse':
      return moved(lapse(application, claim, day)) ?? moved(endLapsed(of, claim, now, day));
    case 'seal': {
      if (claim.status !== 'approved' || transferCents(claim) === 0) return undefined;
      const creditor = { name: 'x', iban: 'x' };
      const line = lineOf('01KBATCH00000000000000000', 1, { application, claim, creditor, costCentre: null });
      return { move: batched(application, claim, line) };
    }
    case 'pay':
      return claim.status === 'batched' ? byBank(award, paid(of, { ...outcome, status: 'paid' })) : undefined;
    case 'reject':
      return claim.status === 'batched' ? byBank(award, rejected(of, { ...outcome, status: 'rejected' })) : undefined;
    case 'bounce':
      if (claim.status !== 'paid' || transferCents(claim) === 0) return undefined;
      return byBank(award, returned(of, { ...outcome, code: 'AC04', status: 'returned' }));
    case 'mend':
      return moved(mended(application, claim));
    default:
      return undefined;
  }
}

/** What comes to light of the work: an end, or an interruption over the day of the first part alone. */
const facts = [
  { endedOn: '2026-10-15' },
  { endedOn: '2026-12-31' },
  { endedOn: '2027-05-31' },
  { interruptions: [{ from: '2026-10-20', to: '2026-11-20' }] },
] as const;

function ofRecovery(award: Award, { kind, way }: Command): Written | undefined {
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

function ofAdjustment(award: Award, { kind, way }: Command): Written | undefined {
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

function ofObjection(award: Award, { kind, way }: Command): Written | undefined {
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
