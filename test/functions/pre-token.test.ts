import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { handler } from '../../functions/api/pre-token';

const userPoolId = 'eu-west-1_Test';

const eventFor = (
  groups: string[] | undefined,
  attributes: Record<string, string>,
): PreTokenGenerationV2TriggerEvent => ({
  version: '2',
  triggerSource: 'TokenGeneration_Authentication',
  region: 'eu-west-1',
  userPoolId,
  userName: 'user-1',
  callerContext: { awsSdkVersion: '3', clientId: 'client-1' },
  request: {
    userAttributes: { sub: 'user-1', ...attributes },
    groupConfiguration: groups === undefined ? {} : { groupsToOverride: groups },
    scopes: ['openid'],
  },
  response: { claimsAndScopeOverrideDetails: {} },
});

async function accessClaims(groups: string[] | undefined, attributes: Record<string, string> = {}) {
  const answer: unknown = await handler(eventFor(groups, attributes), {} as never, () => undefined);
  return (answer as PreTokenGenerationV2TriggerEvent).response.claimsAndScopeOverrideDetails.accessTokenGeneration
    ?.claimsToAddOrOverride;
}

describe('pre-token', () => {
  it('makes claims of groups and attributes', async () => {
    const claims = await accessClaims(['role:officer', 'region:foodvalley', 'region:haarlem', 'role:finance'], {
      name: 'Test Medewerker',
      'custom:organisation': '68727720',
    });
    expect(claims).toEqual({
      aud: 'client-1',
      roles: ['officer', 'finance'],
      regions: ['foodvalley', 'haarlem'],
      organisation: '68727720',
      name: 'Test Medewerker',
    });
  });

  it('gives nothing to who is in no group, and leaves out what is not known', async () => {
    expect(await accessClaims(undefined)).toEqual({ aud: 'client-1', roles: [], regions: [] });
  });

  it('takes no role from a group of another kind, whatever its name', async () => {
    expect(await accessClaims(['admin', 'Role:admin', 'region:role:admin', 'xrole:admin'])).toMatchObject({
      roles: [],
      regions: ['role:admin'],
    });
  });

  it('takes no role or region from what a user may write itself', async () => {
    const claims = await accessClaims([], { roles: 'admin', 'custom:roles': 'admin', profile: 'role:admin' });
    expect(claims).toMatchObject({ roles: [], regions: [] });
  });

  it('hands Cognito back the event it sent', async () => {
    const event = eventFor(['role:officer'], {});
    const answer: unknown = await handler(event, {} as never, () => undefined);
    const { request, callerContext } = event;
    expect(answer).toMatchObject({ version: '2', userPoolId, request, callerContext });
  });
});
