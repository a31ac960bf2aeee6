import { isObject, type Json, type JsonObject } from '../json';

/**
 * Whether an authorizer's IAM policy lets a method be called. As IAM does: an explicit Deny beats any Allow, and what
 * nobody allows is denied.
 */
export const allows = (policy: JsonObject, methodArn: string): boolean => {
  const statements = asList(policy.Statement).filter(isObject);
  const matching = statements.filter(
    (statement) =>
      asList(statement.Action).some((action) => wildcardMatch(String(action).toLowerCase(), 'execute-api:invoke')) &&
      asList(statement.Resource).some((resource) => wildcardMatch(String(resource), methodArn)),
  );
  if (matching.some(({ Effect }) => Effect === 'Deny')) return false;
  return matching.some(({ Effect }) => Effect === 'Allow');
};

const asList = (value: Json | undefined): readonly Json[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
};

/** `*` for any text, slashes included, and `?` for one character. */
export const wildcardMatch = (pattern: string, text: string): boolean => {
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's').test(text);
};
