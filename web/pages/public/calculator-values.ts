import * as z from 'zod';
import { hoursPerWeek, kvkNumber } from '../../../domain/application/pieces';
import { localDate } from '../../../domain/records';
import { benefitKinds, placementTypes } from '../../../domain/scheme/facts';
import type { quoteRequest } from '../../../domain/scheme/quote-request';
import { line } from '../../../domain/text';
import type { AboutYouth } from './about-youth';
import type { Answers } from './quote-url';

/** What the calculator's form holds. Undefined: not answered; null: "I do not know". Both are not known. */

/** In `municipality`: one that is not on the list. */
export const elsewhere = '-';

const yesNo = z.boolean().nullish();
const oldest = '1900-01-01';

/** @param today only to be kind about a slip: nothing is decided by it */
export const calculatorValues = (today: string) =>
  z
    .object({
      type: z.enum(placementTypes).nullish(),
      startOn: localDate.optional(),
      birthDate: localDate
        .refine((date) => date >= oldest, 'must not be so long ago')
        .refine((date) => date <= today, 'must not be in the future')
        .optional(),
      municipality: line(80).optional(),
      hoursPerWeek: hoursPerWeek.optional(),
      hasEnd: yesNo,
      endOn: localDate.optional(),
      viaAgency: yesNo,
      workedBefore: yesNo,
      lastEmployedHereOn: localDate.optional(),
      trainingCompanyNumber: line(40).optional(),
      benefit: z.enum(benefitKinds).nullish(),
      startQualification: yesNo,
      registeredJobseeker: yesNo,
      inEducation: yesNo,
      kvkNumber: kvkNumber.optional(),
      employerMunicipality: line(80).optional(),
      deMinimis: yesNo,
      requestedAmountCents: z.int().min(0).max(99_999_999_999).optional(),
    })
    .refine(({ startOn, endOn, hasEnd }) => hasEnd !== true || !startOn || !endOn || endOn >= startOn, {
      path: ['endOn'],
      message: 'must not be before startOn',
      // Also when another field is wrong.
      when: () => true,
    });

export type CalculatorValues = z.input<ReturnType<typeof calculatorValues>>;

/** What is answered and right: a field that is wrong is not known yet. */
export function rightValues(values: CalculatorValues, today: string): CalculatorValues {
  const schema = calculatorValues(today);
  const read = schema.safeParse(values);
  if (read.success) return read.data;
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  const rest = schema.safeParse(Object.fromEntries(Object.entries(values).filter(([name]) => !wrong.has(name))));
  return rest.success ? rest.data : {};
}

const known = <T>(value: T | null | undefined): T | undefined => value ?? undefined;

export function answersOf(values: CalculatorValues): Answers {
  const { municipality, hasEnd, workedBefore } = values;
  return {
    municipality: municipality === elsewhere ? undefined : municipality,
    elsewhere: municipality === elsewhere ? true : undefined,
    type: known(values.type),
    startOn: values.startOn,
    endOn: hasEnd === true ? values.endOn : hasEnd === false ? null : undefined,
    hoursPerWeek: values.hoursPerWeek,
    viaAgency: known(values.viaAgency),
    lastEmployedHereOn: workedBefore === true ? values.lastEmployedHereOn : workedBefore === false ? null : undefined,
    trainingCompanyNumber: values.trainingCompanyNumber,
    kvkNumber: values.kvkNumber,
    employerMunicipality: values.employerMunicipality,
    deMinimis: known(values.deMinimis),
    requestedAmountCents: values.requestedAmountCents,
  };
}

export const aboutYouthOf = (values: CalculatorValues): AboutYouth => ({
  birthDate: values.birthDate,
  benefit: known(values.benefit),
  startQualification: known(values.startQualification),
  registeredJobseeker: known(values.registeredJobseeker),
  inEducation: known(values.inEducation),
});

/** The form as it was left, out of an address and this tab. */
export function valuesOf(answers: Answers, youth: AboutYouth): CalculatorValues {
  const { elsewhere: notListed, endOn, lastEmployedHereOn, municipality, ...same } = answers;
  return {
    ...same,
    ...youth,
    municipality: notListed === true ? elsewhere : municipality,
    hasEnd: endOn === undefined ? undefined : endOn !== null,
    endOn: known(endOn),
    workedBefore: lastEmployedHereOn === undefined ? undefined : lastEmployedHereOn !== null,
    lastEmployedHereOn: known(lastEmployedHereOn),
  };
}

export type QuoteBody = z.input<typeof quoteRequest>;

/**
 * The question to the API. Who received de-minimis aid tells how much on the form; here that stays unknown.
 * @param elsewhereName what a municipality that is not on the list is called in the answer
 */
export function quoteBody(answers: Answers, youth: AboutYouth, elsewhereName: string): QuoteBody {
  const { kvkNumber: kvk, employerMunicipality, deMinimis, requestedAmountCents } = answers;
  return {
    youth: { ...youth, municipality: answers.elsewhere === true ? elsewhereName : answers.municipality },
    placement: {
      type: answers.type,
      startOn: answers.startOn,
      endOn: answers.endOn,
      hoursPerWeek: answers.hoursPerWeek,
      viaAgency: answers.viaAgency,
      trainingCompanyNumber: answers.trainingCompanyNumber,
      lastEmployedHereOn: answers.lastEmployedHereOn,
    },
    employer: { kvkNumber: kvk, municipality: employerMunicipality },
    ...(deMinimis === false ? { declarations: { deMinimis: [] } } : {}),
    requestedAmountCents,
  };
}
