import type { Actor } from '../actor';
import { notOfBeneficiary } from '../application/decide';
import { applicationEvent } from '../application/events';
import type { Application } from '../application/record';
import { addDays, addPeriod, type Instant, type LocalDate } from '../calendar';
import { replyDays } from '../claim/assess';
import { type Claim, hasEndedUnpaid } from '../claim/record';
import { type Cents, cents } from '../money';
import { type Move, wrongState } from '../move';
import { isEstablished } from '../recovery/record';
import type { RecoveryCase } from '../recovery/standing';
import { ok, type Result, refuse } from '../result';
import { type GroundPhase, type GroundRow, groundRow, revocationYears } from './grounds-table';
import { type Adjustment, type AdjustmentKind, runningAdjustment } from './record';
import type { AdjustmentIntention } from './requests';
import { isSettled, settledOn } from './settle';

/** Under which part of the law it would be: a settlement lower, or a withdrawal before or after the settlement. */
export const phaseOf = (kind: AdjustmentKind, application: Application, claims: readonly Claim[]): GroundPhase =>
  kind === 'settlement' ? 'settlement' : isSettled(application, claims) ? 'revocation' : 'withdrawal';

/** Whether an officer may tell the employer now that it is intended; what ground holds depends on the request. */
export function mayIntendAdjustment(found: RecoveryCase, kind: AdjustmentKind, actor: Actor): Result<null> {
  const { application, claims, recovery } = found;
  const free = notOfBeneficiary(application, actor);
  if (!free.ok) return free;
  const granted = ['granted', 'completed'];
  if (!granted.includes(application.status)) return wrongState('The application', application.status, granted);
  if (kind === 'settlement' && isSettled(application, claims)) {
    return refuse({
      code: 'wrong-state',
      detail: 'The award is settled already; it can still be withdrawn (Awb 4:49).',
    });
  }
  const running = runningAdjustment(application);
  if (running !== null) {
    return refuse({ code: 'wrong-state', detail: `An intended ${running.kind} waits for its decision.` });
  }
  if (recovery?.status === 'intended') {
    return refuse({ code: 'wrong-state', detail: 'A recovery is intended already: that one is decided on first.' });
  }
  return ok(null);
}

/** What the award still comes to: what is not ended, less what was claimed back of it. */
export function leftOf({ claims, recovery }: Pick<RecoveryCase, 'claims' | 'recovery'>): Cents {
  const alive = claims.filter((claim) => !hasEndedUnpaid(claim));
  const owed = recovery !== null && isEstablished(recovery) ? recovery.principalCents : 0;
  return cents(alive.reduce((total, { amountCents }) => total + amountCents, 0) - owed);
}

const decisive = ['assessed', 'approved', 'batched', 'paid', 'rejected-by-bank', 'returned-by-bank'];

/** What can be settled: claims that an officer confirmed at least. What nobody looked at yet is worth nothing in it. */
export const settleable = ({ status }: Pick<Claim, 'status'>): boolean => decisive.includes(status);

const badInput = (path: string, message: string) =>
  refuse({ code: 'input-invalid', detail: 'It cannot be intended so.', errors: [{ path, message }] });

/** The intention, with its ground and reasons and a term to reply: Awb 4:8, not waived by 4:12. */
export function intendAdjustment(
  found: RecoveryCase,
  kind: AdjustmentKind,
  input: AdjustmentIntention,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): Result<Move> {
  const { application, claims, scheme } = found;
  const allowed = mayIntendAdjustment(found, kind, actor);
  if (!allowed.ok) return allowed;
  const row = groundRow(input.ground, phaseOf(kind, application, claims), today);
  if (row === null) return badInput('ground', `is no ground ${when(kind, isSettled(application, claims))}`);
  const left = leftFor(found, kind, input.amountCents);
  if (!left.ok) return left;
  const { adjustments = [] } = application;
  const adjustment: Adjustment = {
    adjustmentId: adjustments.length + 1,
    kind,
    status: 'intended',
    ground: input.ground,
    article: scheme.legalNature === 'agreement' ? scheme.legalBasis : row.article,
    amountCents: cents(input.amountCents),
    because: input.because ?? null,
    knownOn: input.knownOn ?? null,
    breachOn: input.breachOn ?? null,
    intention: {
      motivation: input.motivation,
      intenderSub: actor.sub,
      intendedAt: now,
      replyBy: addDays(today, replyDays),
    },
    reply: null,
    decision: null,
    before: [],
  };
  const holds = groundHolds(application, row, adjustment, today);
  if (!holds.ok) return holds;
  const next: Application = {
    ...application,
    version: application.version + 1,
    adjustments: [...adjustments, adjustment],
  };
  const more = { ...factsOf(adjustment), replyBy: adjustment.intention.replyBy };
  const events = [applicationEvent(next, `${kind}-intended`, more)];
  return ok({ application: { prior: application, next }, claims: [], movements: [], events });
}

export const factsOf = ({ adjustmentId, ground, amountCents }: Adjustment) => ({
  ...{ adjustmentId, ground },
  leftCents: amountCents,
});

const when = (kind: AdjustmentKind, settled: boolean): string => {
  if (kind === 'settlement') return 'for a lower settlement (Awb 4:46 lid 2)';
  return settled ? 'after the settlement (Awb 4:49 lid 1)' : 'before the settlement (Awb 4:48 lid 1)';
};

/** Less than the award comes to; a settlement gives at most what was confirmed. */
function leftFor(found: RecoveryCase, kind: AdjustmentKind, amountCents: number): Result<null> {
  const left = leftOf(found);
  if (amountCents >= left)
    return badInput('amountCents', `must be less than ${left} cents, which is left of the award`);
  const confirmed = leftOf({ ...found, claims: found.claims.filter(settleable) });
  if (kind === 'revocation' || amountCents <= confirmed) return ok(null);
  return badInput('amountCents', `must be at most ${confirmed} cents, which officers confirmed`);
}

/**
 * Whether what the ground asks is shown, and its days lie where the law has them; again on the day of the decision.
 * After the settlement five years are the end of it: from its announcement, of a breach from that (Awb 4:49 lid 3).
 */
export function groundHolds(
  { settlement }: Pick<Application, 'settlement'>,
  { needs, phase }: Pick<GroundRow, 'needs' | 'phase'>,
  { because, knownOn, breachOn }: Pick<Adjustment, 'because' | 'knownOn' | 'breachOn'>,
  today: LocalDate,
): Result<null> {
  const shown = { because, knownOn, breachOn };
  const lacking = needs.filter((need) => shown[need] === null);
  const [first] = lacking;
  if (first !== undefined) return badInput(first, 'is asked for by this ground');
  if (phase !== 'revocation') return ok(null);
  const announced = settlement === undefined ? null : settledOn(settlement);
  for (const [path, day] of [['knownOn', knownOn] as const, ['breachOn', breachOn] as const]) {
    if (day === null || !needs.includes(path)) continue;
    if (day > today) return badInput(path, 'must not lie ahead');
    if (announced !== null && day < announced)
      return badInput(path, `must not lie before the settlement of ${announced}`);
  }
  const since = needs.includes('breachOn') ? breachOn : announced;
  if (since === null || today <= addPeriod(since, revocationYears)) return ok(null);
  const detail = `Five years have passed since ${since}: the settlement can no longer be withdrawn (Awb 4:49 lid 3).`;
  return refuse({ code: 'recovery-barred', detail });
}
