import type { Usage } from '../model/meter';

/** What one operation costs, the whole of `per` of them together. */
export interface Cost {
  readonly operation: string;
  /** What the numbers are divided by. */
  readonly per: number;
  readonly requests: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  /** Read or written, each time it was. */
  readonly items: number;
  /** Of the requests to the table and its answers. */
  readonly bytes: number;
  /** Requests to the table by kind. */
  readonly byKind: Readonly<Record<string, number>>;
  /** Requests to other services, by action. */
  readonly elsewhere: Readonly<Record<string, number>>;
}

export function costOf(operation: string, per: number, used: Usage, elsewhere: Cost['elsewhere']): Cost {
  if (used.refused > 0) throw new Error(`${operation}: ${used.refused} requests were refused, so this says nothing`);
  const { requests, readUnits, writeUnits, items, bytes, operations } = used;
  const byKind = Object.fromEntries(Object.entries(operations).map(([name, one]) => [name, one.requests]));
  return { operation, per, requests, readUnits, writeUnits, items, bytes, byKind, elsewhere };
}

const measures = ['requests', 'readUnits', 'writeUnits', 'items', 'bytes'] as const;

/** What these come to, each for one of it. */
export function sumOf(operation: string, costs: readonly Cost[]): Cost {
  const total = (measure: (typeof measures)[number]) => costs.reduce((sum, one) => sum + one[measure] / one.per, 0);
  const [requests, readUnits, writeUnits, items, bytes] = measures.map(total) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const tallies = (of: 'byKind' | 'elsewhere') => {
    const names = new Set(costs.flatMap((one) => Object.keys(one[of])));
    const sum = (name: string) => costs.reduce((all, one) => all + (one[of][name] ?? 0) / one.per, 0);
    return Object.fromEntries([...names].map((name) => [name, sum(name)]));
  };
  const counted = { requests, readUnits, writeUnits, items, bytes };
  return { operation, per: 1, ...counted, byKind: tallies('byKind'), elsewhere: tallies('elsewhere') };
}
