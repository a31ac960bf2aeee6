import type { AccountStatus } from '../../domain/account/record';
import type { ApplicationStatus } from '../../domain/application/record';
import type { ClaimStatus } from '../../domain/claim/record';
import type { ListStatus } from '../../domain/destruction/list';
import type { HardshipStatus } from '../../domain/hardship/record';
import type { LetterAttention } from '../../domain/letter/record';
import type { Batch } from '../../domain/payout/batch';
import type { paymentStatuses } from '../../domain/payout/seal';
import type { RecoveryStatus } from '../../domain/recovery/record';
import type { AidGrantStatus } from '../../domain/state-aid/report';
import type { Correction } from '../../domain/youth/correction';
import type { Both } from '../language/language';

/** How a status is meant: it runs, somebody must do something, it went well, it did not, it is over. */
export type Tone = 'active' | 'warning' | 'success' | 'danger' | 'neutral';

export interface StatusWords {
  readonly tone: Tone;
  /** What the employer reads: what happens to their application. */
  readonly employer: Both;
  /** What the office reads, where its work has another word for it. */
  readonly office?: Both;
}

const application: Readonly<Record<ApplicationStatus, StatusWords>> = {
  received: {
    tone: 'active',
    employer: { nl: 'Ontvangen', en: 'Received' },
    office: { nl: 'Ontvangen, nog niet in volgorde', en: 'Received, not in line yet' },
  },
  reserved: {
    tone: 'active',
    employer: { nl: 'Geld gereserveerd', en: 'Money set apart' },
    office: { nl: 'Te beslissen, geld gereserveerd', en: 'To decide, money reserved' },
  },
  waiting: { tone: 'warning', employer: { nl: 'Op de wachtlijst', en: 'On the waiting list' } },
  assess: {
    tone: 'active',
    employer: { nl: 'In behandeling', en: 'Being looked at' },
    office: { nl: 'Te beoordelen', en: 'To assess' },
  },
  granted: { tone: 'success', employer: { nl: 'Toegekend', en: 'Granted' } },
  rejected: { tone: 'danger', employer: { nl: 'Afgewezen', en: 'Rejected' } },
  withdrawn: { tone: 'neutral', employer: { nl: 'Ingetrokken', en: 'Withdrawn' } },
  completed: { tone: 'neutral', employer: { nl: 'Afgerond', en: 'Completed' } },
};

const claim: Readonly<Record<ClaimStatus, StatusWords>> = {
  scheduled: { tone: 'neutral', employer: { nl: 'Nog niet aan de beurt', en: 'Not due yet' } },
  open: { tone: 'warning', employer: { nl: 'Staat open', en: 'Open' } },
  submitted: {
    tone: 'active',
    employer: { nl: 'Bewijs ontvangen', en: 'Evidence received' },
    office: { nl: 'Te beoordelen', en: 'To assess' },
  },
  lapsed: {
    tone: 'danger',
    employer: { nl: 'Bewijs is te laat', en: 'Evidence is late' },
    office: { nl: 'Vervallen', en: 'Lapsed' },
  },
  'refusal-intended': {
    tone: 'warning',
    employer: { nl: 'Wij willen dit afwijzen', en: 'We intend to refuse this' },
    office: { nl: 'Voornemen tot weigeren', en: 'Refusal intended' },
  },
  assessed: {
    tone: 'active',
    employer: { nl: 'Bewijs bekeken', en: 'Evidence looked at' },
    office: { nl: 'Goed te keuren', en: 'To approve' },
  },
  approved: {
    tone: 'success',
    employer: { nl: 'Goedgekeurd', en: 'Approved' },
    office: { nl: 'Goedgekeurd, te betalen', en: 'Approved, to pay' },
  },
  refused: {
    tone: 'danger',
    employer: { nl: 'Afgewezen', en: 'Refused' },
    office: { nl: 'Geweigerd', en: 'Refused' },
  },
  batched: {
    tone: 'active',
    employer: { nl: 'Betaling onderweg', en: 'Payment on its way' },
    office: { nl: 'In betaalbatch', en: 'In a payout batch' },
  },
  paid: { tone: 'success', employer: { nl: 'Betaald', en: 'Paid' } },
  'rejected-by-bank': {
    tone: 'danger',
    employer: { nl: 'Betaling niet gelukt', en: 'Payment failed' },
    office: { nl: 'Geweigerd door de bank', en: 'Rejected by the bank' },
  },
  'returned-by-bank': {
    tone: 'danger',
    employer: { nl: 'Betaling kwam terug', en: 'Payment came back' },
    office: { nl: 'Teruggeboekt door de bank', en: 'Returned by the bank' },
  },
  withdrawn: { tone: 'neutral', employer: { nl: 'Ingetrokken', en: 'Withdrawn' } },
};

/** A payment is a claim from the moment it can be paid. */
const payment: Readonly<Record<(typeof paymentStatuses)[number], StatusWords>> = {
  approved: {
    tone: 'warning',
    employer: { nl: 'Nog niet betaald', en: 'Not paid yet' },
    office: { nl: 'Te betalen', en: 'To pay' },
  },
  batched: claim.batched,
  paid: claim.paid,
  'rejected-by-bank': claim['rejected-by-bank'],
  'returned-by-bank': claim['returned-by-bank'],
};

/** Only the office sees batches. */
const batch: Readonly<Record<Batch['status'], StatusWords>> = {
  sealing: { tone: 'active', employer: { nl: 'Wordt gemaakt', en: 'Being made' } },
  sealed: { tone: 'warning', employer: { nl: 'Vrij te geven', en: 'To release' } },
  released: { tone: 'success', employer: { nl: 'Vrijgegeven', en: 'Released' } },
  settled: { tone: 'success', employer: { nl: 'Afgehandeld door de bank', en: 'Settled by the bank' } },
  withdrawing: { tone: 'active', employer: { nl: 'Wordt ingetrokken', en: 'Being withdrawn' } },
  withdrawn: { tone: 'neutral', employer: { nl: 'Ingetrokken', en: 'Withdrawn' } },
  recalling: { tone: 'active', employer: { nl: 'Wordt teruggeroepen', en: 'Being recalled' } },
  recalled: { tone: 'neutral', employer: { nl: 'Teruggeroepen', en: 'Recalled' } },
};

/** Only the office sees how far a grant of de-minimis aid is with the register of the Union. */
const aid: Readonly<Record<AidGrantStatus, StatusWords>> = {
  open: { tone: 'warning', employer: { nl: 'Te melden', en: 'To report' } },
  late: { tone: 'danger', employer: { nl: 'Te laat', en: 'Late' } },
  reported: { tone: 'success', employer: { nl: 'Gemeld', en: 'Reported' } },
  void: { tone: 'neutral', employer: { nl: 'Vervallen', en: 'Void' } },
};

/** Where the account stands that an employer is paid to. */
const account: Readonly<Record<AccountStatus, StatusWords>> = {
  'in-use': { tone: 'success', employer: { nl: 'In gebruik', en: 'In use' } },
  cooling: {
    tone: 'warning',
    employer: { nl: 'Nieuw nummer, nog even wachten', en: 'New number, a short wait' },
    office: { nl: 'Wachttijd loopt', en: 'Cooling period' },
  },
  'change-requested': {
    tone: 'warning',
    employer: { nl: 'Wij kijken uw wijziging na', en: 'We look at your change' },
    office: { nl: 'Wijziging, na te kijken', en: 'Change, to check' },
  },
  'change-checked': {
    tone: 'warning',
    employer: { nl: 'Uw wijziging is bijna nagekeken', en: 'We have almost looked at your change' },
    office: { nl: 'Wijziging, te bevestigen', en: 'Change, to confirm' },
  },
};

/** How far it is with what is claimed back. */
const recovery: Readonly<Record<RecoveryStatus, StatusWords>> = {
  proposed: {
    tone: 'warning',
    employer: { nl: 'Wij bekijken dit', en: 'We look at this' },
    office: { nl: 'Voorgesteld', en: 'Proposed' },
  },
  intended: {
    tone: 'warning',
    employer: { nl: 'Wij willen geld terugvragen', en: 'We intend to claim money back' },
    office: { nl: 'Voornemen verstuurd', en: 'Intention sent' },
  },
  established: {
    tone: 'danger',
    employer: { nl: 'Terug te betalen', en: 'To be paid back' },
    office: { nl: 'Vastgesteld', en: 'Established' },
  },
  settled: { tone: 'success', employer: { nl: 'Voldaan', en: 'Settled' } },
  'written-off': {
    tone: 'neutral',
    employer: { nl: 'Kwijtgescholden', en: 'Remitted' },
    office: { nl: 'Afgeboekt', en: 'Written off' },
  },
  dropped: {
    tone: 'neutral',
    employer: { nl: 'U hoeft niets terug te betalen', en: 'Nothing to pay back' },
    office: { nl: 'Vervallen', en: 'Dropped' },
  },
};

/** What a youth asked to mend: for the youth, and for the office. */
const correction: Readonly<Record<Correction['status'], StatusWords>> = {
  asked: {
    tone: 'warning',
    employer: { nl: 'Wij kijken ernaar', en: 'We look at it' },
    office: { nl: 'Te verbeteren', en: 'To correct' },
  },
  'taken-over': { tone: 'success', employer: { nl: 'Verbeterd', en: 'Corrected' } },
  refused: { tone: 'danger', employer: { nl: 'Niet overgenomen', en: 'Not taken over' } },
};

const destruction: Readonly<Record<ListStatus, StatusWords>> = {
  proposed: { tone: 'warning', employer: { nl: 'Na te kijken', en: 'To review' } },
  reviewed: { tone: 'warning', employer: { nl: 'Goed te keuren', en: 'To approve' } },
  approved: { tone: 'active', employer: { nl: 'Wordt vernietigd', en: 'Being destroyed' } },
  done: { tone: 'neutral', employer: { nl: 'Vernietigd', en: 'Destroyed' } },
};

/** Why a letter is on the worklist. */
const letter: Readonly<Record<NonNullable<LetterAttention>, StatusWords>> = {
  'to-send': { tone: 'warning', employer: { nl: 'Te versturen', en: 'To send' } },
  undeliverable: { tone: 'danger', employer: { nl: 'Niet aangekomen', en: 'Not delivered' } },
};

const hardship: Readonly<Record<HardshipStatus, StatusWords>> = {
  asked: {
    tone: 'warning',
    employer: { nl: 'Wij kijken ernaar', en: 'We look at it' },
    office: { nl: 'Te beslissen', en: 'To decide' },
  },
  granted: { tone: 'success', employer: { nl: 'Mag aanvragen', en: 'May apply' } },
  refused: { tone: 'danger', employer: { nl: 'Mag niet aanvragen', en: 'May not apply' } },
};

export const statusWords = {
  hardship,
  letter,
  destruction,
  correction,
  application,
  claim,
  payment,
  batch,
  aid,
  account,
  recovery,
} as const;

/** A status of a release newer than this page is shown as the API names it. */
export function statusInWords(of: keyof typeof statusWords, status: string): StatusWords {
  const known: Readonly<Record<string, StatusWords>> = statusWords[of];
  return known[status] ?? { tone: 'neutral', employer: { nl: status, en: status } };
}
