/**
 * Cognito's pre-token-generation trigger, deployed only where the deployer brings no issuer of its own.
 * Source: `functions/api/pre-token.ts`.
 */
export const preToken = {
  name: 'pre-token',
  summary: 'Puts roles, regions and organisation of a Cognito user into the access token',
  errorImpact: 'Nobody can sign in anew; who is signed in stays so until the token expires',
  uses: {},
} as const;
