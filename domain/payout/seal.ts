import type { Application } from '../application/record';
import type { LocalDate } from '../calendar';
import { paymentEvent } from '../claim/events';
import { type Claim, type ClaimStatus, transferCents } from '../claim/record';
import type { DomainEvent } from '../event';
import { type Cents, cents, zero } from '../money';
import type { Move } from '../move';
import {
  type Batch,
  type BatchLine,
  type BatchPart,
  defaultLinesPerFile,
  endToEndIdOf,
  mostLines,
  mostParts,
  mostWarned,
  partOfLine,
} from './batch';

/** The states in which a claim is a payment: to be made, on its way, done, or come back. */
export const paymentStatuses = [
  'approved',
  'batched',
  'paid',
  'rejected-by-bank',
  'returned-by-bank',
] as const satisfies readonly ClaimStatus[];

/** Approved, and something left to transfer after set-off: a transfer of nothing does not exist in SEPA. */
export const isPayable = (claim: Claim) => claim.status === 'approved' && transferCents(claim) > 0;

/** Who pays and who is paid, in SEPA characters. */
export interface Party {
  readonly name: string;
  readonly iban: string;
}

export interface NewBatch {
  readonly id: string;
  readonly region: string;
  readonly executionOn: LocalDate;
  readonly createdAt: string;
  readonly makerSub: string;
  readonly debtor: Party;
  /** Of the region; without it `defaultLinesPerFile`. */
  readonly linesPerFile?: number;
}

/** Of a batch of which nothing has come yet. */
const untouched = {
  releaserSub: null,
  releasedAt: null,
  csvSha256: null,
  openLines: 0,
  suspended: [],
  withdrawal: null,
  recall: null,
  rejectedRecalls: [],
  freed: { throughLine: 0, lines: 0, totalCents: zero },
} satisfies Partial<Batch>;

/** A batch before its first line. */
export const newBatch = ({ debtor, linesPerFile = defaultLinesPerFile, ...batch }: NewBatch): Batch => ({
  ...batch,
  ...untouched,
  status: 'sealing',
  version: 1,
  debtorName: debtor.name,
  debtorIban: debtor.iban,
  lines: 0,
  totalCents: zero,
  linesPerFile,
  parts: [],
  warnings: [],
  leftOut: [],
  schemeIds: [],
});

/** The batch as it was when it was sealed, whatever has come of it since. */
export const asSealed = (batch: Batch): Batch => ({
  ...batch,
  ...untouched,
  status: 'sealed',
  parts: batch.parts.map((part) => ({ ...part, sha256: null })),
});

/** How many lines it can still take. A full batch is closed; what is left goes into the next one. */
export const roomIn = ({ lines, linesPerFile }: Pick<Batch, 'lines' | 'linesPerFile'>): number =>
  Math.min(mostLines, mostParts * linesPerFile) - lines;

/** The batch with these lines more, also in its files: whoever adds the next ones counts on from here. */
export function withLines(batch: Batch, lines: readonly BatchLine[]): Batch {
  const added = lines.reduce((total, { amountCents }) => total + amountCents, 0);
  return {
    ...batch,
    lines: batch.lines + lines.length,
    totalCents: cents(batch.totalCents + added),
    parts: partsWith(batch, lines),
    warnings: warningsWith(batch.warnings, lines),
    schemeIds: [...new Set([...batch.schemeIds, ...lines.map(({ schemeId }) => schemeId)])],
  };
}

function partsWith(batch: Batch, lines: readonly BatchLine[]): Batch['parts'] {
  const parts: BatchPart[] = [...batch.parts];
  for (const { line, amountCents } of lines) {
    const part = partOfLine(batch, line);
    const sofar = parts[part - 1] ?? { part, lines: 0, totalCents: zero, sha256: null };
    const totalCents = cents(sofar.totalCents + amountCents);
    parts[part - 1] = { ...sofar, lines: sofar.lines + 1, totalCents };
  }
  return parts;
}

function warningsWith(sofar: Batch['warnings'], lines: readonly BatchLine[]): Batch['warnings'] {
  const counted = new Map(sofar.map((warning) => [warning.code, warning]));
  for (const { number, warnings } of lines) {
    for (const code of new Set(warnings)) {
      const before = counted.get(code) ?? { code, lines: 0, numbers: [] };
      const numbers = [...before.numbers, number].slice(0, mostWarned);
      counted.set(code, { code, lines: before.lines + 1, numbers });
    }
  }
  return [...counted.values()];
}

/** A claim that is to be a line, with all that the line says of it. */
export interface Payee {
  readonly application: Application;
  readonly claim: Claim;
  readonly creditor: Party;
  /** Where the scheme is paid from in the financial administration; null where it says nothing. */
  readonly costCentre: string | null;
  /** Codes of what a releaser should look at. */
  readonly warnings?: readonly string[];
}

/** The snapshot of a payable claim that is line number `line` of a batch. */
export const lineOf = (
  batchId: string,
  line: number,
  { application, claim, creditor, costCentre, warnings = [] }: Payee,
): BatchLine => ({
  batchId,
  line,
  claimId: claim.id,
  applicationId: application.id,
  number: application.number,
  amountCents: transferCents(claim),
  creditorName: creditor.name,
  creditorIban: creditor.iban,
  endToEndId: endToEndIdOf(claim.id, claim.attempt + 1),
  schemeId: application.schemeId,
  costCentre,
  tradeName: application.employer.tradeName,
  kvkNumber: application.employer.kvkNumber,
  warnings: [...warnings],
});

/**
 * The move by which a payable claim is that line. Its money stays committed until the bank has paid.
 * @param gates as they let it through
 */
export function batched(application: Application, claim: Claim, line: BatchLine, gates = claim.gates): Move {
  const next: Claim = {
    ...claim,
    gates,
    status: 'batched',
    version: claim.version + 1,
    attempt: claim.attempt + 1,
    batchId: line.batchId,
    endToEndId: line.endToEndId,
    bankOutcome: null,
  };
  return {
    application: { prior: application, next: application },
    claims: [{ prior: claim, next }],
    movements: [],
    events: [paymentEvent(application, next, 'batched')],
  };
}

/** What the lines of a batch come to when they are counted. */
export interface Tally {
  readonly lines: number;
  readonly totalCents: Cents;
}

const tallyOf = (of: readonly Tally[]): Tally => ({
  lines: of.reduce((total, { lines }) => total + lines, 0),
  totalCents: cents(of.reduce((total, { totalCents }) => total + totalCents, 0)),
});

/**
 * The batch, closed: from here on its lines never change.
 * @throws Error when its lines, counted again, or its files are not what was counted while they were added: a fault.
 */
export function sealed(batch: Batch, counted: Tally): Batch {
  if (counted.lines === 0) throw new Error(`batch ${batch.id} has no lines`);
  for (const other of [counted, tallyOf(batch.parts)]) {
    if (batch.lines === other.lines && batch.totalCents === other.totalCents) continue;
    const has = `${other.lines} lines of ${other.totalCents} cents`;
    throw new Error(`batch ${batch.id} has ${has}, not ${batch.lines} of ${batch.totalCents}`);
  }
  return { ...batch, status: 'sealed', version: batch.version + 1 };
}

/** What happened to a batch; `more` are the facts that this event adds. */
export const batchEvent = (
  batch: Batch,
  name: 'sealed' | 'released' | 'settled' | 'withdrawn' | 'recalled',
  more: Readonly<Record<string, unknown>> = {},
): DomainEvent => ({
  name: `batch.${name}`,
  subject: batch.id,
  data: {
    batchId: batch.id,
    region: batch.region,
    lines: batch.lines,
    totalCents: batch.totalCents,
    executionOn: batch.executionOn,
    ...more,
  },
});
