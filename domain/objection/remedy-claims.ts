import type { Actor } from '../actor';
import { notCovered } from '../application/cover-checks';
import { applicationEvent } from '../application/events';
import type { Application } from '../application/record';
import { addDays, type Instant, type LocalDate } from '../calendar';
import { checkClaim } from '../claim/checks';
import { claimEvent } from '../claim/events';
import { type Claim, hasEndedUnpaid, withJudgementKept } from '../claim/record';
import { type Cents, cents } from '../money';
import { ok, type Result, refuse } from '../result';
import { resettled } from '../settlement/settle';
import { badInput, type ObjectionCase, type Remedied } from './case';
import { regain } from './regain';

/**
 * The refusal or the lapse is taken back, and with it the settlement: the claims stand as before, their money is
 * committed again, and officers judge them anew. Their room under the ceiling was theirs by the grant.
 * @param which null: every claim that came to nothing
 */
export function reopenClaims(found: ObjectionCase, which: string | null, today: LocalDate): Result<Remedied> {
  const again = endedOf(found, which);
  if (again.length === 0) return nothingEnded;
  return ok(
    back(
      found,
      again.map((prior) => ({ prior, next: reopened(prior, today) })),
    ),
  );
}

const nothingEnded = refuse({
  code: 'wrong-state',
  detail: 'No claim of it was refused or lapsed: there is nothing to take back.',
});

const endedOf = ({ claims }: ObjectionCase, which: string | null): Claim[] =>
  claims
    .filter(({ id, status }) => (status === 'refused' || status === 'lapsed') && (which === null || id === which))
    .filter(hasEndedUnpaid)
    .sort((a, b) => a.instalment - b.instalment);

const amountOf = (claims: readonly Claim[]): number =>
  claims.reduce((total, { amountCents }) => total + amountCents, 0);

/** Who decides, and what that says of each claim that comes back. */
export interface Confirming {
  readonly motivation: string;
  readonly actor: Actor;
  readonly now: Instant;
  readonly today: LocalDate;
}

/**
 * The refusal or the lapse is taken back for a part: what comes back of a claim is confirmed by who decides on the
 * objection, and payable once another officer approves it. With that the award is settled anew, lower as it was.
 * @param amountCents of this claim; of the whole award where `which` is null
 */
export function confirmClaims(
  found: ObjectionCase,
  which: string | null,
  amountCents: Cents,
  by: Confirming,
): Result<Remedied> {
  const again = endedOf(found, which);
  if (again.length === 0) return nothingEnded;
  const least = which === null ? (found.application.settlement?.amountCents ?? 0) : 0;
  const most = least + amountOf(again);
  if (amountCents <= least || amountCents >= most) {
    return badInput('amountCents', `must be more than ${least} and less than ${most} cents`);
  }
  let rest = amountCents - least;
  const changes = again.flatMap((prior) => {
    const part = cents(Math.min(rest, prior.amountCents));
    rest -= part;
    return part === 0 ? [] : [{ prior, next: confirmed(found, prior, part, by) }];
  });
  return ok({ ...back(found, changes), amountCents });
}

/** Money is committed again for what these claims come to, and the settlement that counted them as nothing is off. */
function back(found: ObjectionCase, changes: readonly { readonly prior: Claim; readonly next: Claim }[]): Remedied {
  const { application, budget } = found;
  const held = regain(application, budget, cents(amountOf(changes.map(({ next }) => next))));
  const next: Application = {
    ...resettled(application, undefined),
    status: 'granted',
    version: application.version + 1,
    heldCents: held.heldCents,
    heldAwards: held.heldAwards,
  };
  const opened = changes
    .filter(({ next: claim }) => claim.status === 'open')
    .map(({ next: claim }) => claimEvent(next, claim, 'opened', { evidenceDueOn: claim.evidenceDueOn }));
  const assessed = changes
    .filter(({ next: claim }) => claim.status === 'assessed')
    .map(({ next: claim }) => claimEvent(next, claim, 'assessed'));
  const events = [applicationEvent(next, 'changed', { fields: ['claims'] }), ...opened, ...assessed];
  const move = { application: { prior: application, next }, claims: changes, movements: held.movements, events };
  return { move, recovery: null, above: held, amountCents: null };
}

/** With what did not pass set aside by the decision; the ground of before stays that of what is off. */
function confirmed(
  { application, scheme }: ObjectionCase,
  prior: Claim,
  amountCents: Cents,
  { motivation, actor, now, today }: Confirming,
): Claim {
  const again: Claim = { ...reopened(prior, today), status: 'assessed', evidenceDueOn: null, amountCents };
  const checks = checkClaim(application, scheme, again, today, []);
  const overrides = notCovered(checks, []).map(({ rule }) => ({ rule, reason: 'Decided on objection.' }));
  const ground =
    prior.assessment?.ground ?? (prior.status === 'lapsed' ? 'obligations-not-met' : 'activities-not-done');
  const by = { assessorSub: actor.sub, assessedAt: now, replyBy: null };
  return { ...again, checks, assessment: { outcome: 'confirm', motivation, overrides, ground, ...by } };
}

/** With its evidence, where there is some, else open for it with a new term. */
function reopened({ releasedAt: _, ...prior }: Claim, today: LocalDate): Claim {
  const shown = prior.evidence !== null;
  return {
    ...withJudgementKept(prior),
    status: shown ? 'submitted' : 'open',
    version: prior.version + 1,
    released: false,
    reopenUntil: null,
    assessment: null,
    reply: null,
    approval: null,
    openedOn: prior.openedOn ?? today,
    evidenceDueOn: shown || prior.lapseAfterDays === null ? null : addDays(today, prior.lapseAfterDays),
  };
}
