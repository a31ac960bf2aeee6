/** An IBAN while it is typed. */

export interface Typed {
  readonly text: string;
  /** Characters before the caret. */
  readonly caret: number;
}

const bare = (text: string) => text.replaceAll(/[^0-9a-z]/gi, '').toUpperCase();

/** In groups of four: `NL91 ABNA 0417 1643 00`. */
const grouped = (letters: string) => letters.replaceAll(/(.{4})(?=.)/g, '$1 ');

/** In groups, with the caret behind the same character as before: so one can mend a digit in the middle. */
export function typedIban({ text, caret }: Typed): Typed {
  const before = bare(text.slice(0, caret)).length;
  return { text: grouped(bare(text)), caret: before + Math.max(0, Math.ceil(before / 4) - 1) };
}

/** Dutch ones have 18 characters, and no country has a shorter one than Norway's 15. */
export const maybeWhole = (text: string): boolean => {
  const letters = bare(text);
  return letters.length >= (letters.startsWith('NL') ? 18 : 15);
};
