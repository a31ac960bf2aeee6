import type { BothLanguages } from '../../definition';
import { eitherOf } from '../terms';
import { listIn, numberIn, part, type RuleWords, textIn, textsIn, together, type WordsByRule } from './rule-words';
import { benefitInWords, moneyWords, placementInWords } from './values';

/** The rules about the amount, about state aid and about numbers of awards, in words. */

/** "Het gaat om een baan. De jongere heeft geen uitkering." Null: neither is known. */
function caseWords(input: unknown): BothLanguages | null {
  const [type, benefit] = [textIn(part(input, 'type')), textIn(part(input, 'benefit'))];
  const place = type === null ? null : placementInWords(type);
  const income = benefit === null ? null : benefitInWords(benefit);
  if (place === null && income === null) return null;
  return together(
    place && { nl: `Het gaat om ${place.nl}.`, en: `It is ${place.en}.` },
    income && { nl: `De jongere heeft ${income.nl}.`, en: `The youth has ${income.en}.` },
  );
}

/** One case for which there is an amount; null where it is for everyone. */
function rowWords(row: unknown): BothLanguages | null {
  const [types, benefits] = [textsIn(part(row, 'types')), textsIn(part(row, 'benefits'))];
  const place = types.length === 0 ? null : eitherOf(types.map(placementInWords));
  const income = benefits.length === 0 ? null : eitherOf(benefits.map(benefitInWords));
  if (place && income) return { nl: `${place.nl} met ${income.nl}`, en: `${place.en} with ${income.en}` };
  if (place) return place;
  return income && { nl: `wie ${income.nl} heeft`, en: `who has ${income.en}` };
}

const awardRow: RuleWords = {
  title: { nl: 'Hoogte van het bedrag', en: 'The amount' },
  lacks: (input) =>
    together(caseWords(input), {
      nl: 'Het bedrag hangt af van iets dat wij nog niet weten.',
      en: 'The amount depends on something that we do not know yet.',
    }),
  seen: caseWords,
  asked: (expected) => {
    const rows = listIn(expected).map(rowWords);
    if (rows.some((row) => row === null)) {
      return {
        nl: 'Voor iedereen die aan de voorwaarden voldoet, is er een bedrag.',
        en: 'There is an amount for everyone who meets the conditions.',
      };
    }
    const cases = rows.filter((row) => row !== null);
    return {
      nl: `Er is een bedrag voor: ${cases.map(({ nl }) => nl).join('; ')}.`,
      en: `There is an amount for: ${cases.map(({ en }) => en).join('; ')}.`,
    };
  },
};

const requestedAmount: RuleWords = {
  title: { nl: 'Gevraagd bedrag', en: 'Amount asked for' },
  lacks: { nl: 'Wij weten nog niet welk bedrag wordt gevraagd.', en: 'We do not know yet which amount is asked for.' },
  seen: (input) => {
    const cents = numberIn(input);
    if (cents === null)
      return {
        nl: 'Er is geen bedrag gevraagd. Dat is hier niet nodig.',
        en: 'No amount is asked for. That is not needed here.',
      };
    const words = moneyWords(cents);
    return { nl: `Gevraagd is ${words.nl}.`, en: `The application asks for ${words.en}.` };
  },
  asked: (expected) => {
    const most = moneyWords(numberIn(part(expected, 'grantedUpToCents')) ?? 0);
    return { nl: `Wij betalen hoogstens ${most.nl}.`, en: `We pay at most ${most.en}.` };
  },
};

const sectorWords: Readonly<Record<string, BothLanguages>> = {
  agriculture: { nl: 'in de landbouw', en: 'in agriculture' },
  fishery: { nl: 'in de visserij', en: 'in fishery' },
};

const deMinimis: RuleWords = {
  title: { nl: 'Staatssteun (de-minimis)', en: 'State aid (de-minimis)' },
  lacks: (input) =>
    numberIn(part(input, 'countedCents')) === null
      ? {
          nl: 'Wij weten nog niet hoeveel de-minimissteun de onderneming kreeg in de laatste drie jaar.',
          en: 'We do not know yet how much de-minimis aid the undertaking received in the last three years.',
        }
      : together(countedWords(input), {
          nl: 'Of dit past, hangt af van het bedrag of van de sector. Die weten wij nog niet.',
          en: 'Whether this fits depends on the amount or the sector, which we do not know yet.',
        }),
  seen: (input) => countedWords(input),
  asked: (expected) => {
    const ceiling = numberIn(part(expected, 'ceilingCents'));
    if (ceiling === null) return { nl: 'Daarvoor geldt een maximum.', en: 'There is a maximum for it.' };
    const [most, years] = [moneyWords(ceiling), numberIn(part(expected, 'years')) ?? 3];
    return {
      nl: `Samen mag dat in ${years} jaar hoogstens ${most.nl} zijn.`,
      en: `Together it may be at most ${most.en} in ${years} years.`,
    };
  },
};

function countedWords(input: unknown): BothLanguages | null {
  const counted = numberIn(part(input, 'countedCents'));
  if (counted === null) return null;
  const sector = sectorWords[textIn(part(input, 'sector')) ?? ''];
  const [had, award] = [moneyWords(counted), numberIn(part(input, 'awardCents'))];
  const now = award === null ? null : moneyWords(award);
  const where = sector === undefined ? { nl: '', en: '' } : { nl: ` ${sector.nl}`, en: ` ${sector.en}` };
  return together(
    {
      nl: `De onderneming${where.nl} kreeg al ${had.nl} aan steun.`,
      en: `The undertaking${where.en} has received ${had.en} of aid.`,
    },
    now && { nl: `Daar komt nu ${now.nl} bij.`, en: `This would add ${now.en}.` },
  );
}

const awards = (
  title: BothLanguages,
  seen: (held: number) => BothLanguages,
  asked: (most: number) => BothLanguages,
): RuleWords => ({
  title,
  lacks: {
    nl: 'Wij weten nog niet hoe vaak dit al is toegekend.',
    en: 'We do not know yet how often this was granted before.',
  },
  seen: (input) => {
    const held = numberIn(part(input, 'held'));
    return held === null ? null : seen(held);
  },
  asked: (expected) => asked(numberIn(part(expected, 'atMost')) ?? 0),
});

export const moneyWordsByRule: WordsByRule = {
  'award-row': awardRow,
  'requested-amount': requestedAmount,
  'de-minimis': deMinimis,
  'awards-per-employer': awards(
    { nl: 'Toekenningen per werkgever', en: 'Awards per employer' },
    (held) => ({ nl: `Deze werkgever heeft er nu ${held}.`, en: `This employer has ${held} now.` }),
    (most) => ({ nl: `Een werkgever krijgt er hoogstens ${most}.`, en: `An employer gets at most ${most}.` }),
  ),
  'awards-per-employer-per-year': awards(
    { nl: 'Toekenningen per werkgever per jaar', en: 'Awards per employer per year' },
    (held) => ({ nl: `Deze werkgever heeft er dit jaar ${held}.`, en: `This employer has ${held} this year.` }),
    (most) => ({
      nl: `Een werkgever krijgt er hoogstens ${most} per jaar.`,
      en: `An employer gets at most ${most} a year.`,
    }),
  ),
  'awards-per-youth': awards(
    { nl: 'Toekenningen per jongere', en: 'Awards per youth' },
    (held) => ({ nl: `Voor deze jongere zijn er nu ${held}.`, en: `There are ${held} for this youth now.` }),
    (most) => ({
      nl: `Per jongere kunnen er hoogstens ${most} zijn.`,
      en: `There can be at most ${most} for one youth.`,
    }),
  ),
};
