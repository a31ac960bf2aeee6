import type { Actor } from '../actor';
import { change } from '../application/change';
import { notOfBeneficiary } from '../application/decide';
import { addDays, type Instant, type LocalDate } from '../calendar';
import { replyDays } from '../claim/assess';
import { hasEnded, isInPayment } from '../claim/record';
import { cents } from '../money';
import { wrongState } from '../move';
import { ok, type Result, refuse } from '../result';
import { isSettled } from '../settlement/settle';
import { proposed } from './evaluate';
import { recoveryEvent } from './events';
import { articleOf } from './grounds-table';
import { type RecoveryMove, recoveryMove } from './move';
import { owedOf, type Recovery, type RecoveryLine } from './record';
import type { IntentionRequest, OpenRequest } from './requests';
import { linesOf, type RecoveryCase } from './standing';

const nothingToRecover = refuse({
  code: 'nothing-to-recover',
  detail: 'On what is known now nothing was paid or promised beyond what was earned.',
});

/** Whether a recovery of this application may be begun at all: there is something granted, and none runs. */
export function mayOpen({ application, claims, recovery }: RecoveryCase): Result<null> {
  const granted = ['granted', 'completed'];
  if (!granted.includes(application.status)) return wrongState('The application', application.status, granted);
  if (recovery !== null && recovery.status !== 'dropped') {
    return wrongState('The recovery', recovery.status, ['dropped', 'not there yet']);
  }
  return claims.some((claim) => !hasEnded(claim) || claim.status === 'paid') ? ok(null) : nothingToRecover;
}

/** As `mayOpen`, by this caller: an employer withdraws the application itself as long as nothing is on its way. */
export function mayOpenBy(found: RecoveryCase, actor: Actor): Result<null> {
  const allowed = mayOpen(found);
  if (!allowed.ok || actor.role !== 'employer' || found.claims.some(isInPayment)) return allowed;
  return refuse({
    code: 'wrong-state',
    detail: 'Nothing is paid or at the bank yet: withdraw the application itself.',
  });
}

/**
 * By hand: an officer who found something out, or the employer who withdraws after a payment. What an officer found is
 * recorded as the employer's own report would be.
 */
export function open(
  found: RecoveryCase,
  request: OpenRequest,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): Result<RecoveryMove> {
  const allowed = mayOpenBy(found, actor);
  if (!allowed.ok) return allowed;
  const byEmployer = actor.role === 'employer';
  if (byEmployer || request.found === undefined) {
    const lines = linesOf(found, null, today);
    return ok(proposed(found, byEmployer ? 'withdrawal' : 'officer', request.text, lines, now));
  }
  const changed = change(found.application, request.found);
  if (!changed.ok) return changed;
  const { next } = changed.value.application;
  const made = proposed(
    { ...found, application: next },
    'officer',
    request.text,
    linesOf({ ...found, application: next }, null, today),
    now,
  );
  const { move } = made;
  return ok({
    ...made,
    move: {
      ...move,
      application: { prior: found.application, next },
      events: [...changed.value.events, ...move.events],
    },
  });
}

type Named = RecoveryCase & { readonly recovery: Recovery };

/** Whether this officer may tell the employer now what is intended. */
export function mayIntend({ application, recovery }: Named, actor: Actor): Result<null> {
  const free = notOfBeneficiary(application, actor);
  if (!free.ok) return free;
  return recovery.status === 'proposed' ? ok(null) : wrongState('The recovery', recovery.status, ['proposed']);
}

/** The intention, with its ground and its reasons, and a term to reply: Awb 4:8, not waived by 4:12. */
export function intend(
  found: Named,
  input: IntentionRequest,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): Result<RecoveryMove> {
  const { application, claims, recovery } = found;
  const allowed = mayIntend(found, actor);
  if (!allowed.ok) return allowed;
  const atMost = earnedAtMost(found, input, today);
  if (!atMost.ok) return atMost;
  const lines = linesOf(found, atMost.value, today);
  const useful = somethingToDo(lines);
  if (!useful.ok) return useful;
  const replyBy = addDays(today, replyDays);
  const next: Recovery = {
    ...recovery,
    status: 'intended',
    version: recovery.version + 1,
    ground: input.ground,
    article: articleFor(found, input.ground, isSettled(application, claims), today),
    intention: { motivation: input.motivation, intenderSub: actor.sub, intendedAt: now, replyBy },
    earnedAtMostCents: atMost.value,
    reply: null,
    decision: null,
    lines,
  };
  const events = [recoveryEvent(next, 'intended', { ground: input.ground, replyBy })];
  return ok(recoveryMove(application, { prior: recovery, next }, { events }));
}

/** Under an agreement between public bodies the Awb does not hold; its own text does. */
const articleFor = ({ scheme }: Named, ground: IntentionRequest['ground'], settled: boolean, today: LocalDate) =>
  scheme.legalNature === 'agreement' ? scheme.legalBasis : articleOf(ground, settled, today);

/** Fraud and withdrawal leave nothing earned; of a stop or fewer hours the facts say what is, and nobody else. */
function earnedAtMost(found: Named, input: IntentionRequest, today: LocalDate): Result<Recovery['earnedAtMostCents']> {
  const { ground, earnedAtMostCents: asked } = input;
  const byFacts = ground === 'ended-early' || ground === 'hours';
  const most = linesOf(found, null, today).reduce((total, { entitledCents }) => total + entitledCents, 0);
  if (asked === undefined) return ok(ground === 'fraud' || ground === 'withdrawn' ? cents(0) : null);
  const message = byFacts ? 'follows from the facts on this ground: leave it out' : `must be at most ${most} cents`;
  if (!byFacts && asked <= most) return ok(asked);
  return refuse({
    code: 'input-invalid',
    detail: 'What is still earned cannot be this.',
    errors: [{ path: 'earnedAtMostCents', message }],
  });
}

/** What was paid too long ago is refused by name: it looks as if it could be claimed back. */
export function somethingToDo(lines: readonly RecoveryLine[]): Result<null> {
  if (owedOf({ lines }) > 0) return ok(null);
  if (lines.some((line) => line.entitledCents < line.amountCents && line.paidCents < line.amountCents)) return ok(null);
  if (!lines.some(({ barred }) => barred)) return nothingToRecover;
  return refuse({
    code: 'recovery-barred',
    detail: 'It was paid more than five years ago: it can no longer be claimed back (Awb 4:57 lid 4).',
  });
}
