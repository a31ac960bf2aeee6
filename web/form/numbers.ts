/** Numbers as the Dutch write them, and as they are in the values of a form. */

/** A value as it is typed: `125050` in cents is `1250,50` in euro, and `125000` is `1250`. */
export function numberText(value: unknown, factor: number): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value : '';
  const isMoney = factor === 100 && Number.isInteger(value) && value % factor !== 0;
  return (isMoney ? (value / factor).toFixed(2) : String(value / factor)).replace('.', ',');
}

/** Undefined: nothing typed. What is no number stays as it is, for the schema to refuse. */
export function numberOf(value: unknown, factor: number): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  const text = value.trim().replaceAll(/[€\s]/g, '');
  if (text === '') return undefined;
  // A point before exactly three digits parts thousands, as in 1.250; any other point is a decimal one.
  const plain = text.includes(',')
    ? text.replaceAll('.', '').replace(',', '.')
    : text.replaceAll(/\.(?=\d{3}(\D|$))/g, '');
  return /^\d+(\.\d+)?$/.test(plain) ? Math.round(Number(plain) * factor * 10_000) / 10_000 : value;
}
