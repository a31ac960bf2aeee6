import * as z from 'zod';
import { addPeriod, amsterdamDate, type Instant, type LocalDate } from '../calendar';
import { instant, localDate } from '../records';
import { ok, type Result, refuse } from '../result';
import { whenAsked } from '../when-asked';

export const correctionOutcomes = ['taken-over', 'refused'] as const;

/** What the youth asked to mend, without what it says: that is encrypted beside it. */
export const correctionRecord = whenAsked(() =>
  z.object({
    correctionId: z.int().min(1),
    status: z.enum(['asked', ...correctionOutcomes]),
    askedAt: instant,
    /** Last day to answer: one month (AVG 12 lid 3). */
    answerBy: localDate,
    handledAt: instant.nullable(),
    handledBySub: z.string().nullable(),
    handledByRole: z.string().nullable(),
  }),
);
export type Correction = z.infer<typeof correctionRecord>;

/** One month from receipt (AVG 12 lid 3). */
export const answerDueOn = (askedAt: Instant): LocalDate => addPeriod(amsterdamDate(askedAt), 'P1M');

export const askCorrection = (correctionId: number, askedAt: Instant): Correction => ({
  correctionId,
  status: 'asked',
  askedAt,
  answerBy: answerDueOn(askedAt),
  handledAt: null,
  handledBySub: null,
  handledByRole: null,
});

export interface Handling {
  readonly outcome: (typeof correctionOutcomes)[number];
  readonly bySub: string;
  readonly byRole: string;
  readonly at: Instant;
}

/** Recorded once: what was taken over stands among the facts, what was refused has its reason beside it. */
export function handleCorrection(correction: Correction, { outcome, bySub, byRole, at }: Handling): Result<Correction> {
  if (correction.status !== 'asked') {
    return refuse({ code: 'wrong-state', detail: `This correction is "${correction.status}" already.` });
  }
  return ok({ ...correction, status: outcome, handledAt: at, handledBySub: bySub, handledByRole: byRole });
}
