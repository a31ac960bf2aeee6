import type { Actor } from '../actor';
import { applicationEvent } from '../application/events';
import type { Application } from '../application/record';
import { amsterdamDate, type Instant } from '../calendar';
import { type Claim, hasEnded, hasEndedUnpaid } from '../claim/record';
import { type Cents, cents, least, minus, zero } from '../money';
import type { Move } from '../move';
import type { RecoveryLine } from '../recovery/record';
import type { Scheme } from '../scheme/definition';
import { type AdjustmentGround, groundRow } from './grounds-table';
import { runningAdjustment, type Settlement, type SettlementCause } from './record';

/** By what, by whom and under which law an award is settled. */
export interface SettledBy {
  readonly cause: SettlementCause;
  readonly actor: Actor;
  readonly now: Instant;
  readonly scheme: Pick<Scheme, 'legalNature' | 'legalBasis'>;
  /** Chosen by an officer; absent: the claims tell. */
  readonly ground?: AdjustmentGround | undefined;
  readonly article?: string;
  /** What each claim comes to under a recovery of the same moment. */
  readonly lines?: readonly RecoveryLine[];
}

const underway = ['approved', 'batched', 'rejected-by-bank', 'returned-by-bank'];

/** Whether what the claim comes to is decided: what is left is its payment. */
export const isFinal = (claim: Claim): boolean => hasEnded(claim) || underway.includes(claim.status);

/** An award from before settlements were kept counts as settled once all of it has ended. */
export const isSettled = ({ settlement }: Pick<Application, 'settlement'>, claims: readonly Claim[]): boolean =>
  settlement !== undefined || (claims.length > 0 && claims.every(hasEnded));

export const claimsAfter = (claims: readonly Claim[], move: Pick<Move, 'claims'>): Claim[] => {
  const nextOf = new Map(move.claims.map(({ next }) => [next.id, next]));
  return claims.map((claim) => nextOf.get(claim.id) ?? claim);
};

/**
 * The move with the settlement that it leads to: with the final outcome of the last claim the award is settled, in the
 * same write (Awb 4:42, ADR 0047). Not while a withdrawal or a lower settlement is intended: that decision settles it.
 * @param claims all claims of the application, as they stood before the move
 */
export function withSettlement(move: Move, claims: readonly Claim[], by: SettledBy): Move {
  const { prior, next } = move.application;
  const after = claimsAfter(claims, move);
  const granted = next.status === 'granted' || next.status === 'completed';
  if (!granted || next.settlement !== undefined || runningAdjustment(next) !== null) return move;
  if (after.length === 0 || !after.every(isFinal)) return move;
  const settled: Application = { ...next, version: prior.version + 1, settlement: settlementOf(next, after, by) };
  const [last] = move.events.slice(-1);
  const tells = settledEvent(settled);
  const events =
    last?.name === 'application.completed'
      ? [...move.events.slice(0, -1), tells, applicationEvent(settled, 'completed')]
      : [...move.events, tells];
  return { ...move, application: { prior, next: settled }, events };
}

const outcomeOf = ({ status }: Claim): Settlement['lines'][number]['outcome'] =>
  status === 'refused' || status === 'lapsed' || status === 'withdrawn' ? status : 'approved';

/** What the award comes to on its claims as they stand, less what is claimed back of them. */
export function settlementOf(application: Application, claims: readonly Claim[], by: SettledBy): Settlement {
  const lines = [...claims]
    .sort((a, b) => a.instalment - b.instalment)
    .map((claim) => {
      const amountCents = comesTo(claim, by.lines);
      return { claimId: claim.id, instalment: claim.instalment, amountCents, outcome: outcomeOf(claim) };
    });
  const amountCents = cents(lines.reduce((sum, line) => sum + line.amountCents, 0));
  const less = claims.some((claim) => !hasEndedUnpaid(claim) && comesTo(claim, by.lines) < claim.amountCents);
  const lower = by.ground !== undefined || less || lines.some(({ outcome }) => outcome !== 'approved');
  const exOfficio = lines.some(({ outcome }) => outcome === 'lapsed');
  const ground = lower ? (by.ground ?? groundOf(claims) ?? 'activities-not-done') : null;
  return {
    ...{ amountCents, grantedCents: application.decision?.amountCents ?? amountCents, lower, exOfficio, ground, lines },
    cause: by.cause,
    article: articleOf(by, ground, exOfficio),
    ...{ bySub: by.actor.sub, byRole: by.actor.role, decidedAt: by.now },
  };
}

/**
 * What is claimed back of a payment is off, and of what is at the bank only what was earned counts: it is paid whole, and
 * claimed back then. Every other claim was lowered already.
 */
function comesTo(claim: Claim, lines: readonly RecoveryLine[] = []): Cents {
  if (hasEndedUnpaid(claim)) return zero;
  const line = lines.find(({ claimId }) => claimId === claim.id);
  if (line === undefined) return claim.amountCents;
  if (claim.status === 'batched') return least(claim.amountCents, line.entitledCents);
  return minus(claim.amountCents, line.owedCents);
}

/** A claim that was refused was not (wholly) earned; one that lapsed lacks the evidence that was asked for. */
function groundOf(claims: readonly Claim[]): AdjustmentGround | null {
  const refused = claims.find(({ status }) => status === 'refused' || status === 'withdrawn');
  if (refused !== undefined) return refused.assessment?.ground ?? 'activities-not-done';
  return claims.some(({ status }) => status === 'lapsed') ? 'obligations-not-met' : null;
}

/** Under an agreement between public bodies the Awb does not hold; its own text does. */
function articleOf({ scheme, article, now }: SettledBy, ground: AdjustmentGround | null, exOfficio: boolean): string {
  if (scheme.legalNature === 'agreement') return scheme.legalBasis;
  const row = ground === null ? null : groundRow(ground, 'settlement', amsterdamDate(now));
  const own = article ?? row?.article ?? 'Awb 4:46 lid 1';
  return exOfficio ? `${own}, 4:47` : own;
}

export function settledEvent(application: Application) {
  const { settlement } = application;
  if (settlement === undefined) throw new Error(`application ${application.id} is told to be settled and is not`);
  const { amountCents: settledCents, grantedCents, lower, exOfficio, cause, ground } = settlement;
  const more = { settledCents, grantedCents, lower, exOfficio, cause, ground };
  return applicationEvent(application, 'settled', more);
}

/** With another settlement in the place of the one it has, which is kept; undefined: with none any more. */
export function resettled(application: Application, settlement: Settlement | undefined): Application {
  const { settlement: former, formerSettlements = [], ...rest } = application;
  return {
    ...rest,
    ...(settlement === undefined ? {} : { settlement }),
    ...(former === undefined && formerSettlements.length === 0
      ? {}
      : { formerSettlements: former === undefined ? formerSettlements : [...formerSettlements, former] }),
  };
}
