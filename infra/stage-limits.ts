/** Of the account to begin with (API Gateway quotas, per region): requests a second, and at once. */
const ofTheAccount = { rate: 10_000, burst: 5_000 } as const;

/** Requests that one application in a crowd brings along, the pages' included (docs/scaling.md). */
const perApplication = 8;

/** Without an opening: some 250 applications a second, pages included. */
const ordinary = { rate: 2_000, burst: 4_000 } as const;

/**
 * Requests a second, and at once, that the API's stage lets through: enough for the peak, and no more than the account
 * has to begin with.
 * @param peakPerSecond applications a second; undefined for a region without an opening day
 */
export function stageLimits(peakPerSecond = 0) {
  const rate = Math.max(ordinary.rate, peakPerSecond * perApplication);
  return {
    throttlingRateLimit: Math.min(ofTheAccount.rate, rate),
    throttlingBurstLimit: rate > ordinary.rate ? ofTheAccount.burst : ordinary.burst,
  };
}
