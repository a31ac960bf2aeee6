import type { PartStatement, ReportStatement, Said } from '../../../domain/payout/bank-report';
import { amountAt, reasonOf, reference } from './words';
import type { GroupHandler, MessageForm, Values } from './xml';

/** Customer payment status report: what became of a file, of its payment information, and of transfers in it. */
export const pain002: MessageForm = {
  names: ['pain.002.001.03', 'pain.002.001.10'],
  root: 'CstmrPmtStsRpt',
  groups: {
    message: { path: '', values: ['GrpHdr/MsgId'] },
    file: {
      path: 'OrgnlGrpInfAndSts',
      values: ['OrgnlMsgId', 'OrgnlNbOfTxs', 'OrgnlCtrlSum', 'GrpSts', 'StsRsnInf/Rsn/Cd', 'StsRsnInf/Rsn/Prtry'],
    },
    payment: {
      path: 'OrgnlPmtInfAndSts',
      values: ['OrgnlPmtInfId', 'OrgnlNbOfTxs', 'OrgnlCtrlSum', 'PmtInfSts', 'StsRsnInf/Rsn/Cd', 'StsRsnInf/Rsn/Prtry'],
    },
    transfer: {
      path: 'OrgnlPmtInfAndSts/TxInfAndSts',
      values: [
        'OrgnlEndToEndId',
        'TxSts',
        'StsRsnInf/Rsn/Cd',
        'StsRsnInf/Rsn/Prtry',
        'OrgnlTxRef/Amt/InstdAmt',
        'OrgnlTxRef/Amt/InstdAmt@Ccy',
        'OrgnlTxRef/DbtrAcct/Id/IBAN',
      ],
    },
  },
  repeatable: ['StsRsnInf/Rsn/Cd', 'StsRsnInf/Rsn/Prtry'],
};

/**
 * ISO 20022 ExternalPaymentGroupStatus1Code and ExternalPaymentTransactionStatus1Code. ACTC, ACCP, ACSP, ACWC: taken,
 * not settled; ACSC, ACCC: settled; RJCT, CANC: not executed; RCVD, PDNG: nothing is known yet.
 */
const meanings: Readonly<Record<string, Said>> = {
  ACTC: 'accepted',
  ACCP: 'accepted',
  ACSP: 'accepted',
  ACWC: 'accepted',
  ACSC: 'paid',
  ACCC: 'paid',
  RJCT: 'rejected',
  CANC: 'rejected',
  RCVD: 'pending',
  PDNG: 'pending',
  PART: 'partly',
};

const saidBy = (status: string): Said =>
  Object.hasOwn(meanings, status) ? (meanings[status] ?? 'unknown') : 'unknown';

/** Only why something was not done is kept: a bank may give words to what went well. */
const reasonIn = (values: Values, said: Said, status: string): string | null => {
  if (said !== 'rejected') return null;
  return reasonOf(values.get('StsRsnInf/Rsn/Cd'), values.get('StsRsnInf/Rsn/Prtry'), status);
};

export const readPain002 = (tell: (statement: ReportStatement) => void): GroupHandler => ({
  closed: (group, of) => {
    const values = of(group);
    if (group === 'file') tellPart(tell, values, 'message', values.get('OrgnlMsgId'), values.get('GrpSts'));
    if (group === 'payment')
      tellPart(tell, values, 'payment-info', values.get('OrgnlPmtInfId'), values.get('PmtInfSts'));
    if (group === 'transfer') tellTransfer(tell, values, of('payment'), of('file'));
  },
});

/** Where the status of a file is not told, its transfers are told one by one. */
function tellPart(
  tell: (statement: ReportStatement) => void,
  values: Values,
  level: PartStatement['level'],
  id: string | undefined,
  status: string | undefined,
): void {
  if (status === undefined) return;
  const said = saidBy(status);
  const sum = values.get('OrgnlCtrlSum');
  tell({
    about: 'part',
    references: id === undefined ? [] : [reference(id)],
    level,
    said,
    status: reference(status),
    reason: reasonIn(values, said, status),
    payerIban: null,
    bookedOn: null,
    amount: sum === undefined ? null : { value: sum, currency: 'EUR' },
    count: values.get('OrgnlNbOfTxs') ?? null,
  });
}

/** A transfer that is listed without a status has that of its payment information, or of the file. */
function tellTransfer(tell: (statement: ReportStatement) => void, values: Values, payment: Values, file: Values): void {
  const id = values.get('OrgnlEndToEndId');
  if (id === undefined) {
    tell({ about: 'nothing', reference: reference(payment.get('OrgnlPmtInfId') ?? '') });
    return;
  }
  const status = values.get('TxSts') ?? payment.get('PmtInfSts') ?? file.get('GrpSts') ?? '';
  const said = saidBy(status);
  tell({
    about: 'line',
    reference: reference(id),
    messageId: reference(file.get('OrgnlMsgId') ?? ''),
    paymentInfoId: idOrNull(payment.get('OrgnlPmtInfId')),
    said,
    status: reference(status),
    reason: reasonIn(values, said, status),
    payerIban: values.get('OrgnlTxRef/DbtrAcct/Id/IBAN') ?? null,
    bookedOn: null,
    amount: amountAt(values, 'OrgnlTxRef/Amt/InstdAmt'),
  });
}

const idOrNull = (id: string | undefined): string | null => (id === undefined ? null : reference(id));
