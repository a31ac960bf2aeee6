import type { MenuEntryAnswer } from '../../api/answers';
import type { CalculatorValues } from './calculator-values';

type Asks = MenuEntryAnswer['asks'];
export type Question = Exclude<keyof CalculatorValues, 'hasEnd' | 'workedBefore'>;

/** In the order of the page. The first four say most about most schemes. */
const first = ['type', 'startOn', 'birthDate', 'municipality'] as const satisfies readonly Question[];

const looksAt: Record<Question, (asks: Asks, values: CalculatorValues) => boolean> = {
  type: (asks) => asks.placementTypes.length > 0,
  startOn: (asks) => asks.startOn,
  birthDate: (asks) => asks.ageFrom !== null || asks.ageTo !== null,
  municipality: (asks) => asks.youthMunicipality,
  hoursPerWeek: (asks) => asks.hoursPerWeek,
  endOn: (asks) => asks.endOn,
  viaAgency: (asks) => asks.viaAgency,
  lastEmployedHereOn: (asks) => asks.lastEmployedHereOn,
  trainingCompanyNumber: (asks, { type }) => asks.trainingCompanyNumberFor.some((one) => one === type),
  startQualification: (asks) => asks.officerFacts.includes('startQualification'),
  benefit: (asks) => asks.officerFacts.includes('benefit'),
  registeredJobseeker: (asks) => asks.officerFacts.includes('registeredJobseeker'),
  inEducation: (asks) => asks.officerFacts.includes('inEducation'),
  kvkNumber: (asks) => asks.beneficiaryOrganisation !== null,
  employerMunicipality: (asks) => asks.employerMunicipality,
  deMinimis: (asks) => asks.deMinimis,
  requestedAmountCents: (asks) => asks.requestedAmount !== null,
};

const all = Object.keys(looksAt) as Question[];

const answeredBy: Partial<Record<Question, keyof CalculatorValues>> = {
  endOn: 'hasEnd',
  lastEmployedHereOn: 'workedBefore',
};

const isAnswered = (question: Question, values: CalculatorValues): boolean =>
  values[answeredBy[question] ?? question] !== undefined;

/**
 * What to ask now: the first questions that a scheme looks at; and once one of them is answered, those of the rest that
 * can still change something. What was answered stays, so that it can be changed.
 * @param schemes in sight
 * @param open those that no answer has ruled out
 */
export function questionsFor(
  schemes: readonly { readonly asks: Asks }[],
  open: readonly { readonly asks: Asks }[],
  values: CalculatorValues,
): { readonly first: readonly Question[]; readonly more: readonly Question[] } {
  const askedBy = (entries: readonly { readonly asks: Asks }[], question: Question) =>
    entries.some(({ asks }) => looksAt[question](asks, values));
  const opening: readonly Question[] = first.filter((question) => askedBy(schemes, question));
  const begun = opening.length === 0 || opening.some((question) => isAnswered(question, values));
  const more = all.filter(
    (question) =>
      !opening.includes(question) &&
      askedBy(schemes, question) &&
      ((begun && askedBy(open, question)) || isAnswered(question, values)),
  );
  return { first: opening, more };
}
