import type { ReceivedAnswer } from '../../api/answers';

/** What was received, for as long as this tab is open: a reload of the receipt shows it again. */

const nameOf = (schemeId: string) => `voucherloket.receipt.${schemeId}`;

export const keepReceipt = (schemeId: string, { id, number, receivedAt }: ReceivedAnswer): void =>
  sessionStorage.setItem(nameOf(schemeId), JSON.stringify({ id, number, receivedAt }));

export type ReceiptData = Pick<ReceivedAnswer, 'id' | 'number' | 'receivedAt'>;

export function keptReceipt(schemeId: string): ReceiptData | null {
  const kept = sessionStorage.getItem(nameOf(schemeId));
  return kept === null ? null : (JSON.parse(kept) as ReceiptData);
}
