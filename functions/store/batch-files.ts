import { createHash } from 'node:crypto';
import { type Batch, type BatchPart, linesOfPart, messageIdOf } from '../../domain/payout/batch';
import { ok, type Result, refuse } from '../../domain/result';
import { linesCsv } from '../gateways/lines-csv';
import { type PaymentFile, type PaymentLine, pain001Pages } from '../gateways/pain001';
import { administeredLines, commitBatch, paymentLines } from './batches';

type Chunks = AsyncGenerator<string, void, undefined>;

/** One payment file of a batch, written while its lines are read: the same bytes each time. */
export const paymentFileOf = (batch: Batch, part: BatchPart): Chunks =>
  pain001Pages(headOf(batch, part), transfersOf(batch, part.part));

/** `lines.csv` of a batch, likewise. */
export const linesCsvOf = (batch: Batch): Chunks => linesCsv(batch, administeredLines(batch));

const headOf = (batch: Batch, { part, lines, totalCents }: BatchPart): PaymentFile => ({
  messageId: messageIdOf(batch.id, part),
  paymentInfoId: messageIdOf(batch.id, part),
  createdAt: batch.createdAt,
  executionOn: batch.executionOn,
  debtorName: batch.debtorName,
  debtorIban: batch.debtorIban,
  lines,
  totalCents,
});

async function* transfersOf(batch: Batch, part: number): AsyncGenerator<PaymentLine, void, void> {
  for await (const { number: remittance, ...line } of paymentLines(batch.id, linesOfPart(batch, part))) {
    yield { ...line, remittance };
  }
}

/**
 * The sealed batch with the hash of every file: each is written once, here, before anybody can fetch it, so that one that
 * cannot be written (a sum, an account) stops the release. A batch of many files is hashed over several calls: each hash
 * is kept as it is made, and the next call goes on.
 * @throws Error when a file cannot be written as the batch says: a fault.
 */
export async function hashFiles(sealed: Batch, outOfTime: () => boolean): Promise<Result<Batch>> {
  let batch = sealed;
  for (let next = await withNextHash(batch); next !== null; next = await withNextHash(batch)) {
    const kept = await commitBatch(batch, next);
    if (!kept.ok) return kept;
    batch = next;
    if (outOfTime()) return inProgress(batch);
  }
  return ok(batch);
}

/** Null: nothing is left to hash. */
async function withNextHash(batch: Batch): Promise<Batch | null> {
  const part = batch.parts.find(({ sha256 }) => sha256 === null);
  if (part !== undefined) {
    const hashed: BatchPart = { ...part, sha256: await sha256Of(paymentFileOf(batch, part)) };
    return { ...batch, parts: batch.parts.map((one) => (one === part ? hashed : one)) };
  }
  return batch.csvSha256 === null ? { ...batch, csvSha256: await sha256Of(linesCsvOf(batch)) } : null;
}

async function sha256Of(chunks: Chunks): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk, 'utf8');
  return hash.digest('hex');
}

function inProgress({ id, parts, lines }: Batch): Result<never> {
  const done = parts.reduce((total, part) => total + (part.sha256 === null ? 0 : part.lines), 0);
  const detail = `Of the ${lines} lines of batch ${id}, ${done} stand in files that were written and checked so far.`;
  return refuse({ code: 'batch-in-progress', detail, extra: { batchId: id, done, total: lines } });
}
