import * as z from 'zod';
import { whenAsked } from '../../when-asked';
import {
  age,
  benefit,
  choiceOf,
  hours,
  localDate,
  localMinute,
  months,
  optional,
  orDefault,
  placementType,
  report,
  text,
} from './pieces';

/** The sections that say who qualifies, each with the checks that need no other section. */

/** Amsterdam time; open from `opensAt` on, and no longer open at `closesAt` itself. */
export const windowSection = whenAsked(() =>
  z.strictObject({ opensAt: localMinute, closesAt: localMinute }).superRefine((window, context) => {
    if (window.opensAt >= window.closesAt) report(context, ['closesAt'], 'must be later than opensAt');
  }),
);

export const youthSection = whenAsked(() =>
  orDefault(
    z
      .strictObject({
        minAge: optional(age),
        maxAge: optional(age),
        ageOn: orDefault(z.enum(['start', 'application']).default('start')),
        startQualification: orDefault(z.enum(['absent', 'any']).default('any')),
        benefits: choiceOf(benefit),
        municipalities: choiceOf(text),
        registeredJobseeker: optional(z.boolean()),
        inEducation: optional(z.boolean()),
        identifiedBy: optional(
          z.strictObject({
            number: z.enum(['candidate-number', 'bsn']),
            /** The article by which this number may be used for it: a BSN only where a law says so (UAVG 46). */
            basis: text,
          }),
        ),
      })
      .superRefine((youth, context) => {
        if (youth.minAge !== null && youth.maxAge !== null && youth.minAge > youth.maxAge) {
          report(context, ['maxAge'], 'must be at least minAge');
        }
      })
      .prefault({}),
  ),
);

export const employerSection = whenAsked(() =>
  orDefault(z.strictObject({ municipalities: choiceOf(text) }).prefault({})),
);

const startBetween = whenAsked(() =>
  z.strictObject({ from: optional(localDate), to: optional(localDate) }).superRefine((range, context) => {
    if (range.from !== null && range.to !== null && range.from > range.to) {
      report(context, ['to'], 'must not lie before from');
    }
  }),
);

export const placementSection = whenAsked(() =>
  optional(
    z
      .strictObject({
        types: choiceOf(placementType),
        minHoursPerWeek: optional(hours),
        maxHoursPerWeek: optional(hours),
        minContractMonths: optional(months),
        startOn: optional(startBetween),
        agency: orDefault(z.enum(['allowed', 'excluded', 'required']).default('allowed')),
        notEmployedHereMonths: optional(months),
        recognisedTrainingCompanyFor: choiceOf(placementType),
      })
      .superRefine((placement, context) => {
        const { minHoursPerWeek: min, maxHoursPerWeek: max } = placement;
        if (min !== null && max !== null && min > max) {
          report(context, ['maxHoursPerWeek'], 'must be at least minHoursPerWeek');
        }
      }),
  ),
);
