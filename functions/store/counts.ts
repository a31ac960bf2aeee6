import { type Count, countKeysOf, countYearOf } from '../../domain/allocation/counts';
import type { Application } from '../../domain/application/record';
import type { Change } from '../../domain/move';
import type { Scheme } from '../../domain/scheme/definition';
import type { NamedAction } from './commit';
import { keys } from './keys';
import { batchGet } from './table';

/** Awards held per employer and youth, by the keys asked for; what nobody holds is left out. */
export async function loadCounts(schemeId: string, countKeys: readonly string[]): Promise<Map<string, Count>> {
  const items = await batchGet(
    [...new Set(countKeys)].map((key) => keys.count(schemeId, key)),
    { consistent: true },
  );
  return new Map(
    items.map((item) => {
      const years: Record<string, number> = {};
      for (const [name, value] of Object.entries(item)) {
        if (/^y\d{4}$/.test(name)) years[name.slice(1)] = Number(value);
      }
      return [String(item.countKey), { total: Number(item.total ?? 0), years }] as const;
    }),
  );
}

/** How much changes add to or take off each count, by its key; by year of receipt. */
export type CountDeltas = Map<string, { readonly schemeId: string; readonly years: Record<string, number> }>;

/** Adds what one application's change does to the counts: a transaction may touch each count once only. */
export function addCountDeltas(deltas: CountDeltas, { prior, next }: Change<Application>, scheme: Scheme): void {
  const add = (application: Application, sign: 1 | -1) => {
    if (application.heldAwards === 0) return;
    const year = countYearOf(application);
    for (const key of countKeysOf(application, scheme)) {
      const delta = deltas.get(key) ?? { schemeId: application.schemeId, years: {} };
      delta.years[year] = (delta.years[year] ?? 0) + sign * application.heldAwards;
      deltas.set(key, delta);
    }
  };
  add(prior, -1);
  add(next, 1);
}

export function countActions(deltas: CountDeltas): NamedAction[] {
  return [...deltas].flatMap(([key, { schemeId, years }]) => {
    const changed = Object.entries(years).filter(([, by]) => by !== 0);
    return changed.length === 0 ? [] : [countAction(schemeId, key, changed)];
  });
}

function countAction(schemeId: string, key: string, years: readonly (readonly [string, number])[]): NamedAction {
  const total = years.reduce((sum, [, by]) => sum + by, 0);
  return {
    name: `count ${key}`,
    update: {
      Key: keys.count(schemeId, key),
      UpdateExpression: `SET #kind = :kind, countKey = :key ADD #total :total, ${years
        .map(([year]) => `#y${year} :y${year}`)
        .join(', ')}`,
      ExpressionAttributeNames: {
        '#kind': 'kind',
        '#total': 'total',
        ...Object.fromEntries(years.map(([year]) => [`#y${year}`, `y${year}`])),
      },
      ExpressionAttributeValues: {
        ':kind': 'count',
        ':key': key,
        ':total': total,
        ...Object.fromEntries(years.map(([year, by]) => [`:y${year}`, by])),
      },
    },
  };
}
