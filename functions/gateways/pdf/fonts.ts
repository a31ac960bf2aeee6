import type PDFDocument from 'pdfkit';
import { type FontName, fontFile } from './font-files';

type Doc = InstanceType<typeof PDFDocument>;

export type Weight = 'regular' | 'bold';

/** Text of one font and one direction. */
export interface Run {
  readonly text: string;
  readonly font: FontName;
  /** Written from right to left. */
  readonly leftward: boolean;
}

/** In the order in which they are tried. DejaVu Sans has one weight here: no text of ours needs another. */
const fontsOf: Readonly<Record<Weight, readonly FontName[]>> = {
  regular: ['regular', 'regular-more', 'others'],
  bold: ['bold', 'bold-more', 'others'],
};

/**
 * What must not be in a text as it is: control characters, what turns text around (Unicode Annex 9), halves of a pair and
 * what shows nowhere. Joiners are letters' own business.
 */
const unseen = /(?![\u200C\u200D])\p{C}/u;
const rightToLeft = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;

/** `[U+202E]`: a character that cannot be shown, told by its code rather than left out. */
const codeOf = (cluster: string): string =>
  `[${[...cluster].map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ')}]`;

const clusters = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** The fonts of one document: which has which letters, and how wide a text is. */
export class Fonts {
  readonly #doc: Doc;
  readonly #known = new Map<string, Omit<Run, 'text'> | null>();
  readonly #opened = new Set<FontName>();

  constructor(doc: Doc) {
    this.#doc = doc;
  }

  /** Makes the font that of the document, opened when it is first needed. */
  use(font: FontName, size: number): void {
    if (!this.#opened.has(font)) {
      this.#doc.registerFont(font, fontFile(font));
      this.#opened.add(font);
    }
    this.#doc.font(font).fontSize(size);
  }

  /** In points. */
  width({ text, font }: Run, size: number): number {
    this.use(font, size);
    return this.#doc.widthOfString(text);
  }

  /** A text in pieces that each go in one font; what no font has stands there as its code. Blanks go with what is before. */
  runs(text: string, weight: Weight): Run[] {
    const runs: Run[] = [];
    const add = (text: string, { font, leftward }: Omit<Run, 'text'>) => {
      const last = runs.at(-1);
      if (last?.font === font && last.leftward === leftward)
        runs[runs.length - 1] = { ...last, text: last.text + text };
      else runs.push({ text, font, leftward });
    };
    const plain = { font: weight, leftward: false } as const;
    for (const { segment } of clusters.segment(text.normalize('NFC').replace(/[\t\r\n]+/g, ' '))) {
      const set = this.#fontFor(segment, weight);
      if (set === null) add(codeOf(segment), plain);
      else add(segment, set);
    }
    return runs;
  }

  #fontFor(cluster: string, weight: Weight): Omit<Run, 'text'> | null {
    const key = `${weight} ${cluster}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const font = unseen.test(cluster) ? undefined : fontsOf[weight].find((name) => this.#has(name, cluster));
    const found = font === undefined ? null : { font, leftward: rightToLeft.test(cluster) };
    this.#known.set(key, found);
    return found;
  }

  #has(name: FontName, cluster: string): boolean {
    this.use(name, 10);
    const { font } = (this.#doc as unknown as { _font: { font: Glyphs } })._font;
    return [...cluster].every((sign) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0));
  }
}

/** What pdfkit keeps of an opened font and does not declare. */
interface Glyphs {
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean;
}
