import type { LocalDate } from '../../calendar';
import type { Sector } from '../facts';

/** What one undertaking may be granted as de-minimis aid in three years. A change adds a row; rows are never removed. */
export interface CeilingRow {
  /** Holds for aid granted on this day or later. */
  readonly from: LocalDate;
  readonly ceilingCents: number;
  readonly reference: string;
}

/**
 * Latest first. Fishery: the €40,000 of article 3(2a) needs a decision of the Member State and a register; without it
 * the ordinary €30,000 holds.
 */
export const deMinimisCeilings: Readonly<Record<Sector, readonly CeilingRow[]>> = {
  general: [
    { from: '2024-01-01', ceilingCents: 30_000_000, reference: 'Verordening (EU) 2023/2831, art. 3' },
    { from: '2014-01-01', ceilingCents: 20_000_000, reference: 'Verordening (EU) nr. 1407/2013, art. 3' },
  ],
  agriculture: [
    {
      from: '2024-12-16',
      ceilingCents: 5_000_000,
      reference: 'Verordening (EU) nr. 1408/2013, art. 3, gewijzigd bij Verordening (EU) 2024/3118',
    },
    {
      from: '2019-03-14',
      ceilingCents: 2_000_000,
      reference: 'Verordening (EU) nr. 1408/2013, art. 3, gewijzigd bij Verordening (EU) 2019/316',
    },
  ],
  fishery: [{ from: '2014-07-01', ceilingCents: 3_000_000, reference: 'Verordening (EU) nr. 717/2014, art. 3' }],
};

/** `undefined` before the oldest row: aid of that age is not tested here. */
export const deMinimisCeiling = (sector: Sector, on: LocalDate): CeilingRow | undefined =>
  deMinimisCeilings[sector].find(({ from }) => from <= on);
