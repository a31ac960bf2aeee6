import type { Instant, LocalDate } from '../../domain/calendar';
import type { Cents } from '../../domain/money';
import { paymentFileWriter } from './pain001-writer';

/** One pain.001.001.09 file: one payment, from one account, on one day. All of it out of the sealed batch. */
export interface PaymentFile {
  /** At most 35 SEPA characters, with `-<part>` where there is a part. */
  readonly messageId: string;
  /** As `messageId`; the bank's statement quotes it. */
  readonly paymentInfoId: string;
  /** From 1, where a batch takes several files: appended to both ids, so that each file has its own. */
  readonly part?: number;
  /** The moment of sealing, not of writing. */
  readonly createdAt: Instant;
  readonly executionOn: LocalDate;
  /** At most 70 SEPA characters. */
  readonly debtorName: string;
  readonly debtorIban: string;
  /** How many lines this file holds, and their sum: both stand before the lines, and are checked against them. */
  readonly lines: number;
  readonly totalCents: Cents;
}

export interface PaymentLine {
  /** At most 35 SEPA characters, unique in the file. */
  readonly endToEndId: string;
  readonly amountCents: Cents;
  /** At most 70 SEPA characters (`sepaText`, applied at sealing, so that a sealed batch gives the same bytes for ever). */
  readonly creditorName: string;
  readonly creditorIban: string;
  /** At most 140 SEPA characters: the application's number, nothing about the youth. */
  readonly remittance: string;
}

/** Characters a chunk gathers before it is handed on. */
const chunkLength = 64 * 1024;

/**
 * The file as a stream of text, the same for the same input. Of each line only its id is remembered. The closing tags
 * come last and only when everything agrees, so a file that broke off half-way is no well-formed XML.
 * @throws Error when the snapshot is not what it says (count, sum, range, a repeated id, IBAN, characters): a fault.
 */
export function* pain001(file: PaymentFile, lines: Iterable<PaymentLine>): Generator<string, void, undefined> {
  const writer = paymentFileWriter(file);
  let chunk = writer.header();
  for (const line of lines) {
    chunk += writer.line(line);
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk + writer.footer();
}

/** As `pain001`, from lines that come page by page. */
export async function* pain001Pages(
  file: PaymentFile,
  lines: AsyncIterable<PaymentLine>,
): AsyncGenerator<string, void, undefined> {
  const writer = paymentFileWriter(file);
  let chunk = writer.header();
  for await (const line of lines) {
    chunk += writer.line(line);
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk + writer.footer();
}
