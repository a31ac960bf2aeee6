import type { Application } from '../application/record';
import type { Instant, LocalDate } from '../calendar';
import type { Cents } from '../money';
import type { ContestedKind, objectionOutcomes, Remedy } from '../objection/record';
import type { Region } from '../region/definition';
import type { Check } from '../scheme/check';
import type { Scheme } from '../scheme/definition';
import type { AdjustmentGround } from '../settlement/grounds-table';
import type { Settlement } from '../settlement/record';
import type { PenaltyExemption } from '../term/record';
import type { LetterKind } from './kinds';

type Placement = NonNullable<Application['placement']>;
type ObjectionOutcome = (typeof objectionOutcomes)[number];

/** One payment of an award, as the letter tells it. */
export interface LetterPayment {
  /** From 1. */
  readonly instalment: number;
  readonly amountCents: Cents;
  /** The day it can be asked for; null: at once. */
  readonly dueOn: LocalDate | null;
  readonly retentionGate: boolean;
  /** What is asked for it: kinds (`payslip`) or the scheme's own Dutch labels. */
  readonly evidence: readonly string[];
}

/** One line of what is claimed back. */
export interface LetterRecoveryLine {
  readonly instalment: number;
  readonly paidCents: Cents;
  readonly entitledCents: Cents;
  readonly owedCents: Cents;
}

export type LetterSettlementLine = Pick<Settlement['lines'][number], 'instalment' | 'amountCents' | 'outcome'>;

/**
 * What a letter may tell, out of the records as they stood at its event. Those above the line are needed for every
 * letter; which of the others a kind cannot do without is in `letterNeeds`.
 */
export interface LetterFacts {
  /** Id of the event the letter is about: the same letter comes of it each time. */
  readonly letterId: string;
  /** By which people name the case: the application's number; of a hardship request its own. */
  readonly number: string;
  /** Instant of the event: the date of the letter is its day in Amsterdam. No clock is read. */
  readonly writtenAt: Instant;
  readonly region: Pick<Region, 'name' | 'look' | 'contact'>;
  /** The version that the application came under. */
  readonly scheme: Scheme;
  readonly addressee: {
    readonly tradeName: string;
    readonly kvkNumber: string;
    readonly contactName: string | null;
    /** Another regulation on de-minimis aid holds for agriculture and for fishery. */
    readonly sector?: 'general' | 'agriculture' | 'fishery' | undefined;
  };
  /** Where the addressee finds the case and may reply. */
  readonly link: string;
  /** Null: there is none yet, only a hardship request. */
  readonly application: {
    readonly receivedOn: LocalDate;
    readonly placement: Pick<Placement, 'type' | 'startOn' | 'endOn' | 'hoursPerWeek' | 'jobTitle'> | null;
  } | null;

  /** First and last name. Null: the letter does not name the youth. */
  readonly youthName?: string | null;
  /** What whoever decided wrote, a paragraph each (Awb 3:46). */
  readonly reasons?: readonly string[];
  /** The trace; the letter tells failed ones, and those that somebody decided otherwise. */
  readonly checks?: readonly Check[];
  readonly overrides?: readonly { readonly rule: string; readonly reason: string }[];
  /** Granted, settled, of the claim, of the penalty, or owed: what the letter is about. */
  readonly amountCents?: Cents | null;
  readonly payments?: readonly LetterPayment[];
  /** Of a decision under a subsidy (Awb 3:45); null: nothing to object to. */
  readonly objection?: { readonly lastDay: LocalDate; readonly address: string } | null;
  /** Last day of the reply term of an intention (Awb 4:8). */
  readonly replyBy?: LocalDate;
  /** The article of law the decision rests on, as the record has it. */
  readonly article?: string | null;
  /** Last day of the decision term, as it is after what the letter tells. */
  readonly decisionDueOn?: LocalDate;
  /** Last day to complete the application, and what lacks, in Dutch. */
  readonly completion?: { readonly endsOn: LocalDate; readonly items: readonly string[] };
  /** A notice of default (Awb 4:17): the day it came in, and the first day that counts. */
  readonly penalty?: {
    readonly noticedOn: LocalDate;
    /** Null: no penalty is owed, under an agreement. */
    readonly penaltyFrom: LocalDate | null;
    /** Days that counted; in the decision alone (Awb 4:18). */
    readonly days?: number;
    /** Why none is owed all the same (Awb 4:17 lid 6); in the decision alone. */
    readonly exemption?: PenaltyExemption | null;
    /** Last day to pay (Awb 4:87); in the decision alone. */
    readonly payBy?: LocalDate;
  };
  /** Of a rejection, as its event has it. */
  readonly reasonCode?: 'not-treated' | 'ceiling' | 'conditions' | 'other' | 'list-ended' | null;
  /** Last day of a payment hold (Awb 4:56). */
  readonly holdUntil?: LocalDate;
  /** Which payment it is about. */
  readonly instalment?: number;
  readonly evidenceDueOn?: LocalDate | null;
  /** Last day on which evidence still reopens a lapsed claim. */
  readonly reopenUntil?: LocalDate;
  /** Of an intention to settle lower `settledCents` is what is intended. */
  readonly settlement?: {
    readonly grantedCents: Cents;
    readonly settledCents: Cents;
    /** What has left our hands by then. */
    readonly paidCents: Cents;
    /** Last day to pay what is left (Awb 4:87); null: nothing is, or nothing is decided. */
    readonly payBy: LocalDate | null;
    /** Null: settled on the claims alone. */
    readonly ground: AdjustmentGround | null;
    /** Nobody asked for it (Awb 4:47). */
    readonly exOfficio: boolean;
    /** How each claim stands in it; none in an intention. */
    readonly lines: readonly LetterSettlementLine[];
  };
  readonly revocation?: {
    readonly ground: AdjustmentGround;
    readonly grantedCents: Cents;
    /** What is left of the award; 0: nothing. */
    readonly remainingCents: Cents;
    readonly paidCents: Cents;
  };
  readonly recovery?: {
    readonly lines: readonly LetterRecoveryLine[];
    /** Last day to pay back (Awb 4:87); in the decision alone. */
    readonly dueOn?: LocalDate;
    /** The region's account; null: it has none yet. */
    readonly payTo: { readonly name: string; readonly iban: string } | null;
  };
  readonly objectionCase?: {
    readonly receivedOn: LocalDate;
    readonly inTime: boolean;
    /** The last day to object. */
    readonly termEndsOn: LocalDate;
    /** Last day to decide on it (Awb 7:10). */
    readonly dueOn: LocalDate;
    readonly committee: boolean;
    readonly contested: ContestedKind;
    /** The day the contested decision was announced. */
    readonly announcedOn: LocalDate;
    /** In the decision alone, as what follows. */
    readonly outcome?: ObjectionOutcome;
    readonly remedy?: Remedy | null;
    /** Granted, left of the award, or owed by the remedy. */
    readonly amountCents?: Cents | null;
    /** Last day to appeal (Awb 6:7, 8:1), and the court: `rechtbank Gelderland`. Null: no appeal lies. */
    readonly appeal?: { readonly lastDay: LocalDate; readonly court: string | null } | null;
  };
  readonly hardship?: {
    readonly requestedOn: LocalDate;
    readonly outcome: 'granted' | 'refused';
    /** Last day of the permission to apply once; null where it is refused. */
    readonly applyBy: LocalDate | null;
  };
  /** For the youth's letter alone. */
  readonly youthInformation?: {
    /** Link to what is held; null where none was made. */
    readonly link: string | null;
    readonly linkUntil: LocalDate | null;
    readonly dataProtectionOfficer: string | null;
  };
}

export type Particular = Exclude<
  keyof LetterFacts,
  'letterId' | 'number' | 'writtenAt' | 'region' | 'scheme' | 'addressee' | 'link' | 'application'
>;

/**
 * What each kind cannot be written without, beside what every letter has. Decisions under a subsidy need `objection` too
 * (`isDecision` of kinds.ts).
 */
export const letterNeeds: Readonly<Record<LetterKind, readonly Particular[]>> = {
  'completion-request': ['completion', 'decisionDueOn'],
  'not-treated': ['reasons', 'completion'],
  postponement: ['reasons', 'decisionDueOn'],
  'default-notice': ['penalty'],
  penalty: ['penalty', 'amountCents'],
  grant: ['amountCents', 'payments'],
  rejection: ['reasons'],
  promotion: ['amountCents', 'decisionDueOn'],
  hold: ['reasons', 'holdUntil'],
  'refusal-intention': ['reasons', 'replyBy', 'amountCents', 'instalment'],
  'claim-refused': ['reasons', 'amountCents', 'instalment'],
  'claim-lapsed': ['amountCents', 'instalment', 'reopenUntil'],
  'settlement-intention': ['reasons', 'replyBy', 'settlement', 'article'],
  settlement: ['settlement', 'article'],
  'revocation-intention': ['reasons', 'replyBy', 'revocation', 'article'],
  revocation: ['reasons', 'revocation', 'article'],
  'recovery-intention': ['reasons', 'replyBy', 'amountCents', 'recovery', 'article'],
  recovery: ['reasons', 'amountCents', 'recovery', 'article'],
  'objection-received': ['objectionCase'],
  'objection-postponed': ['objectionCase'],
  'objection-decision': ['reasons', 'objectionCase'],
  'hardship-decision': ['reasons', 'hardship'],
  'youth-information': ['youthName', 'youthInformation'],
};

/** What a kind may tell beside that, where there is something to tell: conditions and inserts of its text may go by it. */
export const letterMays: Readonly<Partial<Record<LetterKind, readonly Particular[]>>> = {
  'objection-decision': ['payments', 'settlement'],
};
