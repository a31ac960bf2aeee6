import type { BankReportAnswer, DocumentAnswer } from '../../../api/answers';
import { callJson } from '../../../api/client';
import { untilDone } from '../../../api/going-on';
import type { Progress } from '../../../api/problem';
import { sendDocument } from '../../../parts/upload/send-document';
import type { ReportFile } from './report-file';

/** What happens to a report now. `part`: of its bytes, from 0 to 1. */
export type ImportStep =
  | { readonly is: 'sending'; readonly part: number }
  | { readonly is: 'scanning' }
  | { readonly is: 'taking-in'; readonly progress: Progress | null };

/** The scan refused it. */
export class ReportNotClean extends Error {
  readonly because: DocumentAnswer['refusedBecause'];

  constructor(because: DocumentAnswer['refusedBecause']) {
    super(`report refused: ${because}`);
    this.because = because;
  }
}

const pauseMs = 1_500;

interface Watching {
  readonly onStep: (step: ImportStep) => void;
  /** Leaving the page stops it: the same report sent again goes on where it was. */
  readonly signal: AbortSignal;
}

/**
 * Sends a report and takes it in to its end, however many requests that takes.
 * @throws Refused, NoAnswer, UploadRefused, ReportNotClean
 */
export async function importReport(
  batchId: string,
  { content, by }: Extract<ReportFile, { problem: null }>,
  { onStep, signal }: Watching,
): Promise<BankReportAnswer> {
  const sent = by === 'request' ? { content } : { body: { documentId: await cleanDocument(content, onStep, signal) } };
  onStep({ is: 'taking-in', progress: null });
  return untilDone(
    () => callJson<BankReportAnswer>('POST', `/v1/payout-batches/${batchId}/bank-reports`, { ...sent, signal }),
    (progress) => onStep({ is: 'taking-in', progress }),
  );
}

/** Its id, once the scan has found nothing in it. */
async function cleanDocument(content: Blob, onStep: Watching['onStep'], signal: AbortSignal): Promise<string> {
  onStep({ is: 'sending', part: 0 });
  const onProgress = (part: number) => onStep({ is: 'sending', part });
  const id = await sendDocument(content, 'bank-report', { onProgress, signal });
  onStep({ is: 'scanning' });
  for (;;) {
    const { status, refusedBecause } = await callJson<DocumentAnswer>('GET', `/v1/documents/${id}`, { signal });
    if (status === 'clean') return id;
    if (status === 'refused') throw new ReportNotClean(refusedBecause);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    signal.throwIfAborted();
  }
}
