import * as z from 'zod';
import { line } from '../text';
import { documentTypes, maxDocumentBytes } from './record';

/** Body of `POST /v1/documents`: what is going to be uploaded. The name is looked at and let go. */
export const documentRequest = z.strictObject({
  name: line(200),
  contentType: z.enum(documentTypes),
  sizeBytes: z.int().min(1).max(maxDocumentBytes),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hex')
    .describe('Of the content, in lower-case hex.'),
});
export type DocumentRequest = z.infer<typeof documentRequest>;
