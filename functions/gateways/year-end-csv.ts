import { field } from './lines-csv';

interface Amounts {
  readonly amountCents: number;
  readonly awards: number;
}

export interface YearEndRow {
  readonly schemeId: string;
  readonly year: string | null;
  readonly costCentre: string | null;
  readonly fundingSource: string | null;
  readonly reserved: Amounts;
  readonly committed: Amounts;
  readonly receivable: Amounts;
  readonly paid: Amounts;
}

const columns = [
  'Peildatum',
  'Regeling',
  'Jaar',
  'Kostenplaats',
  'Dekking',
  'Gereserveerd',
  'Gereserveerd aantal',
  'Verplicht',
  'Verplicht aantal',
  'Te vorderen',
  'Betaald',
  'Betaald aantal',
];

/** As the lines of a batch: semicolons, a decimal comma and a byte order mark, as a Dutch Excel reads it. */
export function yearEndCsv(asOf: string, rows: readonly YearEndRow[]): string {
  const lines = rows.map(({ schemeId, year, costCentre, fundingSource, reserved, committed, receivable, paid }) =>
    [
      asOf,
      ...[schemeId, year, costCentre, fundingSource].map((text) => field(text ?? '')),
      amount(reserved.amountCents),
      String(reserved.awards),
      amount(committed.amountCents),
      String(committed.awards),
      amount(receivable.amountCents),
      amount(paid.amountCents),
      String(paid.awards),
    ].join(';'),
  );
  return `\uFEFF${[columns.join(';'), ...lines].join('\r\n')}\r\n`;
}

/** `-5` → `-0,05`. */
function amount(amountCents: number): string {
  const digits = String(Math.abs(amountCents)).padStart(3, '0');
  return `${amountCents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}
