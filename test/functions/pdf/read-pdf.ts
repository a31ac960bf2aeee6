import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the structure tree: a tag with what is in it. */
export interface Tagged {
  readonly role: string;
  readonly children: readonly Tagged[];
}

export interface ReadPdf {
  readonly pages: readonly string[];
  /** All that is read out, in order, with one blank between words; heads and feet of pages are not in it. */
  readonly readOut: string;
  /** As `readOut`, with heads and feet. */
  readonly text: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly language: string | null;
  readonly isTagged: boolean;
  readonly metadata: string;
  readonly tree: readonly Tagged[];
  readonly tags: ReadonlySet<string>;
  /** Glyphs without a shape, by the number that PDF gives the missing one. */
  readonly missingGlyphs: number;
  readonly links: readonly string[];
}

const tidy = (text: string): string => text.replace(/[\s\u00A0]+/g, ' ').trim();

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}

const taggedOf = ({ role, children = [] }: Node): Tagged[] => {
  const inner = children.flatMap(taggedOf);
  return role === undefined ? inner : [{ role, children: inner }];
};

const rolesOf = ({ role, children }: Tagged): string[] => [role, ...children.flatMap(rolesOf)];

/** Reads a PDF back as a reader does: what it says, and what it tells who has it read out. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
  });
  const document = await task.promise;
  const { info, metadata } = await document.getMetadata();
  const mark = (await document.getMarkInfo()) as { Marked?: boolean } | null;
  const [pages, outLoud, tree, links]: [string[], string[], Tagged[], string[]] = [[], [], [], []];
  let missingGlyphs = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const [all, tagged]: [string[], string[]] = [[], []];
    const marks: boolean[] = [];
    for (const item of items) {
      if ('str' in item) {
        const said = item.hasEOL ? `${item.str} ` : item.str;
        all.push(said);
        if (marks.every((isArtifact) => !isArtifact)) tagged.push(said);
      } else if (item.type === 'endMarkedContent') marks.pop();
      else marks.push((item as { tag?: string }).tag === 'Artifact');
    }
    pages.push(tidy(all.join('')));
    outLoud.push(tagged.join(''));
    tree.push(...taggedOf(((await page.getStructTree()) ?? {}) as Node));
    const { fnArray, argsArray } = await page.getOperatorList();
    fnArray.forEach((operation, index) => {
      if (operation !== OPS.showText) return;
      const glyphs = (argsArray[index] as [({ originalCharCode?: number } | number)[]])[0];
      missingGlyphs += glyphs.filter((glyph) => typeof glyph === 'object' && glyph?.originalCharCode === 0).length;
    });
    links.push(...(await page.getAnnotations()).map(({ url }: { url?: string }) => url ?? ''));
  }
  await task.destroy();
  return {
    ...{ pages, tree, links, missingGlyphs },
    readOut: tidy(outLoud.join(' ')),
    text: pages.join(' '),
    info: info as Record<string, unknown>,
    language: String((info as { Language?: string }).Language ?? ''),
    isTagged: mark?.Marked === true,
    metadata: String((metadata as { getRaw?: () => string } | null)?.getRaw?.() ?? ''),
    tags: new Set(tree.flatMap(rolesOf)),
  };
}
