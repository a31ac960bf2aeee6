import * as z from 'zod';
import type { LocalDate } from '../calendar';
import { instant, localDate } from '../records';
import { whenAsked } from '../when-asked';

/** Everything that must be right before money leaves, in the order in which it is told. A closed list. */
export const gateNames = [
  'retention',
  'evidence',
  'approval',
  'account',
  'hold',
  'de-minimis',
  'not-withdrawn',
  'version-pinned',
  'scheme-not-paused',
] as const;
export type GateName = (typeof gateNames)[number];

/**
 * What an officer may set aside for one claim, for a while. Not the others: a second approval, a withdrawal, the pinned
 * version and the ceiling of state aid are law or the heart of control; a hold is released and a pause is ended.
 */
export const overridableGates = ['retention', 'evidence', 'account'] as const satisfies readonly GateName[];
export type OverridableGate = (typeof overridableGates)[number];

/** The longest that an override may last, in days from the day it is given: it is for one payment run, not a rule. */
export const mostOverrideDays = 31;

export const gateOverride = whenAsked(() =>
  z.object({
    gate: z.enum(overridableGates),
    reason: z.string(),
    /** Last day on which it counts. */
    expiresOn: localDate,
    bySub: z.string(),
    byRole: z.string(),
    at: instant,
  }),
);
export type GateOverride = z.infer<typeof gateOverride>;

/** One gate as it was found. `input` is what it looked at: no name, no IBAN, nothing that tells who the youth is. */
export const gateRecord = whenAsked(() =>
  z.object({
    gate: z.enum(gateNames),
    /** `unknown`: a fact lacks; it does not let through. */
    outcome: z.enum(['pass', 'fail', 'unknown']),
    input: z.json(),
    /** Null: nothing sets it aside. */
    overriddenBy: gateOverride.unwrap().pick({ reason: true, expiresOn: true, byRole: true }).nullable(),
  }),
);
export type Gate = z.infer<typeof gateRecord>;

export const gatesRecord = z.object({ evaluatedAt: instant, gates: z.array(gateRecord) });
export type Gates = z.infer<typeof gatesRecord>;

const opens = ({ outcome, overriddenBy }: Gate): boolean => outcome === 'pass' || overriddenBy !== null;

/** The gates that keep a claim from being paid, in order. One that was not looked at keeps it too. */
export const blockedBy = (gates: readonly Gate[]): GateName[] =>
  gateNames.filter((name) => {
    const found = gates.filter(({ gate }) => gate === name);
    return found.length === 0 || !found.every(opens);
  });

/** Every gate of the list is there, and lets through: nothing at all never does. */
export const letThrough = (gates: readonly Gate[]): boolean => blockedBy(gates).length === 0;

/** The override of a gate that counts on this day: the one given last. */
export const activeOverride = (
  overrides: readonly GateOverride[],
  gate: GateName,
  today: LocalDate,
): GateOverride | undefined => overrides.findLast((one) => one.gate === gate && today <= one.expiresOn);
