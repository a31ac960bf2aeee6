import { readFileSync } from 'node:fs';
import { cents } from '../../domain/money';
import { type ReportLine, ReportReading } from '../../domain/payout/bank-report';
import { type Batch, batchRecord, endToEndIdOf } from '../../domain/payout/batch';
import { type ReadingBounds, readBankReport } from '../../functions/gateways/bank-report/read';
import { idNumber } from '../domain/payout-fixtures';

/** A batch of five lines in two files, as the golden reports speak of it. */

const amounts = [50_000, 50_000, 1, 150_000, 25_050];

export const reported: Batch = batchRecord.parse({
  id: '01KCBATCH00000000000000001',
  region: 'foodvalley',
  status: 'released',
  version: 3,
  executionOn: '2026-11-19',
  createdAt: '2026-11-17T10:00:00.000Z',
  makerSub: 'maker',
  releaserSub: 'releaser',
  releasedAt: '2026-11-17T11:00:00.000Z',
  debtorName: 'Gemeente Ede',
  debtorIban: 'NL91ABNA0417164300',
  lines: 5,
  totalCents: 275_051,
  linesPerFile: 3,
  parts: [
    { part: 1, lines: 3, totalCents: 100_001, sha256: null },
    { part: 2, lines: 2, totalCents: 175_050, sha256: null },
  ],
  openLines: 5,
});

export const reportedLines: readonly ReportLine[] = amounts.map((amount, index) => {
  const applicationId = idNumber(index + 1);
  const claimId = `${applicationId}-1`;
  const endToEndId = endToEndIdOf(claimId, 1);
  return { line: index + 1, claimId, applicationId, number: `VL-${index + 1}`, amountCents: cents(amount), endToEndId };
});

/** `01KB…001-1-1` for line 1. */
export const referenceOf = (line: number) => reportedLines[line - 1]?.endToEndId ?? '';

export const golden = (name: string): Buffer =>
  readFileSync(new URL(`golden/bank-reports/${name}.xml`, import.meta.url));

/** Cut into pieces of so many bytes, as a stream may be cut anywhere. */
export async function* pieces(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array, void, void> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** What a report says of that batch. */
export async function readReport(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  rejected: readonly number[] = [],
  bounds: ReadingBounds = {},
) {
  const reading = new ReportReading(reported, reportedLines);
  const source = bytes instanceof Uint8Array ? pieces(bytes) : bytes;
  const report = await readBankReport(source, (statement) => reading.take(statement), bounds);
  if (!report.ok) return { refused: report.errors.map(({ path, message }) => `${path} ${message}`) };
  const { told, unmatched, errors } = reading.read(new Set(rejected));
  const said = told.map(({ line, status, code, bookedOn }) =>
    [line.line, status, code, bookedOn].filter((part) => part !== null).join(' '),
  );
  return {
    head: report.head,
    told: said.sort(),
    unmatched: unmatched.listed.map(({ reference, because }) => `${reference} ${because}`),
    count: unmatched.count,
    errors: errors.map(({ path, message }) => `${path} ${message}`),
  };
}
