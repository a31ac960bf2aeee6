import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A file out of a package. In a function's bundle its bytes stand in place of this call: `inlineFonts` of infra/bundle.ts. */
const fromPackage = (path: string): Uint8Array => readFileSync(createRequire(import.meta.url).resolve(path));

/**
 * The fonts that letters are set in, each read when it is first needed. Source Sans 3 is the letter of the pages; what it
 * lacks (Greek, Cyrillic, Arabic, Hebrew and others) is set in DejaVu Sans.
 */
export const fontFiles = {
  regular: () => fromPackage('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff'),
  'regular-more': () => fromPackage('@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff'),
  bold: () => fromPackage('@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff'),
  'bold-more': () => fromPackage('@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff'),
  others: () => fromPackage('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
} as const;

export type FontName = keyof typeof fontFiles;
