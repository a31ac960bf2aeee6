/**
 * What becomes of each kind of item at the end of its term (ADR 0040). One row for each builder of
 * `functions/store/keys.ts`: a test fails for a new one without a row, so that nothing is ever kept by forgetting it.
 * - `destroyed`: with the case, report or grant that it belongs to
 * - `stripped`: figures stay, everything that is about a person goes
 * - `expires`: gone by itself, long before · `kept`: says nothing about a youth, or is what must be shown afterwards
 */
export type Fate = 'destroyed' | 'stripped' | 'expires' | 'kept';

export interface InventoryRow {
  readonly fate: Fate;
  readonly why: string;
}

const row = (fate: Fate, why: string): InventoryRow => ({ fate, why });

const line = 'a place in a line: gone once the application is decided, with the ids of an application alone';
const money = 'money: amounts, ids and who posted them; the ledger is kept for its own sake';
const rule = 'of a rule, without a case';
const scheme = 'of a scheme or region, without a case';

export const inventory: Readonly<Record<string, InventoryRow>> = {
  application: row('stripped', 'facts of the youth, motivations, texts; number, dates and amounts stay'),
  claim: row('stripped', 'evidence, who signed it, motivations, replies; amounts stay with the application’s figures'),
  assignee: row('destroyed', 'name of an officer'),
  event: row('destroyed', 'the timeline of one case, with who did what'),
  fact: row('destroyed', 'facts of the youth, with sources in free text; reasons of withdrawal'),
  letter: row('destroyed', 'what was written to whom, with the reasons that its event carried; its file goes with it'),
  dispatch: row('destroyed', 'when and how a letter was dispatched, with the hash of an address'),
  opened: row('destroyed', 'who opened what was kept encrypted, with a reason in free text'),
  penalty: row('destroyed', 'what was paid for a decision that came late, and who recorded it'),
  youth: row('destroyed', 'by which a case is found by the pseudonym of a youth'),
  person: row('destroyed', 'youth and contact, encrypted, with the copy of their data key'),
  formerPerson: row('destroyed', 'what a correction replaced, encrypted, with the copy of its data key'),
  account: row('destroyed', 'the account that an application stated: can be a person’s'),
  youthLink: row('destroyed', 'by which a youth may look at what is kept'),
  youthCorrection: row('destroyed', 'what a youth asked to mend, encrypted, with the copy of its data key'),
  processing: row('kept', 'a row of the processing log: what was done when, under a name that leads back to nobody'),
  recovery: row('stripped', 'grounds, motivations, replies; amounts stay with the application’s figures'),
  recoveryEntry: row('destroyed', 'reasons in free text; their amounts are in the ledger'),
  document: row('destroyed', 'a file of a case, or a report of the bank at the end of its own term'),
  keeping: row('destroyed', 'stops with reasons in free text; the declaration says what was done'),
  count: row('destroyed', 'the count of a youth goes with their last case under the scheme; that of an employer stays'),
  aidGrant: row('destroyed', 'de-minimis records, ten years after the grant: on the number of an undertaking alone'),
  aid: row(
    'kept',
    'what an undertaking holds of de-minimis aid now, on its number; old grants fall out of it by themselves',
  ),
  bankAccount: row('kept', 'of an employer, over all its cases'),
  bankAccountHistory: row('kept', 'of an employer: by which old payments can be explained'),
  bankAccountEvent: row('kept', 'that an account changed, without the account'),
  ibanUse: row('kept', 'an HMAC of an account, against fraud'),
  receipt: row('expires', 'the answer to an application, seven days'),
  mailed: row('expires', 'the id of an event, ninety days'),
  nudge: row('expires', 'one day'),
  budget: row('kept', money),
  budgetEvent: row('kept', money),
  ledgerEntry: row('kept', money),
  budgetCheck: row('kept', money),
  books: row('kept', money),
  monthClose: row('kept', money),
  batch: row('kept', money),
  batchLine: row('kept', 'what was paid to which employer: amount, account and its holder, without the youth'),
  batchEvent: row('kept', money),
  bankOutcome: row('kept', money),
  bankReport: row('kept', 'what a report of the bank came to: numbers and amounts'),
  sealing: row('kept', money),
  turn: row('kept', 'who is at work on a line'),
  pending: row('kept', line),
  waiting: row('kept', line),
  waitingTotals: row('kept', 'how many left the waiting list'),
  waitingBlock: row('kept', 'which places of the waiting list are gone'),
  listEnd: row('kept', 'by whom and why a waiting list was ended: of a budget, without a case'),
  due: row('kept', 'gone once the claim is over'),
  keepDue: row('kept', 'that a case may be destroyed in a month: gone once it is on a list'),
  sweepDay: row('kept', rule),
  sweepStart: row('kept', rule),
  schemeVersion: row('kept', scheme),
  menuEntry: row('kept', scheme),
  pause: row('kept', scheme),
  outage: row('kept', 'of a scheme: by which an extended window is explained'),
  hardship: row('expires', 'what an organisation asked and why, and the answer: seven years after it was asked'),
  hardshipEvent: row('kept', 'that something was asked and answered, without what'),
  hardshipContact: row('expires', 'whom the answer is sent to, encrypted: with the request'),
  hardshipLetter: row('expires', 'which file answers it, with its hash: with the request'),
  hardshipDispatch: row('expires', 'how the letter was sent, without the address: with the request'),
  permission: row('expires', 'the id of a request, with the request'),
  schemeEvent: row('kept', scheme),
  region: row('kept', scheme),
  destructionList: row('kept', 'by which it is shown what was destroyed'),
  destructionLine: row('kept', 'numbers of what was destroyed, and why a line was not'),
  destructionWork: row('kept', 'that an approved list is being worked off'),
  declaration: row('kept', 'the declaration of destruction'),
};

/** What lies outside the table. */
export const fileInventory: Readonly<Record<string, InventoryRow>> = {
  documents: row(
    'destroyed',
    'every version of a file, with its case; a report of the bank at the end of its own term',
  ),
  letters: row('destroyed', 'every version of each letter, with its case'),
  'letters/hardship-letters': row('expires', 'the letter on a request: seven years after it was written'),
  payouts: row('kept', 'payment files: accounts of employers, without the youth'),
  streamFailures: row('expires', 'whole events that could not be published, ninety days'),
};
