import { afterEach, describe, expect, it } from 'vitest';
import { callerOf } from '../../functions/runtime/claims';
import { readCaller, toContext } from '../../functions/runtime/identity';

const claims = {
  sub: 'user-1',
  name: 'Test Ambtenaar',
  roles: ['officer'],
  regions: ['foodvalley', 'haarlem'],
  organisation: '68750110',
};

afterEach(() => {
  for (const name of ['CLAIM_ROLES', 'CLAIM_REGIONS', 'CLAIM_ORGANISATION', 'CLAIM_NAME']) delete process.env[name];
});

describe('the caller out of a token', () => {
  it('is what its claims say', () => {
    expect(callerOf(claims)).toEqual(claims);
  });

  it('has no access without roles and no organisation without one', () => {
    expect(callerOf({ sub: 'user-1' })).toEqual({
      sub: 'user-1',
      name: '',
      roles: [],
      regions: [],
      organisation: null,
    });
    expect(callerOf({ ...claims, organisation: null }).organisation).toBeNull();
  });

  it('keeps the roles we know', () => {
    expect(callerOf({ ...claims, roles: ['superuser', 'finance', 'Officer'] }).roles).toEqual(['finance']);
  });

  it('is found under the names of the deployer, also in objects and under a full address', () => {
    Object.assign(process.env, { CLAIM_ROLES: 'realm_access.roles', CLAIM_REGIONS: 'https://id.example/regions' });
    const { roles, regions, ...rest } = claims;
    const foreign = { ...rest, roles: ['admin'], realm_access: { roles }, 'https://id.example/regions': regions };
    expect(callerOf(foreign)).toEqual(claims);
  });

  it.each([
    ['regions in one text', { regions: 'foodvalley' }],
    ['regions that are no texts', { regions: [1] }],
    ['roles in one text', { roles: 'officer admin' }],
    ['roles in an object', { roles: { officer: true } }],
    ['an organisation that is no KvK number', { organisation: '6875011' }],
    ['an organisation that is a number', { organisation: 68750110 }],
    ['no subject', { sub: undefined }],
    ['an empty subject', { sub: '' }],
  ])('is refused for %s', (_, wrong) => {
    expect(() => callerOf({ ...claims, ...wrong })).toThrow();
  });
});

describe('the way through API Gateway', () => {
  it.each([claims, { ...claims, organisation: null, regions: [], roles: [] }])('keeps the caller whole', (given) => {
    const caller = callerOf(given);
    const context = toContext(caller);
    for (const value of Object.values(context)) expect(typeof value).toBe('string');
    expect(readCaller({ principalId: caller.sub, integrationLatency: 5, ...context })).toEqual(caller);
  });

  it('knows that no authorizer ran', () => {
    expect(readCaller(undefined)).toBeNull();
    expect(readCaller(null)).toBeNull();
  });

  it.each([
    [{}],
    [{ ...toContext(callerOf(claims)), roles: 'officer' }],
    [{ ...toContext(callerOf(claims)), regions: '"foodvalley"' }],
    [{ ...toContext(callerOf(claims)), sub: '' }],
  ])('throws at a context that our authorizer does not write: %j', (context) => {
    expect(() => readCaller(context)).toThrow('does not name a caller');
  });
});
