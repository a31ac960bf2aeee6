import type { BothLanguages } from '../../definition';
import { eitherOf, numberInWords, periodInWords } from '../terms';
import { numberIn, part, type RuleWords, textIn, textsIn, together, type WordsByRule } from './rule-words';
import { dayWords, placementInWords } from './values';

/** The rules about the placement and the moment of applying, in words. */

const typesIn = (types: unknown): BothLanguages => eitherOf(textsIn(types).map(placementInWords));

const placementType: RuleWords = {
  title: { nl: 'Soort plek', en: 'Kind of placement' },
  lacks: {
    nl: 'Wij weten nog niet om wat voor plek het gaat.',
    en: 'We do not know yet what kind of placement it is.',
  },
  seen: (input) => {
    const type = textIn(input);
    if (type === null) return null;
    const words = placementInWords(type);
    return { nl: `Het gaat om ${words.nl}.`, en: `It is ${words.en}.` };
  },
  asked: (expected) => ({
    nl: `De regeling is voor ${typesIn(expected).nl}.`,
    en: `The scheme is for ${typesIn(expected).en}.`,
  }),
};

const hours = (key: string, nl: string, en: string): RuleWords => ({
  title: { nl: 'Uren per week', en: 'Hours a week' },
  lacks: {
    nl: 'Wij weten nog niet hoeveel uur per week de jongere werkt.',
    en: 'We do not know yet how many hours a week the youth works.',
  },
  seen: (input) => {
    const worked = numberIn(input);
    if (worked === null) return null;
    const words = numberInWords(worked);
    return { nl: `De jongere werkt ${words.nl} uur per week.`, en: `The youth works ${words.en} hours a week.` };
  },
  asked: (expected) => {
    const bound = numberInWords(numberIn(part(expected, key)) ?? 0);
    return {
      nl: `Nodig is ${nl} ${bound.nl} uur per week.`,
      en: `The scheme asks for ${en} ${bound.en} hours a week.`,
    };
  },
});

const monthsIn = (expected: unknown, key: string): BothLanguages =>
  periodInWords(`P${numberIn(part(expected, key)) ?? 0}M`);

const contractMonths: RuleWords = {
  title: { nl: 'Duur van het contract', en: 'Length of the contract' },
  lacks: {
    nl: 'Wij weten nog niet hoe lang het contract duurt.',
    en: 'We do not know yet how long the contract lasts.',
  },
  seen: (input) => {
    const [startOn, endOn] = [textIn(part(input, 'startOn')), textIn(part(input, 'endOn'))];
    if (endOn === 'without end') return { nl: 'Het contract heeft geen einddatum.', en: 'The contract has no end.' };
    if (startOn === null || endOn === null) return null;
    const [from, to] = [dayWords(startOn), dayWords(endOn)];
    return {
      nl: `Het contract loopt van ${from.nl} tot en met ${to.nl}.`,
      en: `The contract runs from ${from.en} through ${to.en}.`,
    };
  },
  asked: (expected) => {
    const months = monthsIn(expected, 'minContractMonths');
    return {
      nl: `Het contract moet minstens ${months.nl} duren.`,
      en: `The contract must last at least ${months.en}.`,
    };
  },
};

const startOnWords = (startOn: string): BothLanguages => {
  const words = dayWords(startOn);
  return { nl: `Het werk begint op ${words.nl}.`, en: `The work starts on ${words.en}.` };
};

const noStart: BothLanguages = {
  nl: 'Wij weten nog niet wanneer het werk begint.',
  en: 'We do not know yet when the work starts.',
};

const startWindow: RuleWords = {
  title: { nl: 'Begin van het werk', en: 'Start of the work' },
  lacks: noStart,
  seen: (input) => {
    const startOn = textIn(input);
    return startOn === null ? null : startOnWords(startOn);
  },
  asked: (expected) => {
    const [first, last] = [textIn(part(expected, 'from')), textIn(part(expected, 'to'))];
    const from = first === null ? null : dayWords(first);
    const to = last === null ? null : dayWords(last);
    if (from && to) {
      return {
        nl: `Het moet beginnen van ${from.nl} tot en met ${to.nl}.`,
        en: `It must start from ${from.en} through ${to.en}.`,
      };
    }
    if (from) return { nl: `Het moet op ${from.nl} of later beginnen.`, en: `It must start on ${from.en} or later.` };
    return to && { nl: `Het moet op ${to.nl} of eerder beginnen.`, en: `It must start on ${to.en} or earlier.` };
  },
};

const agency: RuleWords = {
  title: { nl: 'Uitzendbureau', en: 'Temporary agency' },
  lacks: {
    nl: 'Wij weten nog niet of de jongere via een uitzendbureau werkt.',
    en: 'We do not know yet whether the youth works through an agency.',
  },
  seen: (input) =>
    input === true
      ? { nl: 'De jongere werkt via een uitzendbureau.', en: 'The youth works through a temporary agency.' }
      : {
          nl: 'De jongere werkt niet via een uitzendbureau.',
          en: 'The youth does not work through a temporary agency.',
        },
  asked: (expected) =>
    expected === 'required'
      ? {
          nl: 'De regeling is alleen voor werk via een uitzendbureau.',
          en: 'The scheme is only for work through an agency.',
        }
      : {
          nl: 'De regeling is niet voor werk via een uitzendbureau.',
          en: 'The scheme is not for work through an agency.',
        },
};

const notEmployedHere: RuleWords = {
  title: { nl: 'Eerder werk bij deze werkgever', en: 'Earlier work for this employer' },
  lacks: {
    nl: 'Wij weten nog niet of de jongere eerder bij deze werkgever werkte.',
    en: 'We do not know yet whether the youth worked for this employer before.',
  },
  seen: (input) => {
    const last = textIn(input);
    if (last === null) return null;
    if (last === 'never') {
      return {
        nl: 'De jongere werkte niet eerder bij deze werkgever.',
        en: 'The youth did not work for this employer before.',
      };
    }
    const words = dayWords(last);
    return { nl: `De jongere werkte hier tot en met ${words.nl}.`, en: `The youth worked here through ${words.en}.` };
  },
  asked: (expected) => {
    const months = monthsIn(expected, 'notEmployedHereMonths');
    return {
      nl: `In de ${months.nl} voor het begin mag de jongere niet bij de werkgever hebben gewerkt.`,
      en: `In the ${months.en} before the start the youth may not have worked for the employer.`,
    };
  },
};

const trainingCompany: RuleWords = {
  title: { nl: 'Erkend leerbedrijf', en: 'Recognised training company' },
  lacks: (input) =>
    textIn(part(input, 'type')) === null
      ? { nl: 'Wij weten nog niet om wat voor plek het gaat.', en: 'We do not know yet what kind of placement it is.' }
      : {
          nl: 'Het nummer van het leerbedrijf is nog niet bekend.',
          en: 'The number of the training company is not known yet.',
        },
  seen: (input) =>
    part(input, 'numberGiven') === true
      ? { nl: 'Er is een nummer van het leerbedrijf.', en: 'A number of the training company is given.' }
      : { nl: 'Voor deze soort plek is dat niet nodig.', en: 'This kind of placement does not need it.' },
  asked: (expected) => {
    const types = typesIn(part(expected, 'recognisedTrainingCompanyFor'));
    return {
      nl: `Voor ${types.nl} moet de werkgever een erkend leerbedrijf zijn.`,
      en: `For ${types.en} the employer must be a recognised training company.`,
    };
  },
};

const timing = (key: string, asked: (time: BothLanguages) => BothLanguages): RuleWords => ({
  title: { nl: 'Moment van aanvragen', en: 'Moment of applying' },
  lacks: noStart,
  seen: (input) => {
    const [appliedOn, startOn] = [textIn(part(input, 'appliedOn')), textIn(part(input, 'startOn'))];
    if (appliedOn === null || startOn === null) return null;
    const words = dayWords(appliedOn);
    return together(
      { nl: `De aanvraag is van ${words.nl}.`, en: `The application is of ${words.en}.` },
      startOnWords(startOn),
    );
  },
  asked: (expected) => asked(periodInWords(textIn(part(expected, key)) ?? 'P0D')),
});

export const placementRuleWords: WordsByRule = {
  'placement-type': placementType,
  'hours-min': hours('minHoursPerWeek', 'minstens', 'at least'),
  'hours-max': hours('maxHoursPerWeek', 'hoogstens', 'at most'),
  'contract-months': contractMonths,
  'placement-start-window': startWindow,
  agency,
  'not-employed-here-months': notEmployedHere,
  'recognised-training-company': trainingCompany,
  'apply-before-start': timing('atMostBefore', (time) => ({
    nl: `Aanvragen kan op zijn vroegst ${time.nl} voor het begin.`,
    en: `Applying is possible at the earliest ${time.en} before the start.`,
  })),
  'apply-after-start': timing('atMostAfter', (time) => ({
    nl: `Aanvragen kan op zijn laatst ${time.nl} na het begin.`,
    en: `Applying is possible at the latest ${time.en} after the start.`,
  })),
};
