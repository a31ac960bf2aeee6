import type { Access, Scope } from '../manifest/access';
import { rolesOf } from '../manifest/access';
import type { Role } from '../manifest/types';
import type { Caller } from './identity';

/** Whose a thing is and where it lies: what it is reached by. */
export interface Owned {
  /** Null or absent: it lies in no region. */
  readonly region?: string | null;
  /** KvK number of the employer it belongs to; null or absent: of none. */
  readonly organisation?: string | null;
  /** Who handed it in, where that alone makes it theirs. */
  readonly sub?: string | null;
}

type Who = Pick<Caller, 'sub' | 'roles' | 'regions' | 'organisation'>;

const reaches: Readonly<Record<Scope, (who: Who, owned: Owned) => boolean>> = {
  'own-organisation': ({ organisation }, owned) => organisation !== null && organisation === owned.organisation,
  region: ({ regions }, { region }) => region != null && regions.includes(region),
  self: ({ sub }, owned) => owned.sub != null && owned.sub === sub,
  anywhere: () => true,
};

/** The roles of the caller that a route is for, in the order of its row. */
export const heldRoles = (access: 'public' | Access, { roles }: Pick<Who, 'roles'>): Role[] =>
  rolesOf(access).filter((role) => roles.includes(role));

/** Those of them that reach this thing: each by a scope of its own, never by that of another role. */
export const rolesFor = (access: 'public' | Access, who: Who, owned: Owned): Role[] =>
  access === 'public'
    ? []
    : heldRoles(access, who).filter((role) => access[role]?.within.some((scope) => reaches[scope](who, owned)));
