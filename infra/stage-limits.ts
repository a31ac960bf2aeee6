/**
 * Requests a second, and at once, that the API's stage lets through: twice an opening of a thousand a second, and of the
 * account's quota (10,000 and 5,000) a part. The opening-day bench refuses by it too.
 */
export const stageLimits = { throttlingRateLimit: 2000, throttlingBurstLimit: 4000 } as const;
