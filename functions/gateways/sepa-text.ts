import { sepaSpelling } from './sepa-letters';

/** a–z A–Z 0–9 / - ? : ( ) . , ' + and space: the only characters in a SEPA file (EPC132-08, section 1.4). */
const allowed = /^[A-Za-z0-9/\-?:().,'+ ]$/;
const allowedText = /^[A-Za-z0-9/\-?:().,'+ ]+$/;

/** Longest name of a party, identification and unstructured remittance of the SEPA rulebook, in characters. */
export const sepaLimits = { name: 70, reference: 35, remittance: 140 } as const;

/**
 * `text` in SEPA characters, at most `maxLength` of them: accents dropped, other letters spelled out where custom has a
 * spelling, `&` as `+`, what is left as a full stop. One space between words, no `/` at either end, no `//`. Empty when
 * `text` holds nothing to write.
 */
export function sepaText(text: string, maxLength: number): string {
  // Composed letters with a spelling of their own (й) must be looked up before their accent is dropped.
  const spelled = [...text.normalize('NFC')].map((character) => sepaSpelling(character) ?? character).join('');
  const bare = spelled.normalize('NFKD').replace(/\p{M}|\p{Cf}/gu, '');
  const written = [...bare].map(sepaCharacter).join('');
  return tidyEnds(tidyEnds(written.replace(/ {2,}/g, ' ').replace(/\/{2,}/g, '/')).slice(0, maxLength));
}

function sepaCharacter(character: string): string {
  if (allowed.test(character)) return character;
  if (/[\s\p{Cc}]/u.test(character)) return ' ';
  return sepaSpelling(character) ?? '.';
}

const tidyEnds = (text: string) => text.replace(/^[ /]+|[ /]+$/g, '');

/** True for text that may stand in a payment file as it is: SEPA characters only, nothing to tidy. */
export const isSepaText = (text: string, maxLength: number): boolean =>
  text.length <= maxLength && allowedText.test(text) && tidyEnds(text) === text && !text.includes('//');
