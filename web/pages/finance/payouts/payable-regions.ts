import type { PaymentAnswer } from '../../../api/answers';

export interface PayableRegion {
  readonly region: string;
  readonly lines: number;
  readonly totalCents: number;
  /** The first day by which one of the lines must be paid; null: none has one. */
  readonly payBy: string | null;
}

/** Approved, but a gate keeps it: the next batch leaves it out. */
export const isBlocked = ({ status, blockedBy }: Pick<PaymentAnswer, 'status' | 'blockedBy'>): boolean =>
  status === 'approved' && blockedBy.length > 0;

/** Payable lines per region, for a batch is of one region; the one that must be paid first on top. */
export function payableRegions(payments: readonly PaymentAnswer[]): PayableRegion[] {
  const regions = new Map<string, PayableRegion>();
  for (const { region, transferCents, payBy } of payments) {
    const so = regions.get(region) ?? { region, lines: 0, totalCents: 0, payBy: null };
    regions.set(region, {
      region,
      lines: so.lines + 1,
      totalCents: so.totalCents + transferCents,
      payBy: earliest(so.payBy, payBy),
    });
  }
  return [...regions.values()].sort((a, b) => (last(a) < last(b) ? -1 : last(a) > last(b) ? 1 : 0));
}

const earliest = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a < b ? a : b);

/** Without a day comes last. */
const last = ({ payBy, region }: PayableRegion): string => `${payBy ?? '9999'} ${region}`;

/** What these lines send to the bank together. */
export const totalOf = (lines: readonly Pick<PaymentAnswer, 'transferCents'>[]): number =>
  lines.reduce((total, { transferCents }) => total + transferCents, 0);
