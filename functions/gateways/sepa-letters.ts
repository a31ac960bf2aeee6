/**
 * Letters that no Unicode decomposition turns into a–z. Latin by custom; Greek and Bulgarian Cyrillic as in EPC217-08,
 * the conversion table of the European Payments Council (Greece and Bulgaria pay in euro).
 */
const lower: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ı: 'i',
  ĸ: 'k',
  ...pairs('αβγδεζηθικλμνξοπρσςτυφχψω', 'a v g d e z i th i k l m n x o p r s s t y f ch ps o'),
  ...pairs('абвгдежзийклмнопрстуфхцчшщъьюя', 'a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y yu ya'),
  ...pairs('ёєіїґыэўј', 'e ye i yi g y e u j'),
};

/** Signs with a near equivalent in the SEPA set. */
const signs: Readonly<Record<string, string>> = {
  '&': '+',
  ẞ: 'SS',
  ...same("‘’‚‛′`´ʼ'", "'"),
  ...same('‐‑‒–—―−', '-'),
};

function pairs(from: string, to: string): Record<string, string> {
  const target = to.split(' ');
  return Object.fromEntries([...from].map((letter, index) => [letter, target[index] ?? '']));
}

function same(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((sign) => [sign, to]));
}

const upper = Object.fromEntries(
  Object.entries(lower)
    .map(([letter, latin]) => [letter.toUpperCase(), `${latin.slice(0, 1).toUpperCase()}${latin.slice(1)}`])
    .filter(([letter = '']) => [...letter].length === 1 && !(letter in lower) && !/[A-Z]/.test(letter)),
) as Record<string, string>;

const table = new Map(Object.entries({ ...upper, ...lower, ...signs }));

/** The SEPA spelling of one character outside the set; undefined where there is none. */
export const sepaSpelling = (character: string): string | undefined => table.get(character);
