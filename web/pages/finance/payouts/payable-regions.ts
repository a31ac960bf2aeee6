import type { PaymentAnswer } from '../../../api/answers';

export interface PayableRegion {
  readonly region: string;
  readonly lines: number;
  readonly totalCents: number;
  /** The first day by which one of the lines must be paid; null: none has one. */
  readonly payBy: string | null;
}

/** Payable lines per region, for a batch is of one region; the one that must be paid first on top. */
export function payableRegions(payments: readonly PaymentAnswer[]): PayableRegion[] {
  const regions = new Map<string, PayableRegion>();
  for (const { region, amountCents, payBy } of payments) {
    const so = regions.get(region) ?? { region, lines: 0, totalCents: 0, payBy: null };
    regions.set(region, {
      region,
      lines: so.lines + 1,
      totalCents: so.totalCents + amountCents,
      payBy: earliest(so.payBy, payBy),
    });
  }
  return [...regions.values()].sort((a, b) => (last(a) < last(b) ? -1 : last(a) > last(b) ? 1 : 0));
}

const earliest = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a < b ? a : b);

/** Without a day comes last. */
const last = ({ payBy, region }: PayableRegion): string => `${payBy ?? '9999'} ${region}`;

export const totalOf = (lines: readonly { readonly amountCents: number }[]): number =>
  lines.reduce((total, { amountCents }) => total + amountCents, 0);
