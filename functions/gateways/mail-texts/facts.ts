import type { LocalDate } from '../../../domain/calendar';
import type { LetterKind } from '../../../domain/letter/kinds';
import type { Cents } from '../../../domain/money';

/** What a mail may tell. Nothing about the youth, ever; the pages behind `link` show the rest. */
export interface MailFacts {
  /** The application's number. */
  readonly number: string;
  /** The scheme's Dutch name. */
  readonly schemeName: string;
  readonly regionName: string;
  readonly contactEmail: string;
  /** Where the applicant finds the application. */
  readonly link: string;
  /** Where on the pages the letter about the same is; absent: there is none. */
  readonly letterLink?: string;
  readonly letterKind?: LetterKind;
  readonly legalNature: 'subsidy' | 'agreement';
  /** Needed in every decision under a subsidy (Awb 3:45); null where there is nothing to object to. */
  readonly objection: { readonly lastDay: LocalDate; readonly address: string } | null;
  /** Reserved, granted, or of the claim. */
  readonly amountCents?: Cents | null;
  /** From 1. */
  readonly waitingPosition?: number;
  /** The motivation (Awb 3:46), a paragraph each. */
  readonly reasons?: readonly string[];
  /** Last day of the decision term. */
  readonly decisionDueOn?: LocalDate | null;
  /** True where the grant is de-minimis aid, which the letter must say. */
  readonly deMinimis?: boolean;
  /** What to send: kinds (`payslip`) or the scheme's own Dutch labels. Empty: nothing; absent: what the page says. */
  readonly evidence?: readonly string[];
  readonly evidenceDueOn?: LocalDate | null;
  /** Which reminder it is: 1, or 2 for the last. */
  readonly reminder?: number;
  readonly replyBy?: LocalDate;
  /** Last day to pay back. */
  readonly dueOn?: LocalDate;
  /** Where to pay back (Awb 4:89): of the region. Absent: it has none yet. */
  readonly payTo?: { readonly name: string; readonly iban: string };
  /** The law on which money is claimed back. */
  readonly article?: string;
  /** By which the banks know a payment: its EndToEndId. */
  readonly reference?: string;
  /** Of a payment hold: its last day, and why. */
  readonly heldUntil?: LocalDate;
  readonly holdReason?: string;
  /** Last day on which evidence reopens a lapsed claim. */
  readonly reopenUntil?: LocalDate;
}

/** The part of a mail that differs per event: a subject, and paragraphs. */
export interface MailBody {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** @throws Error when a mail cannot be written without `field`: a fault of the caller, better than half a decision. */
export function needed<T>(value: T | null | undefined, field: string): T {
  if (value === null || value === undefined) throw new Error(`mail needs ${field}`);
  return value;
}

/** @throws Error on a decision without reasons (Awb 3:46), or an intention without them (Awb 4:8). */
export function neededReasons({ reasons = [] }: MailFacts): readonly string[] {
  if (reasons.every((reason) => reason.trim() === '')) throw new Error('mail needs reasons');
  return reasons;
}
