import { type Sums, total } from './sums';

/** What one scheme's budgets stood at, and where its money comes from. */
export interface SchemeStand {
  readonly schemeId: string;
  readonly costCentre: string | null;
  readonly fundingSource: string | null;
  readonly sums: Sums;
}

export interface CostCentreStand extends Omit<SchemeStand, 'schemeId'> {
  readonly schemes: readonly string[];
}

/** The same, added up per cost centre and funding source, in the order of their names; what has none comes last. */
export function perCostCentre(stands: readonly SchemeStand[]): CostCentreStand[] {
  const groups = new Map<string, SchemeStand[]>();
  for (const stand of stands) {
    const key = JSON.stringify([stand.costCentre, stand.fundingSource]);
    groups.set(key, [...(groups.get(key) ?? []), stand]);
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { costCentre, fundingSource } = first;
      const schemes = group.map(({ schemeId }) => schemeId).sort();
      return [{ costCentre, fundingSource, schemes, sums: total(group.map(({ sums }) => sums)) }];
    })
    .sort((a, b) => order(a.costCentre, b.costCentre) || order(a.fundingSource, b.fundingSource));
}

function order(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
