import type { Batch } from '../../../domain/payout/batch';
import { ok, type Result, refuse } from '../../../domain/result';
import { checkReleased, type PayoutFile, payoutFileLink, storePayoutFile } from '../../gateways/payout-files';
import { type Answer, answer } from '../../runtime/api';

/** Bytes that are answered at once; a larger file is fetched by link. A function's answer is 6 MB of JSON at most. */
const maxInlineBytes = 4 * 1024 * 1024;

/** Files exist from the release on; what became of the batch after it changes no byte of them. */
export const afterRelease = (batch: Batch): Result<Batch> =>
  batch.releasedAt !== null
    ? ok(batch)
    : refuse({
        code: 'not-released',
        detail: `The batch is "${batch.status}"; its files exist once it is released.`,
      });

/**
 * The file, or a link to it when it is large: the bytes that were released, or a fault.
 * @param name of the download
 */
export async function answerFile(
  file: PayoutFile,
  name: string,
  chunks: AsyncGenerator<string, void, undefined>,
): Promise<Result<Answer>> {
  const start = await startOf(chunks);
  const disposition = `attachment; filename="${name}"`;
  if (start.isWhole) {
    checkReleased(file, start.text);
    const headers = { 'Content-Disposition': disposition };
    return ok({ status: 200, raw: start.text, contentType: file.contentType, headers });
  }
  await storePayoutFile(file, joined(start.text, chunks));
  return answer(303, undefined, { Location: await payoutFileLink(file, disposition) });
}

/** The file as far as it fits in an answer, and whether that is all of it. */
async function startOf(chunks: AsyncIterator<string, void>): Promise<{ text: string; isWhole: boolean }> {
  let text = '';
  let bytes = 0;
  while (bytes <= maxInlineBytes) {
    const next = await chunks.next();
    if (next.done) return { text, isWhole: true };
    text += next.value;
    bytes += Buffer.byteLength(next.value);
  }
  return { text, isWhole: false };
}

async function* joined(start: string, rest: AsyncIterable<string>): AsyncGenerator<string, void, void> {
  yield start;
  yield* rest;
}
