import * as z from 'zod';
import { whenAsked } from '../../when-asked';
import {
  amountCents,
  benefit,
  bothLanguages,
  capCents,
  choiceOf,
  count,
  days,
  flag,
  hours,
  months,
  optional,
  orDefault,
  period,
  placementType,
  report,
  slug,
  text,
} from './pieces';

/** The sections that say what is paid, when, and out of which budget. */

/** Both parts must hold where both are set; nothing set matches everyone. */
export const matchSection = whenAsked(() =>
  z.strictObject({ types: choiceOf(placementType), benefits: choiceOf(benefit) }),
);

const hoursAboveZero = whenAsked(() => hours.refine((value) => value > 0, 'must be more than 0'));

export const awardRow = whenAsked(() =>
  z
    .strictObject({
      when: optional(matchSection),
      amountCents,
      perMonth: flag,
      maxMonths: optional(months),
      proRataHours: optional(hoursAboveZero),
      requested: flag,
    })
    .superRefine((row, context) => {
      if (row.perMonth && row.maxMonths === null) {
        report(
          context,
          ['maxMonths'],
          'is needed with perMonth: it bounds what is reserved for a contract without end',
        );
      }
    }),
);

const dueSection = whenAsked(() =>
  z.strictObject({ after: optional(period), afterRetention: flag, onGrant: flag }).superRefine((due, context) => {
    const ways = [due.after !== null, due.afterRetention, due.onGrant].filter(Boolean).length;
    if (ways !== 1) report(context, [], 'needs exactly one of after, afterRetention and onGrant');
  }),
);

export const instalmentSection = whenAsked(() =>
  z
    .strictObject({
      amountCents: optional(amountCents),
      shareBp: optional(z.int().min(1).max(10_000)),
      due: dueSection,
      retentionGate: flag,
      evidence: orDefault(z.array(slug).default([])),
      remindAfterDays: optional(days),
      remindBeforeDays: orDefault(days.default(7)).describe(
        'Days before the last day for evidence on which the employer is reminded once more; 0: not then.',
      ),
      lapseAfterDays: optional(days),
    })
    .superRefine((instalment, context) => {
      if ((instalment.amountCents === null) === (instalment.shareBp === null)) {
        report(context, [], 'needs exactly one of amountCents and shareBp');
      }
      const { remindAfterDays: remind, lapseAfterDays: lapse } = instalment;
      if (remind !== null && lapse !== null && remind >= lapse) {
        report(context, ['lapseAfterDays'], 'must come after remindAfterDays');
      }
      if (new Set(instalment.evidence).size !== instalment.evidence.length) {
        report(context, ['evidence'], 'holds the same value twice');
      }
    }),
);

export const retentionSection = whenAsked(() =>
  z.strictObject({
    months,
    rule: z.enum(['at-least', 'longer-than']),
    gapDays: orDefault(days.default(0)),
    minHoursPerWeek: optional(hours),
  }),
);

export const capsSection = whenAsked(() =>
  orDefault(
    z
      .strictObject({
        amountCents: optional(capCents),
        awards: optional(z.int().min(0)),
        period: orDefault(z.enum(['scheme', 'calendar-year']).default('scheme')),
        perEmployerAwards: optional(count),
        perEmployerPerYearAwards: optional(count),
        perYouthAwards: optional(count),
        whenShort: orDefault(z.enum(['wait', 'partial', 'skip']).default('wait')),
      })
      .prefault({}),
  ),
);

export const targetSection = whenAsked(() =>
  z.strictObject({ name: text, when: optional(matchSection), awards: z.int().min(0) }),
);

export const documentSection = z.strictObject({
  id: slug,
  label: bothLanguages,
  when: z.enum(['application', 'later', 'evidence']),
  required: flag,
});
