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

/** Routes that read a whole ledger, year or region at each call: nobody needs them often, and each call costs many reads. */
export const heavyRoutes = [
  'export-de-minimis',
  'get-audit-sample',
  'get-budget-history',
  'get-budget-targets',
  'get-trial-balance',
  'get-year-end',
  'get-year-end-csv',
] as const;

/** Requests a second, and at once, over all callers. */
const heavyLimits = { throttlingRateLimit: 10, throttlingBurstLimit: 20 } as const;

/**
 * By `<path>/<method>`, as the gateway has it. @throws Error when a heavy route is called otherwise by now
 */
export function methodLimits(
  routes: readonly { readonly name: string; readonly path: string; readonly method: string }[],
): Readonly<Record<string, typeof heavyLimits>> {
  const of = (name: string) => {
    const route = routes.find((one) => one.name === name);
    if (route === undefined) throw new Error(`No route is called ${name}: mend the list of heavy routes`);
    return [`${route.path}/${route.method}`, heavyLimits] as const;
  };
  return Object.fromEntries(heavyRoutes.map(of));
}
