import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSepaText, sepaText } from '../../functions/gateways/sepa-text';

describe('sepaText', () => {
  it.each([
    ['Café Zoë & Zn', 'Cafe Zoe + Zn'],
    ['Bäckerei Groß GmbH', 'Backerei Gross GmbH'],
    ['Øresund Æbler Łódź', 'Oresund Aebler Lodz'],
    ["'t Hoekje – d’Or", "'t Hoekje - d'Or"],
    ['Ĳssalon ﬁjn', 'IJssalon fijn'],
    ['Αθήνα Ψωμί', 'Athina Psomi'],
    ['Хляб и Щастие', 'Hlyab i Shtastie'],
    ['Йордан', 'Yordan'],
    ['a_b;c@d"e', 'a.b.c.d.e'],
    ['€ 5 <b>', '. 5 .b.'],
    ['王', '.'],
    ['🥐', '.'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['  many \t\n spaces\u00a0here ', 'many spaces here'],
    ['/ref//2027/1/', 'ref/2027/1'],
    ['/ /', ''],
    ['', ''],
  ])('%j → %j', (given, expected) => {
    expect(sepaText(given, 70)).toBe(expected);
  });

  it('cuts at the limit, and tidies the new end', () => {
    expect(sepaText('abc def', 4)).toBe('abc');
    expect(sepaText('abc/def', 4)).toBe('abc');
    expect(sepaText('ßßß', 5)).toBe('sssss');
  });

  it('leaves what is right as it is', () => {
    const text = "AZaz09/-?:().,'+ Z";
    expect(sepaText(text, 70)).toBe(text);
    expect(isSepaText(text, 70)).toBe(true);
  });

  it('gives clean text or nothing, for any name in any script, and twice is once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 140 }), (name, max) => {
        const text = sepaText(name, max);
        expect(text === '' || isSepaText(text, max)).toBe(true);
        expect(sepaText(text, max)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('isSepaText', () => {
  it.each(['', ' a', 'a ', '/a', 'a/', 'a//b', 'é', 'a&b', 'a\nb', '<', 'ａ'])('refuses %j', (text) => {
    expect(isSepaText(text, 35)).toBe(false);
  });

  it('refuses what is too long', () => {
    expect(isSepaText('a'.repeat(35), 35)).toBe(true);
    expect(isSepaText('a'.repeat(36), 35)).toBe(false);
  });
});
