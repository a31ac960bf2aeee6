import * as z from 'zod';
import { documentStatuses, refusalCauses, storedTypes } from '../../../domain/document/record';

/** What of a document goes out. The uploader's own name for it is not kept, so it cannot. */

const status = z.enum(documentStatuses);

/** The answer to announcing a document: where its content goes. */
export const announcedDocumentAnswer = z
  .object({
    id: z.string(),
    upload: z
      .object({
        url: z.url(),
        method: z.literal('PUT'),
        headers: z.record(z.string(), z.string()).describe('To send exactly so; the length follows from the content.'),
      })
      .describe('Holds for ten minutes, for exactly the content that was announced.'),
  })
  .meta({ id: 'AnnouncedDocument' });
export type AnnouncedDocumentAnswer = z.output<typeof announcedDocumentAnswer>;

export const documentAnswer = z
  .object({
    id: z.string(),
    name: z.string().describe('Made of the id: the uploader’s own name is not kept, for it may name the youth.'),
    contentType: z.enum(storedTypes),
    sizeBytes: z.int(),
    status: status.describe('"scanning" until it is known to be free of malware and of its announced type.'),
    link: z
      .url()
      .nullable()
      .describe('Downloads it, for five minutes; null unless clean, and for who may not see its content.'),
    refusedBecause: z.enum(refusalCauses).nullable(),
  })
  .meta({ id: 'Document' });
export type DocumentAnswer = z.output<typeof documentAnswer>;

/** A document as an application or a claim names it. */
export const documentSummary = z
  .object({
    id: z.string(),
    kind: z.string(),
    status: z.enum([...documentStatuses, 'missing']).describe('"missing": named, but never handed in as a document.'),
    contentType: z.enum(storedTypes).nullable(),
    sizeBytes: z.int().nullable(),
  })
  .meta({ id: 'DocumentSummary' });
export type DocumentSummary = z.output<typeof documentSummary>;
