import { cents } from '../money';
import type { BothLanguages, Scheme } from './definition';
import { timeAndPlaceWords } from './words/placement';
import { amountInWords, say } from './words/terms';
import { type Words, youthWords } from './words/youth';

export interface Condition extends BothLanguages {
  /** The rule of the trace that checks it. */
  readonly rule: string;
}

const awardRow: Words = ({ award }) =>
  award.length === 0 || award.some(({ when }) => when === null)
    ? null
    : {
        nl: 'Er is een bedrag voor deze soort plaats en deze uitkering.',
        en: 'There is an amount for this kind of placement and this benefit.',
      };

const requestedAmount: Words = ({ award }) => {
  const limits = award.filter((row) => row.requested).map((row) => row.amountCents);
  if (limits.length === 0) return null;
  return say(
    amountInWords(cents(Math.max(...limits))),
    (most) => `De aanvraag noemt het bedrag dat nodig is. Wij betalen hoogstens ${most}.`,
    (most) => `The application names the amount that is needed. We pay at most ${most}.`,
  );
};

const deMinimis: Words = ({ stateAid }) =>
  stateAid === 'none'
    ? null
    : {
        nl: 'De onderneming kreeg in drie jaar samen niet te veel steun van de overheid (de-minimissteun).',
        en: 'The undertaking did not receive too much state aid (de-minimis aid) in three years.',
      };

const words: Readonly<Record<string, Words>> = {
  ...youthWords,
  ...timeAndPlaceWords,
  'award-row': awardRow,
  'requested-amount': requestedAmount,
  'de-minimis': deMinimis,
};

/** What the scheme asks, in plain Dutch (B1) and English, in the order of the trace. */
export function conditionsInWords(scheme: Scheme): Condition[] {
  return Object.entries(words).flatMap(([rule, inWords]) => {
    const sentence = inWords(scheme);
    return sentence ? [{ rule, ...sentence }] : [];
  });
}
