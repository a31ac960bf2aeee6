import { isLocalDate, type LocalDate } from '../../../domain/calendar';
import type { ToldAmount } from '../../../domain/payout/bank-report';
import type { Values } from './xml';

/** What a report says, made fit to be kept and shown: references have 35 characters of SEPA at most, and hold no tricks. */
export const reference = (text: string): string => text.replace(/[^A-Za-z0-9/\-?:().,'+ _]/g, '.').slice(0, 35);

/** A reason's code: of the external code sets, or the bank's own. */
export const reasonOf = (...codes: readonly (string | undefined)[]): string | null => {
  const found = codes.find((code) => code !== undefined);
  return found === undefined ? null : reference(found);
};

/** Day of a date, or of a moment as the bank writes it: in its own time. */
export const dayOf = (...texts: readonly (string | undefined)[]): LocalDate | null => {
  const day = texts.find((text) => text !== undefined)?.slice(0, 'yyyy-mm-dd'.length);
  return day !== undefined && isLocalDate(day) ? day : null;
};

/** Null where it does not stand there. */
export const amountAt = (values: Values, key: string): ToldAmount | null => {
  const value = values.get(key);
  return value === undefined ? null : { value, currency: values.get(`${key}@Ccy`) ?? '' };
};
