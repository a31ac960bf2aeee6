import * as z from 'zod';
import type { Actor } from '../actor';
import { addDays, type Instant, type LocalDate } from '../calendar';
import type { Claim } from '../claim/record';
import { type Move, wrongState } from '../move';
import { localDate } from '../records';
import { ok, type Result, refuse } from '../result';
import { paragraph } from '../text';
import { whenAsked } from '../when-asked';
import { notOfBeneficiary } from './decide';
import { applicationEvent } from './events';
import type { Hold } from './hold-record';
import type { Application } from './record';

/** Days from the notice of a suspicion through the last day of a hold on it: thirteen weeks (Awb 4:56). */
export const mostHoldDays = 13 * 7;

/**
 * Body of `POST /v1/applications/{id}/holds`. `until`: the last day; `newSuspicion`: it is another suspicion than that of
 * the hold before it, so that its thirteen weeks begin today.
 */
export const holdRequest = whenAsked(() =>
  z.strictObject({
    reason: paragraph(2000),
    until: localDate,
    newSuspicion: z.boolean().default(false),
  }),
);
export type HoldRequest = z.infer<typeof holdRequest>;

/** Body of `POST /v1/applications/{id}/hold-release`. */
export const holdReleaseRequest = z.strictObject({ reason: paragraph(2000) });
export type HoldReleaseRequest = z.infer<typeof holdReleaseRequest>;

/** The hold that counts on this day; null: payment is not suspended. */
export function holdOn({ hold }: Pick<Application, 'hold'>, today: LocalDate): Hold | null {
  return hold === null || hold.released !== null || today > hold.until ? null : hold;
}

/** Whether this officer may put a hold on it now; how long depends on the request. */
export function mayHold(application: Application, actor: Actor, today: LocalDate): Result<null> {
  const free = notOfBeneficiary(application, actor);
  if (!free.ok) return free;
  if (application.status !== 'granted') return wrongState('The application', application.status, ['granted']);
  const held = holdOn(application, today);
  if (held === null) return ok(null);
  return refuse({
    code: 'wrong-state',
    detail: `Payment is on hold already, until ${held.until}; release that first.`,
  });
}

/** Suspends payment. Every claim that could be paid is written too, so that a batch in the making does not take it. */
export function putOnHold(
  application: Application,
  claims: readonly Claim[],
  { reason, until, newSuspicion }: HoldRequest,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): Result<Move> {
  const allowed = mayHold(application, actor, today);
  if (!allowed.ok) return allowed;
  const suspectedOn = newSuspicion || application.hold === null ? today : application.hold.suspectedOn;
  const lastDay = addDays(suspectedOn, mostHoldDays);
  if (until < today) return badDay('must not lie before today');
  if (until > lastDay) return badDay(`must be at most ${lastDay}: thirteen weeks from ${suspectedOn} (Awb 4:56)`);
  const hold: Hold = {
    ...{ reason, startedOn: today, until, suspectedOn },
    ...{ bySub: actor.sub, byRole: actor.role, at: now, released: null },
  };
  const { hold: former, formerHolds } = application;
  const next: Application = {
    ...application,
    version: application.version + 1,
    hold,
    formerHolds: former === null ? formerHolds : [...formerHolds, former],
  };
  return ok({
    application: { prior: application, next },
    claims: claims
      .filter(({ status }) => status === 'approved')
      .map((prior) => ({ prior, next: { ...prior, version: prior.version + 1 } })),
    movements: [],
    events: [applicationEvent(next, 'held', { until })],
  });
}

const badDay = (message: string): Result<never> =>
  refuse({ code: 'input-invalid', detail: 'A hold cannot last so long.', errors: [{ path: 'until', message }] });

export function mayRelease(application: Application, actor: Actor, today: LocalDate): Result<null> {
  const free = notOfBeneficiary(application, actor);
  if (!free.ok) return free;
  if (holdOn(application, today) !== null) return ok(null);
  return refuse({ code: 'wrong-state', detail: 'Payment of this application is not on hold.' });
}

/** Ends a hold before its last day. */
export function releaseHold(
  application: Application,
  { reason }: HoldReleaseRequest,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): Result<Move> {
  const allowed = mayRelease(application, actor, today);
  if (!allowed.ok) return allowed;
  const { hold } = application;
  const released = { reason, bySub: actor.sub, byRole: actor.role, at: now };
  const next: Application = { ...application, version: application.version + 1, hold: hold && { ...hold, released } };
  return ok({
    application: { prior: application, next },
    claims: [],
    movements: [],
    events: [applicationEvent(next, 'hold-released')],
  });
}

/** Sent again by who did it, because its answer got lost. */
export const isRepeatedHold = (
  application: Application,
  { reason, until }: HoldRequest,
  actor: Actor,
  today: LocalDate,
) => {
  const held = holdOn(application, today);
  return held !== null && held.bySub === actor.sub && held.reason === reason && held.until === until;
};

export const isRepeatedRelease = ({ hold }: Application, { reason }: HoldReleaseRequest, actor: Actor) =>
  hold?.released?.bySub === actor.sub && hold.released.reason === reason;
