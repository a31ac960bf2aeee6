import { type Batch, type BatchLine, partOfLine } from '../../domain/payout/batch';

/** What the financial administration is told of a line. Nothing in it is of the youth. */
export type CsvLine = Pick<
  BatchLine,
  | 'line'
  | 'number'
  | 'schemeId'
  | 'costCentre'
  | 'tradeName'
  | 'kvkNumber'
  | 'amountCents'
  | 'creditorIban'
  | 'endToEndId'
>;

/**
 * The lines of a batch for the financial administration: RFC 4180, but with semicolons and a decimal comma, as a Dutch
 * Excel reads it, and in UTF-8 with a byte order mark, without which Excel takes it for another character set.
 */
const columns = [
  'Nummer',
  'Regeling',
  'Kostenplaats',
  'Werkgever',
  'KvK-nummer',
  'Bedrag',
  'IBAN',
  'EndToEndId',
  'Deel',
  'Regel',
] as const;

const byteOrderMark = '\uFEFF';
const lineEnd = '\r\n';

/** Characters a chunk gathers before it is handed on. */
const chunkLength = 64 * 1024;

/**
 * The file as a stream of text, the same for the same lines.
 * @throws Error when lines or sum are not those of the batch: a fault; what came before it is then not the whole file.
 */
export async function* linesCsv(
  batch: Pick<Batch, 'id' | 'lines' | 'totalCents' | 'linesPerFile'>,
  lines: AsyncIterable<CsvLine>,
): AsyncGenerator<string, void, undefined> {
  let chunk = byteOrderMark + columns.join(';') + lineEnd;
  let count = 0;
  let totalCents = 0;
  for await (const line of lines) {
    count += 1;
    if (line.line !== count) throw new Error(`lines of batch ${batch.id}: ${line.line} stands where ${count} should`);
    totalCents += line.amountCents;
    chunk += row(line, partOfLine(batch, line.line));
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  if (count !== batch.lines || totalCents !== batch.totalCents) {
    throw new Error(
      `lines of batch ${batch.id}: ${count} of ${totalCents} cents, not ${batch.lines} of ${batch.totalCents}`,
    );
  }
  yield chunk;
}

const row = (line: CsvLine, part: number): string =>
  [
    field(line.number),
    field(line.schemeId),
    field(line.costCentre ?? ''),
    field(line.tradeName),
    field(line.kvkNumber),
    amount(line.amountCents),
    field(line.creditorIban),
    field(line.endToEndId),
    String(part),
    String(line.line),
  ].join(';') + lineEnd;

/** `123456` → `1234,56`. */
const amount = (amountCents: number): string =>
  `${Math.floor(amountCents / 100)},${String(amountCents % 100).padStart(2, '0')}`;

/** What a spreadsheet takes for a formula when a cell begins with it; also in full width, and behind blanks. */
const formula = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** What has a meaning in the file itself. */
const special = /[";,\r\n\t]|^\s|\s$/;

/**
 * Text of others as one cell. An apostrophe before what would be a formula makes it text (OWASP, CSV injection); quotes
 * keep it one cell.
 */
export function field(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return special.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
