import type * as z from 'zod';
import type { LocalDate } from '../../domain/calendar';
import { keptThrough } from '../../domain/destruction/keep-terms-table';
import { isReportType, reportTypes } from '../../domain/document/record';
import { type ReportRead, ReportReading } from '../../domain/payout/bank-report';
import type { Batch } from '../../domain/payout/batch';
import { planOf } from '../../domain/payout/report-effect';
import { type UploadedReport, uploadedReport } from '../../domain/payout/report-request';
import { ok, type Result, refuse } from '../../domain/result';
import { type ReportHead, readBankReport } from '../gateways/bank-report/read';
import { openContent } from '../gateways/document-files';
import { importBankReportRoute } from '../manifest/routes-bank-reports';
import { type Answer, answer, api, type Caller } from '../runtime/api';
import { RawBody } from '../runtime/body';
import { stopwatch } from '../runtime/elapsed';
import { actorOf } from '../runtime/identity';
import { loadOutcomes, type Outcomes, reportLines } from '../store/bank-outcomes';
import { type BankReport, beginBankReport, closeBankReport, loadBankReport } from '../store/bank-reports';
import { commit } from '../store/commit';
import { keepDueAction } from '../store/destruction/keep-due';
import { loadDocument } from '../store/documents';
import { type Settling, settle } from '../store/settling';
import { bankReportAnswerOf } from './shared/bank-report';
import { batchPath, openBatch, workMs } from './shared/batch';
import { mayRead } from './shared/document-reach';

/** Sent along as it is. What a function is handed is 6 MB at most, and base64 makes a third more of it. */
const maxInlineBytes = 4 * 1024 * 1024;

/** What is not read by then leaves no time to take anything in. */
const readMs = 16_000;

/** A report sent along comes as `RawBody`. */
const body: z.ZodType<UploadedReport | RawBody> = uploadedReport;
const input = { path: batchPath, body, raw: { types: reportTypes, maxBytes: maxInlineBytes } };

/**
 * Read to its end and held against the batch before anything changes; then taken in by steps, as far as there is time.
 * The same report again goes on from there, and once all of it is taken in gets the same answer.
 */
export const handler = api(importBankReportRoute, input, async ({ caller, guard, path, body: sent, now, today }) => {
  const passedMs = stopwatch();
  const found = await openBatch(guard, path.batchId);
  if (!found.ok) return found;
  const batch = found.value;
  if (batch.releasedAt === null) {
    return refuse({ code: 'not-released', detail: `The batch is "${batch.status}"; no bank can report on it yet.` });
  }
  const content = await contentOf(sent, caller);
  if (!content.ok) return content;
  const reading = new ReportReading(batch, await reportLines(batch));
  const tell = reading.take.bind(reading);
  const report = await readBankReport(content.value, tell, { outOfTime: () => passedMs() > readMs });
  if (!report.ok) return refused(report.errors);
  if (!(sent instanceof RawBody)) await keepReport(sent.documentId, batch.region, today);
  const { sha256 } = report.head;
  const known = await loadBankReport(batch.id, sha256);
  if (known?.status === 'imported') return answer(200, bankReportAnswerOf(known, caller));
  const outcomes = await loadOutcomes(batch.id, sha256);
  const read = reading.read(rejectedLines(outcomes));
  if (read.errors.length > 0) return refused(read.errors);
  const settling = { actor: actorOf(caller, ['finance']), now, sha256, outOfTime: () => passedMs() > workMs };
  return takeIn({ batch, read, outcomes, head: report.head, known }, settling, caller);
});

/** From then on its own term runs, at the end of which the file is put on a list of destruction. */
async function keepReport(documentId: string, region: string, today: LocalDate): Promise<void> {
  await commit([keepDueAction('bank-report', documentId, region, keptThrough('bank-report', today))]);
}

const refused = (errors: ReportRead['errors']): Result<never> =>
  refuse({ code: 'input-invalid', detail: 'The report was not taken in; nothing changed.', errors });

const noDocument = refuse({ code: 'not-found', detail: 'There is no such report among your documents.' });

/** The bytes of the report, as they come in. */
async function contentOf(sent: UploadedReport | RawBody, caller: Caller): Promise<Result<AsyncIterable<Uint8Array>>> {
  if (sent instanceof RawBody) return ok(only(sent.bytes));
  const document = await loadDocument(sent.documentId);
  if (document === undefined || !mayRead(caller, document) || !isReportType(document.contentType)) {
    return noDocument;
  }
  if (document.status !== 'clean') {
    const detail = `The document is "${document.status}"; a report is read once it is "clean".`;
    return refuse({ code: 'wrong-state', detail });
  }
  const content = await openContent(document.objectKey);
  return content === null ? noDocument : ok(content);
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, void> {
  yield bytes;
}

/** A booked total leaves out what the bank had rejected before. */
const rejectedLines = ({ statuses }: Outcomes): Set<number> =>
  new Set([...statuses].filter(([, status]) => status === 'rejected').map(([line]) => line));

interface Checked {
  readonly batch: Batch;
  readonly read: ReportRead;
  readonly outcomes: Outcomes;
  readonly head: ReportHead;
  /** It was begun before. */
  readonly known: BankReport | undefined;
}

async function takeIn(
  { batch, read, outcomes, head, known }: Checked,
  settling: Settling,
  caller: Caller,
): Promise<Result<Answer>> {
  const isOwn = (line: number) => outcomes.own.has(line);
  const plan = planOf(read, outcomes.statuses, new Map(), isOwn);
  const begun: BankReport = known ?? {
    ...{ batchId: batch.id, ...head, status: 'importing', bySub: caller.sub, at: settling.now },
    ...copied(plan.result),
  };
  if (known === undefined) await beginBankReport(begun);
  const { done, aside } = await settle(batch, plan.steps, settling);
  if (done < plan.steps.length) return inProgress(batch, done, plan.steps.length);
  const { result } = aside.size === 0 ? plan : planOf(read, outcomes.statuses, aside, isOwn);
  // What waits for somebody is taken in when the report is sent again, so that one stays open.
  if ([...aside.values()].includes('recover-entries-first')) {
    return answer(200, bankReportAnswerOf({ ...begun, ...copied(result) }, caller));
  }
  return answer(200, bankReportAnswerOf(await closeBankReport(begun, result), caller));
}

const copied = ({ counts, lines }: ReturnType<typeof planOf>['result']) => ({
  counts: { ...counts },
  lines: { rejected: [...lines.rejected], returned: [...lines.returned], unmatched: [...lines.unmatched] },
});

const inProgress = ({ id }: Batch, done: number, total: number): Result<never> =>
  refuse({
    code: 'import-in-progress',
    detail: `Of ${total} changes of batch ${id}, ${done} were made by this request.`,
    extra: { batchId: id, done, total },
  });
