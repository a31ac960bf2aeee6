const gone = '[redacted]';

/** Keys that never reach a log, wherever they stand. */
const secretKeys =
  /^(authori[sz]ation(Token)?|body|accessToken|token|iban|holderName|email|phone|firstName|lastName|birthDate|postcode|candidateNumber|bsn|youth|contact|fields|wrappedKey|Item|Items)$/i;

/** Personal data and credentials as they turn up inside texts: tokens, e-mail addresses, IBANs, BSN-like numbers. */
const patterns = [
  /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g,
  /\bBearer\s+\S+/gi,
  /[\w.+-]+@[\w-]+(\.[\w-]+)+/g,
  /\b[A-Z]{2}\d{2}(\s?[A-Z0-9]{4}){2,7}\s?[A-Z0-9]{0,4}\b/g,
  /\b\d{9}\b/g,
];

export const redactText = (text: string): string =>
  patterns.reduce((left, pattern) => left.replace(pattern, gone), text);

/** For `JSON.stringify`: the last net under what a log line carries; the first is that nobody logs such data. */
export function redactMember(key: string, value: unknown): unknown {
  if (secretKeys.test(key)) return gone;
  return typeof value === 'string' ? redactText(value) : value;
}
