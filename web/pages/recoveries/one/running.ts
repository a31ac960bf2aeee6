import type { MovementKind } from '../../../../domain/budget/movement';
import type { RecoveryAnswer } from '../../../api/answers';

type Entry = RecoveryAnswer['entries'][number];

/** What a movement does to what is owed: the debt itself, for the budget follows it. */
const effects: Readonly<Partial<Record<MovementKind, 1 | -1>>> = {
  'claim-back': 1,
  'unclaim-back': -1,
  recover: -1,
  unrecover: 1,
  'write-off': -1,
  'unwrite-off': 1,
};

export interface AccountRow {
  readonly entry: Entry;
  /** Cents by which the debt went up; below zero: down. Not always the amount: see `revivedCents`. */
  readonly effectCents: number;
  /** Cents that are owed after it; below zero: by the region. */
  readonly balanceCents: number;
  /** Cents of what was written off that count again by this entry, for they were paid or lowered after all. */
  readonly revivedCents: number;
}

/** The entries with what was owed after each. @param entries oldest first */
export function accountRows(entries: readonly Entry[]): AccountRow[] {
  let balanceCents = 0;
  return entries.map((entry) => {
    const effectCents = entry.movements.reduce(
      (sum, { kind, amountCents }) => sum + (effects[kind] ?? 0) * amountCents,
      0,
    );
    balanceCents += effectCents;
    const revived = entry.movements.find(({ kind }) => kind === 'unwrite-off');
    const isWriteOffUndone = entries.some(({ entryId, kind }) => entryId === entry.reverses && kind === 'write-off');
    return { entry, effectCents, balanceCents, revivedCents: isWriteOffUndone ? 0 : (revived?.amountCents ?? 0) };
  });
}
