import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { line, paragraph } from '../../domain/text';

const messagesOf = (text: string, schema = line(140)) =>
  schema.safeParse(text).error?.issues.map(({ message }) => message) ?? [];

describe('a name', () => {
  it.each([
    ['Dutch', "Fleur van 't Hoff-Ångström"],
    ['with a typographic apostrophe', 'D’Angelo O‘Brien'],
    ['with the modifier letters of Hawaiian and Tongan', 'Kealiʻi Tuʻitahi Faʼamoana'],
    ['Frisian, Turkish and Vietnamese', 'Sjoerdtsje Işık Nguyễn Thị Hồng'],
    ['Polish and Czech', 'Łucja Ščëdrin'],
    ['Greek', 'Αθηνά Παπαδοπούλου'],
    ['Ukrainian', 'Дар’я Щербак'],
    ['Armenian', 'Անահիտ Հակոբյան'],
    ['Georgian', 'ნინო ბერიძე'],
    ['Hebrew with points', 'שָׂרָה כֹּהֵן'.normalize('NFC')],
    ['Arabic with vowels', 'مُحَمَّد العَرَبِيّ'.normalize('NFC')],
    ['Persian, with a zero width non-joiner', 'علی‌رضا'],
    ['Hindi', 'अर्जुन क्षत्रिय'.normalize('NFC')],
    ['Sinhala, with a zero width joiner', 'ශ්‍රී'],
    ['Bengali, with a joiner before the virama', 'র‍্যাব'],
    ['Tamil and Thai', 'தமிழ் สมชาย'],
    ['Tigrinya and Amharic', 'ሰላም ተስፋይ'],
    ['Chinese', '王小明'],
    ['Japanese, with a variant of a character', '葛\u{E0100}城 太郎'],
    ['Korean', '김민준'],
    ['Chinese beyond the first plane', '𠮷野家'],
    ['Adlam, beyond the first plane', '𞤀𞤣𞤤𞤢𞤥'],
    ['with a mark that composes with nothing', 'M̃anoa'],
  ])('in %s is kept as it is', (_, name) => {
    expect(line(140).parse(name)).toBe(name);
    expect(paragraph(140).parse(name)).toBe(name);
  });

  it('is the same name however it was typed: composed, without what nobody sees', () => {
    const zoe = 'Zoë Müller';
    for (const typed of [
      'Zoe\u0308 Mu\u0308ller',
      ' Zoë Müller ',
      'Zo\u00ADë Müller',
      'Zoë\u200B Mül\u2060ler',
      '\uFEFFZoë Müller\u200E',
      'Z\u200Doë M\u200Cüller',
      '\u061CZoë \u200FMüller',
    ]) {
      expect(line(140).parse(typed)).toBe(zoe);
    }
    // A joiner at an end joins nothing, nor one beside another.
    expect(line(140).parse('\u200D𞤀\u200D')).toBe('𞤀');
    expect(line(140).parse('𞤀\u200D𞤣')).toBe('𞤀\u200D𞤣');
    expect(line(140).parse('\u200Dعلی\u200C')).toBe('علی');
  });

  it('keeps the joiners of emoji in a text', () => {
    expect(paragraph(140).parse('Top 👩🏽‍🦰 👨‍👩‍👧 ❤️‍🔥')).toBe('Top 👩🏽‍🦰 👨‍👩‍👧 ❤️‍🔥');
  });

  it.each([
    ['a NUL', 'a\u0000b', 'must not hold control characters'],
    ['an escape', 'a\u001B[31mb', 'must not hold control characters'],
    ['a line end', 'a\nb', 'must not hold control characters'],
    ['a line end of Unicode', 'a\u2028b', 'must not hold control characters'],
    ['a control character of Latin 1', 'a\u0085b', 'must not hold control characters'],
    ['a noncharacter', 'a\uFFFEb', 'must not hold control characters'],
    ['an override to the left', 'Jan\u202Enesnaj', 'must not hold characters that turn text around'],
    ['an embedding', 'a\u202Ab\u202C', 'must not hold characters that turn text around'],
    ['an isolate', 'a\u2067b\u2069', 'must not hold characters that turn text around'],
    ['letters that are tags', 'a\u{E0041}\u{E007F}', 'must not hold characters that turn text around'],
    ['half a character', 'a\uD800b', 'must hold whole characters'],
    ['the other half', 'a\uDC00', 'must hold whole characters'],
    ['a character that was not UTF-8', 'Zo\uFFFD', 'must hold whole characters'],
  ])('with %s is refused', (_, name, message) => {
    expect(messagesOf(name)).toContain(message);
  });

  it.each(['', ' ', '\u00A0\u2003', '\u200B\u200D', '\u3164\u115F', '\u2800', '\uFEFF', '\u3000'])(
    'that shows nothing (%j) is empty',
    (name) => {
      expect(messagesOf(name)).toContain('must not be empty');
    },
  );
});

it('a text of nothing but joiners takes no longer than another of its length', () => {
  const started = performance.now();
  expect(line(140).safeParse(`ع${'\u200D'.repeat(85_000)}`).success).toBe(true);
  expect(line(140).safeParse('ع\u200D'.repeat(50_000)).success).toBe(false);
  expect(performance.now() - started).toBeLessThan(2_000);
});

describe('a text of several lines', () => {
  it('keeps its lines and tabs, and nothing else of that kind', () => {
    expect(paragraph(100).parse('een\r\n\ttwee\nالعربية')).toBe('een\r\n\ttwee\nالعربية');
    expect(messagesOf('een\u0007', paragraph(100))).toEqual(['must not hold control characters']);
  });
});

describe('any text', () => {
  const short = line(40);
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );

  it('is refused, or comes out whole, in NFC, the same again, and within its length', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const parsed = short.safeParse(text);
        if (!parsed.success) return;
        expect(parsed.data.isWellFormed()).toBe(true);
        expect(parsed.data.normalize('NFC')).toBe(parsed.data);
        expect(parsed.data.length).toBeLessThanOrEqual(40);
        expect(short.parse(parsed.data)).toBe(parsed.data);
        expect(Buffer.from(parsed.data, 'utf8').toString('utf8')).toBe(parsed.data);
      }),
      { numRuns: 500 },
    );
  });

  it('that is letters and marks of any script alone is never refused', () => {
    const letters = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((text) => /^[\p{L}\p{M}]+$/u.test(text) && !/[\u115F\u1160\u3164\uFFA0]/.test(text));
    fc.assert(fc.property(letters, (name) => line(140).parse(name) === name.normalize('NFC')));
  });
});
