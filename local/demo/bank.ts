/** What a bank would send back: a statement on which the whole payment file is booked as one total (camt.053.001.08). */
export function bookedStatement(pain001: string, bookedOn: string): string {
  const of = (pattern: RegExp): string => {
    const found = pattern.exec(pain001)?.[1];
    if (found === undefined) throw new Error(`the payment file does not tell its ${pattern.source}`);
    return found;
  };
  const file = of(/<PmtInfId>([^<]+)</);
  const total = of(/<CtrlSum>([^<]+)</);
  const payer = of(/<DbtrAcct><Id><IBAN>([^<]+)</);
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>STATEMENT-${file}</MsgId></GrpHdr>
<Stmt><Acct><Id><IBAN>${payer}</IBAN></Id></Acct>
<Ntry><Amt Ccy="EUR">${total}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${bookedOn}</Dt></BookgDt>
<NtryDtls><Btch><PmtInfId>${file}</PmtInfId></Btch></NtryDtls></Ntry></Stmt>
</BkToCstmrStmt></Document>`;
}
