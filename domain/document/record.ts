import * as z from 'zod';
import { instant } from '../records';
import { whenAsked } from '../when-asked';

/** awaiting the upload → scanning for malware → clean, or refused. */
export const documentStatuses = ['awaiting', 'scanning', 'clean', 'refused'] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

/** What a document may be, as a media type. */
export const documentTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type DocumentType = (typeof documentTypes)[number];

/** What a report of the bank may be, plain or packed; finance hands it in. */
export const reportTypes = ['application/xml', 'application/gzip'] as const;
export type ReportType = (typeof reportTypes)[number];

/** Everything that can be handed in. */
export const storedTypes = [...documentTypes, ...reportTypes] as const;
export type StoredType = (typeof storedTypes)[number];

export const isReportType = (type: StoredType): type is ReportType => reportTypes.some((one) => one === type);

/** Infected: malware in it. Type-mismatch: not what it was announced to be. Unreadable: it could not be scanned. */
export const refusalCauses = ['infected', 'type-mismatch', 'unreadable'] as const;
export type RefusalCause = (typeof refusalCauses)[number];

/** The largest document, in bytes: 10 MB. */
export const maxDocumentBytes = 10 * 1024 * 1024;

/** The largest report of a bank, in bytes as sent: 50 MB. */
export const maxReportBytes = 50 * 1024 * 1024;

/** A file that was announced, and what became of it. Its own name is kept nowhere: people name files after the youth. */
export const documentRecord = whenAsked(() =>
  z.object({
    id: z.string(),
    status: z.enum(documentStatuses),
    contentType: z.enum(storedTypes),
    sizeBytes: z.int().min(1),
    /** Of the content as announced, lower-case hex. */
    sha256: z.string(),
    /** Where its content is in the bucket. */
    objectKey: z.string(),
    /** KvK number of the employer it belongs to; null where an officer or finance uploaded it. */
    organisation: z.string().nullable().default(null),
    uploaderSub: z.string(),
    announcedAt: instant,
    /** The application it was handed in with, the first that named it; null until then. */
    applicationId: z.string().nullable().default(null),
    /** Region of that application. */
    region: z.string().nullable().default(null),
    judgedAt: instant.nullable().default(null),
    refusedBecause: z.enum(refusalCauses).nullable().default(null),
  }),
);
export type DocumentRecord = z.infer<typeof documentRecord>;

/** What a reader sees instead of the uploader's own name for the file. */
export const documentName = ({ id, contentType }: Pick<DocumentRecord, 'id' | 'contentType'>): string =>
  `document-${id}.${extensions[contentType]}`;

const extensions: Readonly<Record<StoredType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/xml': 'xml',
  'application/gzip': 'gz',
};
