import type { MemoryTable } from '../table/memory-table';
import type { Stored } from '../table/stored';

/**
 * What functions remember for a second: schemes, regions and pauses (functions/store/kept.ts). Where these are others at
 * the moment to which the house is set back, no process may go on.
 */
export const menuOf = (table: MemoryTable): Set<Stored> =>
  new Set([...table.items()].filter(({ pk }) => /^(SCHEME|MENU|PAUSES|REGION)/.test(pk)));
