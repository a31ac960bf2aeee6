/** What a bank would make of a payment file of ours: made up out of the file alone. */

interface Transfer {
  readonly reference: string;
  readonly amount: string;
}

interface PaymentFile {
  readonly messageId: string;
  readonly paymentInfoId: string;
  readonly payer: string;
  readonly transfers: readonly Transfer[];
}

const one = (text: string, pattern: RegExp): string => {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`the payment file has no ${pattern}`);
  return found;
};

export const readPain001 = (xml: string): PaymentFile => ({
  messageId: one(xml, /<MsgId>([^<]+)</),
  paymentInfoId: one(xml, /<PmtInfId>([^<]+)</),
  payer: one(xml, /<DbtrAcct><Id><IBAN>([^<]+)</),
  transfers: [...xml.matchAll(/<CdtTrfTxInf>.*?<\/CdtTrfTxInf>/gs)].map(([transfer]) => ({
    reference: one(transfer, /<EndToEndId>([^<]+)</),
    amount: one(transfer, /<InstdAmt Ccy="EUR">([^<]+)</),
  })),
});

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = (name: string) => `xmlns="urn:iso:std:iso:20022:tech:xsd:${name}"`;

interface Statement {
  readonly id: string;
  readonly bookedOn: string;
  /** In place of what the file says: by reference. */
  readonly amounts?: Readonly<Record<string, string>>;
  /** References of nothing that we sent. */
  readonly strangers?: readonly string[];
  /** What came back, and why: by reference. */
  readonly returned?: Readonly<Record<string, string>>;
}

/** A statement of the account that names each transfer. */
export function camt053(
  pain001: string,
  { id, bookedOn, amounts = {}, strangers = [], returned = {} }: Statement,
): string {
  const { payer, transfers } = readPain001(pain001);
  const entry = (amount: string, direction: string, details: string) =>
    `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${bookedOn}</Dt></BookgDt><NtryDtls><TxDtls>${details}</TxDtls></NtryDtls></Ntry>`;
  const references = (reference: string) => `<Refs><EndToEndId>${reference}</EndToEndId></Refs>`;
  const paid = transfers.map(({ reference, amount }) =>
    entry(amounts[reference] ?? amount, 'DBIT', references(reference)),
  );
  const others = strangers.map((reference) => entry('12.50', 'DBIT', references(reference)));
  const back = transfers
    .filter(({ reference }) => returned[reference] !== undefined)
    .map(({ reference, amount }) => {
      const reason = `<RtrInf><Rsn><Cd>${returned[reference]}</Cd></Rsn></RtrInf>`;
      return entry(amount, 'CRDT', `${references(reference)}${reason}`);
    });
  const account = `<Acct><Id><IBAN>${payer}</IBAN></Id></Acct>`;
  return `${head}<Document ${namespace('camt.053.001.08')}><BkToCstmrStmt><GrpHdr><MsgId>${id}</MsgId></GrpHdr><Stmt><Id>1</Id>${account}${[...paid, ...others, ...back].join('')}</Stmt></BkToCstmrStmt></Document>`;
}

/** A status report on the file: these transfers were rejected, the others will be paid. */
export function pain002(pain001: string, id: string, rejected: Readonly<Record<string, string>>): string {
  const { messageId, paymentInfoId, transfers } = readPain001(pain001);
  const lines = transfers.map(({ reference }) => {
    const code = rejected[reference];
    const status = code === undefined ? 'ACSP' : 'RJCT';
    const reason = code === undefined ? '' : `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn></StsRsnInf>`;
    return `<TxInfAndSts><OrgnlEndToEndId>${reference}</OrgnlEndToEndId><TxSts>${status}</TxSts>${reason}</TxInfAndSts>`;
  });
  const group = `<OrgnlGrpInfAndSts><OrgnlMsgId>${messageId}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>`;
  return `${head}<Document ${namespace('pain.002.001.10')}><CstmrPmtStsRpt><GrpHdr><MsgId>${id}</MsgId></GrpHdr>${group}<OrgnlPmtInfAndSts><OrgnlPmtInfId>${paymentInfoId}</OrgnlPmtInfId>${lines.join('')}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
}
