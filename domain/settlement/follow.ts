import type { Actor } from '../actor';
import type { Movement } from '../budget/movement';
import type { LocalDate } from '../calendar';
import { legalTermEndsOn } from '../decision-term';
import type { DomainEvent } from '../event';
import { type Cents, cents, least, zero } from '../money';
import { postPrincipal, proposed } from '../recovery/evaluate';
import { recoveryEvent } from '../recovery/events';
import type { RecoveryMove } from '../recovery/move';
import { type intentionGrounds, isEstablished, owedOf, type Recovery, type RecoveryLine } from '../recovery/record';
import type { RecoveryCase } from '../recovery/standing';
import type { Adjustment } from './record';

/** What the recovery makes of a decision to withdraw or to settle lower. */
export interface Followed {
  readonly recovery: Omit<RecoveryMove, 'move'> | null;
  readonly movements: readonly Movement[];
  readonly events: readonly DomainEvent[];
  /** Owed because of this decision, beyond what was established before. */
  readonly owedCents: Cents;
}

/**
 * The decision says what is owed, and the recovery follows it in the same write: established at once, with the intention
 * and the reply of the decision, for hearing the employer a second time on the same would change nothing (Awb 4:8, 4:57).
 * One that stands already follows the lower amount. None where nothing was paid, and nothing is at the bank.
 */
export function follows(
  found: RecoveryCase,
  adjustment: Adjustment,
  lines: readonly RecoveryLine[],
  decision: NonNullable<Recovery['decision']>,
  actor: Actor,
  today: LocalDate,
): Followed {
  const { recovery, claims } = found;
  const stood = recovery !== null && isEstablished(recovery) ? recovery : null;
  const atBank = new Set(claims.filter(({ status }) => status === 'batched').map(({ id }) => id));
  const comes = lines.some((line) => atBank.has(line.claimId) && line.entitledCents < line.amountCents);
  const nothing = { recovery: null, movements: [], events: [], owedCents: zero };
  if (stood === null && !comes && owedOf({ lines }) === 0) return nothing;
  const named =
    stood === null ? established(found, adjustment, lines, decision, today) : lowered(stood, adjustment, lines);
  const posted = postPrincipal(named, owedOf(named), actor, decision.decidedAt, today);
  const next = posted?.recovery ?? { ...named, version: (recovery?.version ?? 0) + 1 };
  const name = stood === null ? 'established' : 'recomputed';
  const terms = stood === null ? { ground: toldAs(adjustment), dueOn: next.dueOn } : {};
  const ended = lines.filter(({ entitledCents, paidCents }) => entitledCents === 0 && paidCents === 0);
  const told = recoveryEvent(next, name, { ...terms, endedClaimIds: ended.map(({ claimId }) => claimId) });
  return {
    recovery: { recovery: { prior: recovery, next }, entries: posted === null ? [] : [posted.entry] },
    movements: posted?.movements ?? [],
    events: [told],
    owedCents: cents(Math.max(0, next.principalCents - (stood?.principalCents ?? 0))),
  };
}

/** The published event knows no ground of its own for it: the nearest one. The recovery and its letter name the decision. */
function toldAs({ ground }: Adjustment): (typeof intentionGrounds)[number] {
  if (ground === 'incorrect-information' || ground === 'grant-wrong-known') return 'incorrect-information';
  return ground === 'activities-not-done' ? 'ended-early' : 'other-breach';
}

function established(
  found: RecoveryCase,
  adjustment: Adjustment,
  lines: readonly RecoveryLine[],
  decision: NonNullable<Recovery['decision']>,
  today: LocalDate,
): Recovery {
  const begun = proposed(found, 'revocation', null, lines, decision.decidedAt).recovery.next;
  return {
    ...begun,
    status: 'settled',
    ground: 'revoked',
    article: `${adjustment.article}, 4:57 lid 1`,
    intention: adjustment.intention,
    earnedAtMostCents: adjustment.amountCents,
    reply: adjustment.reply,
    decision,
    dueOn: legalTermEndsOn('payment', today),
  };
}

const lowered = (stood: Recovery, { amountCents }: Adjustment, lines: readonly RecoveryLine[]): Recovery => ({
  ...stood,
  earnedAtMostCents: stood.earnedAtMostCents === null ? amountCents : least(stood.earnedAtMostCents, amountCents),
  lines: [...lines],
});
