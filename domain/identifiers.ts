/** KvK number of a company: 8 digits, always a string, for it may start with 0. */
export const isKvkNumber = (text: string): boolean => /^\d{8}$/.test(text);

/** KvK number of an establishment (vestigingsnummer): 12 digits. */
export const isEstablishmentNumber = (text: string): boolean => /^\d{12}$/.test(text);

/** 9a + 8b + … + 2h - 1i is a multiple of 11. All zeros would pass, but is nobody's number. */
function passesElevenTest(nineDigits: string): boolean {
  if (nineDigits === '000000000') return false;
  const total = [...nineDigits].reduce((sum, digit, index) => sum + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return total % 11 === 0;
}

/** BSN (or RSIN): 9 digits that pass the eleven-test. Never a key, never in a URL, a log or an event. */
export const isBsn = (text: string): boolean => /^\d{9}$/.test(text) && passesElevenTest(text);

/** Payroll tax number (loonheffingennummer): an RSIN or BSN, `L`, and a suffix of two digits from 01. */
export const isPayrollTaxNumber = (text: string): boolean =>
  /^\d{9}L\d{2}$/.test(text) && !text.endsWith('00') && passesElevenTest(text.slice(0, 9));

/** `6711 aa` → `6711AA`. */
export const normalisePostcode = (text: string): string => text.replace(/\s+/g, '').toUpperCase();

/** A Dutch postcode, capitals, one space allowed; SA, SD and SS are never given out. */
export const isPostcode = (text: string): boolean => /^[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}$/.test(text);
