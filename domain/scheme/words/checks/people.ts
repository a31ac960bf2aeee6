import type { BothLanguages } from '../../definition';
import { asIs, eitherOf } from '../terms';
import { numberIn, part, type RuleWords, textIn, textsIn, type WordsByRule } from './rule-words';
import { benefitInWords } from './values';

/** The rules about who applies and about the youth, in words. */

const beneficiary: RuleWords = {
  title: { nl: 'Wie mag aanvragen', en: 'Who may apply' },
  lacks: {
    nl: 'Het KvK-nummer van de aanvrager is nog niet bekend.',
    en: 'The KvK number of the applicant is not known yet.',
  },
  seen: (input) => {
    const kvk = textIn(input);
    return kvk === null
      ? null
      : { nl: `De aanvrager heeft KvK-nummer ${kvk}.`, en: `The applicant has KvK number ${kvk}.` };
  },
  asked: (expected) => ({
    nl: `Alleen de organisatie met KvK-nummer ${textIn(expected) ?? '?'} kan dit aanvragen.`,
    en: `Only the organisation with KvK number ${textIn(expected) ?? '?'} can apply.`,
  }),
};

const namesIn = (expected: unknown): BothLanguages => eitherOf(textsIn(expected).map(asIs));

const employerMunicipality: RuleWords = {
  title: { nl: 'Gemeente van de werkgever', en: 'Municipality of the employer' },
  lacks: { nl: 'Wij weten nog niet waar de werkgever zit.', en: 'We do not know yet where the employer is.' },
  seen: (input) => {
    const name = textIn(input);
    return name === null ? null : { nl: `De werkgever zit in ${name}.`, en: `The employer is in ${name}.` };
  },
  asked: (expected) => ({
    nl: `De regeling is voor werkgevers in ${namesIn(expected).nl}.`,
    en: `The scheme is for employers in ${namesIn(expected).en}.`,
  }),
};

const municipality: RuleWords = {
  title: { nl: 'Woonplaats van de jongere', en: 'Where the youth lives' },
  lacks: {
    nl: 'Wij weten nog niet in welke gemeente de jongere woont.',
    en: 'We do not know yet where the youth lives.',
  },
  seen: (input) => {
    const name = textIn(input);
    return name === null ? null : { nl: `De jongere woont in ${name}.`, en: `The youth lives in ${name}.` };
  },
  asked: (expected) => ({
    nl: `De regeling is voor jongeren uit ${namesIn(expected).nl}.`,
    en: `The scheme is for young people from ${namesIn(expected).en}.`,
  }),
};

function agesInWords(expected: unknown): BothLanguages {
  const [from, to] = [numberIn(part(expected, 'minAge')), numberIn(part(expected, 'maxAge'))];
  if (from !== null && to !== null) return { nl: `van ${from} tot en met ${to} jaar`, en: `aged ${from} to ${to}` };
  if (from !== null) return { nl: `van ${from} jaar of ouder`, en: `aged ${from} or older` };
  return { nl: `van ${to} jaar of jonger`, en: `aged ${to} or younger` };
}

const age: RuleWords = {
  title: { nl: 'Leeftijd', en: 'Age' },
  lacks: {
    nl: 'Wij weten nog niet hoe oud de jongere dan is. Daarvoor zijn de geboortedatum en de begindatum nodig.',
    en: 'We do not know yet how old the youth is then. That takes the date of birth and the first day.',
  },
  seen: (input) => {
    const years = numberIn(input);
    return years === null
      ? null
      : { nl: `De jongere is dan ${years} jaar.`, en: `The youth is ${years} years old then.` };
  },
  asked: (expected) => ({
    nl: `De regeling is voor jongeren ${agesInWords(expected).nl}.`,
    en: `The scheme is for young people ${agesInWords(expected).en}.`,
  }),
};

const startQualification: RuleWords = {
  title: { nl: 'Startkwalificatie', en: 'Start qualification' },
  lacks: {
    nl: 'Wij weten nog niet of de jongere een startkwalificatie heeft (een diploma havo, vwo of mbo niveau 2 of hoger).',
    en: 'We do not know yet whether the youth has a start qualification (a diploma of havo, vwo or mbo level 2 or higher).',
  },
  seen: (input) =>
    input === true
      ? {
          nl: 'De jongere heeft een startkwalificatie (een diploma havo, vwo of mbo niveau 2 of hoger).',
          en: 'The youth has a start qualification (a diploma of havo, vwo or mbo level 2 or higher).',
        }
      : { nl: 'De jongere heeft geen startkwalificatie.', en: 'The youth has no start qualification.' },
  asked: () => ({
    nl: 'De regeling is voor jongeren zonder startkwalificatie.',
    en: 'The scheme is for young people without a start qualification.',
  }),
};

const benefit: RuleWords = {
  title: { nl: 'Uitkering', en: 'Benefit' },
  lacks: {
    nl: 'Wij weten nog niet of de jongere een uitkering heeft.',
    en: 'We do not know yet whether the youth has a benefit.',
  },
  seen: (input) => {
    const kind = textIn(input);
    if (kind === null) return null;
    const words = benefitInWords(kind);
    return { nl: `De jongere heeft ${words.nl}.`, en: `The youth has ${words.en}.` };
  },
  asked: (expected) => {
    const kinds = eitherOf(textsIn(expected).map(benefitInWords));
    return { nl: `De regeling is voor wie ${kinds.nl} heeft.`, en: `The scheme is for who has ${kinds.en}.` };
  },
};

/** A fact that is so or is not so, and the scheme asks one of the two. */
const soOrNot = (
  title: BothLanguages,
  lacks: BothLanguages,
  is: BothLanguages,
  isNot: BothLanguages,
  asks: BothLanguages,
  asksNot: BothLanguages,
): RuleWords => ({
  title,
  lacks,
  seen: (input) => (input === true ? is : input === false ? isNot : null),
  asked: (expected) => (expected === true ? asks : asksNot),
});

const registeredJobseeker = soOrNot(
  { nl: 'Inschrijving als werkzoekende', en: 'Registration as a jobseeker' },
  {
    nl: 'Wij weten nog niet of de jongere als werkzoekende is ingeschreven.',
    en: 'We do not know yet whether the youth is registered as a jobseeker.',
  },
  { nl: 'De jongere is ingeschreven als werkzoekende.', en: 'The youth is registered as a jobseeker.' },
  { nl: 'De jongere is niet ingeschreven als werkzoekende.', en: 'The youth is not registered as a jobseeker.' },
  {
    nl: 'De regeling is voor wie is ingeschreven als werkzoekende.',
    en: 'The scheme is for who is registered as a jobseeker.',
  },
  {
    nl: 'De regeling is voor wie niet is ingeschreven als werkzoekende.',
    en: 'The scheme is for who is not registered as a jobseeker.',
  },
);

const inEducation = soOrNot(
  { nl: 'Onderwijs', en: 'Education' },
  {
    nl: 'Wij weten nog niet of de jongere onderwijs volgt.',
    en: 'We do not know yet whether the youth is in education.',
  },
  { nl: 'De jongere volgt onderwijs.', en: 'The youth is in education.' },
  { nl: 'De jongere volgt geen onderwijs.', en: 'The youth is not in education.' },
  { nl: 'De regeling is voor wie onderwijs volgt.', en: 'The scheme is for who is in education.' },
  { nl: 'De regeling is voor wie geen onderwijs volgt.', en: 'The scheme is for who is not in education.' },
);

export const peopleWords: WordsByRule = {
  beneficiary,
  'employer-municipality': employerMunicipality,
  age,
  'start-qualification': startQualification,
  benefit,
  municipality,
  'registered-jobseeker': registeredJobseeker,
  'in-education': inEducation,
};
