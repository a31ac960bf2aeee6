/** How long records are kept. A change adds a row with the day from which it holds; rows are never removed. */
import { addPeriod, type LocalDate } from '../calendar';

/**
 * - `granted`: a subsidy was granted, whatever became of it after · `refused`: it was not
 * - `broken-off`: withdrawn before anything was decided
 * - `de-minimis`: what was granted to an undertaking, without the youth
 * - `bank-report`: a report of the bank as it was uploaded
 */
export const keepClasses = ['granted', 'refused', 'broken-off', 'de-minimis', 'bank-report'] as const;
export type KeepClass = (typeof keepClasses)[number];

export interface KeepTermRow {
  /** The term of what ended on this day or later. */
  readonly from: LocalDate;
  /** ISO 8601 in whole years. */
  readonly length: `P${number}Y`;
  readonly source: string;
}

const selectielijst = 'Selectielijst gemeenten en intergemeentelijke organen 2020, verstrekken van subsidie';

/** Latest first. */
export const keepTerms: Readonly<Record<KeepClass, readonly KeepTermRow[]>> = {
  granted: [{ from: '2017-01-01', length: 'P7Y', source: `${selectielijst}: verleend` }],
  refused: [{ from: '2017-01-01', length: 'P5Y', source: `${selectielijst}: geweigerd` }],
  'broken-off': [{ from: '2017-01-01', length: 'P1Y', source: `${selectielijst}: afgebroken` }],
  'de-minimis': [{ from: '2014-01-01', length: 'P10Y', source: 'Verordening (EU) 2023/2831, artikel 6' }],
  'bank-report': [{ from: '1998-01-01', length: 'P7Y', source: 'Algemene wet inzake rijksbelastingen, artikel 52' }],
};

/** How long a line that was struck off a list is left alone before it is proposed again: from the day of striking. */
export const struckTerms: readonly { readonly from: LocalDate; readonly length: `P${number}Y` }[] = [
  { from: '2020-01-01', length: 'P1Y' },
];

/** The row in force for what ended on a day; before the first row, that one. */
export function keepTermOn(keepClass: KeepClass, endedOn: LocalDate): KeepTermRow {
  const rows = keepTerms[keepClass];
  const row = rows.find(({ from }) => endedOn >= from) ?? rows.at(-1);
  if (row === undefined) throw new Error(`no term for ${keepClass}`);
  return row;
}

/** The last day on which it must be kept; it may be destroyed from the day after. */
export const keptThrough = (keepClass: KeepClass, endedOn: LocalDate): LocalDate =>
  addPeriod(endedOn, keepTermOn(keepClass, endedOn).length);

/** The last day on which a line struck off today is left alone. */
export function leftAloneThrough(struckOn: LocalDate): LocalDate {
  const row = struckTerms.find(({ from }) => struckOn >= from) ?? struckTerms.at(-1);
  if (row === undefined) throw new Error('no term for what was struck off');
  return addPeriod(struckOn, row.length);
}
