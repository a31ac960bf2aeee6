import { describe, expect, it } from 'vitest';
import { numberOf, numberText } from '../../web/form/numbers';
import { maybeWhole, typedIban } from '../../web/pages/apply/iban';

describe('a number as the Dutch type it', () => {
  it.each([
    ['32,5', 1, 32.5],
    ['32.5', 1, 32.5],
    ['1.250', 100, 125_000],
    ['€ 1.250,50', 100, 125_050],
    ['1250.5', 100, 125_050],
    ['0,1', 100, 10],
    ['', 1, undefined],
    ['  ', 1, undefined],
    ['veel', 1, 'veel'],
    ['-3', 1, '-3'],
    [undefined, 1, undefined],
    [40, 1, 40],
  ])('%s (× %s) is %s', (typed, factor, value) => {
    expect(numberOf(typed, factor)).toBe(value);
  });

  it.each([
    [125_050, 100, '1250,50'],
    [125_000, 100, '1250'],
    [32.5, 1, '32,5'],
    ['veel', 1, 'veel'],
    [undefined, 1, ''],
  ])('%s (÷ %s) is shown as %s', (value, factor, text) => {
    expect(numberText(value, factor)).toBe(text);
  });
});

/** `|` is the caret. */
const typing = (marked: string) => {
  const { text, caret } = typedIban({ text: marked.replace('|', ''), caret: marked.indexOf('|') });
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
};

describe('an IBAN while it is typed', () => {
  it.each([
    ['nl91|', 'NL91|'],
    ['NL91a|', 'NL91 A|'],
    ['nl91abna0417164300|', 'NL91 ABNA 0417 1643 00|'],
    // A digit put in the middle: the caret stays behind it.
    ['NL91 A7|BNA 0417', 'NL91 A7|BN A041 7'],
    // The space taken out: the next step back takes the character before it.
    ['NL91|ABNA', 'NL91| ABNA'],
    ['|', '|'],
    ['NL91.ABNA-0417|', 'NL91 ABNA 0417|'],
  ])('%s becomes %s', (before, after) => {
    expect(typing(before)).toBe(after);
  });

  it('is judged while typing only once it may be whole', () => {
    expect(['NL91 ABNA 0417 1643 0', 'NL91 ABNA 0417 1643 00', 'NO93 8601 1117 947', 'BE68'].map(maybeWhole)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
