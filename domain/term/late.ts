import type { Actor } from '../actor';
import { notOfBeneficiary } from '../application/decide';
import type { Application } from '../application/record';
import { amsterdamDate, type Instant, type LocalDate } from '../calendar';
import { legalTermEndsOn } from '../decision-term';
import { zero } from '../money';
import type { Move } from '../move';
import { ok, type Result, refuse } from '../result';
import type { Scheme } from '../scheme/definition';
import { badDay, moved, whileUndecided } from './complete';
import { withTerm } from './due';
import { isFinal, penaltyFixBy, penaltyFromOn, penaltyOn } from './penalty';
import { type Penalty, termOf } from './record';
import type { DefaultNoticeRequest, PenaltyPaymentRequest, PenaltyRequest } from './requests';

/** Whether a notice that came today would count: the term has passed, nothing was decided, and it is the first. */
export function mayGiveNotice(application: Application, actor: Actor, today: LocalDate): Result<null> {
  const free = actor.role === 'employer' ? ok(null) : notOfBeneficiary(application, actor);
  if (!free.ok) return free;
  const open = whileUndecided(application);
  if (!open.ok) return open;
  const { notice } = termOf(application);
  if (notice !== null) {
    return refuse({ code: 'wrong-state', detail: `Notice of default was given already, on ${notice.noticedOn}.` });
  }
  return today > application.decisionDueOn ? ok(null) : tooEarly(application);
}

const tooEarly = ({ decisionDueOn }: Application): Result<never> =>
  refuse({
    code: 'term-running',
    detail: `The term runs through ${decisionDueOn}: a notice before that is no notice.`,
  });

/**
 * A written notice that the decision is late (Awb 4:17 lid 3). Two weeks later a penalty begins to be owed, but not under
 * an agreement between public bodies, which is no decision of the Awb.
 */
export function giveNotice(
  application: Application,
  scheme: Scheme,
  asked: DefaultNoticeRequest,
  actor: Actor,
  now: Instant,
): Result<Move> {
  const today = amsterdamDate(now);
  const allowed = mayGiveNotice(application, actor, today);
  if (!allowed.ok) return allowed;
  if (actor.role === 'employer' && asked.noticedOn !== undefined)
    return badDay('noticedOn', 'is for an officer to say');
  const noticedOn = asked.noticedOn ?? today;
  if (noticedOn > today) return badDay('noticedOn', 'must not lie after today');
  if (noticedOn <= application.decisionDueOn) return tooEarly(application);
  const penaltyFrom = scheme.legalNature === 'agreement' ? null : penaltyFromOn(noticedOn);
  const by = { bySub: actor.sub, byRole: actor.role };
  const next = withTerm(application, scheme, { notice: { noticedOn, penaltyFrom, at: now, ...by } });
  return moved(application, next, 'default-received', { noticedOn, penaltyFrom });
}

/** Whether the penalty may be fixed now: something is owed, and it grows no more. */
export function mayFixPenalty(application: Application, actor: Actor, today: LocalDate): Result<null> {
  const free = notOfBeneficiary(application, actor);
  if (!free.ok) return free;
  const term = termOf(application);
  if (penaltyFixBy(term) === null) {
    return refuse({ code: 'wrong-state', detail: 'No penalty is owed here, or it was fixed.' });
  }
  if (isFinal(term, today)) return ok(null);
  return refuse({ code: 'term-running', detail: 'It still grows: decide first, or wait until 42 days have gone by.' });
}

/**
 * Fixes whether a penalty is owed and how much (Awb 4:18), to be paid within six weeks (Awb 4:87). It comes from no
 * budget of a scheme and is in no batch: finance pays it by hand.
 */
export function fixPenalty(
  application: Application,
  { motivation, exemption }: PenaltyRequest,
  actor: Actor,
  now: Instant,
): Result<Move> {
  const today = amsterdamDate(now);
  const allowed = mayFixPenalty(application, actor, today);
  if (!allowed.ok) return allowed;
  const term = termOf(application);
  const owed = exemption === null ? penaltyOn(term, today) : null;
  const { days, amountCents } = owed ?? { days: 0, amountCents: zero };
  const penalty: Penalty = {
    ...{ days, amountCents, exemption, motivation, fixedOn: today, at: now },
    payBy: legalTermEndsOn('payment', today),
    ...{ bySub: actor.sub, byRole: actor.role, payment: null },
  };
  const next: Application = { ...application, version: application.version + 1, term: { ...term, penalty } };
  return moved(application, next, 'penalty-fixed', { amountCents, days });
}

/** Whether this person of finance may record that it was paid: another than who fixed it. */
export function mayPayPenalty(application: Application, actor: Actor): Result<null> {
  const free = notOfBeneficiary(application, actor);
  if (!free.ok) return free;
  const { penalty } = termOf(application);
  if (penalty === null || penalty.amountCents === zero || penalty.payment !== null) {
    return refuse({ code: 'wrong-state', detail: 'There is no penalty to pay here, or it was paid.' });
  }
  if (penalty.bySub !== actor.sub) return ok(null);
  return refuse({ code: 'second-person-required', detail: 'Who fixed the penalty does not pay it.' });
}

/** Finance paid it, outside any batch. */
export function payPenalty(
  application: Application,
  { paidOn, reference }: PenaltyPaymentRequest,
  actor: Actor,
  now: Instant,
): Result<Move> {
  const allowed = mayPayPenalty(application, actor);
  if (!allowed.ok) return allowed;
  const term = termOf(application);
  const { penalty } = term;
  if (penalty === null) throw new Error(`application ${application.id} has no penalty`);
  const today = amsterdamDate(now);
  if (paidOn < penalty.fixedOn || paidOn > today) {
    return badDay('paidOn', `must lie between ${penalty.fixedOn} and ${today}`);
  }
  const payment = { paidOn, reference, at: now, bySub: actor.sub, byRole: actor.role };
  const paid = { ...term, penalty: { ...penalty, payment } };
  const next: Application = { ...application, version: application.version + 1, term: paid };
  return moved(application, next, 'penalty-paid', { amountCents: penalty.amountCents });
}

/** Sent again by who did it, because its answer got lost. */
export function isRepeatedNotice(application: Application, asked: DefaultNoticeRequest, actor: Actor): boolean {
  const { notice } = termOf(application);
  const sameDay = asked.noticedOn === undefined || asked.noticedOn === notice?.noticedOn;
  return notice?.bySub === actor.sub && sameDay;
}

export function isRepeatedPenalty(application: Application, asked: PenaltyRequest, actor: Actor): boolean {
  const { penalty } = termOf(application);
  const sameText = penalty?.motivation === asked.motivation && penalty.exemption === asked.exemption;
  return penalty?.bySub === actor.sub && sameText;
}

export function isRepeatedPayment(application: Application, asked: PenaltyPaymentRequest, actor: Actor): boolean {
  const { penalty } = termOf(application);
  // An objection may have left nothing of one that was paid: then there is nothing to answer with.
  if (penalty === null || penalty.amountCents === zero) return false;
  const { payment } = penalty;
  return payment?.bySub === actor.sub && payment.paidOn === asked.paidOn && payment.reference === asked.reference;
}
