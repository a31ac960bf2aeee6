import type { Actor } from '../actor';
import type { Application } from '../application/record';
import type { Instant, LocalDate } from '../calendar';
import { hasEndedUnpaid } from '../claim/record';
import { type Cents, cents } from '../money';
import type { Move } from '../move';
import { withSettlement } from '../settlement/settle';
import { type Dropped, dropUnearned } from './drop';
import { recoveryEvent } from './events';
import { type RecoveryMove, recoveryMove } from './move';
import { type Posted, post } from './post';
import { isEstablished, owedOf, type Recovery, type RecoveryLine } from './record';
import { isCalledFor, linesOf, type RecoveryCase } from './standing';

/**
 * Looks again at what is known now. The same facts a second time change nothing: null. A proposal is made, kept to the
 * facts, or dropped; where a decision stands the principal follows the facts, and the difference is an entry.
 */
export function evaluate(found: RecoveryCase, actor: Actor, now: Instant, today: LocalDate): RecoveryMove | null {
  const { application, claims, recovery } = found;
  const lines = linesOf(found, recovery?.earnedAtMostCents ?? null, today);
  if (recovery === null) return isCalledFor(lines, claims) ? proposed(found, 'change', null, lines, now) : null;
  if (isEstablished(recovery)) return followed({ ...found, recovery }, nothingYet(application), actor, now, today);
  if (sameLines(recovery.lines, lines)) return null;
  const called = isCalledFor(lines, claims);
  if (recovery.status === 'dropped') {
    const more = owedOf({ lines }) > owedOf(recovery) || linesOpen(lines, recovery);
    return called && more ? proposed(found, 'change', null, lines, now) : null;
  }
  const status = recovery.status === 'proposed' && !called && recovery.cause === 'change' ? 'dropped' : recovery.status;
  const next: Recovery = { ...recovery, status, lines, version: recovery.version + 1 };
  const events = status === recovery.status ? [] : [recoveryEvent(next, 'set-aside')];
  return recoveryMove(application, { prior: recovery, next }, { events });
}

/** Whether less is entitled of a claim than when the recovery was dropped. */
const linesOpen = (lines: readonly RecoveryLine[], dropped: Recovery): boolean =>
  lines.some((line) => {
    const before = dropped.lines.find(({ claimId }) => claimId === line.claimId);
    return before !== undefined && line.entitledCents < before.entitledCents;
  });

const sameLines = (a: readonly RecoveryLine[], b: readonly RecoveryLine[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** A proposal out of these lines: a new one, or once more after one that was dropped. */
export function proposed(
  { application, recovery }: RecoveryCase,
  cause: Recovery['cause'],
  causeText: string | null,
  lines: readonly RecoveryLine[],
  now: Instant,
): RecoveryMove {
  const zero = cents(0);
  const next: Recovery = {
    id: application.id,
    number: application.number,
    schemeId: application.schemeId,
    region: application.region,
    organisation: application.organisation,
    tradeName: application.employer.tradeName,
    status: 'proposed',
    version: (recovery?.version ?? 0) + 1,
    cause,
    causeText,
    proposedAt: now,
    ground: null,
    article: null,
    intention: null,
    earnedAtMostCents: null,
    reply: null,
    decision: null,
    former: recovery === null ? [] : formerOf(recovery),
    dueOn: null,
    lines: [...lines],
    principalCents: zero,
    collectedCents: zero,
    writtenOffCents: zero,
    recoveredCents: zero,
    entries: recovery?.entries ?? 0,
    plan: null,
    writeOff: null,
  };
  return recoveryMove(application, { prior: recovery, next }, { events: [recoveryEvent(next, 'proposed')] });
}

const formerOf = ({ former, intention, decision, article, lines }: Recovery): Recovery['former'] =>
  intention === null && decision === null ? former : [...former, { intention, decision, article, lines }];

type Standing = RecoveryCase & { readonly recovery: Recovery };

/** A move in which nothing has changed yet. */
const nothingYet = (application: Application): Move => ({
  application: { prior: application, next: application },
  claims: [],
  movements: [],
  events: [],
});

/**
 * Where a decision stands: what is no longer earned is dropped, and the principal is what the facts say. Null: nothing
 * follows.
 * @param base what happens to the application in the same write, such as a payment that the bank returned: that lowers
 *   the principal by what came back, and the claim ends at its entitlement. They are one write, for a budget that was
 *   paid back before could not take the money out of `paid` a second time.
 */
export function followed(
  { application, scheme, claims, recovery }: Standing,
  base: Move,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): RecoveryMove | null {
  const changed = new Map(base.claims.map(({ next }) => [next.id, next]));
  const after = claims.map((claim) => changed.get(claim.id) ?? claim);
  const then = { application: base.application.next, scheme, claims: after, recovery };
  const lines = linesOf(then, recovery.earnedAtMostCents, today);
  const dropped = dropUnearned(then.application, after, lines, endsAs(recovery));
  const unposted: Recovery = { ...recovery, lines };
  const posted = postPrincipal(unposted, owedOf(unposted), actor, now, today);
  const still = posted === null && dropped.claims.length === 0;
  if (still && sameLines(recovery.lines, lines)) return null;
  const made = withPosted(application, recovery, unposted, dropped, posted, still ? null : 'recomputed');
  const { move } = made;
  const whole = {
    ...move,
    claims: merged(base.claims, move.claims),
    movements: [...base.movements, ...move.movements],
    // Completed by what was dropped just now, as it was before: that is told once.
    events: [...base.events, ...move.events].filter(
      ({ name }) => name !== 'application.completed' || application.status !== 'completed',
    ),
  };
  const by = { cause: 'recovery', actor, now, scheme, recovery: made.recovery.next } as const;
  return { ...made, move: withSettlement(whole, claims, by) };
}

/** One change per claim, from what stands in the table to what is written. */
function merged(first: Move['claims'], second: Move['claims']): Move['claims'] {
  const later = new Map(second.map((change) => [change.next.id, change.next]));
  const firsts = first.map(({ prior, next }) => {
    const last = later.get(next.id);
    later.delete(next.id);
    return { prior, next: last === undefined ? next : { ...last, version: next.version } };
  });
  return [...firsts, ...second.filter(({ next }) => later.has(next.id))];
}

/** Withdrawn claims are the employer's own doing; every other one is settled lower by us. */
export const endsAs = ({ ground }: Pick<Recovery, 'ground'>) => (ground === 'withdrawn' ? 'withdrawn' : 'refused');

/** The entry that brings the principal to this amount; null: it is there already. */
export function postPrincipal(
  recovery: Recovery,
  principalCents: Cents,
  actor: Actor,
  now: Instant,
  on: LocalDate,
): Posted | null {
  const by = principalCents - recovery.principalCents;
  if (by === 0) return null;
  const kind = by > 0 ? 'claim-back' : 'unclaim-back';
  return post(recovery, { principalCents }, { kind, amountCents: cents(Math.abs(by)), on }, actor, now);
}

/** Money of dropped claims, of the entry and of the recovery, as one move. */
export function withPosted(
  prior: Application,
  before: Recovery,
  unposted: Recovery,
  dropped: Dropped,
  posted: Posted | null,
  name: string | null,
): RecoveryMove {
  const next = posted?.recovery ?? { ...unposted, version: before.version + 1 };
  const endedClaimIds = dropped.claims.filter((change) => hasEndedUnpaid(change.next)).map((change) => change.next.id);
  const terms = name === 'established' ? { ground: next.ground, dueOn: next.dueOn } : {};
  const more = { ...terms, endedClaimIds };
  const settled = next.status !== before.status && next.status === 'settled' ? [recoveryEvent(next, 'settled')] : [];
  return recoveryMove(
    prior,
    { prior: before, next },
    {
      application: dropped.application,
      claims: dropped.claims,
      movements: [...dropped.movements, ...(posted?.movements ?? [])],
      events: [...(name === null ? [] : [recoveryEvent(next, name, more)]), ...settled, ...dropped.events],
      entries: posted === null ? [] : [posted.entry],
    },
  );
}
