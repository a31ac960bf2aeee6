import type { LocalDate } from '../calendar';
import { type Cents, cents } from '../money';
import type { InputError } from '../refusal';
import type { BankStatus } from './bank-outcome';
import { type Batch, type BatchLine, linesOfPart, messageIdOf, partOfLine } from './batch';

/**
 * What a report of the bank says, statement by statement, held against the lines of one batch. Nothing here guesses: a
 * statement either names a line or a file of this batch and agrees with it, or the report is refused, or (where it is
 * about something else) it is listed.
 */

/** What a status says; `partly`: some of a file's lines were rejected, and those are listed one by one. */
export type Said = BankStatus | 'pending' | 'partly' | 'credited' | 'unknown';

/** As the report writes it; `value` empty where it should have stood. */
export interface ToldAmount {
  readonly value: string;
  readonly currency: string;
}

interface Statement {
  readonly said: Said;
  /** The status or entry as the report writes it. */
  readonly status: string;
  /** The code of the reason. */
  readonly reason: string | null;
  /** Account that paid; null where the report does not say. */
  readonly payerIban: string | null;
  readonly bookedOn: LocalDate | null;
  /** Null where the report need not say. */
  readonly amount: ToldAmount | null;
}

/** About one transfer. */
export interface LineStatement extends Statement {
  readonly about: 'line';
  /** Its EndToEndId. */
  readonly reference: string;
  /** MsgId and PmtInfId of the file it was sent in, where the report names them. */
  readonly messageId: string | null;
  readonly paymentInfoId: string | null;
}

/** About all transfers of a file together. */
export interface PartStatement extends Statement {
  readonly about: 'part';
  /** MsgId or PmtInfId: whichever of these is one of this batch. */
  readonly references: readonly string[];
  /** A status of the payment information says more than one of the message around it. */
  readonly level: 'message' | 'payment-info' | 'booking';
  /** How many transfers, in digits; null where the report does not say. */
  readonly count: string | null;
}

/** About something that names no transfer of anybody. */
export interface StrayStatement {
  readonly about: 'nothing';
  readonly reference: string;
}

export type ReportStatement = LineStatement | PartStatement | StrayStatement;

/** Why a statement changes nothing. */
export const unmatchedReasons = [
  'unknown-reference',
  'other-batch',
  'other-payer',
  'no-reference',
  'credit-without-return',
  'whole-file-returned',
  'contradicts-earlier-report',
  'no-longer-in-batch',
  'recover-entries-first',
] as const;
export type UnmatchedReason = (typeof unmatchedReasons)[number];

export interface Unmatched {
  readonly reference: string;
  readonly because: UnmatchedReason;
}

/** A line as reports are held against it. */
export type ReportLine = Pick<
  BatchLine,
  'line' | 'claimId' | 'applicationId' | 'number' | 'amountCents' | 'endToEndId'
>;

/** One statement on one line, checked against it. */
export interface Told {
  readonly line: ReportLine;
  readonly status: BankStatus;
  readonly code: string | null;
  readonly bookedOn: LocalDate | null;
}

/** At most so many of each are kept by name; all are counted. */
export const mostListed = 100;

/** What a whole report says of a batch: every line it tells of, and what it does not match. */
export interface ReportRead {
  readonly told: readonly Told[];
  readonly unmatched: { readonly count: number; readonly listed: readonly Unmatched[] };
  /** Not empty: the report is refused as a whole. */
  readonly errors: readonly InputError[];
}

type Part = Batch['parts'][number];

interface PartTold {
  readonly part: Part;
  readonly statement: PartStatement;
}

const amountForm = /^\d{1,15}(?:\.\d{1,5})?$/;

/** `500.00` → 50000; null where it is no amount, or has a fraction of a cent. */
export function centsOf({ value }: Pick<ToldAmount, 'value'>): Cents | null {
  if (!amountForm.test(value)) return null;
  const [whole = '0', fraction = ''] = value.split('.');
  if (/[1-9]/.test(fraction.slice(2))) return null;
  const amount = Number(whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0'));
  return Number.isSafeInteger(amount) ? cents(amount) : null;
}

/** Takes the statements of a report one by one and holds them against a batch; memory grows with the batch only. */
export class ReportReading {
  readonly #batch: Batch;
  readonly #lines: readonly ReportLine[];
  readonly #byReference: ReadonlyMap<string, ReportLine>;
  readonly #parts: ReadonlyMap<string, Part>;
  readonly #told = new Map<number, Told[]>();
  /** Lines of which the report says itself that nothing is known yet, whatever it says of their file. */
  readonly #waiting = new Set<number>();
  readonly #partsTold = new Map<string, PartTold>();
  readonly #errors: InputError[] = [];
  readonly #listed: Unmatched[] = [];
  #unmatched = 0;

  /** @param lines every line of the batch, in order */
  constructor(batch: Batch, lines: readonly ReportLine[]) {
    this.#batch = batch;
    this.#lines = lines;
    this.#byReference = new Map(lines.map((line) => [line.endToEndId, line]));
    this.#parts = new Map(batch.parts.map((part) => [messageIdOf(batch.id, part.part), part]));
  }

  take(statement: ReportStatement): void {
    if (statement.about === 'nothing') this.#list(statement.reference, 'no-reference');
    else if (statement.about === 'line') this.#takeLine(statement);
    else this.#takePart(statement);
  }

  /**
   * All of it, once the report is read to its end. A file as a whole says something of those of its lines of which
   * nothing else is said.
   * @param rejectedLines lines that the bank rejected by an earlier report: a booking of the rest leaves them out
   */
  read(rejectedLines: ReadonlySet<number>): ReportRead {
    for (const told of this.#partsTold.values()) this.#spread(told, rejectedLines);
    const told = [...this.#told.values()].flat();
    return { told, unmatched: { count: this.#unmatched, listed: this.#listed }, errors: this.#errors };
  }

  #takeLine(statement: LineStatement): boolean {
    const { reference, messageId, paymentInfoId, said } = statement;
    const line = this.#byReference.get(reference);
    if (messageId !== null && !this.#parts.has(messageId)) return this.#list(reference, 'other-batch');
    if (line === undefined) return this.#list(reference, 'unknown-reference');
    if (this.#isOtherPayer(statement)) return this.#list(reference, 'other-payer');
    if (said === 'credited') return this.#list(reference, 'credit-without-return');
    if (said === 'pending') this.#waiting.add(line.line);
    const named = [messageId, paymentInfoId].map((id) => (id === null ? undefined : this.#parts.get(id)));
    const wrong = named.find((part) => part !== undefined && part.part !== partOfLine(this.#batch, line.line));
    if (wrong !== undefined) return this.#wrong(reference, `stands in another file of the batch than ${wrong.part}`);
    return this.#agrees(reference, statement, line.amountCents) && this.#tell(line, statement);
  }

  #takePart(statement: PartStatement): boolean {
    const reference = statement.references.find((one) => this.#parts.has(one));
    const part = reference === undefined ? undefined : this.#parts.get(reference);
    const shown = reference ?? statement.references[0] ?? '';
    if (reference === undefined || part === undefined) return this.#list(shown, 'other-batch');
    if (this.#isOtherPayer(statement)) return this.#list(shown, 'other-payer');
    if (statement.said === 'returned' || statement.said === 'credited') {
      return this.#list(shown, 'whole-file-returned');
    }
    if (statement.said === 'unknown') return this.#unknown(shown, statement);
    const before = this.#partsTold.get(reference)?.statement;
    if (before?.level === statement.level) return this.#wrong(reference, 'is told twice in this report');
    if (before === undefined || before.level === 'message') this.#partsTold.set(reference, { part, statement });
    return true;
  }

  /** What is said of a whole file, onto its lines. */
  #spread({ part, statement }: PartTold, rejectedLines: ReadonlySet<number>): void {
    const { said, level } = statement;
    const reference = messageIdOf(this.#batch.id, part.part);
    const { from, through } = linesOfPart(this.#batch, part.part);
    const all = this.#lines.slice(from - 1, through);
    const left = all.filter(({ line }) => !rejectedLines.has(line));
    const whole = level === 'booking' ? this.#booked(reference, statement, all, left) : all;
    if (level !== 'booking' && !this.#agreesInFull(reference, statement, all)) return;
    if (said === 'pending' || said === 'partly' || said === 'unknown' || said === 'credited') return;
    for (const line of whole) {
      const told = this.#told.get(line.line) ?? [];
      const isTold = level === 'booking' ? told.some(({ status }) => status === said) : told.length > 0;
      if (!isTold && !this.#waiting.has(line.line)) this.#tell(line, statement);
    }
  }

  /** The lines that a booked total stands for: all of the file, or those that had not been rejected; else an error. */
  #booked(
    reference: string,
    statement: PartStatement,
    all: readonly ReportLine[],
    left: readonly ReportLine[],
  ): readonly ReportLine[] {
    const fits = [all, left].find((lines) => this.#isTotalOf(statement, lines));
    if (fits !== undefined) return fits;
    const { amount, count } = statement;
    const is = `${amount?.value ?? ''} ${amount?.currency ?? ''}${count === null ? '' : ` for ${count} lines`}`;
    this.#wrong(reference, `is booked as ${is}; the file is ${euro(totalOf(all))} EUR for ${all.length} lines`);
    return [];
  }

  #isTotalOf({ amount, count }: PartStatement, lines: readonly ReportLine[]): boolean {
    if (amount === null || amount.currency !== 'EUR') return false;
    return centsOf(amount) === totalOf(lines) && (count === null || Number(count) === lines.length);
  }

  #agreesInFull(reference: string, { amount, count }: PartStatement, all: readonly ReportLine[]): boolean {
    const wrongCount = count !== null && Number(count) !== all.length;
    const wrongSum = amount !== null && centsOf(amount) !== totalOf(all);
    if (!wrongCount && !wrongSum) return true;
    return this.#wrong(
      reference,
      `is told as ${count ?? '?'} lines of ${amount?.value ?? '?'}; it has ${all.length} lines of ${euro(totalOf(all))}`,
    );
  }

  #agrees(reference: string, statement: LineStatement, amountCents: Cents): boolean {
    const { amount, said } = statement;
    if (said === 'unknown' || said === 'partly') return this.#unknown(reference, statement);
    if (amount === null) return true;
    if (amount.currency !== 'EUR')
      return this.#wrong(
        reference,
        `is told in ${amount.currency === '' ? 'no currency' : amount.currency}, not in EUR`,
      );
    if (centsOf(amount) === amountCents) return true;
    return this.#wrong(
      reference,
      `is told as ${amount.value === '' ? 'no amount' : amount.value}; the line is ${euro(amountCents)}`,
    );
  }

  #tell(line: ReportLine, { said, reason, bookedOn }: Statement): boolean {
    if (said === 'pending' || said === 'partly' || said === 'credited' || said === 'unknown') return false;
    const told = this.#told.get(line.line) ?? [];
    const apart = told.every(({ status }) => status !== said && wentAndCame.has(status) && wentAndCame.has(said));
    if (!apart) return this.#wrong(line.endToEndId, 'is told twice in this report');
    this.#told.set(line.line, [...told, { line, status: said, code: reason, bookedOn }]);
    return true;
  }

  #isOtherPayer({ payerIban }: Statement): boolean {
    return payerIban !== null && payerIban.replaceAll(' ', '') !== this.#batch.debtorIban;
  }

  #unknown(reference: string, { status }: Statement): boolean {
    return this.#wrong(reference, `has a status that is not known: ${status === '' ? 'none' : status}`);
  }

  #wrong(path: string, message: string): boolean {
    if (this.#errors.length < mostListed) this.#errors.push({ path, message });
    return false;
  }

  #list(reference: string, because: UnmatchedReason): boolean {
    this.#unmatched += 1;
    if (this.#listed.length < mostListed) this.#listed.push({ reference, because });
    return false;
  }
}

/** A transfer may be booked and come back within one report; nothing else can be said of it twice. */
const wentAndCame: ReadonlySet<BankStatus> = new Set(['paid', 'returned']);

const totalOf = (lines: readonly ReportLine[]): Cents =>
  cents(lines.reduce((total, { amountCents }) => total + amountCents, 0));

const euro = (amount: Cents): string => (amount / 100).toFixed(2);
