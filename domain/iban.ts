import { isValidIBAN } from 'ibantools';

/** As people write it to as machines read it: `nl91 abna 0417 1643 00` → `NL91ABNA0417164300`. */
export const normaliseIban = (text: string): string => text.replace(/\s+/g, '').toUpperCase();

/** @param normalised out of `normaliseIban`: an IBAN of an existing country with right length and check digits. */
export const isIban = (normalised: string): boolean => isValidIBAN(normalised);
