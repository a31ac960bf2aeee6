import { day, money, number } from '../../language/format';
import type { Both } from '../../language/language';

export { benefitInWords, placementInWords } from '../../../domain/scheme/words/checks/values';

/** Values in words, as the pages write them: with a blank in an amount that never breaks. */

const both = (write: (language: keyof Both) => string): Both => ({ nl: write('nl'), en: write('en') });

export const dayWords = (date: string): Both => both((language) => day(date, language));
export const moneyWords = (cents: number): Both => both((language) => money(cents, language));
export const numberWords = (value: number): Both => both((language) => number(value, language));
