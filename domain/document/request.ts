import * as z from 'zod';
import { line } from '../text';
import { documentTypes, maxDocumentBytes, maxReportBytes, reportTypes } from './record';

const common = {
  name: line(200),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hex')
    .describe('Of the content, in lower-case hex.'),
};

/** Body of `POST /v1/documents`: what is going to be uploaded. The name is looked at and let go. */
export const documentRequest = z.discriminatedUnion('contentType', [
  z.strictObject({
    ...common,
    contentType: z.enum(documentTypes),
    sizeBytes: z.int().min(1).max(maxDocumentBytes),
  }),
  z
    .strictObject({ ...common, contentType: z.enum(reportTypes), sizeBytes: z.int().min(1).max(maxReportBytes) })
    .describe('A report of the bank, by finance.'),
]);
export type DocumentRequest = z.infer<typeof documentRequest>;
