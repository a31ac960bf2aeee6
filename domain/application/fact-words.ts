import type { BothLanguages as Both } from '../scheme/definition';
import { benefitWords, placementWords } from '../scheme/words/terms';
import type { FactField } from './fact-fields';

/** Facts as people read them, on the pages and in a court file. */

/** How a fact is asked and shown. */
export type FactKind = 'text' | 'date' | 'date-or-none' | 'hours' | 'euro' | 'yes-no' | 'yes-no-unknown' | 'choice';

export interface FactWords {
  readonly label: Both;
  readonly kind: FactKind;
  /** Only for a choice. */
  readonly choices?: Readonly<Record<string, Both>>;
  /** What `null` says; left out: not known. */
  readonly none?: Both;
}

const sizes: Readonly<Record<string, Both>> = {
  micro: { nl: 'micro (minder dan 10 werknemers)', en: 'micro (fewer than 10 employees)' },
  small: { nl: 'klein (minder dan 50)', en: 'small (fewer than 50)' },
  medium: { nl: 'middelgroot (minder dan 250)', en: 'medium (fewer than 250)' },
  large: { nl: 'groot (250 of meer)', en: 'large (250 or more)' },
};

const sectors: Readonly<Record<string, Both>> = {
  general: { nl: 'algemeen', en: 'general' },
  agriculture: { nl: 'landbouw', en: 'agriculture' },
  fishery: { nl: 'visserij', en: 'fishery' },
};

const notKnown: Both = { nl: 'niet bekend', en: 'not known' };
const never: Both = { nl: 'nooit', en: 'never' };
const noneAtAll: Both = { nl: 'geen', en: 'none' };
const noEnd: Both = { nl: 'geen einddatum', en: 'no end date' };

/** Every fact an officer may add or correct, in the order of the screen. */
export const factWords: Readonly<Record<FactField, FactWords>> = {
  'youth.municipality': { label: { nl: 'Gemeente van de jongere', en: 'Municipality of the youth' }, kind: 'text' },
  'youth.benefit': {
    label: { nl: 'Uitkering', en: 'Benefit' },
    kind: 'choice',
    choices: { ...benefitWords, unknown: notKnown },
  },
  'youth.startQualification': { label: { nl: 'Startkwalificatie', en: 'Start qualification' }, kind: 'yes-no-unknown' },
  'youth.registeredJobseeker': {
    label: { nl: 'Ingeschreven als werkzoekende', en: 'Registered as jobseeker' },
    kind: 'yes-no-unknown',
  },
  'youth.inEducation': { label: { nl: 'Volgt onderwijs', en: 'In education' }, kind: 'yes-no-unknown' },
  'placement.type': { label: { nl: 'Soort plaats', en: 'Kind of placement' }, kind: 'choice', choices: placementWords },
  'placement.startOn': { label: { nl: 'Begint op', en: 'Starts on' }, kind: 'date' },
  'placement.endOn': { label: { nl: 'Eindigt op', en: 'Ends on' }, kind: 'date-or-none', none: noEnd },
  'placement.hoursPerWeek': { label: { nl: 'Uren per week', en: 'Hours per week' }, kind: 'hours' },
  'placement.jobTitle': { label: { nl: 'Functie', en: 'Job title' }, kind: 'text' },
  'placement.viaAgency': { label: { nl: 'Via een uitzendbureau', en: 'Through an agency' }, kind: 'yes-no' },
  'placement.employerKvkNumber': {
    label: { nl: 'KvK-nummer van de werkplek', en: 'KvK number of the workplace' },
    kind: 'text',
  },
  'placement.trainingCompanyNumber': {
    label: { nl: 'Nummer erkend leerbedrijf', en: 'Training company number' },
    kind: 'text',
  },
  'placement.lastEmployedHereOn': {
    label: { nl: 'Werkte hier het laatst op', en: 'Last employed here on' },
    kind: 'date-or-none',
    none: never,
  },
  'employer.sizeClass': {
    label: { nl: 'Grootte van de werkgever', en: 'Size of the employer' },
    kind: 'choice',
    choices: sizes,
  },
  'employer.sector': { label: { nl: 'Sector', en: 'Sector' }, kind: 'choice', choices: sectors },
  'employer.municipality': {
    label: { nl: 'Gemeente van de werkgever', en: 'Municipality of the employer' },
    kind: 'text',
  },
  'employer.linkedKvkNumbers': {
    label: { nl: 'KvK-nummers van verbonden ondernemingen', en: 'KvK numbers of linked companies' },
    kind: 'text',
  },
  requestedAmountCents: { label: { nl: 'Gevraagd bedrag', en: 'Requested amount' }, kind: 'euro' },
  'youth.firstName': { label: { nl: 'Voornaam van de jongere', en: 'First name of the youth' }, kind: 'text' },
  'youth.lastName': { label: { nl: 'Achternaam van de jongere', en: 'Last name of the youth' }, kind: 'text' },
  'youth.birthDate': { label: { nl: 'Geboortedatum van de jongere', en: 'Birth date of the youth' }, kind: 'date' },
  'youth.candidateNumber': {
    label: { nl: 'Kandidaatnummer van de jongere', en: 'Candidate number of the youth' },
    kind: 'text',
  },
  'youth.postcode': { label: { nl: 'Postcode van de jongere', en: 'Postcode of the youth' }, kind: 'text' },
};

export const factFields = Object.keys(factWords) as FactField[];

interface Format {
  readonly say: (words: Both) => string;
  readonly shortDay: (date: string) => string;
  readonly money: (cents: number) => string;
  readonly number: (value: number) => string;
}

/** The value of a fact as people read it; a field of a newer release as it is. */
export function factInWords(field: string, value: unknown, { say, shortDay, money, number }: Format): string {
  const words = (factWords as Readonly<Record<string, FactWords>>)[field];
  if (value === null || value === undefined) return say(words?.none ?? notKnown);
  if (typeof value === 'boolean') return say(value ? { nl: 'ja', en: 'yes' } : { nl: 'nee', en: 'no' });
  if (typeof value === 'number') return words?.kind === 'euro' ? money(value) : number(value);
  if (Array.isArray(value)) return value.length === 0 ? say(noneAtAll) : value.join(', ');
  const text = String(value);
  if (words?.kind === 'date' || words?.kind === 'date-or-none') return shortDay(text);
  const choice = words?.choices?.[text];
  return choice === undefined ? text : say(choice);
}
