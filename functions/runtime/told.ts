import type { FieldClass } from '../manifest/access';
import { classOf, isWhole } from '../manifest/fields';
import type { RouteEntry } from '../manifest/types';
import type { Answer } from './answer';
import type { Owned } from './scope';

/** What the pipeline asks of an answer before it goes out. */
export interface Reach {
  readonly fields: ReadonlySet<FieldClass> | null;
  readonly covers: (owned: Owned) => boolean;
}

/** A public route tells everybody what its entry says. */
export const publicReach = ({ shows = [] }: RouteEntry): Reach => ({
  fields: new Set<FieldClass>(['common', ...shows]),
  covers: () => true,
});

/**
 * Holds an answer against what its caller may be told: a fault, never a refusal, for it means that a handler answered
 * about what it did not put through the guard, or told a field that no role of the caller may have there.
 * @throws Error that names the route and the field, never what stood in it
 */
export function checkTold(route: RouteEntry, reach: Reach, answer: Answer): void {
  const fields = reach.fields;
  const fault = (what: string) => new Error(`route ${route.name} ${what}: docs/access.md says who may what`);
  if (fields === null) throw fault('answers about what was not put through the guard');
  if ('raw' in answer) {
    if (!fields.has('file')) throw fault('answers with a file');
    return;
  }
  const walk = (value: unknown, path: readonly string[], inherited: FieldClass): void => {
    if (Array.isArray(value)) {
      for (const item of value) walk(item, path, inherited);
      return;
    }
    if (typeof value !== 'object' || value === null) {
      if (!isEmpty(value) && !fields.has(inherited)) throw fault(`tells ${path.join('.')}, which is "${inherited}"`);
      return;
    }
    const part = value as Readonly<Record<string, unknown>>;
    if (inherited !== 'aid' && !reach.covers(ownerIn(part))) throw fault(`tells of another owner at ${path.join('.')}`);
    for (const [key, inner] of Object.entries(part)) {
      const here = [...path, key];
      const found = classOf(key, path.at(-1), inherited);
      if (found === undefined) throw fault(`tells ${here.join('.')}, which no class of fields has`);
      if (!isWhole(key) || !fields.has(found)) walk(inner, here, found);
    }
  };
  walk(answer.body, [], 'common');
}

/** Nothing is told by what is not there. */
const isEmpty = (value: unknown) => value === null || value === undefined || value === '';

const ownerIn = ({ region, organisation, kvkNumber }: Readonly<Record<string, unknown>>): Owned => ({
  region: typeof region === 'string' ? region : null,
  organisation: textOf(organisation) ?? textOf(kvkNumber),
});

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
