import { benefitKinds, placementTypes } from '../../../domain/scheme/facts';
import { benefitWords, placementWords } from '../../../domain/scheme/words/terms';
import { day, money, number } from '../../language/format';
import type { Both } from '../../language/language';

/** The values in a trace, in words. */

const both = (write: (language: keyof Both) => string): Both => ({ nl: write('nl'), en: write('en') });

export const dayWords = (date: string): Both => both((language) => day(date, language));
export const moneyWords = (cents: number): Both => both((language) => money(cents, language));
export const numberWords = (value: number): Both => both((language) => number(value, language));

export function placementInWords(type: string): Both {
  const known = placementTypes.find((one) => one === type);
  return known === undefined ? { nl: type, en: type } : placementWords[known];
}

export function benefitInWords(benefit: string): Both {
  const known = benefitKinds.find((one) => one === benefit);
  return known === undefined ? { nl: benefit, en: benefit } : benefitWords[known];
}
