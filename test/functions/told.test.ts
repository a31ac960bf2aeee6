import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { accessPage } from '../../functions/api/openapi/access-page';
import { openApiDocument, operations } from '../../functions/api/openapi/document';
import { routes } from '../../functions/manifest';
import type { Access, FieldClass } from '../../functions/manifest/access';
import { classOf, isWhole } from '../../functions/manifest/fields';
import { listRecoveriesRoute } from '../../functions/manifest/routes-recoveries';
import type { RouteEntry } from '../../functions/manifest/types';
import { Guard } from '../../functions/runtime/guard';
import type { Caller } from '../../functions/runtime/identity';
import { rolesFor } from '../../functions/runtime/scope';
import { checkTold, publicReach } from '../../functions/runtime/told';

import { root } from '../house';

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a schema that have no class, each by its path. */
function unknownIn(
  schema: unknown,
  root: Json,
  path: readonly string[] = [],
  inherited: FieldClass = 'common',
  seen: readonly string[] = [],
): string[] {
  if (!isObject(schema)) return [];
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return seen.includes(name) ? [] : unknownIn((root.$defs as Json)[name], root, path, inherited, [...seen, name]);
  }
  const parts = ['anyOf', 'oneOf', 'allOf', 'prefixItems'].flatMap((key) => (schema[key] as Json[] | undefined) ?? []);
  const within = [...parts, schema.items].flatMap((part) => unknownIn(part, root, path, inherited, seen));
  const fields = Object.entries((schema.properties as Json | undefined) ?? {}).flatMap(([key, inner]) => {
    const found = classOf(key, path.at(-1), inherited);
    if (found === undefined) return [[...path, key].join('.')];
    return isWhole(key) ? [] : unknownIn(inner, root, [...path, key], found, seen);
  });
  return [...within, ...fields];
}

describe('the classes of fields', () => {
  it('have every field of every answer of the interface', () => {
    const unknown = Object.entries(operations).flatMap(([name, { success }]) => {
      if (success.schema === undefined || name === 'get-openapi') return [];
      const json = z.toJSONSchema(success.schema, { unrepresentable: 'any' }) as Json;
      return unknownIn(json, json).map((path) => `${name} ${path}`);
    });
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('know an amount by its name, and a field inside another by that one', () => {
    expect(classOf('amountCents', 'items', 'common')).toBe('money');
    expect(classOf('name', 'contact', 'contact')).toBe('contact');
    expect(classOf('iban', 'payTo', 'common')).toBe('common');
    expect(classOf('iban', 'pending', 'common')).toBe('iban');
    expect(classOf('deciderSub', 'decision', 'common')).toBeUndefined();
  });
});

const foodvalley = { region: 'foodvalley', organisation: '68750110' };
const caller = (roles: Caller['roles'], regions: string[] = [], organisation: string | null = null): Caller => ({
  ...{ sub: 'somebody', name: 'Test', roles, regions, organisation },
});

describe('what is within reach', () => {
  const access: Access = {
    employer: { within: ['own-organisation'], fields: ['contact'] },
    officer: { within: ['region', 'self'], fields: ['office'] },
    admin: { within: ['anywhere'], fields: [] },
  };
  const roles = (who: Caller, owned: Parameters<typeof rolesFor>[2] = foodvalley) => rolesFor(access, who, owned);

  it('is for each role what its own scope has', () => {
    expect(roles(caller(['employer'], [], '68750110'))).toEqual(['employer']);
    expect(roles(caller(['employer'], ['foodvalley'], '69599068'))).toEqual([]);
    expect(roles(caller(['employer'], ['foodvalley']))).toEqual([]);
    expect(roles(caller(['officer'], ['foodvalley']))).toEqual(['officer']);
    expect(roles(caller(['officer'], ['haarlem'], '68750110'))).toEqual([]);
    expect(roles(caller(['finance'], ['foodvalley'], '68750110'))).toEqual([]);
    expect(roles(caller([], ['foodvalley'], '68750110'))).toEqual([]);
    expect(roles(caller(['admin']))).toEqual(['admin']);
    expect(roles(caller(['officer'], ['haarlem']), { sub: 'somebody' })).toEqual(['officer']);
    expect(roles(caller(['officer'], ['haarlem']), { sub: null })).toEqual([]);
    expect(roles(caller(['employer'], [], null), { organisation: null })).toEqual([]);
  });

  it('gives somebody of two roles what each may, where that one may', () => {
    const both = caller(['employer', 'officer'], ['haarlem'], '68750110');
    const guard = new Guard(access, both);
    const [own, theirs] = [foodvalley, { region: 'haarlem', organisation: '69599068' }];
    expect([guard.tells(own, 'contact'), guard.tells(own, 'office')]).toEqual([true, false]);
    expect([guard.tells(theirs, 'contact'), guard.tells(theirs, 'office')]).toEqual([false, true]);
    expect(guard.actor(own)).toMatchObject({ role: 'employer', roles: ['employer'] });
    expect(guard.actor(theirs)).toMatchObject({ role: 'officer', roles: ['officer'] });
    expect(guard.tells({ region: 'haarlem', organisation: '68750110' }, 'contact')).toBe(true);
    expect(guard.admits({ region: 'drechtsteden', organisation: '69599068' })).toBe(false);
    expect(guard.fields).toBeNull();
  });
});

describe('an answer', () => {
  const route = (access: RouteEntry['access']): RouteEntry => ({ ...listRecoveriesRoute, access });
  const access: Access = {
    officer: { within: ['region'], fields: ['employer', 'contact'] },
    employer: { within: ['own-organisation'], fields: ['employer', 'money'] },
    admin: { within: ['anywhere'], fields: ['money'] },
  };
  const told = (who: Caller, body: unknown, admit: (guard: Guard) => void) => () => {
    const guard = new Guard(access, who);
    admit(guard);
    checkTold(route(access), guard, { status: 200, body });
  };
  const officer = caller(['officer'], ['foodvalley', 'haarlem']);
  const admits = (guard: Guard) => expect(guard.admits(foodvalley)).toBe(true);

  it('that did not meet the guard is a fault', () => {
    expect(told(officer, {}, () => undefined)).toThrow('not put through the guard');
    expect(told(officer, {}, (guard) => guard.admits({ region: 'drechtsteden' }))).toThrow('not put through the guard');
    expect(told(officer, {}, admits)).not.toThrow();
    expect(told(caller(['admin']), { totalCents: 1 }, () => undefined)).not.toThrow();
  });

  it('tells nothing of a class that no role of the caller may have there', () => {
    expect(told(officer, { contact: { name: 'Test' } }, admits)).not.toThrow();
    expect(told(officer, { status: 'open', firstName: 'Test' }, admits)).toThrow(
      'tells firstName, which is "identity"',
    );
    expect(told(officer, { items: [{ id: '1' }, { amountCents: 0 }] }, admits)).toThrow('items.amountCents');
    expect(told(officer, { firstName: null, lastName: '', youth: {}, checks: [] }, admits)).not.toThrow();
  });

  it('tells no field that has no class', () => {
    expect(told(officer, { pseudonym: 'x' }, admits)).toThrow('no class of fields has');
    expect(told(officer, { decision: { deciderSub: 'x' } }, admits)).toThrow('decision.deciderSub');
  });

  it('never quotes in the fault what it stopped', () => {
    expect(told(officer, { firstName: 'Secret' }, admits)).not.toThrow('Secret');
  });

  it('is about what was admitted, item by item', () => {
    const items = (region: string, organisation: string) => ({ items: [{ region, organisation }] });
    expect(told(officer, items('haarlem', '1'), (guard) => guard.regions())).not.toThrow();
    expect(told(officer, items('haarlem', '1'), (guard) => guard.regions('foodvalley'))).toThrow(
      'another owner at items',
    );
    expect(told(officer, items('drechtsteden', '1'), (guard) => guard.regions())).toThrow('another owner');
    expect(told(officer, items('foodvalley', '69599068'), admits)).toThrow('another owner');
    const employer = caller(['employer'], [], '68750110');
    expect(told(employer, items('drechtsteden', '68750110'), (guard) => guard.organisation())).not.toThrow();
    expect(told(employer, { items: [{ kvkNumber: '69599068' }] }, (guard) => guard.organisation())).toThrow('another');
  });

  it('about several things tells what each of them allows', () => {
    const both = caller(['employer', 'officer'], ['haarlem'], '68750110');
    const [own, theirs] = [foodvalley, { region: 'haarlem', organisation: '69599068' }];
    const admit = (guard: Guard) => [own, theirs].every((owned) => guard.admits(owned));
    expect(told(both, { tradeName: 'Test' }, admit)).not.toThrow();
    expect(told(both, { amountCents: 1 }, admit)).toThrow('money');
    expect(told(both, { contact: 'Test' }, admit)).toThrow('contact');
  });

  it('is a file where the row says so alone', () => {
    const raw = { status: 200, raw: '<a/>', contentType: 'application/xml' };
    const open = { ...listRecoveriesRoute, access: 'public' } as const;
    expect(() => checkTold(open, publicReach(open), raw)).toThrow('answers with a file');
    const withFile = { ...open, shows: ['file'] } as const;
    expect(() => checkTold(withFile, publicReach(withFile), raw)).not.toThrow();
  });
});

describe('docs/access.md', () => {
  it('is up to date: npm run openapi', () => {
    expect(readFileSync(`${root}/docs/access.md`, 'utf8')).toBe(accessPage());
  });

  it('is in the interface description too, operation by operation', () => {
    const { paths } = openApiDocument() as { paths: Record<string, Record<string, Record<string, unknown>>> };
    expect(paths['/applications/{applicationId}/person-openings']?.post?.['x-access']).toEqual({
      auditor: { within: ['region'], fields: ['identity', 'contact'] },
    });
    expect(paths['/schemes']?.get).not.toHaveProperty('x-access');
  });
});

describe('the rows', () => {
  const rows = routes.flatMap(({ name, access, shows = [] }) =>
    access === 'public'
      ? [{ name, role: 'public', fields: [...shows] }]
      : Object.entries(access).map(([role, grant]) => ({ name, role, fields: [...(grant?.fields ?? [])] })),
  );
  const with_ = (field: FieldClass) =>
    rows.filter(({ fields }) => fields.includes(field)).map(({ name, role }) => `${role} ${name}`);

  it('let nobody of finance, the steering group or the administration know who a youth is', () => {
    const identity = with_('identity').filter((row) => /^(finance|steering-group|admin) /.test(row));
    expect(identity.filter((row) => row !== 'admin give-subject-access')).toEqual([]);
    expect(with_('facts').filter((row) => row.startsWith('finance '))).toEqual([]);
  });

  it('give an auditor who a youth is by the route that asks why', () => {
    expect(with_('identity').filter((row) => row.startsWith('auditor '))).toEqual(['auditor open-person']);
  });

  it('give an account in full to the officers who check it', () => {
    expect(new Set(with_('iban').map((row) => row.split(' ')[0]))).toEqual(new Set(['officer']));
  });
});
