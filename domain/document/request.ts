import * as z from 'zod';
import { line } from '../text';
import { whenAsked } from '../when-asked';
import { documentTypes, maxDocumentBytes, maxReportBytes, storedTypes } from './record';

/** Only a report of the bank may be larger than a document. */
const tooLarge = whenAsked(() =>
  z.object({ contentType: z.enum(documentTypes), sizeBytes: z.number().gt(maxDocumentBytes) }),
);

/** Body of `POST /v1/documents`: what is going to be uploaded. The name is looked at and let go. */
export const documentRequest = whenAsked(() =>
  z
    .strictObject({
      name: line(200),
      contentType: z.enum(storedTypes).describe('XML, plain or packed with gzip: a report of the bank, by finance.'),
      sizeBytes: z
        .int()
        .min(1)
        .max(maxReportBytes)
        .describe(`At most ${maxDocumentBytes} for what is not a report of the bank.`),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hex')
        .describe('Of the content, in lower-case hex.'),
    })
    .refine(() => false, {
      path: ['sizeBytes'],
      message: `Too big: expected number to be <=${maxDocumentBytes}`,
      // Also where another field is wrong: all errors in one answer.
      when: ({ value }) => tooLarge.safeParse(value).success,
    }),
);
export type DocumentRequest = z.infer<typeof documentRequest>;
