/** Crockford's base 32, as in ULIDs. */
const idPattern = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** True for a well-formed application or batch id: a ULID in capitals. */
export const isId = (text: string) => idPattern.test(text);

/** True for `<application id>-<instalment>`. */
export function isClaimId(text: string): boolean {
  const [applicationId = '', instalment = '', ...rest] = text.split('-');
  return rest.length === 0 && isId(applicationId) && /^[1-9]\d?$/.test(instalment);
}

/**
 * The number people quote: year of receipt and the last ten characters of the id, which are random (50 bits), so no
 * counter is needed and no number tells how many came before. Among a million applications a year the chance that any
 * two share one is about 1 in 2,000; the id, not the number, is the key.
 */
export function applicationNumber(id: string, receivedOn: string): string {
  return `VL-${receivedOn.slice(0, 4)}-${id.slice(16, 21)}-${id.slice(21)}`;
}
