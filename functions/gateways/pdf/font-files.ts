import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unpacked } from './woff';

/** A file out of a package. In a function's bundle its bytes stand in place of this call: `inlineFonts` of infra/bundle.ts. */
const fromPackage = (path: string): Buffer => readFileSync(createRequire(import.meta.url).resolve(path));

/**
 * The fonts that letters are set in. Source Sans 3 is the letter of the pages; what it lacks (Greek, Cyrillic, Arabic,
 * Hebrew and others) is set in DejaVu Sans.
 */
const files = {
  regular: () => unpacked(fromPackage('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff')),
  'regular-more': () =>
    unpacked(fromPackage('@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff')),
  bold: () => unpacked(fromPackage('@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff')),
  'bold-more': () => unpacked(fromPackage('@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff')),
  others: () => fromPackage('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
} as const;

export type FontName = keyof typeof files;

const read = new Map<FontName, Buffer>();

/**
 * A font as an OpenType file, read when it is first needed. Its bytes are kept, and no font that was opened: what an open
 * one remembers of one letter would change the bytes of the next.
 */
export function fontFile(name: FontName): Buffer {
  const known = read.get(name) ?? files[name]();
  read.set(name, known);
  return known;
}
