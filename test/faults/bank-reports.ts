import * as c from './commands';

export const statement = (id: string, body: string): string =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>${id}</MsgId></GrpHdr>
<Stmt><Acct><Id><IBAN>${c.payer}</IBAN></Id></Acct>${body}</Stmt></BkToCstmrStmt></Document>`;

export interface Said {
  readonly endToEndId: string;
  readonly amountCents: number;
  readonly status: 'paid' | 'returned';
}

export const entry = ({ endToEndId, amountCents, status }: Said, on: string): string =>
  `<Ntry><Amt Ccy="EUR">${(amountCents / 100).toFixed(2)}</Amt><CdtDbtInd>${status === 'paid' ? 'DBIT' : 'CRDT'}</CdtDbtInd>
<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${on}</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>${endToEndId}</EndToEndId></Refs>
${status === 'returned' ? '<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>' : ''}</TxDtls></NtryDtls></Ntry>`;

export const rejected = (id: string, batchId: string, endToEndIds: readonly string[]): string =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>${id}</MsgId></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>${batchId}-P1</OrgnlMsgId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts>
<OrgnlPmtInfId>${batchId}-P1</OrgnlPmtInfId>${endToEndIds
    .map(
      (reference) => `<TxInfAndSts><OrgnlEndToEndId>${reference}</OrgnlEndToEndId><TxSts>RJCT</TxSts>
<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts>`,
    )
    .join('')}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
