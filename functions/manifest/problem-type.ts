/** The `type` of a problem document (RFC 9457): an identifier, not an address. The gateway's own answers use it too. */
export const problemType = (code: string): string => `urn:voucherloket:problem:${code}`;
