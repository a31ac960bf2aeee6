import { centsOf, type ReportStatement, type Said, type ToldAmount } from '../../../domain/payout/bank-report';
import { amountAt, dayOf, reasonOf, reference } from './words';
import type { GroupHandler, MessageForm, Values } from './xml';

/** Statement of an account: what was booked on it. Of a batch the total, the transfers one by one, or both. */
export const camt053: MessageForm = {
  names: ['camt.053.001.02', 'camt.053.001.08'],
  root: 'BkToCstmrStmt',
  groups: {
    message: { path: '', values: ['GrpHdr/MsgId'] },
    statement: { path: 'Stmt', values: ['Acct/Id/IBAN'] },
    entry: {
      path: 'Stmt/Ntry',
      values: [
        'Amt',
        'Amt@Ccy',
        'CdtDbtInd',
        'RvslInd',
        'Sts',
        'Sts/Cd',
        'BookgDt/Dt',
        'BookgDt/DtTm',
        'NtryRef',
        'AcctSvcrRef',
        'BkTxCd/Domn/Fmly/SubFmlyCd',
      ],
    },
    details: { path: 'Stmt/Ntry/NtryDtls', values: ['Btch/MsgId', 'Btch/PmtInfId', 'Btch/NbOfTxs'] },
    transfer: {
      path: 'Stmt/Ntry/NtryDtls/TxDtls',
      values: [
        'Refs/EndToEndId',
        'Refs/PmtInfId',
        'Refs/MsgId',
        'Amt',
        'Amt@Ccy',
        'CdtDbtInd',
        'AmtDtls/TxAmt/Amt',
        'AmtDtls/TxAmt/Amt@Ccy',
        'AmtDtls/InstdAmt/Amt',
        'AmtDtls/InstdAmt/Amt@Ccy',
        'BkTxCd/Domn/Fmly/SubFmlyCd',
        'RtrInf/Rsn/Cd',
        'RtrInf/Rsn/Prtry',
      ],
    },
  },
};

/** What a bank writes where the payer gave no reference (SEPA rulebook). */
const notProvided = 'NOTPROVIDED';

/** Booked; the others of ISO 20022 ExternalEntryStatus1Code may still change, and tell nothing yet. */
const booked = 'BOOK';
const notYet = ['PDNG', 'INFO', 'FUTR'];

/** ISO 20022 bank transaction codes: reversal due to a payment return, and due to a request for cancellation. */
const returnFamilies = ['RRTN', 'RPCR'];

const missing: ToldAmount = { value: '', currency: '' };

type Tell = (statement: ReportStatement) => void;
type Of = (group: string) => Values;

/** What an entry gathers over its transfers. */
interface Entry {
  transfers: number;
  /** Of its transfers with a reference and an amount; null once one lacks either. */
  sumCents: number | null;
  /** A first transfer without an amount of its own: it is the entry's, if it stays alone. */
  waiting: ((amount: ToldAmount) => void) | null;
  /** Names of the file that it stands for, and how many transfers that has. */
  references: string[];
  count: string | null;
}

export function readCamt053(tell: Tell): GroupHandler {
  let entry: Entry = newEntry();
  return {
    opened: (group) => {
      if (group === 'entry') entry = newEntry();
    },
    closed: (group, of) => {
      if (group === 'transfer') transferIn(entry, of, tell);
      if (group === 'details') {
        const batch = of('details');
        entry.references.push(...idsOf(batch.get('Btch/PmtInfId'), batch.get('Btch/MsgId')));
        entry.count ??= batch.get('Btch/NbOfTxs') ?? null;
      }
      if (group === 'entry') closeEntry(entry, of, tell);
    },
  };
}

const newEntry = (): Entry => ({ transfers: 0, sumCents: 0, waiting: null, references: [], count: null });

const idsOf = (...ids: readonly (string | undefined)[]): string[] =>
  ids.filter((id) => id !== undefined && id !== notProvided).map((id) => reference(id ?? ''));

const statusOf = (entry: Values): string => entry.get('Sts/Cd') ?? entry.get('Sts') ?? '';

/** One transfer of an entry. Without a reference it may still name the file that the entry stands for. */
function transferIn(entry: Entry, of: Of, tell: Tell): void {
  const [values, around] = [of('transfer'), of('entry')];
  if (notYet.includes(statusOf(around))) return;
  entry.transfers += 1;
  entry.waiting?.(missing);
  entry.waiting = null;
  const [id] = idsOf(values.get('Refs/EndToEndId'));
  if (id === undefined) {
    entry.references.push(...idsOf(values.get('Refs/PmtInfId'), values.get('Refs/MsgId')));
    entry.sumCents = null;
    return;
  }
  const { said, reason } = meaningOf(values, around);
  const tellWith = (amount: ToldAmount) => {
    const amountCents = centsOf(amount);
    entry.sumCents = amountCents === null || entry.sumCents === null ? null : entry.sumCents + amountCents;
    const [paymentInfoId = null] = idsOf(values.get('Refs/PmtInfId'));
    const base = { ...entryFacts(of), status: statusOf(around), said, reason };
    tell({ ...base, about: 'line', reference: id, messageId: null, paymentInfoId, amount });
  };
  const own =
    amountAt(values, 'Amt') ?? amountAt(values, 'AmtDtls/TxAmt/Amt') ?? amountAt(values, 'AmtDtls/InstdAmt/Amt');
  if (own !== null) tellWith(own);
  else if (entry.transfers === 1) entry.waiting = tellWith;
  else tellWith(missing);
}

/** The account and the day of whatever stands in an entry. */
const entryFacts = (of: Of) => ({
  payerIban: of('statement').get('Acct/Id/IBAN') ?? '',
  bookedOn: dayOf(of('entry').get('BookgDt/Dt'), of('entry').get('BookgDt/DtTm')),
});

/** Money that left is a payment, unless it takes a credit back; money that came is a return only where it says so. */
function meaningOf(transfer: Values, entry: Values): { readonly said: Said; readonly reason: string | null } {
  if (statusOf(entry) !== booked) return { said: 'unknown', reason: null };
  const direction = transfer.get('CdtDbtInd') ?? entry.get('CdtDbtInd');
  const isReversal = ['true', '1'].includes(entry.get('RvslInd') ?? '');
  if (direction === 'DBIT') return { said: isReversal ? 'unknown' : 'paid', reason: null };
  if (direction !== 'CRDT') return { said: 'unknown', reason: null };
  const reason = reasonOf(transfer.get('RtrInf/Rsn/Cd'), transfer.get('RtrInf/Rsn/Prtry'));
  const family = transfer.get('BkTxCd/Domn/Fmly/SubFmlyCd') ?? entry.get('BkTxCd/Domn/Fmly/SubFmlyCd') ?? '';
  const isReturn = reason !== null || isReversal || returnFamilies.includes(family);
  return { said: isReturn ? 'returned' : 'credited', reason };
}

/**
 * The entry as a whole: the total of a file, where its transfers are not told one by one, or tell less than all of it.
 * One that names neither a file nor a transfer is somebody else's.
 */
function closeEntry(entry: Entry, of: Of, tell: Tell): void {
  const values = of('entry');
  if (notYet.includes(statusOf(values))) return;
  const amount = amountAt(values, 'Amt') ?? missing;
  entry.waiting?.(amount);
  const told = entry.transfers > 0 && entry.sumCents !== null && entry.sumCents === centsOf(amount);
  if (told) return;
  if (entry.references.length > 0) {
    const { said, reason } = meaningOf(new Map(), values);
    const base = { ...entryFacts(of), status: statusOf(values), said, reason };
    const references = [...new Set(entry.references)];
    tell({ ...base, about: 'part', level: 'booking', references, amount, count: entry.count });
  } else if (entry.transfers === 0 || entry.sumCents === null) {
    tell({ about: 'nothing', reference: reference(values.get('AcctSvcrRef') ?? values.get('NtryRef') ?? '') });
  }
}
