import type { LetterTable } from '../../../domain/letter/document';
import type { Laid } from './blocks';
import type { Line, Style } from './lines';
import { type Element, page, type Sheet, textWidth } from './sheet';

/** `plain`: label and value without lines, for what a letter is about. */
interface Table extends LetterTable {
  readonly plain?: boolean;
}

interface Column {
  readonly x: number;
  readonly width: number;
  readonly right: boolean;
}

const cell: Style = { size: 9.5, weight: 'regular', leading: 13 };
const strong: Style = { ...cell, weight: 'bold' };
const inset = { x: 4, y: 3 } as const;
const below = 8;

/** Label and value beside each other. */
export const detailsTable = (rows: readonly (readonly [string, string])[]): Table => ({
  caption: null,
  columns: [
    { head: '', share: 1 },
    { head: '', share: 2.6 },
  ],
  rows,
  plain: true,
});

function columnsOf({ columns, plain }: Table): Column[] {
  const total = columns.reduce((sum, { share = 1 }) => sum + share, 0);
  // Without lines its text stands in line with what is above it.
  let x: number = plain ? page.left - inset.x : page.left;
  return columns.map(({ share = 1, align }) => {
    const width = (textWidth * share) / total;
    x += width;
    return { x: x - width, width, right: align === 'right' };
  });
}

interface Row {
  readonly cells: readonly { readonly lines: readonly Line[]; readonly style: Style; readonly tag: 'TH' | 'TD' }[];
  readonly head: boolean;
  /** Lines of its highest cell. */
  readonly lines: number;
  readonly padding: number;
}

const heightOf = ({ lines, padding }: Pick<Row, 'lines' | 'padding'>): number => lines * cell.leading + 2 * padding;

function rowOf(
  sheet: Sheet,
  texts: readonly string[],
  columns: readonly Column[],
  look: { head: boolean; sum: boolean; plain: boolean },
): Row {
  const cells = texts.map((text, index) => {
    const isHead = look.head || index === 0;
    const style = look.head || look.sum || (look.plain && index === 0) ? strong : cell;
    const { width = 0 } = columns[index] ?? {};
    return { lines: sheet.lines(text, style, width - 2 * inset.x), style, tag: isHead ? 'TH' : 'TD' } as const;
  });
  const padding = look.plain ? 1 : inset.y;
  return { cells, head: look.head, lines: Math.max(1, ...cells.map(({ lines }) => lines.length)), padding };
}

/** A table, measured. Its head is repeated on each page that it goes on to; a row is parted only where no page holds it. */
export function layTable(sheet: Sheet, table: Table): Laid {
  const columns = columnsOf(table);
  const plain = table.plain ?? false;
  const last = table.rows.length - 1;
  const rows = table.rows.map((texts, index) =>
    rowOf(sheet, texts, columns, { head: false, sum: table.lastIsSum === true && index === last, plain }),
  );
  const head = plain
    ? null
    : rowOf(
        sheet,
        table.columns.map(({ head }) => head),
        columns,
        { head: true, sum: false, plain },
      );
  const caption = table.caption === null ? [] : sheet.lines(table.caption, strong);
  const captionHeight = caption.length === 0 ? 0 : caption.length * cell.leading + 3;
  const headHeight = head === null ? 0 : heightOf(head);
  const first = rows[0];
  const height = captionHeight + headHeight + rows.reduce((sum, row) => sum + heightOf(row), 0);
  // Label and value stay together, as far as a page goes.
  const least = plain && height <= mostTogether ? height : captionHeight + headHeight + firstOf(first);
  return {
    height: height + below,
    start: least,
    draw: () => {
      sheet.need(least);
      const element = sheet.element('Table');
      if (caption.length > 0) drawCaption(sheet, element, caption, captionHeight);
      if (head !== null) drawRow(sheet, element, head, columns);
      rows.forEach((row, index) => {
        const keep = index === last - 1 && table.lastIsSum ? rows[last] : undefined;
        drawWithin(sheet, element, { row, head, columns, keep });
      });
      element.end();
      sheet.y += below;
    },
  };
}

/** Of a first row that is higher than this, part stands under the head. */
const mostStart = 160;
const mostTogether = 300;

const firstOf = (row: Row | undefined): number => (row === undefined ? 0 : Math.min(heightOf(row), mostStart));

function drawCaption(sheet: Sheet, table: Element, lines: readonly Line[], height: number): void {
  const element = sheet.element('Caption', table);
  const colour = sheet.colours.ink;
  sheet.tagged(element, 'Caption', lines, { x: page.left, y: sheet.y, style: strong, colour });
  element.end();
  sheet.y += height;
}

interface Placing {
  readonly row: Row;
  readonly head: Row | null;
  readonly columns: readonly Column[];
  /** A row that must stand on the same page after it. */
  readonly keep: Row | undefined;
}

const pageHeight = page.height - page.top - page.bottom;

function drawWithin(sheet: Sheet, table: Element, { row, head, columns, keep }: Placing): void {
  const again = () => {
    sheet.newPage();
    if (head !== null) repeatHead(sheet, head, columns);
  };
  const whole = heightOf(row) + (keep === undefined ? 0 : heightOf(keep));
  if (whole > sheet.room && whole <= pageHeight - 60) again();
  drawRow(sheet, table, row, columns, again);
}

/** What was read out at its beginning is not read again. */
function repeatHead(sheet: Sheet, head: Row, columns: readonly Column[]): void {
  sheet.artifact('Pagination', () => {
    shade(sheet, heightOf(head));
    eachCell(sheet, head, columns, (lines, at) =>
      lines.forEach((line, index) => {
        for (const run of line) sheet.draw(run, { ...at, y: at.y + index * at.style.leading });
      }),
    );
    sheet.y += heightOf(head);
  });
}

function shade(sheet: Sheet, height: number): void {
  sheet.doc.rect(page.left, sheet.y, textWidth, height).fill(sheet.colours.shade);
}

type DrawCell = (
  lines: readonly Line[],
  at: { readonly x: number; readonly y: number; readonly style: Style; readonly colour: string },
  index: number,
) => void;

function eachCell(sheet: Sheet, row: Row, columns: readonly Column[], draw: DrawCell): void {
  row.cells.forEach(({ lines, style }, index) => {
    const { x = 0, width = 0, right = false } = columns[index] ?? {};
    const placed = right ? lines.map((line) => shifted(line, width - 2 * inset.x)) : lines;
    draw(placed, { x: x + inset.x, y: sheet.y + row.padding, style, colour: sheet.colours.ink }, index);
  });
}

/** To the right end of its column. */
function shifted(line: Line, width: number): Line {
  const last = line.at(-1);
  const by = last === undefined ? 0 : width - last.x - last.width;
  return line.map((run) => ({ ...run, x: run.x + by }));
}

/** A row, parted over pages where it does not fit on one. */
function drawRow(
  sheet: Sheet,
  table: Element,
  row: Row,
  columns: readonly Column[],
  again = () => sheet.newPage(),
): void {
  const element = sheet.element('TR', table);
  const cells = row.cells.map(({ tag }) =>
    sheet.element(tag, element, tag === 'TH' ? { scope: row.head ? 'Column' : 'Row' } : {}),
  );
  for (let from = 0; from < row.lines; ) {
    const fit = Math.max(1, Math.floor((sheet.room - 2 * row.padding) / cell.leading));
    const part = partOf(row, from, fit);
    if (row.head) sheet.artifact('Layout', () => shade(sheet, heightOf(part)));
    eachCell(sheet, part, columns, (lines, at, index) => {
      const tagged = cells[index];
      if (tagged !== undefined) sheet.tagged(tagged, row.cells[index]?.tag ?? 'TD', lines, at);
    });
    sheet.y += heightOf(part);
    if (row.padding > 1) sheet.artifact('Layout', () => rule(sheet));
    from += fit;
    if (from < row.lines) again();
  }
  for (const one of cells) one.end();
  element.end();
}

const partOf = (row: Row, from: number, fit: number): Row => ({
  ...row,
  lines: Math.min(fit, row.lines - from),
  cells: row.cells.map((one) => ({ ...one, lines: one.lines.slice(from, from + fit) })),
});

function rule(sheet: Sheet): void {
  const { doc, y } = sheet;
  doc
    .save()
    .moveTo(page.left, y)
    .lineTo(page.left + textWidth, y);
  doc.lineWidth(0.5).strokeColor(sheet.colours.line).stroke().restore();
}
