import type { Actor } from '../actor';
import { applicationEvent } from '../application/events';
import type { Application } from '../application/record';
import { amsterdamDate, type Instant, type LocalDate } from '../calendar';
import { type Claim, hasEnded, hasEndedUnpaid } from '../claim/record';
import { type Cents, cents, least, minus, zero } from '../money';
import type { Move } from '../move';
import { isEstablished, type Recovery, type RecoveryLine } from '../recovery/record';
import type { Scheme } from '../scheme/definition';
import { type AdjustmentGround, afterGroundOf, groundRow } from './grounds-table';
import { runningAdjustment, type Settlement, type SettlementCause } from './record';

/** By what, by whom and under which law an award is settled. */
export interface SettledBy {
  readonly cause: SettlementCause;
  readonly actor: Actor;
  readonly now: Instant;
  readonly scheme: Pick<Scheme, 'legalNature' | 'legalBasis' | 'award'>;
  /** Chosen by an officer; absent: the claims tell. */
  readonly ground?: AdjustmentGround | undefined;
  readonly article?: string;
  /** As it stands after this; null: there is none. */
  readonly recovery: Recovery | null;
  /** Of the settlement that it stands in the place of, where that was not taken back: its five years run on. */
  readonly since?: Instant | undefined;
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
 * Of an award that is settled, what is claimed back since, more or less, puts another settlement in the place of that one.
 * @param claims all claims of the application, as they stood before the move
 */
export function withSettlement(move: Move, claims: readonly Claim[], by: SettledBy): Move {
  const { next } = move.application;
  const after = claimsAfter(claims, move);
  const granted = next.status === 'granted' || next.status === 'completed';
  if (!granted || after.length === 0) return move;
  const { settlement: former } = next;
  if (former !== undefined) {
    const changed = changedSettlement(former, next, after, by);
    return changed === null ? move : told(move, resettled(next, changed));
  }
  if (runningAdjustment(next) !== null || !after.every(isFinal)) return move;
  return told(move, { ...next, settlement: settlementOf(next, after, by) });
}

function told(move: Move, application: Application): Move {
  const { prior } = move.application;
  const settled: Application = { ...application, version: prior.version + 1 };
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
  const owed = standingLines(by.recovery);
  const lines = [...claims]
    .sort((a, b) => a.instalment - b.instalment)
    .map((claim) => {
      const amountCents = comesTo(claim, owed);
      return { claimId: claim.id, instalment: claim.instalment, amountCents, outcome: outcomeOf(claim) };
    });
  const amountCents = cents(lines.reduce((sum, line) => sum + line.amountCents, 0));
  const grantedCents = application.decision?.amountCents ?? amountCents;
  const less = claims.some((claim) => !hasEndedUnpaid(claim) && comesTo(claim, owed) < claim.amountCents);
  const off = less || claims.some(isPartly) || lines.some(({ outcome }) => outcome !== 'approved');
  const byMonth = by.scheme.award.some(({ perMonth }) => perMonth);
  const lower = by.ground !== undefined || off || (!byMonth && amountCents < grantedCents);
  const exOfficio = lines.some(({ outcome }) => outcome === 'lapsed');
  const ground = lower ? (by.ground ?? groundOf(claims) ?? decidedGround(application) ?? 'activities-not-done') : null;
  return {
    ...{ amountCents, grantedCents, lower, exOfficio, ground, lines },
    cause: by.cause,
    article: articleOf(by, ground, exOfficio),
    ...{ bySub: by.actor.sub, byRole: by.actor.role, decidedAt: by.now },
    ...(by.since === undefined ? {} : { settledSince: by.since }),
  };
}

/** The day on which it was first settled as it stands: the five years of Awb 4:49 lid 3 run from there, whatever changed since. */
export const settledOn = ({ settledSince, decidedAt }: Settlement): LocalDate =>
  amsterdamDate(settledSince ?? decidedAt);

/**
 * What takes the place of a settlement after what is claimed back has changed, by a decision, on objection, or because the
 * facts did; null: it comes to the same. Lower, it rests on the article of the recovery (Awb 4:49).
 */
function changedSettlement(
  former: Settlement,
  application: Application,
  claims: readonly Claim[],
  by: SettledBy,
): Settlement | null {
  const since = former.settledSince ?? former.decidedAt;
  const made = settlementOf(application, claims, { ...by, ground: undefined, since });
  if (made.amountCents === former.amountCents) return null;
  if (!made.lower) return made;
  const fell = made.amountCents < former.amountCents;
  const ground = (fell ? afterGroundOf(by.recovery?.ground ?? null) : null) ?? former.ground ?? made.ground;
  const row = ground === null || !fell ? null : groundRow(ground, 'revocation', amsterdamDate(by.now));
  const article = by.scheme.legalNature === 'agreement' ? by.scheme.legalBasis : (row?.article ?? former.article);
  return { ...made, ground, article };
}

/** What is owed of each claim by a recovery that stands; of its lines no more than it asks for, the first ones first. */
function standingLines(recovery: Recovery | null): readonly RecoveryLine[] {
  if (recovery === null || !isEstablished(recovery)) return [];
  let rest = recovery.principalCents;
  return recovery.lines.map((line) => {
    const owedCents = least(line.owedCents, rest);
    rest = minus(rest, owedCents);
    return { ...line, owedCents };
  });
}

/**
 * What is claimed back of a payment is off, and of what is at the bank only what was earned counts: it is paid whole, and
 * claimed back then. Every other claim was lowered already.
 */
function comesTo(claim: Claim, lines: readonly RecoveryLine[]): Cents {
  if (hasEndedUnpaid(claim)) return zero;
  const line = lines.find(({ claimId }) => claimId === claim.id);
  if (line === undefined) return claim.amountCents;
  if (claim.status === 'batched') return least(claim.amountCents, line.entitledCents);
  return minus(claim.amountCents, line.owedCents);
}

/** Of the last decision that took something of the award, also where an objection left a part of that standing. */
const decidedGround = ({ adjustments = [] }: Application): AdjustmentGround | null =>
  adjustments.findLast(({ decision }) => decision?.outcome === 'establish')?.ground ?? null;

/** Refused or lapsed, and confirmed for a part on objection: the rest stays off, on its ground. */
const isPartly = (claim: Claim): boolean =>
  !hasEndedUnpaid(claim) && claim.assessment?.outcome === 'confirm' && claim.assessment.ground !== undefined;

/** A claim that was refused was not (wholly) earned; one that lapsed lacks the evidence that was asked for. */
function groundOf(claims: readonly Claim[]): AdjustmentGround | null {
  const refused = claims.find(({ status }) => status === 'refused' || status === 'withdrawn');
  if (refused !== undefined) return refused.assessment?.ground ?? 'activities-not-done';
  const partly = claims.find(isPartly);
  if (partly !== undefined) return partly.assessment?.ground ?? null;
  return claims.some(({ status }) => status === 'lapsed') ? 'obligations-not-met' : null;
}

/** Under an agreement between public bodies the Awb does not hold; its own text does. */
function articleOf({ scheme, article, now }: SettledBy, ground: AdjustmentGround | null, exOfficio: boolean): string {
  if (scheme.legalNature === 'agreement') return scheme.legalBasis;
  const on = amsterdamDate(now);
  const row = ground === null ? null : (groundRow(ground, 'settlement', on) ?? groundRow(ground, 'revocation', on));
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
