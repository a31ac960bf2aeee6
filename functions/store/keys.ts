import type { ApplicationDueKind } from '../../domain/application/due';
import type { LocalDate } from '../../domain/calendar';
import type { DueKind } from '../../domain/claim/due';
import type { Key } from './table';

/** The only place that builds keys. One table: `pk` gathers what is read together, `sk` orders it. */

const padded = (number: number, digits: number) => String(number).padStart(digits, '0');

const application = (id: string) => `APPLICATION#${id}`;

const bankAccount = (region: string, organisation: string) => `BANK-ACCOUNT#${region}#${organisation}`;

export const keys = {
  /** An application with its claims is one query: from `APPLICATION` through the last `CLAIM#`. */
  application: (id: string): Key => ({ pk: application(id), sk: 'APPLICATION' }),
  claim: (applicationId: string, instalment: number): Key => ({
    pk: application(applicationId),
    sk: `CLAIM#${padded(instalment, 2)}`,
  }),
  /** Who works on it; sorts between the application and its claims, so it comes with them. */
  assignee: (applicationId: string): Key => ({ pk: application(applicationId), sk: 'ASSIGNEE' }),
  /** An event of an application or its claims: timeline, audit and outbox in one item. */
  event: (applicationId: string, at: string, eventId: string): Key => ({
    pk: application(applicationId),
    sk: `EVENT#${at}#${eventId}`,
  }),
  fact: (applicationId: string, at: string, version: number, index: number): Key => ({
    pk: application(applicationId),
    sk: `FACT#${at}#${padded(version, 6)}#${padded(index, 2)}`,
  }),
  /** A letter by the moment that it tells of, and beside it what became of it: one query for all of a case. */
  letter: (applicationId: string, writtenAt: string, letterId: string): Key => ({
    pk: application(applicationId),
    sk: `LETTER#${writtenAt}#${letterId}`,
  }),
  dispatch: (applicationId: string, writtenAt: string, letterId: string, dispatchId: string): Key => ({
    pk: application(applicationId),
    sk: `LETTER#${writtenAt}#${letterId}#${dispatchId}`,
  }),
  /** That somebody opened what is kept encrypted; sorts after all that is read with an application. */
  opened: (applicationId: string, at: string, sub: string): Key => ({
    pk: application(applicationId),
    sk: `OPENED#${at}#${sub}`,
  }),
  /** A processing of personal data that no other item of the application carries; sorts after `OPENED#`. */
  processing: (applicationId: string, at: string, spanId: string): Key => ({
    pk: application(applicationId),
    sk: `PROCESSING#${at}#${spanId}`,
  }),
  /** What finance must pay for a decision that came late; sorts after all that is read with an application. */
  penalty: (applicationId: string): Key => ({ pk: application(applicationId), sk: 'PENALTY' }),
  /** Which applications are of the same youth. */
  youth: (pseudonym: string, receivedAt: string, applicationId: string): Key => ({
    pk: `YOUTH#${pseudonym}`,
    sk: `${receivedAt}#${applicationId}`,
  }),
  /** Who the youth and the contact are, encrypted: the newest version, known by its key. */
  person: (applicationId: string): Key => ({ pk: `PERSON#${applicationId}`, sk: 'PERSON' }),
  /** A version before it: a correction keeps what it replaces. */
  formerPerson: (applicationId: string, version: number): Key => ({
    pk: `PERSON#${applicationId}`,
    sk: `VERSION#${padded(version, 6)}`,
  }),
  /** By which the youth may look once at what is kept; gone with the person. */
  youthLink: (applicationId: string): Key => ({ pk: `PERSON#${applicationId}`, sk: 'YOUTH-LINK' }),
  /** What the youth asked to mend, and the answer, encrypted; by the number of the link by which it came. */
  youthCorrection: (applicationId: string, correctionId: number): Key => ({
    pk: `PERSON#${applicationId}`,
    sk: `YOUTH-CORRECTION#${padded(correctionId, 6)}`,
  }),
  /** The account that an employer is paid to in a region, with what it was before and what happened to it. */
  bankAccount: (region: string, organisation: string): Key => ({
    pk: bankAccount(region, organisation),
    sk: 'ACCOUNT',
  }),
  bankAccountHistory: (region: string, organisation: string, version: number): Key => ({
    pk: bankAccount(region, organisation),
    sk: `HISTORY#${padded(version, 6)}`,
  }),
  bankAccountEvent: (region: string, organisation: string, at: string, eventId: string): Key => ({
    pk: bankAccount(region, organisation),
    sk: `EVENT#${at}#${eventId}`,
  }),
  /** Whose account an IBAN is, or is asked to become; named by its HMAC. */
  ibanUse: (ibanKey: string): Key => ({ pk: `IBAN#${ibanKey}`, sk: 'USE' }),
  /** What an application stated; the employer's own item says what is paid to. */
  account: (applicationId: string): Key => ({ pk: `ACCOUNT#${applicationId}`, sk: 'ACCOUNT' }),
  receipt: (route: string, sub: string, key: string): Key => ({ pk: `RECEIPT#${route}#${sub}#${key}`, sk: 'RECEIPT' }),
  budget: (budgetId: string): Key => ({ pk: `BUDGET#${budgetId}`, sk: 'BUDGET' }),
  budgetEvent: (budgetId: string, at: string, eventId: string): Key => ({
    pk: `BUDGET#${budgetId}`,
    sk: `EVENT#${at}#${eventId}`,
  }),
  /** An entry is named after what its first line is for, so that the same movements cannot be posted twice. */
  ledgerEntry: (budgetId: string, bookedAt: string, cause: string, version: number): Key => ({
    pk: `LEDGER#${budgetId}`,
    sk: `${bookedAt}#${cause}#${padded(version, 6)}`,
  }),
  /** What nightly comparing found: how far a budget was added up, and whether it is what its entries come to. */
  budgetCheck: (budgetId: string): Key => ({ pk: `LEDGER#${budgetId}#CHECK`, sk: 'CHECK' }),
  /** Through which month the books of a scheme are closed. */
  books: (schemeId: string): Key => ({ pk: `BOOKS#${schemeId}`, sk: 'BOOKS' }),
  monthClose: (schemeId: string, month: string): Key => ({ pk: `BOOKS#${schemeId}`, sk: `CLOSE#${month}` }),
  /** A place in line, in one of the partitions of its budget; `rank` orders it, over all of them. */
  pending: (budgetId: string, shard: number, rank: string): Key => ({
    pk: `BUDGET#${budgetId}#PENDING#${shard}`,
    sk: rank,
  }),
  waiting: (budgetId: string, shard: number, rank: string): Key => ({
    pk: `BUDGET#${budgetId}#WAITING#${shard}`,
    sk: rank,
  }),
  /** Who left the waiting list out of order, and who was squeezed in: what a position is worked out from. */
  waitingTotals: (budgetId: string): Key => ({ pk: `BUDGET#${budgetId}#POSITIONS`, sk: 'TOTALS' }),
  waitingBlock: (budgetId: string, block: number): Key => ({
    pk: `BUDGET#${budgetId}#POSITIONS`,
    sk: `BLOCK#${padded(block, 6)}`,
  }),
  /** That the waiting list ended, by whom and why. */
  listEnd: (budgetId: string): Key => ({ pk: `BUDGET#${budgetId}#POSITIONS`, sk: 'END' }),
  /** Money came free: whoever sees it looks at the waiting list. */
  nudge: (budgetId: string, at: string, cause: string): Key => ({
    pk: `BUDGET#${budgetId}`,
    sk: `NUDGE#${at}#${cause}`,
  }),
  /** Who is at work on a line in which a crowd stands. */
  turn: (budgetId: string): Key => ({ pk: `BUDGET#${budgetId}#TURN`, sk: 'TURN' }),
  count: (schemeId: string, key: string): Key => ({ pk: `COUNT#${schemeId}#${key}`, sk: 'COUNT' }),
  /** Our own register of de-minimis aid: what our applications hold at one KvK number. */
  aid: (kvkNumber: string): Key => ({ pk: `AID#${kvkNumber}`, sk: 'AID' }),
  /** A grant of de-minimis aid as it must be told to the register of the Union. */
  aidGrant: (applicationId: string): Key => ({ pk: `AID-GRANT#${applicationId}`, sk: 'AID-GRANT' }),
  due: (day: LocalDate, shard: number, kind: DueKind | ApplicationDueKind, id: string): Key => ({
    pk: `DUE#${day}#${shard}`,
    sk: `${kind}#${id}`,
  }),
  sweepDay: (rule: string, day: LocalDate): Key => ({ pk: `SWEEP#${rule}`, sk: day }),
  /** The days before this one never held a marker: where the first sweep begins. */
  sweepStart: (): Key => ({ pk: 'SWEEP#START', sk: 'START' }),
  schemeVersion: (schemeId: string, version: number): Key => ({
    pk: `SCHEME#${schemeId}`,
    sk: `VERSION#${padded(version, 6)}`,
  }),
  /** The menu: the published version of every scheme, in one partition; there are hundreds at most. */
  menuEntry: (schemeId: string): Key => ({ pk: 'MENU', sk: schemeId }),
  /** Whether a scheme is paused: one partition, so that all that are can be read at once. */
  pause: (schemeId: string): Key => ({ pk: 'PAUSES', sk: schemeId }),
  schemeEvent: (schemeId: string, at: string, eventId: string): Key => ({
    pk: `SCHEME#${schemeId}`,
    sk: `EVENT#${at}#${eventId}`,
  }),
  /** That the portal was out when the window of a scheme closed. */
  outage: (schemeId: string, outageId: number): Key => ({
    pk: `SCHEME#${schemeId}`,
    sk: `OUTAGE#${padded(outageId, 6)}`,
  }),
  /** A request to apply although the window is closed, and what happened to it. */
  hardship: (hardshipId: string): Key => ({ pk: `HARDSHIP#${hardshipId}`, sk: 'HARDSHIP' }),
  hardshipEvent: (hardshipId: string, at: string, eventId: string): Key => ({
    pk: `HARDSHIP#${hardshipId}`,
    sk: `EVENT#${at}#${eventId}`,
  }),
  /** Whom the answer is sent to, encrypted. */
  hardshipContact: (hardshipId: string): Key => ({ pk: `HARDSHIP#${hardshipId}`, sk: 'CONTACT' }),
  /** The letter by which it is answered, and beside it what became of it. */
  hardshipLetter: (hardshipId: string, writtenAt: string, letterId: string): Key => ({
    pk: `HARDSHIP#${hardshipId}`,
    sk: `LETTER#${writtenAt}#${letterId}`,
  }),
  hardshipDispatch: (hardshipId: string, writtenAt: string, letterId: string, dispatchId: string): Key => ({
    pk: `HARDSHIP#${hardshipId}`,
    sk: `LETTER#${writtenAt}#${letterId}#${dispatchId}`,
  }),
  /** Which permissions an organisation has under a scheme; one that is used stays. */
  permission: (schemeId: string, organisation: string, hardshipId: string): Key => ({
    pk: `PERMISSIONS#${schemeId}#${organisation}`,
    sk: hardshipId,
  }),
  region: (regionId: string): Key => ({ pk: 'REGIONS', sk: regionId }),
  batch: (batchId: string): Key => ({ pk: `BATCH#${batchId}`, sk: 'BATCH' }),
  batchLine: (batchId: string, line: number): Key => ({ pk: `BATCH#${batchId}`, sk: `LINE#${padded(line, 7)}` }),
  batchEvent: (batchId: string, at: string, eventId: string): Key => ({
    pk: `BATCH#${batchId}`,
    sk: `EVENT#${at}#${eventId}`,
  }),
  /** The bank's last word on a line; the line itself never changes. */
  bankOutcome: (batchId: string, line: number): Key => ({
    pk: `BATCH#${batchId}`,
    sk: `OUTCOME#${padded(line, 7)}`,
  }),
  /** A report of the bank that was taken in, by the hash of its XML. */
  bankReport: (batchId: string, sha256: string): Key => ({ pk: `BATCH#${batchId}`, sk: `REPORT#${sha256}` }),
  /** What an application owes back; its entries come with it, in order. */
  recovery: (applicationId: string): Key => ({ pk: `RECOVERY#${applicationId}`, sk: 'RECOVERY' }),
  recoveryEntry: (applicationId: string, entryId: number): Key => ({
    pk: `RECOVERY#${applicationId}`,
    sk: `RECOVERY#ENTRY#${padded(entryId, 6)}`,
  }),
  /** The batch in the making of a region: one at a time. */
  sealing: (region: string): Key => ({ pk: `SEALING#${region}`, sk: 'SEALING' }),
  /** A file that was handed in; its content is in a bucket. */
  document: (documentId: string): Key => ({ pk: `DOCUMENT#${documentId}`, sk: 'DOCUMENT' }),
  /** What stops the destruction of a case, and the list that it is on; sorts beside what is read with no application. */
  keeping: (applicationId: string): Key => ({ pk: application(applicationId), sk: 'KEEPING' }),
  /** In which month it is looked at whether something may be destroyed: `case#<application id>` and the like. */
  keepDue: (month: string, shard: number, lineId: string): Key => ({ pk: `KEEP-DUE#${month}#${shard}`, sk: lineId }),
  /** A list of what may be destroyed, with its lines; and what was declared of it. */
  destructionList: (listId: string): Key => ({ pk: `DESTRUCTION#${listId}`, sk: 'LIST' }),
  destructionLine: (listId: string, lineId: string): Key => ({ pk: `DESTRUCTION#${listId}`, sk: `LINE#${lineId}` }),
  declaration: (listId: string): Key => ({ pk: `DESTRUCTION#${listId}`, sk: 'DECLARATION' }),
  /** An approved list that is not worked off: there are few. */
  destructionWork: (listId: string): Key => ({ pk: 'DESTRUCTION-WORK', sk: listId }),
  /** A mail that was sent for an event, so that a repeated event sends no second one. */
  mailed: (eventId: string): Key => ({ pk: `MAILED#${eventId}`, sk: 'MAILED' }),
} as const;

/** Due markers of one day are spread over so many partitions; a whole country's claims of one day are thousands, not millions. */
export const dueShards = 4;
