import { keys } from '../../functions/store/keys';
import type { Usage } from '../model/meter';
import { textOf } from '../model/table-shape';
import type { Item } from '../model/units';
import type { World } from './world';

export interface Placed {
  readonly id: string;
  readonly receivedAt: string;
  readonly status: string;
}

/** How things stand when nothing is left to do. */
export interface Standing {
  readonly applications: readonly Placed[];
  /** Awards. */
  readonly budget: { readonly available: number; readonly reserved: number };
}

/** Where a design keeps what it took, and what that was used for. */
export interface Store {
  /** Calls with the id of each application that gets its place, at that moment; with some of them more than once. */
  onRanked(take: (id: string) => void): void;
  /** What was used since the last call. */
  take(): Usage;
  /** What refused requests for load, and how often. */
  refusals(): ReadonlyMap<string, number>;
  read(ids: readonly string[]): Promise<Standing>;
}

/** The world's table, laid out as the house does. */
export const tableStore = ({ model, engine, onWritten }: World, table: string, budgetId: string): Store => ({
  onRanked(take) {
    onWritten.add((items) => {
      for (const { kind, id, status } of items) {
        if (textOf(kind) === 'application' && textOf(status) !== 'received') take(textOf(id));
      }
    });
  },
  take: () => model.take(),
  refusals: () => model.limits?.refusals ?? new Map(),
  async read(ids) {
    const wanted = [keys.budget(budgetId), ...ids.map(keys.application)];
    const items: Item[] = [];
    for (let start = 0; start < wanted.length; start += batch) {
      const Keys = wanted.slice(start, start + batch).map(({ pk, sk }) => ({ pk: { S: pk }, sk: { S: sk } }));
      const RequestItems = { [table]: { Keys, ConsistentRead: true } };
      const answer = await engine.ask<{ Responses: Record<string, Item[]> }>('BatchGetItem', { RequestItems });
      items.push(...(answer.Responses[table] ?? []));
    }
    const budget = items.find(({ kind }) => textOf(kind) === 'budget');
    const applications = items.filter(({ kind }) => textOf(kind) === 'application');
    return {
      applications: applications.map(({ id, receivedAt, status }) => ({
        ...{ id: textOf(id), receivedAt: textOf(receivedAt), status: textOf(status) },
      })),
      budget: { available: Number(textOf(budget?.availableAwards)), reserved: Number(textOf(budget?.reservedAwards)) },
    };
  },
});

/** Keys that one BatchGetItem takes. */
const batch = 100;
