import type { AnnouncedDocumentAnswer } from '../../api/answers';
import { callJson } from '../../api/client';
import { NoAnswer } from '../../api/problem';
import { sha256Of } from '../sha256';

/** The store of documents answered, but did not take the bytes. */
export class UploadRefused extends Error {}

interface Watching {
  /** From 0 to 1. */
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Announces a document and sends its bytes. Its own file name stays here: people name files after the youth.
 * @returns the id of the document, which is scanned from now on
 * @throws Refused or NoAnswer by the API, UploadRefused or NoAnswer by the store
 */
export async function sendDocument(content: Blob, kind: string, { onProgress, signal }: Watching): Promise<string> {
  const { id, upload } = await callJson<AnnouncedDocumentAnswer>('POST', '/v1/documents', {
    body: { name: kind, contentType: content.type, sizeBytes: content.size, sha256: await sha256Of(content) },
    signal,
  });
  await put(content, upload, { onProgress, signal });
  return id;
}

/** By XMLHttpRequest, for `fetch` tells nothing while it sends. */
function put(content: Blob, to: AnnouncedDocumentAnswer['upload'], { onProgress, signal }: Watching): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(to.method, to.url);
    for (const [name, value] of Object.entries(to.headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () =>
      request.status >= 200 && request.status < 300 ? resolve() : reject(new UploadRefused(String(request.status)));
    request.onerror = () => reject(new NoAnswer('upload'));
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort());
    request.send(content);
  });
}
