import { addPeriod } from '../../../../domain/calendar';

export interface Instalment {
  readonly dueOn: string;
  readonly amountCents: number;
}

/** As many instalments, a month apart, that add up to exactly this; the last has the cents that are left. */
export function monthly(totalCents: number, count: number, firstOn: string): Instalment[] {
  const part = Math.floor(totalCents / count);
  return Array.from({ length: count }, (_, index) => ({
    dueOn: index === 0 ? firstOn : addPeriod(firstOn, `P${index}M`),
    amountCents: index === count - 1 ? totalCents - part * (count - 1) : part,
  }));
}
