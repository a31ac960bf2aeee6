import { applicationRecord } from '../../../domain/application/record';
import { claimRecord } from '../../../domain/claim/record';
import { batchRecord } from '../../../domain/payout/batch';
import { recoveryRecord } from '../../../domain/recovery/record';
import type { House } from '../house/house';

export type Plain = Readonly<Record<string, unknown>>;

/** Effects of movements, written down here a second time so that the house's own table is checked against it. */
export const signs: Readonly<Record<string, Readonly<Record<string, 1 | -1>>>> = {
  cap: { cap: 1, available: 1 },
  reserve: { reserved: 1, available: -1 },
  'release-reserved': { reserved: -1, available: 1 },
  commit: { committed: 1, reserved: -1 },
  'release-committed': { committed: -1, available: 1 },
  pay: { paid: 1, committed: -1 },
  unpay: { paid: -1, committed: 1 },
  wait: { waiting: 1 },
  unwait: { waiting: -1 },
  'claim-back': { receivable: 1 },
  'unclaim-back': { receivable: -1 },
  recover: { available: 1, paid: -1, receivable: -1 },
  unrecover: { available: -1, paid: 1, receivable: 1 },
  'write-off': { receivable: -1 },
  'unwrite-off': { receivable: 1 },
  overshoot: { available: 1, overshoot: 1 },
  unovershoot: { available: -1, overshoot: -1 },
};
export const parts = [
  'cap',
  'available',
  'reserved',
  'committed',
  'paid',
  'waiting',
  'receivable',
  'overshoot',
] as const;
export const units = ['Cents', 'Awards'] as const;

export const number = (of: Plain, field: string): number => Number(of[field] ?? 0);

export function groupBy(all: readonly Plain[], keyOf: (one: Plain) => string): Map<string, Plain[]> {
  const groups = new Map<string, Plain[]>();
  for (const one of all) {
    const there = groups.get(keyOf(one));
    if (there === undefined) groups.set(keyOf(one), [one]);
    else there.push(one);
  }
  return groups;
}

/** Parsed once: what stands in the table is never changed, only replaced. */
export function parsedBy<T>(schema: { parse: (item: unknown) => T }): (item: Plain) => T {
  const known = new WeakMap<Plain, T>();
  return (item) => {
    const there = known.get(item);
    if (there !== undefined) return there;
    const made = schema.parse(item);
    known.set(item, made as T & object);
    return made;
  };
}
export const applicationOf = parsedBy(applicationRecord);
export const claimOf = parsedBy(claimRecord);
export const batchOf = parsedBy(batchRecord);
export const recoveryOf = parsedBy(recoveryRecord);

/** Everything in the table, by kind. */
export class Contents {
  readonly #byKind = new Map<string, Plain[]>();

  constructor(house: House) {
    for (const { plain } of house.table.items()) {
      const kind = String(plain.kind);
      const there = this.#byKind.get(kind);
      if (there === undefined) this.#byKind.set(kind, [plain]);
      else there.push(plain);
    }
  }

  of(kind: string): readonly Plain[] {
    return this.#byKind.get(kind) ?? [];
  }
}
