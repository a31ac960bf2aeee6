import { isClaimId } from '../../../domain/application/number';
import type { MovementKind } from '../../../domain/budget/movement';
import type { LedgerEntry } from '../../store/ledger';
import { loadClaims } from '../../store/payments';

/** What a bank brings about. */
const byBank: readonly MovementKind[] = ['pay', 'unpay'];

const causesIn = ({ movements }: LedgerEntry): string[] =>
  movements.flatMap(({ kind, cause }) => (byBank.includes(kind) && isClaimId(cause) ? [cause] : []));

/**
 * With which batch a bank paid what an entry is for, or sent it back. An entry has no batch: it is that of the claim,
 * where the bank's last word on the claim is of the very moment of the entry. So it is never a later batch, nor one in
 * which the rest stood of what was set off.
 */
export async function batchesOf(
  entries: readonly LedgerEntry[],
): Promise<(entry: LedgerEntry, cause: string) => string | null> {
  const causes = [...new Set(entries.flatMap(causesIn))];
  if (causes.length === 0) return () => null;
  const refs = causes.map((cause) => {
    const [applicationId = '', instalment] = cause.split('-');
    return { applicationId, instalment: Number(instalment) };
  });
  const claims = new Map((await loadClaims(refs)).map((claim) => [claim.id, claim]));
  return (entry, cause) => {
    const claim = causesIn(entry).includes(cause) ? claims.get(cause) : undefined;
    return claim?.bankOutcome?.at === entry.at ? claim.batchId : null;
  };
}
