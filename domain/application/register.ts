import * as z from 'zod';
import type { Actor } from '../actor';
import { amsterdamInstant, type Instant } from '../calendar';
import { sentInstant } from '../records';
import { ok, type Result, refuse } from '../result';
import { type SchemeInForce, windowState } from '../scheme/window';
import { paragraph } from '../text';
import { applicationEvent } from './events';
import { type Intake, intakeChannels } from './intake-record';
import type { Application } from './record';
import { applicationRequest } from './request';

/**
 * Body of `POST /v1/registrations`: what the employer sent otherwise than by the form, in the words of the form, with
 * how and when it came, and why.
 */
export const registrationRequest = applicationRequest.extend({
  channel: z.enum(intakeChannels),
  receivedAt: sentInstant.describe('When it came in; its place in line, as far as it is complete.'),
  reason: paragraph(2000).describe('Why it came otherwise, or late.'),
});
export type RegistrationRequest = z.infer<typeof registrationRequest>;

/**
 * What an officer says of how it came in. Late is allowed with a reason, for an applicant has a right to a decision;
 * too early is not, for it would stand before everybody who waited for the opening.
 */
export function registered(
  scheme: SchemeInForce,
  { channel, receivedAt, reason }: Pick<RegistrationRequest, 'channel' | 'receivedAt' | 'reason'>,
  actor: Actor,
  now: Instant,
): Result<Intake> {
  if (!scheme.handledHere) {
    return refuse({ code: 'scheme-not-handled-here', detail: 'This scheme is handled elsewhere: send it on.' });
  }
  const state = windowState(scheme, receivedAt);
  const early = state !== 'open' && state.closed === 'not-yet';
  const future = receivedAt > now;
  if (early || future) {
    const message = future
      ? 'must not lie in the future'
      : `must not lie before the window opened, ${amsterdamInstant(scheme.window.opensAt)}`;
    const errors = [{ path: 'receivedAt', message }];
    return refuse({ code: 'input-invalid', detail: 'This instant of receipt cannot be registered.', errors });
  }
  const { sub: bySub, role: byRole } = actor;
  return ok({ registered: { channel, reason, late: state !== 'open', at: now, bySub, byRole } });
}

/** @throws Error for one that an officer did not register */
export function registeredEvent(application: Application) {
  const { receivedAt, intake } = application;
  if (intake?.registered === undefined) throw new Error(`application ${application.id} was not registered`);
  const { channel, late } = intake.registered;
  return applicationEvent(application, 'registered-by-officer', { channel, receivedAt, late });
}
