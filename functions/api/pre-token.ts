import type { PreTokenGenerationV2TriggerEvent, PreTokenGenerationV2TriggerHandler } from 'aws-lambda';

type Request = Pick<PreTokenGenerationV2TriggerEvent, 'request' | 'callerContext'>;

/**
 * Cognito calls this before it signs a token. The groups `role:…` and `region:…` and the attribute
 * `custom:organisation` become claims of the access token. Cognito leaves out `aud` there and allows no other value
 * than the client's id.
 */
export const handler: PreTokenGenerationV2TriggerHandler = async (event) => ({
  ...event,
  response: {
    claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: accessClaims(event) } },
  },
});

function accessClaims({ request, callerContext }: Request): Record<string, string | string[]> {
  const groups = request.groupConfiguration.groupsToOverride ?? [];
  const { name, 'custom:organisation': organisation } = request.userAttributes;
  return {
    aud: callerContext.clientId,
    roles: namesIn(groups, 'role:'),
    regions: namesIn(groups, 'region:'),
    ...(organisation ? { organisation } : {}),
    ...(name ? { name } : {}),
  };
}

const namesIn = (groups: readonly string[], prefix: string): string[] =>
  groups.filter((group) => group.startsWith(prefix)).map((group) => group.slice(prefix.length));
