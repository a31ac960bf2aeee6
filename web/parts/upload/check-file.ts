import { isAsAnnounced, signatureBytes } from '../../../domain/document/judge';
import { type DocumentType, documentTypes, maxDocumentBytes } from '../../../domain/document/record';

/** Photos are made smaller before they leave the browser, so they may be larger when chosen. In bytes. */
export const maxPhotoBytes = 40 * 1024 * 1024;

export type FileProblem = 'empty' | 'wrong-type' | 'too-large';

export type CheckedFile =
  | { readonly type: DocumentType; readonly problem: null }
  | { readonly type: null; readonly problem: FileProblem };

/** What a file is by its first bytes, whatever it is called; null: nothing that we take. */
export const typeOf = (start: Uint8Array): DocumentType | null =>
  documentTypes.find((contentType) =>
    isAsAnnounced({ contentType, sizeBytes: 0 }, { contentType, sizeBytes: 0, start }),
  ) ?? null;

/** @param start its first eight bytes */
export function checkContent(start: Uint8Array, sizeBytes: number): CheckedFile {
  if (sizeBytes === 0) return { type: null, problem: 'empty' };
  const type = typeOf(start);
  if (type === null) return { type: null, problem: 'wrong-type' };
  const most = type === 'application/pdf' ? maxDocumentBytes : maxPhotoBytes;
  return sizeBytes > most ? { type: null, problem: 'too-large' } : { type, problem: null };
}

/** @throws when the file cannot be read, because it was moved or its disk is gone */
export const checkFile = async (file: Blob): Promise<CheckedFile> =>
  checkContent(new Uint8Array(await file.slice(0, signatureBytes).arrayBuffer()), file.size);
