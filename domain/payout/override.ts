import * as z from 'zod';
import type { Actor } from '../actor';
import { notOfBeneficiary } from '../application/decide';
import type { Application } from '../application/record';
import { addDays, type Instant, type LocalDate } from '../calendar';
import type { Claim } from '../claim/record';
import { type Move, wrongState } from '../move';
import { localDate } from '../records';
import { ok, type Result, refuse } from '../result';
import { paragraph } from '../text';
import { type Gates, gateNames, mostOverrideDays, overridableGates } from './gate';

/** Body of `POST /v1/claims/{claimId}/gate-overrides`. `expiresOn`: the last day on which it counts. */
export const overrideRequest = z.strictObject({
  gate: z.enum(gateNames),
  reason: paragraph(2000),
  expiresOn: localDate,
});
export type OverrideRequest = z.infer<typeof overrideRequest>;

/** Whether this officer may set any gate of the claim aside: not who approved it, and not who is paid. */
export function mayOverride(application: Application, claim: Claim, actor: Actor): Result<null> {
  if (claim.status !== 'approved') return wrongState('The claim', claim.status, ['approved']);
  const free = notOfBeneficiary(application, actor);
  if (!free.ok) return free;
  if (claim.approval?.approverSub !== actor.sub) return ok(null);
  const detail = 'You approved this claim; another officer must judge whether a gate is set aside.';
  return refuse({ code: 'second-person-required', detail });
}

/**
 * Sets a gate aside that keeps an approved claim from being paid, for a while.
 * @param gates as they stand now
 */
export function overrideGate(
  { application, claim }: { readonly application: Application; readonly claim: Claim },
  gates: Gates,
  { gate: name, reason, expiresOn }: OverrideRequest,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): Result<Move> {
  const allowed = mayOverride(application, claim, actor);
  if (!allowed.ok) return allowed;
  const gate = overridableGates.find((one) => one === name);
  if (gate === undefined) return notThisOne(`must be one of ${overridableGates.join(', ')}`);
  const lastDay = addDays(today, mostOverrideDays);
  if (expiresOn < today || expiresOn > lastDay) return badDay(`must lie between ${today} and ${lastDay}`);
  const found = gates.gates.find((one) => one.gate === gate);
  if (found?.outcome === 'pass') return notThisOne('is open: there is nothing to set aside');
  if (gate === 'account' && reasonOf(found?.input) !== 'cooling') {
    return notThisOne('can be set aside only while a confirmed account cools');
  }
  const override = { gate, reason, expiresOn, bySub: actor.sub, byRole: actor.role, at: now };
  const next: Claim = { ...claim, version: claim.version + 1, gateOverrides: [...claim.gateOverrides, override] };
  return ok({
    application: { prior: application, next: application },
    claims: [{ prior: claim, next }],
    movements: [],
    events: [],
  });
}

const reasonOf = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'reason' in input ? input.reason : undefined;

const badDay = (message: string): Result<never> =>
  refuse({
    code: 'input-invalid',
    detail: 'An override cannot last so long.',
    errors: [{ path: 'expiresOn', message }],
  });

const notThisOne = (message: string): Result<never> =>
  refuse({
    code: 'input-invalid',
    detail: 'This gate cannot be set aside.',
    errors: [{ path: 'gate', message }],
  });

/** Sent again by who gave it, because its answer got lost. */
export const isRepeatedOverride = (
  { gateOverrides }: Claim,
  { gate, reason, expiresOn }: OverrideRequest,
  actor: Actor,
) => {
  const last = gateOverrides.at(-1);
  return (
    last !== undefined &&
    last.bySub === actor.sub &&
    last.gate === gate &&
    last.reason === reason &&
    last.expiresOn === expiresOn
  );
};
