import type { LetterBlock } from '../../../domain/letter/document';
import type { Line, Style } from './lines';
import { type Element, page, type Sheet, textWidth } from './sheet';
import { detailsTable, layTable } from './table';

/** A block of a letter, measured: what it takes, and how it comes on paper. */
export interface Laid {
  /** Of the whole, in points. */
  readonly height: number;
  /** What of it must stand together with what is before it. */
  readonly start: number;
  readonly draw: () => void;
}

const body: Style = { size: 10.5, weight: 'regular', leading: 14.5 };
const looks = {
  body,
  small: { size: 8.5, weight: 'regular', leading: 12 },
  code: { size: 8.5, weight: 'regular', leading: 12 },
} as const satisfies Record<string, Style>;
const headings = {
  2: { style: { size: 13, weight: 'bold', leading: 17 }, above: 9, below: 2 },
  3: { style: { size: 11, weight: 'bold', leading: 16 }, above: 8, below: 2 },
} as const satisfies Record<number, { style: Style; above: number; below: number }>;
const gap = 5;

/** Fewer lines than this of one paragraph never stand alone on a page. */
const together = 2;

/** Lines from here on, over as many pages as they need. */
export function flow(sheet: Sheet, element: Element, tag: string, lines: readonly Line[], at: Omit<At, 'y'>): void {
  let rest = lines;
  while (rest.length > 0) {
    const fit = Math.floor(sheet.room / at.style.leading);
    const take = fit >= rest.length ? rest.length : takenOf(rest.length, fit, sheet.isAtTop);
    sheet.tagged(element, tag, rest.slice(0, take), { ...at, y: sheet.y });
    sheet.y += take * at.style.leading;
    rest = rest.slice(take);
    if (rest.length > 0) sheet.newPage();
  }
}

function takenOf(count: number, fit: number, isAtTop: boolean): number {
  const take = Math.min(fit, count - together);
  if (take >= together) return take;
  return isAtTop ? Math.max(fit, 1) : 0;
}

interface At {
  readonly x: number;
  readonly y: number;
  readonly style: Style;
  readonly colour: string;
}

const startOf = (lines: number, { leading }: Style): number => (lines < 2 * together ? lines : together) * leading;

type Of<K extends LetterBlock['kind']> = Extract<LetterBlock, { kind: K }>;

function paragraph(sheet: Sheet, { text, look }: Of<'paragraph'>): Laid {
  const style = looks[look ?? 'body'];
  const lines = sheet.lines(text, style);
  return {
    height: lines.length * style.leading + gap,
    start: startOf(lines.length, style),
    draw: () => {
      const element = sheet.element('P');
      flow(sheet, element, 'P', lines, { x: page.left, style, colour: sheet.colours.ink });
      element.end();
      sheet.y += gap;
    },
  };
}

function heading(sheet: Sheet, { level, text }: Of<'heading'>): Laid {
  const { style, above, below } = headings[level];
  const lines = sheet.lines(text, style);
  const height = lines.length * style.leading;
  return {
    height: above + height + below,
    start: above + height + below,
    draw: () => {
      if (!sheet.isAtTop) sheet.y += above;
      const element = sheet.element(`H${level}`);
      sheet.tagged(element, `H${level}`, lines, at(sheet, style, sheet.colours.heading));
      element.end();
      sheet.y += height + below;
    },
  };
}

const at = (sheet: Sheet, style: Style, colour: string): At => ({ x: page.left, y: sheet.y, style, colour });

const indent = 16;

function list(sheet: Sheet, { items, ordered = false }: Of<'list'>): Laid {
  const laid = items.map((item) => sheet.lines(item, body, textWidth - indent));
  const height = laid.reduce((sum, lines) => sum + lines.length * body.leading + 2, 0);
  return {
    height: height + gap,
    start: startOf(laid[0]?.length ?? 0, body),
    draw: () => {
      const whole = sheet.element('L');
      for (const [index, lines] of laid.entries()) {
        listItem(sheet, whole, lines, ordered ? `${index + 1}.` : '•');
      }
      whole.end();
      sheet.y += gap - 2;
    },
  };
}

function listItem(sheet: Sheet, whole: Element, lines: readonly Line[], mark: string): void {
  sheet.need(startOf(lines.length, body));
  const colour = sheet.colours.ink;
  const item = sheet.element('LI', whole);
  const label = sheet.element('Lbl', item);
  sheet.tagged(label, 'Lbl', sheet.lines(mark, body), { x: page.left + 3, y: sheet.y, style: body, colour });
  label.end();
  const text = sheet.element('LBody', item);
  flow(sheet, text, 'LBody', lines, { x: page.left + indent, style: body, colour });
  text.end();
  item.end();
  sheet.y += 2;
}

/** Lines of their own: an address, or who signs. Never parted. */
function stack(sheet: Sheet, texts: readonly string[], above: number, below: number): Laid {
  const lines = texts.flatMap((text) => sheet.lines(text, body));
  const height = lines.length * body.leading;
  return {
    height: above + height + below,
    start: above + height,
    draw: () => {
      sheet.need(above + height);
      if (!sheet.isAtTop) sheet.y += above;
      for (const text of texts) {
        const part = sheet.lines(text, body);
        const element = sheet.element('P');
        sheet.tagged(element, 'P', part, at(sheet, body, sheet.colours.ink));
        element.end();
        sheet.y += part.length * body.leading;
      }
      sheet.y += below;
    },
  };
}

/** @returns the block, measured for the width of the page */
export function layOut(sheet: Sheet, block: LetterBlock): Laid {
  switch (block.kind) {
    case 'addressee':
      return stack(sheet, block.lines, 0, 16);
    case 'details':
      return layTable(sheet, detailsTable(block.rows));
    case 'heading':
      return heading(sheet, block);
    case 'paragraph':
      return paragraph(sheet, block);
    case 'list':
      return list(sheet, block);
    case 'table':
      return layTable(sheet, block.table);
    case 'signature':
      return stack(sheet, block.lines, 8, 0);
  }
}
