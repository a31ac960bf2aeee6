import * as z from 'zod';
import { whenAsked } from '../when-asked';
import type { Scheme } from './definition';
import type { Circumstances, Facts } from './facts';

/**
 * One line of the trace: what a rule saw, what it asks, and how that ended. `unknown` is a fact that lacks, never a
 * fail. `input` and `expected` hold nothing that identifies the youth: an age in years, not a date of birth.
 */
export const checkSchema = whenAsked(() =>
  z.object({
    rule: z.string(),
    outcome: z.enum(['pass', 'fail', 'unknown']),
    input: z.json(),
    expected: z.json(),
    /** The law or the part of the scheme the condition comes from, in Dutch. */
    reference: z.string(),
  }),
);
export type Check = Readonly<z.infer<typeof checkSchema>>;

export interface Case {
  readonly scheme: Scheme;
  readonly facts: Facts;
  readonly circumstances: Circumstances;
}

/** Gives no check where the scheme sets no such condition. */
export type Rule = (subject: Case) => Check | null;

interface Finding {
  readonly rule: string;
  /** `undefined` as long as a fact it needs is unknown. */
  readonly met: boolean | undefined;
  readonly input: Check['input'] | undefined;
  readonly expected: Check['expected'];
  readonly reference: string;
}

/** An unknown `input` is written as `null`. */
export const checkOf = ({ rule, met, input, expected, reference }: Finding): Check => ({
  rule,
  outcome: met === undefined ? 'unknown' : met ? 'pass' : 'fail',
  input: input ?? null,
  expected,
  reference,
});

/** Names the scheme's own text and the condition in it, in Dutch: officers and judges read it. */
export const inScheme = (scheme: Scheme, condition: string): string => `${scheme.legalBasis}, ${condition}`;
