import * as z from 'zod';
import { unmatchedReasons } from '../../domain/payout/bank-report';
import type { ReportResult } from '../../domain/payout/report-effect';
import { instant } from '../../domain/records';
import { whenAsked } from '../../domain/when-asked';
import { commit } from './commit';
import { keys } from './keys';
import { get, queryAll } from './table';

const count = z.int().min(0);
const listedLine = whenAsked(() =>
  z.object({
    claimId: z.string(),
    number: z.string(),
    reference: z.string(),
    amountCents: z.int(),
    code: z.string().nullable(),
    known: z.boolean(),
  }),
);

/** A report of the bank that was taken in on a batch, or is being taken in. */
const bankReportRecord = whenAsked(() =>
  z.object({
    batchId: z.string(),
    /** Of its XML, unpacked, in hex. */
    sha256: z.string(),
    status: z.enum(['importing', 'imported']),
    /** `camt.053.001.08`, … */
    message: z.string(),
    /** The bank's own id of it. */
    messageId: z.string().nullable(),
    bySub: z.string(),
    at: instant,
    counts: z.object({ accepted: count, paid: count, rejected: count, returned: count, unmatched: count }),
    lines: z.object({
      rejected: z.array(listedLine),
      returned: z.array(listedLine),
      unmatched: z.array(z.object({ reference: z.string(), because: z.enum(unmatchedReasons) })),
    }),
  }),
);
export type BankReport = z.infer<typeof bankReportRecord>;

export async function loadBankReport(batchId: string, sha256: string): Promise<BankReport | undefined> {
  const item = await get(keys.bankReport(batchId, sha256), { consistent: true });
  return item === undefined ? undefined : bankReportRecord.parse(item);
}

/** Of a batch, oldest first. A batch has a report a day for a few weeks, with some kilobytes of lists each. */
export async function listBankReports(batchId: string): Promise<BankReport[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :report)',
    ExpressionAttributeValues: { ':pk': keys.batch(batchId).pk, ':report': 'REPORT#' },
    ConsistentRead: true,
  });
  return items.map((item) => bankReportRecord.parse(item)).sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Writes down that a report is being taken in, by whom and since when. One that is there already is left as it is. */
export async function beginBankReport(report: BankReport): Promise<void> {
  const Item = { ...keys.bankReport(report.batchId, report.sha256), kind: 'bank-report', ...report };
  await commit([{ name: 'report', put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } }]);
}

/** Closes a report with what it came to. Whoever closed it first was right: what they wrote comes back. */
export async function closeBankReport(report: BankReport, result: ReportResult): Promise<BankReport> {
  const { batchId, sha256 } = report;
  await commit([
    {
      name: 'report',
      update: {
        Key: { ...keys.bankReport(batchId, sha256) },
        UpdateExpression: 'SET #status = :imported, #counts = :counts, #lines = :lines',
        ConditionExpression: '#status = :importing',
        ExpressionAttributeNames: { '#status': 'status', '#counts': 'counts', '#lines': 'lines' },
        ExpressionAttributeValues: {
          ':imported': 'imported',
          ':importing': 'importing',
          ':counts': result.counts,
          ':lines': result.lines,
        },
      },
    },
  ]);
  const closed = await loadBankReport(batchId, sha256);
  if (closed === undefined) throw new Error(`report ${sha256} of batch ${batchId} is gone`);
  return closed;
}
