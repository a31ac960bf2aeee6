import { number } from './format';
import { type Both, type Language, useLanguage } from './language';

/** Words for one and for more, per language: `['regel', 'regels']`. */
type OneOrMore = Readonly<Record<Language, readonly [string, string]>>;

/** `1 regel`, `2 regels`, in the reader's language. */
export function useCounted(): (count: number, words: OneOrMore) => string {
  const { language } = useLanguage();
  return (count, words) => `${number(count, language)} ${words[language][count === 1 ? 0 : 1]}`;
}

export const lineWords: OneOrMore = { nl: ['regel', 'regels'], en: ['line', 'lines'] };
export const paymentWords: OneOrMore = { nl: ['betaling', 'betalingen'], en: ['payment', 'payments'] };
export const entryWords: OneOrMore = { nl: ['boeking', 'boekingen'], en: ['entry', 'entries'] };
export const employerWords: OneOrMore = { nl: ['werkgever', 'werkgevers'], en: ['employer', 'employers'] };

/** `1 betaling`, `2 payments`: in both languages, for sentences that are words already. */
export const paymentsInWords = (count: number): Both => ({
  nl: `${number(count, 'nl')} ${paymentWords.nl[count === 1 ? 0 : 1]}`,
  en: `${number(count, 'en')} ${paymentWords.en[count === 1 ? 0 : 1]}`,
});
