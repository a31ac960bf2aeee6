import * as z from 'zod';
import { type Role, roles } from '../manifest/types';
import { optional } from './config';
import type { Caller } from './identity';

const strings = z.array(z.string().min(1).max(200)).max(200);
const name = z.string().max(200);

/** Which claim of the token says what; a dotted path reaches into objects (`realm_access.roles`). */
const claimNames = () => ({
  roles: optional('CLAIM_ROLES', 'roles'),
  regions: optional('CLAIM_REGIONS', 'regions'),
  organisation: optional('CLAIM_ORGANISATION', 'organisation'),
  name: optional('CLAIM_NAME', 'name'),
});

/**
 * The caller that the claims of a verified token name. Roles that we do not know are dropped; no roles, no access.
 * @throws ZodError when a claim is of another shape, e.g. regions in one string: guessing would give access
 */
export function callerOf(claims: Readonly<Record<string, unknown>>): Caller {
  const names = claimNames();
  const organisation = z
    .string()
    .regex(/^\d{8}$/)
    .nullish()
    .parse(claimAt(claims, names.organisation));
  return {
    sub: z.string().min(1).max(200).parse(claims.sub),
    name: name.nullish().parse(claimAt(claims, names.name)) ?? '',
    roles: strings.nullish().parse(claimAt(claims, names.roles))?.filter(isRole) ?? [],
    regions: strings.nullish().parse(claimAt(claims, names.regions)) ?? [],
    organisation: organisation ?? null,
  };
}

const isRole = (value: string): value is Role => roles.some((role) => role === value);

/** A claim by its full name where there is one (`https://x.example/roles`), otherwise by the path that its dots make. */
function claimAt(claims: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  let found: unknown = claims;
  for (const part of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[part];
  }
  return found;
}
