declare const centsBrand: unique symbol;

/** Whole euro cents, a safe integer, possibly negative (a ledger difference). EUR only. */
export type Cents = number & { readonly [centsBrand]: true };

/** @throws RangeError when `value` is no safe integer: a fraction of a cent is a bug, never rounded away here. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of cents: ${value}`);
  return (value === 0 ? 0 : value) as Cents;
}

export const zero = cents(0);

export const sum = (amounts: Iterable<Cents>): Cents => {
  let total = 0;
  for (const amount of amounts) total += amount;
  return cents(total);
};

export const minus = (from: Cents, amount: Cents): Cents => cents(from - amount);

export const least = (a: Cents, b: Cents): Cents => (a < b ? a : b);

/**
 * `amount × numerator ÷ denominator`, rounded down to the cent. Exact (BigInt), so large amounts do not drift.
 * @throws RangeError when an argument is negative, fractional, or `denominator` is 0.
 */
export function portion(amount: Cents, numerator: number, denominator: number): Cents {
  for (const part of [amount, numerator, denominator]) {
    if (!Number.isSafeInteger(part) || part < 0)
      throw new RangeError(`portion needs whole numbers of 0 or more: ${part}`);
  }
  if (denominator === 0) throw new RangeError('portion of zero parts');
  return cents(Number((BigInt(amount) * BigInt(numerator)) / BigInt(denominator)));
}

/** `123456` → `1.234,56`: Dutch notation, for mail and pages. */
export function euros(amount: Cents): string {
  const sign = amount < 0 ? '-' : '';
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${sign}${whole},${digits.slice(-2)}`;
}
