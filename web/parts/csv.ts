/**
 * A list as a file that opens right in Dutch Excel: semicolons, a byte order mark, decimal commas, and no cell that a
 * spreadsheet takes for a formula (OWASP, CSV injection).
 */

export type Cell = string | number | null;

/** What a spreadsheet may take for the start of a formula; also in full width, and behind blanks. */
const formula = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** A number to a spreadsheet, which would drop the zero: KvK and telephone numbers begin with one. */
const leadingZero = /^0\d+$/;

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  // The one way in which Excel keeps it as text; nothing but digits is in it.
  if (leadingZero.test(value)) return `"=""${value}"""`;
  const harmless = formula.test(value) ? `'${value}` : value;
  return /[";\r\n']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Euro with two decimals and a comma. @param cents whole euro cents */
export const euro = (cents: number | null): string => {
  if (cents === null) return '';
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
};

/** Cells that are numbers already written out, such as `euro` gives, go through as they are. */
const written = /^-?(0|[1-9]\d*)(,\d+)?$/;

export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => row.map((value) => (typeof value === 'string' && written.test(value) ? value : cell(value))).join(';')).join('\r\n')}\r\n`;

/** Offers a file to save. */
export const download = (name: string, content: string, type = 'text/csv;charset=utf-8'): void =>
  saveBlob(name, new Blob([content], { type }));

/** Offers bytes to save. */
export function saveBlob(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
