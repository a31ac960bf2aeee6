/** What the template sets: a name that is not here is not set anywhere. */
type Name =
  | 'AWS_LAMBDA_FUNCTION_NAME'
  | 'BUS_NAME'
  | 'DOCUMENTS_BUCKET'
  | 'EVENT_SOURCE'
  | 'FIELD_KEY_ID'
  | 'LETTERS_BUCKET'
  | 'MAIL_CONFIGURATION_SET'
  | 'MAIL_SENDER'
  | 'PAYOUTS_BUCKET'
  | 'PSEUDONYM_KEY_ID'
  | 'PUBLIC_URL'
  | 'SIGN_IN_SCOPE'
  | 'TABLE_NAME'
  | 'TOKEN_AUDIENCE'
  | 'TOKEN_ISSUER'
  | 'WEB_CLIENT_ID'
  | `CLAIM_${'NAME' | 'ORGANISATION' | 'REGIONS' | 'ROLES'}`;

/**
 * The value of an environment variable that the template sets.
 * @throws Error naming the variable when it is absent or empty: a fault of the deployment, not of the caller.
 */
export function required(name: Name): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`environment variable ${name} is not set`);
  return value;
}

/** The value of an environment variable, or `fallback` where it is absent or empty. */
export const optional = (name: Name, fallback: string): string => process.env[name] || fallback;

/** Runs `make` at the first call only, so that a function pays at start for nothing it does not use. */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
