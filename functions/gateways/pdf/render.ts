import type { LetterBlock, LetterDocument } from '../../../domain/letter/document';
import type { Region } from '../../../domain/region/definition';
import { type Laid, layOut } from './blocks';
import { coloursOf } from './colours';
import type { Style } from './lines';
import { page, Sheet, textWidth } from './sheet';

/**
 * The letter as a PDF: A4, tagged (PDF/UA-1), in the look of its region. The same letter gives the same bytes: its date
 * is that of its facts, and its identifier is made of what it says.
 * @param look of the region: colours that cannot be read on white paper give way
 */
export function renderPdf(letter: LetterDocument, look: Region['look']): Promise<Uint8Array> {
  const sheet = new Sheet(letter, coloursOf(look));
  const bytes = gathered(sheet);
  sender(sheet, letter);
  const [first, ...rest] = letter.blocks;
  const hasAddressee = first?.kind === 'addressee';
  if (hasAddressee) layOut(sheet, first).draw();
  title(sheet, letter);
  drawBlocks(sheet, hasAddressee ? rest : letter.blocks);
  sheet.root.end();
  headsAndFeet(sheet, letter);
  sheet.doc.end();
  return bytes;
}

function gathered({ doc }: Sheet): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}

const band = 50;
const senderStyle: Style = { size: 16, weight: 'bold', leading: 22 };

/** Who writes, on the band of the region. */
function sender(sheet: Sheet, { sender: name }: LetterDocument): void {
  const { doc, colours } = sheet;
  sheet.artifact('Layout', () => {
    doc.rect(0, 0, page.width, band).fill(colours.band);
    doc.rect(0, band, page.width, 3).fill(colours.accent);
  });
  const element = sheet.element('P');
  const lines = sheet.lines(name, senderStyle).slice(0, 1);
  sheet.tagged(element, 'P', lines, { x: page.left, y: 14, style: senderStyle, colour: colours.onBand });
  element.end();
}

const titleStyle: Style = { size: 19, weight: 'bold', leading: 25 };

function title(sheet: Sheet, letter: LetterDocument): void {
  const lines = sheet.lines(letter.title, titleStyle);
  const element = sheet.element('H1');
  const { heading } = sheet.colours;
  sheet.tagged(element, 'H1', lines, { x: page.left, y: sheet.y, style: titleStyle, colour: heading });
  element.end();
  sheet.y += lines.length * titleStyle.leading + 8;
}

function drawBlocks(sheet: Sheet, blocks: readonly LetterBlock[]): void {
  const laid = blocks.map((block) => layOut(sheet, block));
  const isSigned = blocks.at(-1)?.kind === 'signature';
  const lastHeading = blocks.findLastIndex(({ kind }) => kind === 'heading');
  laid.forEach((one, index) => {
    const block = blocks[index];
    if (block?.kind === 'heading' && block.newPage && !sheet.isAtTop) sheet.newPage();
    // A signature never stands alone: it takes the last heading along.
    if (isSigned && index === lastHeading) sheet.need(heightOf(laid.slice(index)));
    else sheet.need(one.start + (block?.kind === 'heading' ? startOf(blocks, laid, index + 1) : 0));
    one.draw();
  });
}

const heightOf = (laid: readonly Laid[]): number => laid.reduce((sum, { height }) => sum + height, 0);

/** What must follow a heading on its page; a heading under a heading asks for what follows that. */
function startOf(blocks: readonly LetterBlock[], laid: readonly Laid[], index: number): number {
  const [block, one] = [blocks[index], laid[index]];
  if (block === undefined || one === undefined) return 0;
  return one.start + (isLeadIn(block, blocks[index + 1]) ? startOf(blocks, laid, index + 1) : 0);
}

/** A heading, or a sentence that ends in a colon before a list or a table. */
const isLeadIn = (block: LetterBlock, next: LetterBlock | undefined): boolean =>
  block.kind === 'heading' ||
  (block.kind === 'paragraph' && block.text.endsWith(':') && (next?.kind === 'list' || next?.kind === 'table'));

const small: Style = { size: 8.5, weight: 'regular', leading: 12 };

/** What stands on every page, once it is known how many there are. Nobody has it read out. */
function headsAndFeet(sheet: Sheet, { about, foot }: LetterDocument): void {
  const { doc } = sheet;
  const { count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    doc.switchToPage(index);
    sheet.artifact('Pagination', () => {
      if (index > 0) plain(sheet, about, 36, 'left');
      plain(sheet, foot, page.height - 42, 'left');
      plain(sheet, `Pagina ${index + 1} van ${count}`, page.height - 42, 'right');
    });
  }
}

function plain(sheet: Sheet, text: string, y: number, side: 'left' | 'right'): void {
  const line = sheet.lines(text, small, textWidth)[0] ?? [];
  const last = line.at(-1);
  const width = last === undefined ? 0 : last.x + last.width;
  const x = side === 'left' ? page.left : page.left + textWidth - width;
  for (const run of line) sheet.draw(run, { x, y, style: small, colour: sheet.colours.ink });
}
