import * as z from 'zod';

/** Texts that people type, as a request brings them. */

const controlCharacters = /\p{Cc}/u;

/** One line of text for people: no control characters, no blank at either end. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(max)
    .refine((text) => !controlCharacters.test(text), 'must not hold control characters');

/** Text of several lines: tabs and line ends are fine, other control characters are not. */
export const paragraph = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(max)
    .refine((text) => !controlCharacters.test(text.replace(/[\t\r\n]/g, '')), 'must not hold control characters');
