import { cents } from '../../../money';
import type { BothLanguages } from '../../definition';
import { benefitKinds, placementTypes } from '../../facts';
import { amountInWords, benefitWords, dayInWords, placementWords } from '../terms';

/** The values in a trace, in words. */

/** @throws RangeError when there is no such day. */
export const dayWords = (date: string): BothLanguages => dayInWords(date);
export const moneyWords = (amount: number): BothLanguages => amountInWords(cents(amount));

export function placementInWords(type: string): BothLanguages {
  const known = placementTypes.find((one) => one === type);
  return known === undefined ? { nl: type, en: type } : placementWords[known];
}

export function benefitInWords(benefit: string): BothLanguages {
  const known = benefitKinds.find((one) => one === benefit);
  return known === undefined ? { nl: benefit, en: benefit } : benefitWords[known];
}
