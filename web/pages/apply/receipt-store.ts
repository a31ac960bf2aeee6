import type { ReceivedAnswer } from '../../api/answers';

/** What was received, for as long as this tab is open: a reload of the receipt shows it again. */

const nameOf = (schemeId: string) => `voucherloket.receipt.${schemeId}`;

export const keepReceipt = (schemeId: string, { id, number, receivedAt, lacking }: ReceivedAnswer): void =>
  sessionStorage.setItem(nameOf(schemeId), JSON.stringify({ id, number, receivedAt, lacking }));

export type ReceiptData = Pick<ReceivedAnswer, 'id' | 'number' | 'receivedAt' | 'lacking'>;

export function keptReceipt(schemeId: string): ReceiptData | null {
  const kept = sessionStorage.getItem(nameOf(schemeId));
  return kept === null ? null : (JSON.parse(kept) as ReceiptData);
}

const permissionOf = (schemeId: string) => `voucherloket.permission.${schemeId}`;

/** That somebody comes by a permission to apply although the window is closed, for as long as this tab is open. */
export const keepPermission = (schemeId: string): void => sessionStorage.setItem(permissionOf(schemeId), 'yes');

export const keptPermission = (schemeId: string): boolean => sessionStorage.getItem(permissionOf(schemeId)) !== null;
