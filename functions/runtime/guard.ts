import type { Actor } from '../../domain/actor';
import type { Access, FieldClass, Scope } from '../manifest/access';
import type { Role } from '../manifest/types';
import { actorOf, type Caller } from './identity';
import { heldRoles, type Owned, rolesFor } from './scope';

/** Something that was found to be within reach: what an answer may be about, and what it may then tell. */
interface Admitted {
  readonly covers: (owned: Owned) => boolean;
  readonly fields: ReadonlySet<FieldClass>;
}

const fits = (found: string | null | undefined, asked: string | null | undefined) =>
  found == null || asked == null || found === asked;

/**
 * Stands between a handler and its answer: whatever is answered about must have been within reach of a role of the
 * caller on this route, and the answer tells what those roles may be told there (`functions/runtime/told.ts`).
 */
export class Guard {
  readonly #access: Access;
  readonly #admitted: Admitted[] = [];

  constructor(
    access: Access,
    readonly caller: Caller,
  ) {
    this.#access = access;
  }

  /** Whether it is within reach; the answer may be about it from then on. */
  admits(owned: Owned): boolean {
    const roles = this.roles(owned);
    if (roles.length === 0) return false;
    const { region, organisation } = owned;
    const covers = (asked: Owned) => fits(region, asked.region) && fits(organisation, asked.organisation);
    this.#admit(covers, roles);
    return true;
  }

  /** The caller's regions that a list may be made of, sorted, or the one of them that is asked for. */
  regions(asked?: string): string[] {
    const roles = this.#within('region');
    const regions = roles.length === 0 ? [] : [...this.caller.regions].sort();
    const listed = regions.filter((region) => asked === undefined || region === asked);
    this.#admit(({ region }) => region == null || listed.includes(region), roles);
    return listed;
  }

  /** The caller's own organisation, where a list may be made of it; null: it has none, or may not. */
  organisation(): string | null {
    const roles = this.#within('own-organisation');
    const own = roles.length === 0 ? null : this.caller.organisation;
    this.#admit(({ organisation }) => organisation == null || organisation === own, roles);
    return own;
  }

  /** Whether a role of the caller goes by region here. */
  get goesByRegion(): boolean {
    return this.#within('region').length > 0;
  }

  /** The roles of the caller that reach it on this route. */
  roles(owned: Owned): Role[] {
    return rolesFor(this.#access, this.caller, owned);
  }

  /** Whether the caller may be told such fields of it. */
  tells(owned: Owned, field: FieldClass): boolean {
    return this.roles(owned).some((role) => this.#access[role]?.fields.includes(field));
  }

  /** Who acts on it, in the roles alone that reach it. */
  actor(owned: Owned): Actor {
    const roles = this.roles(owned);
    return actorOf({ ...this.caller, roles }, roles);
  }

  /**
   * What an answer about what was admitted may tell; null: nothing was, and no role of the caller reaches everything.
   * Of several things the same fields: what each of them allows.
   */
  get fields(): ReadonlySet<FieldClass> | null {
    const found = this.#found();
    const [first, ...rest] = found;
    if (first === undefined) return null;
    return new Set([...first.fields].filter((field) => rest.every(({ fields }) => fields.has(field))));
  }

  /** Whether a part of an answer that says whose it is and where, is of what was admitted. */
  covers(owned: Owned): boolean {
    return this.#found().some(({ covers }) => covers(owned));
  }

  #found(): readonly Admitted[] {
    if (this.#admitted.length > 0) return this.#admitted;
    const roles = this.#within('anywhere');
    return roles.length === 0 ? [] : [{ covers: () => true, fields: this.#fieldsOf(roles) }];
  }

  #within(scope: Scope): Role[] {
    return heldRoles(this.#access, this.caller).filter((role) => this.#access[role]?.within.includes(scope));
  }

  #admit(covers: Admitted['covers'], roles: readonly Role[]): void {
    this.#admitted.push({ covers, fields: this.#fieldsOf(roles) });
  }

  #fieldsOf(roles: readonly Role[]): ReadonlySet<FieldClass> {
    return new Set<FieldClass>(['common', ...roles.flatMap((role) => this.#access[role]?.fields ?? [])]);
  }
}
