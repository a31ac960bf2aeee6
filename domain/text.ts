import * as z from 'zod';
import { whenAsked } from './when-asked';

/** Texts that people type, as a request brings them: in every script, and nothing in them that nobody sees. */

/** With the noncharacters, which stand for nothing in any script (Unicode, section 23.7). */
const controlCharacters = /[\p{Cc}\p{Noncharacter_Code_Point}]/u;

/** Half of a pair: it cannot be written in UTF-8, so it would be kept as another character. */
const loneSurrogate = /\p{Cs}/u;

/**
 * What makes other text read in another order than it is kept (embeddings, overrides and isolates: Unicode Annex 9), and
 * the tags of plane 14, in which a whole text can hide.
 */
const turnsTextAround = /[\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u;

/**
 * What comes along when a text is copied and shows nowhere: soft hyphen, Arabic letter mark, zero width space, marks of
 * direction, word joiner with the invisible signs of mathematics, byte order mark. A name must not differ by it.
 */
const unseen = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

/** Scripts that are written without joiners: one there was copied along. */
const joinsNothing =
  /[^\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]|[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]/u;

/** Zero width non-joiner and joiner: Persian, Hindi and emoji spell with them. */
const joiners = /[\u200C\u200D]/g;

/** The character that ends before a place, and the one that begins there; empty at an end. */
const before = (text: string, at: number): string =>
  text.slice(/[\uDC00-\uDFFF]/.test(text.charAt(at - 1)) ? at - 2 : at - 1, at);
const behind = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0);

const joins = (text: string, at: number): boolean =>
  at > 0 && !joinsNothing.test(before(text, at)) && !joinsNothing.test(behind(text, at + 1));

/** Letters of no width or no ink, which alone would look like nothing at all. */
const blank = /[\p{Z}\p{C}\u115F\u1160\u2800\u3164\uFFA0]/gu;

/** In composed form (NFC), so that the same name is the same text however it was typed. */
const tidy = (text: string): string =>
  text
    .replace(unseen, '')
    .replace(joiners, (sign, at: number, whole: string) => (joins(whole, at) ? sign : ''))
    .normalize('NFC')
    .trim();

const noControls = 'must not hold control characters';

/** Its checks at once: each `.refine()` of a chain would make the whole schema anew. */
const words = (max: number, mayHold: RegExp | null, ...also: readonly z.core.$ZodCheck<string>[]) => {
  const bare = (text: string) => (mayHold === null ? text : text.replace(mayHold, ''));
  return z.string().check(
    z.overwrite(tidy),
    z.minLength(1, 'must not be empty'),
    z.maxLength(max),
    z.refine((text) => text === '' || text.replace(blank, '') !== '', 'must not be empty'),
    z.refine((text) => !controlCharacters.test(bare(text)), noControls),
    z.refine((text) => !turnsTextAround.test(text), 'must not hold characters that turn text around'),
    z.refine((text) => !loneSurrogate.test(text) && !text.includes('\uFFFD'), 'must hold whole characters'),
    ...also,
  );
};

/** One line of text for people: no control characters, no line ends, no blank at either end. */
export const line = (max: number) =>
  whenAsked(() =>
    words(
      max,
      null,
      z.refine((text) => !/[\u2028\u2029]/.test(text), noControls),
    ),
  );

/** Text of several lines: tabs and line ends are fine, other control characters are not. */
export const paragraph = (max: number) => whenAsked(() => words(max, /[\t\r\n]/g));
