import * as z from 'zod';
import type { Move } from '../move';
import { localDate } from '../records';
import type { InputError } from '../refusal';
import { ok, type Result, refuse } from '../result';
import { whenAsked } from '../when-asked';
import { bankAccount } from './bank-account';
import { applicationEvent } from './events';
import { hoursPerWeek } from './pieces';
import type { Application } from './record';
import { whileKnown } from './while-open';

/** Body of `POST /v1/applications/{id}/changes`; the bank account may follow here too, before the first payment. */
export const changesRequest = whenAsked(() =>
  z
    .strictObject({
      endedOn: localDate.optional(),
      hours: z
        .array(z.strictObject({ from: localDate, hoursPerWeek: hoursPerWeek.or(z.literal(0)) }))
        .max(50)
        .optional(),
      interruptions: z
        .array(
          z.strictObject({ from: localDate, to: localDate }).refine(({ from, to }) => to >= from, {
            path: ['to'],
            message: 'must not be before from',
          }),
        )
        .max(50)
        .optional(),
      bankAccount: bankAccount.optional(),
    })
    .refine(
      (changes) => Object.values(changes).some((value) => value !== undefined),
      'must report at least one change',
    ),
);
export type ChangesRequest = z.infer<typeof changesRequest>;

/** The employer reports what changed. Each report adds; a later end date replaces an earlier one. */
export function change(application: Application, request: ChangesRequest): Result<Move> {
  const open = whileKnown(application);
  if (!open.ok) return open;
  const errors = beforeStart(application, request);
  if (errors.length > 0) return refuse({ code: 'input-invalid', detail: 'The change cannot be right.', errors });
  const { changes } = application;
  const next: Application = {
    ...application,
    version: application.version + 1,
    changes: {
      endedOn: request.endedOn ?? changes.endedOn,
      hours: [...changes.hours, ...(request.hours ?? [])],
      interruptions: [...changes.interruptions, ...(request.interruptions ?? [])],
    },
  };
  const fields = Object.entries(request).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  return ok({
    application: { prior: application, next },
    claims: [],
    movements: [],
    events: [applicationEvent(next, 'changed', { fields })],
  });
}

/**
 * Whether all of this was reported already, as the last of its kind: then the answer of that report got lost, and a second
 * one would count it twice. What it says of the account is not looked at.
 */
export function isRepeatedChange(
  { changes }: Application,
  { endedOn, hours = [], interruptions = [] }: ChangesRequest,
) {
  const isLast = (reported: readonly object[], again: readonly object[]) =>
    JSON.stringify(reported.slice(reported.length - again.length)) === JSON.stringify(again);
  return (
    (endedOn === undefined || endedOn === changes.endedOn) &&
    hours.length <= changes.hours.length &&
    isLast(changes.hours, hours) &&
    interruptions.length <= changes.interruptions.length &&
    isLast(changes.interruptions, interruptions)
  );
}

function beforeStart(application: Application, request: ChangesRequest): InputError[] {
  const startOn = application.placement?.startOn;
  if (startOn === undefined || request.endedOn === undefined || request.endedOn >= startOn) return [];
  return [{ path: 'endedOn', message: `must not be before the start on ${startOn}` }];
}
