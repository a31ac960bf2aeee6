/** The Lambda authorizer, in front of every route that is not public. Source: `functions/api/authorize.ts`. */
export const authorizer = {
  name: 'authorize',
  summary: 'Verifies the bearer token against its issuer and hands on who is calling',
  errorImpact: 'Nobody can sign in: every request but the public ones is refused',
  /** API Gateway makes a 401 only of a thrown `Unauthorized`, so an error of Lambda is no fault here. */
  refusesByThrowing: true,
  uses: {},
} as const;
