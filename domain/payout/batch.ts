import * as z from 'zod';
import { zero } from '../money';
import { instant, localDate, wholeCents } from '../records';
import { whenAsked } from '../when-asked';
import { gateNames } from './gate';

export const batchStatuses = [
  'sealing',
  'sealed',
  'released',
  'settled',
  'withdrawing',
  'withdrawn',
  'recalling',
  'recalled',
] as const;
export type BatchStatus = (typeof batchStatuses)[number];

/** Lines of a payment file where a region says nothing else. */
export const defaultLinesPerFile = 10_000;

/** The most lines of a batch, whatever its region sets: each of its files is read and sent within one request. */
export const mostLines = 100_000;

/** Applications that are named under one warning of a batch; all are counted. */
export const mostWarned = 20;

/** Files of a batch: three digits of a message's id. */
export const mostParts = 999;

/** One payment file of a batch: lines one after the other. */
export const batchPart = whenAsked(() =>
  z.object({
    /** 1, 2, … */
    part: z.int().min(1),
    lines: z.int().min(1),
    totalCents: wholeCents,
    /** Of the file's bytes, 64 hexadecimal digits; null until the release has written it. */
    sha256: z.string().nullable(),
  }),
);
export type BatchPart = z.infer<typeof batchPart>;

/** A released batch that the bank is asked not to pay after all: one person asks, another one decides. */
export const recallRecord = whenAsked(() =>
  z.object({
    sub: z.string(),
    askedAt: instant,
    reason: z.string(),
    /** What the bank gave as proof that it will not pay: its reference of the recall. */
    bankReference: z.string(),
    /** Null: not decided yet. */
    decision: z
      .object({ outcome: z.enum(['approve', 'reject']), sub: z.string(), motivation: z.string(), decidedAt: instant })
      .nullable(),
  }),
);
export type Recall = z.infer<typeof recallRecord>;

const fields = whenAsked(() =>
  z.object({
    id: z.string(),
    region: z.string(),
    /**
     * `sealing` only while its lines are gathered, `withdrawing` and `recalling` only while they are freed; each is
     * finished by the next call. A recall that is asked for leaves the batch `released`.
     */
    status: z.enum(batchStatuses),
    version: z.int().min(1),
    executionOn: localDate,
    createdAt: instant,
    makerSub: z.string(),
    releaserSub: z.string().nullable(),
    releasedAt: instant.nullable(),
    /** Snapshot of who pays. */
    debtorName: z.string(),
    debtorIban: z.string(),
    lines: z.int().min(0),
    totalCents: wholeCents,
    /** The region's setting, as it was when the batch was begun. */
    linesPerFile: z.int().min(1),
    /** Its files in order; their lines and sums are those of the batch. */
    parts: z.array(batchPart),
    /** Of `lines.csv`; as the hash of a part. */
    csvSha256: z.string().nullable().default(null),
    /** Of a released batch the lines of which the bank has not told an end: neither paid, rejected nor returned, nor freed. */
    openLines: z.int().min(0).default(0),
    /** What a releaser should look at: how many lines carry each warning, and the first `mostWarned` applications. */
    warnings: z
      .array(z.object({ code: z.string(), lines: z.int().min(1), numbers: z.array(z.string()).default([]) }))
      .default([]),
    /** Approved claims that a gate kept out when it was closed, each counted once: under the first gate that did. */
    leftOut: z.array(z.object({ gate: z.enum(gateNames), lines: z.int().min(1) })).default([]),
    /** Schemes of its lines. */
    schemeIds: z.array(z.string()).default([]),
    /** Lines of which payment was suspended after they were sealed, each through the last day of its hold. */
    suspended: z.array(z.object({ claimId: z.string(), number: z.string(), until: localDate })).default([]),
    withdrawal: z.object({ sub: z.string(), reason: z.string(), askedAt: instant }).nullable().default(null),
    recall: recallRecord.nullable().default(null),
    /** Recalls that were asked for and rejected, oldest first. */
    rejectedRecalls: z.array(recallRecord).default([]),
    /** Lines up to this one were looked at by a withdrawal or recall; so many of them were freed, and came to so much. */
    freed: z
      .object({ throughLine: z.int().min(0), lines: z.int().min(0), totalCents: wholeCents })
      .default({ throughLine: 0, lines: 0, totalCents: zero }),
  }),
);

/** A batch from before there were several files, or hashes: all its lines are one file. */
function inOneFile(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || 'parts' in stored || !('lines' in stored)) return stored;
  const { lines, totalCents } = stored as { readonly lines: unknown; readonly totalCents?: unknown };
  return {
    ...stored,
    linesPerFile: mostLines,
    parts: lines === 0 ? [] : [{ part: 1, lines, totalCents, sha256: null }],
    openLines: (stored as { readonly releasedAt?: unknown }).releasedAt ? lines : 0,
  };
}

export const batchRecord = z.preprocess(inOneFile, fields);
export type Batch = z.infer<typeof fields>;

/** One transfer, as sealed: a snapshot that never changes. */
export const batchLineRecord = whenAsked(() =>
  z.object({
    batchId: z.string(),
    /** 1, 2, …: the order in the files. */
    line: z.int().min(1),
    claimId: z.string(),
    applicationId: z.string(),
    number: z.string(),
    /** What is transferred: what is left of the claim after set-off. */
    amountCents: wholeCents,
    creditorName: z.string(),
    creditorIban: z.string(),
    endToEndId: z.string(),
    /** For the financial administration; empty or null in lines from before these were kept. */
    schemeId: z.string().default(''),
    costCentre: z.string().nullable().default(null),
    tradeName: z.string().default(''),
    kvkNumber: z.string().default(''),
    /** Codes of what a releaser should look at, as known when it was sealed. */
    warnings: z.array(z.string()).default([]),
  }),
);
export type BatchLine = z.infer<typeof batchLineRecord>;

/** At most 35 characters: 26 of the application, the instalment, the attempt. A second attempt has an id of its own. */
export const endToEndIdOf = (claimId: string, attempt: number) => `${claimId}-${attempt}`;

/** `MsgId` and `PmtInfId` of a part of the batch, by which the bank reports on it; at most 35 characters. */
export const messageIdOf = (batchId: string, part: number) => `${batchId}-P${part}`;

/** The file that a line of a batch stands in. */
export const partOfLine = ({ linesPerFile }: Pick<Batch, 'linesPerFile'>, line: number) =>
  Math.ceil(line / linesPerFile);

/** First and last line of a file of a batch. */
export function linesOfPart({ linesPerFile, lines }: Pick<Batch, 'linesPerFile' | 'lines'>, part: number) {
  return { from: (part - 1) * linesPerFile + 1, through: Math.min(part * linesPerFile, lines) };
}
