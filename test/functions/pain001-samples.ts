import { existsSync, readFileSync } from 'node:fs';
import { cents } from '../../domain/money';
import type { PaymentFile, PaymentLine } from '../../functions/gateways/pain001';

const xsd = new URL('../../../shared/standards/pain.001.001.09.xsd', import.meta.url);

/** The official schema; null, with a warning, in a checkout without the standards folder beside it. */
export function officialSchema(): string | null {
  if (existsSync(xsd)) return readFileSync(xsd, 'utf8');
  console.warn('SKIPPED: the official pain.001.001.09 schema is not beside this checkout, files are not validated');
  return null;
}

export const sampleFile: PaymentFile = {
  messageId: '01KWQ2N5R7T9V1X3Z5A7C9E1G3',
  paymentInfoId: 'P01KWQ2N5R7T9V1X3Z5A7C9E1G3',
  createdAt: '2027-03-17T11:00:00.000Z',
  executionOn: '2027-03-19',
  debtorName: 'Gemeente Haarlem',
  debtorIban: 'NL91ABNA0417164300',
  lines: 2,
  totalCents: cents(275005),
};

export const firstLine: PaymentLine = {
  endToEndId: '01KE8Z3M7Q4V9W2X5Y6Z7A8B9C-1-1',
  amountCents: cents(150000),
  creditorName: 'Cafe Zoe + Zn',
  creditorIban: 'DE89370400440532013000',
  remittance: 'VL-2026-5Y6Z7-A8B9C termijn 1',
};

export const secondLine: PaymentLine = {
  endToEndId: '01KE8Z3M7Q4V9W2X5Y6Z7A8B9D-1-1',
  amountCents: cents(125005),
  creditorName: "'t Hoekje (Ede)",
  creditorIban: 'BE68539007547034',
  remittance: 'VL-2026-5Y6Z7-A8B9D termijn 1',
};
