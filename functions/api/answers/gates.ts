import * as z from 'zod';
import { gateNames } from '../../../domain/payout/gate';
import { date, instant } from './pieces';

const outcome = z.enum(['pass', 'fail', 'unknown']).describe('"unknown": a fact lacks; it does not let through.');

const overriddenBy = z
  .object({ reason: z.string(), expiresOn: date.describe('Last day on which it counts.'), byRole: z.string() })
  .nullable()
  .describe('The officer’s override that lets it through all the same; null: none.');

/** What stands between a claim and its payment, for who may see the case. */
export const gateAnswer = z
  .object({
    gate: z.enum(gateNames),
    outcome,
    input: z.json().describe('What it looked at.'),
    overriddenBy,
  })
  .meta({ id: 'Gate', description: 'One of the gates that must all let a claim through before it is paid.' });

export const claimGates = z
  .object({ evaluatedAt: instant, gates: z.array(gateAnswer) })
  .meta({ id: 'Gates', description: 'The gates of a claim, as they were found at one moment.' });

export const blockedBy = z
  .array(z.enum(gateNames))
  .describe('Gates that keep it from being paid now, in order; empty: none, or it is not approved.');

/** Why an account is not paid to. */
export const accountCauses = ['none', 'change-pending', 'cooling'] as const;

/** As finance sees it: nothing of the youth, and no case. */
export const paymentGate = z
  .object({
    gate: z.enum(gateNames),
    outcome,
    overriddenBy,
    because: z.enum(accountCauses).nullable().describe('Of "account": why it is not paid to.'),
    until: date
      .nullable()
      .describe('Of "hold": its last day; of "account" in the cooling period: the first day on which it is paid to.'),
  })
  .meta({ id: 'PaymentGate', description: 'One of the gates that must all let a claim through before it is paid.' });
