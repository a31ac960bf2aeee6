import fc from 'fast-check';
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
import { batched, lineOf } from '../../../domain/payout/seal';
import { mended, paid, rejected, returned } from '../../../domain/payout/settle';
import { followed } from '../../../domain/recovery/evaluate';
import type { RecoveryMove } from '../../../domain/recovery/move';
import { isEstablished, type Recovery } from '../../../domain/recovery/record';
import type { Result } from '../../../domain/result';
import { first, placed, second, twoInstalments } from '../recovery/recovery-fixtures';
import { ofAdjustment, ofObjection, ofRecovery } from './settlement-steps';

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
export interface Written {
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

export const found = ({ application, claims, recovery }: Award) => ({ application, claims, recovery, scheme });

export function obey(award: Award, wish: Command): void {
  if (wish.kind === 'later') award.day = addDays(award.day, 5 + wish.way * 6);
  const written =
    ofClaim(award, wish) ?? ofRecovery(award, wish) ?? ofAdjustment(award, wish) ?? ofObjection(award, wish);
  if (written !== undefined) take(award, written);
}

export const moved = (result: Result<Move>): Written | undefined => (result.ok ? { move: result.value } : undefined);
export const withRecovery = (made: RecoveryMove | null): Written | undefined =>
  made === null ? undefined : { move: made.move, recovery: made };

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
