import { type Instant, isInstant, isLocalDate, type LocalDate } from '../../domain/calendar';
import { isIban } from '../../domain/iban';
import type { PaymentFile, PaymentLine } from './pain001';
import { isSepaText, sepaLimits } from './sepa-text';

/** SEPA's largest amount, 999,999,999.99 euro, in cents. */
const maxAmountCents = 99_999_999_999;

const namespace = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';

/** Writes the parts of one file in order: header, every line, footer. Each throws rather than write what is not so. */
export interface PaymentFileWriter {
  header(): string;
  line(line: PaymentLine): string;
  footer(): string;
}

export function paymentFileWriter(file: PaymentFile): PaymentFileWriter {
  const seen = new Set<string>();
  let totalCents = 0;
  return {
    header: () => header(file),
    line(line) {
      const id = text('endToEndId', line.endToEndId, sepaLimits.reference);
      if (seen.has(id)) fault(`endToEndId ${id} stands in it twice`);
      seen.add(id);
      if (seen.size > file.lines) fault(`it has more than the ${file.lines} lines announced`);
      totalCents += amount(`amount of ${id}`, line.amountCents);
      return transaction(id, line);
    },
    footer() {
      if (seen.size !== file.lines) fault(`it has ${seen.size} lines, ${file.lines} were announced`);
      if (totalCents !== file.totalCents) fault(`it adds up to ${totalCents} cents, ${file.totalCents} were announced`);
      return '  </PmtInf>\n</CstmrCdtTrfInitn>\n</Document>\n';
    },
  };
}

function header(file: PaymentFile): string {
  const suffix = file.part === undefined ? '' : `-${whole('part', file.part)}`;
  const messageId = text('messageId', `${file.messageId}${suffix}`, sepaLimits.reference);
  const paymentInfoId = text('paymentInfoId', `${file.paymentInfoId}${suffix}`, sepaLimits.reference);
  const name = text('debtorName', file.debtorName, sepaLimits.name);
  const totals = `<NbOfTxs>${whole('lines', file.lines)}</NbOfTxs>
    <CtrlSum>${euros(whole('totalCents', file.totalCents))}</CtrlSum>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="${namespace}">
<CstmrCdtTrfInitn>
  <GrpHdr>
    <MsgId>${messageId}</MsgId>
    <CreDtTm>${moment(file.createdAt)}</CreDtTm>
    ${totals}
    <InitgPty><Nm>${name}</Nm></InitgPty>
  </GrpHdr>
  <PmtInf>
    <PmtInfId>${paymentInfoId}</PmtInfId>
    <PmtMtd>TRF</PmtMtd>
    <BtchBookg>true</BtchBookg>
    ${totals}
    <PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>
    <ReqdExctnDt><Dt>${day(file.executionOn)}</Dt></ReqdExctnDt>
    <Dbtr><Nm>${name}</Nm></Dbtr>
    <DbtrAcct><Id><IBAN>${iban('debtorIban', file.debtorIban)}</IBAN></Id></DbtrAcct>
    <DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>
    <ChrgBr>SLEV</ChrgBr>
`;
}

function transaction(id: string, line: PaymentLine): string {
  return `    <CdtTrfTxInf>
      <PmtId><EndToEndId>${id}</EndToEndId></PmtId>
      <Amt><InstdAmt Ccy="EUR">${euros(line.amountCents)}</InstdAmt></Amt>
      <Cdtr><Nm>${text(`creditorName of ${id}`, line.creditorName, sepaLimits.name)}</Nm></Cdtr>
      <CdtrAcct><Id><IBAN>${iban(`creditorIban of ${id}`, line.creditorIban)}</IBAN></Id></CdtrAcct>
      <RmtInf><Ustrd>${text(`remittance of ${id}`, line.remittance, sepaLimits.remittance)}</Ustrd></RmtInf>
    </CdtTrfTxInf>
`;
}

/** Nothing needs escaping in XML: the SEPA characters hold no `<`, `>` or `&`, and an apostrophe may stand in content. */
function text(field: string, value: string, maxLength: number): string {
  return isSepaText(value, maxLength) ? value : fault(`${field} is empty, over ${maxLength} or not in SEPA characters`);
}

/** Values that name a person or an account stay out of the message: it ends up in a log. */
const iban = (field: string, value: string): string => (isIban(value) ? value : fault(`${field} is no IBAN`));

const day = (value: LocalDate): string => (isLocalDate(value) ? value : fault('executionOn is no date'));

const moment = (value: Instant): string => (isInstant(value) ? value : fault('createdAt is no instant'));

const whole = (field: string, value: number): number =>
  Number.isSafeInteger(value) && value > 0 ? value : fault(`${field} is not a whole number of 1 or more`);

const amount = (field: string, value: number): number =>
  whole(field, value) <= maxAmountCents ? value : fault(`${field} is over 999,999,999.99 euro`);

/** `123456` → `1234.56`. */
const euros = (amountCents: number): string =>
  `${Math.floor(amountCents / 100)}.${String(amountCents % 100).padStart(2, '0')}`;

function fault(what: string): never {
  throw new Error(`payment file refused: ${what}`);
}
