import * as z from 'zod';
import { type Batch, messageIdOf } from '../../domain/payout/batch';
import { ok, refuse } from '../../domain/result';
import { type PaymentFile, type PaymentLine, pain001Pages } from '../gateways/pain001';
import { payoutFileLink, storePayoutFile } from '../gateways/payout-files';
import { getBatchFileRoute } from '../manifest/routes-money';
import { answer, api } from '../runtime/api';
import { paymentLines } from '../store/batches';
import { batchPath, openBatch } from './shared/batch';

const query = z.strictObject({ part: z.coerce.number().int().min(1).default(1) });

/** A batch of any size is one file. */
const onlyPart = 1;

/** Bytes that are answered at once; a larger file is fetched by link. A function's answer is 6 MB of JSON at most. */
const maxInlineBytes = 4 * 1024 * 1024;

export const handler = api(getBatchFileRoute, { path: batchPath, query }, async ({ caller, path, query: { part } }) => {
  const found = await openBatch(caller, path.batchId);
  if (!found.ok) return found;
  const batch = found.value;
  if (batch.releasedAt === null) {
    return refuse({
      code: 'not-released',
      detail: `The batch is "${batch.status}"; its file exists once it is released.`,
    });
  }
  if (part !== onlyPart) return refuse({ code: 'not-found', detail: `The batch has ${onlyPart} part.` });
  const chunks = pain001Pages(headOf(batch), linesOf(batch.id));
  const start = await startOf(chunks);
  const disposition = `attachment; filename="pain001-${batch.id}-${part}.xml"`;
  if (start.isWhole) {
    const headers = { 'Content-Disposition': disposition };
    return ok({ status: 200, raw: start.text, contentType: 'application/xml', headers });
  }
  const key = `payouts/${batch.id}/pain001-${part}.xml`;
  await storePayoutFile(key, joined(start.text, chunks));
  return answer(303, undefined, { Location: await payoutFileLink(key, disposition) });
});

/** The file as far as it fits in an answer, and whether that is all of it. SEPA characters are one byte each in UTF-8. */
async function startOf(chunks: AsyncIterator<string, void>): Promise<{ text: string; isWhole: boolean }> {
  let text = '';
  while (text.length <= maxInlineBytes) {
    const next = await chunks.next();
    if (next.done) return { text, isWhole: true };
    text += next.value;
  }
  return { text, isWhole: false };
}

async function* joined(start: string, rest: AsyncIterable<string>): AsyncGenerator<string, void, void> {
  yield start;
  yield* rest;
}

const headOf = (batch: Batch): PaymentFile => ({
  messageId: messageIdOf(batch.id, onlyPart),
  paymentInfoId: messageIdOf(batch.id, onlyPart),
  createdAt: batch.createdAt,
  executionOn: batch.executionOn,
  debtorName: batch.debtorName,
  debtorIban: batch.debtorIban,
  lines: batch.lines,
  totalCents: batch.totalCents,
});

async function* linesOf(batchId: string): AsyncGenerator<PaymentLine, void, void> {
  for await (const { number: remittance, ...line } of paymentLines(batchId)) yield { ...line, remittance };
}
