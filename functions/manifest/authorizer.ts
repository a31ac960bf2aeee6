/** The Lambda authorizer, in front of every route that is not public. Source: `functions/api/authorize.ts`. */
export const authorizer = {
  name: 'authorize',
  summary: 'Verifies the bearer token against its issuer and hands on who is calling',
  errorImpact: 'Nobody can sign in: every request but the public ones is refused',
  uses: {},
} as const;
