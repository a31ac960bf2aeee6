import { applicationRecord } from '../../../domain/application/record';
import { type Claim, claimRecord } from '../../../domain/claim/record';
import { type DestructionBegun, destructionBegun } from '../../../domain/destruction/destroyed';
import { type CaseToKeep, closingEvents } from '../../../domain/destruction/keeping';
import { keys } from '../keys';
import { loadRecovery } from '../recoveries';
import { type Item, queryAll } from '../table';
import { destroyingKind } from './gone';

/** All that is kept in the partitions of a case, with what it is. */
export interface WholeCase extends CaseToKeep {
  /** Every item beside the application itself. */
  readonly items: readonly Item[];
  /** What was worked out when its destruction began; null: it did not. */
  readonly begun: DestructionBegun | null;
}

/** Consistent, also of a case whose destruction began. Undefined: there is no such case, or it is destroyed. */
export async function loadWholeCase(applicationId: string): Promise<WholeCase | undefined> {
  const of = (pk: string) =>
    queryAll({ KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk }, ConsistentRead: true });
  const [own, person, recovery, recoveryItems] = await Promise.all([
    of(keys.application(applicationId).pk),
    of(keys.person(applicationId).pk),
    loadRecovery(applicationId),
    of(keys.recovery(applicationId).pk),
  ]);
  const item = own.find(({ kind }) => kind === 'application' || kind === destroyingKind);
  if (item === undefined) return undefined;
  const claims: Claim[] = own.filter(({ kind }) => kind === 'claim').map((claim) => claimRecord.parse(claim));
  return {
    application: applicationRecord.parse(item),
    claims,
    recovery: recovery?.recovery ?? null,
    recoveryEntries: recovery?.posted ?? [],
    closedAt: closedAt(own),
    items: [...own.filter((one) => one !== item), ...person, ...recoveryItems],
    begun: item.kind === destroyingKind ? destructionBegun.parse(item.begun) : null,
  };
}

/** When it took the status that it has: the last of the events that close a case. */
function closedAt(items: readonly Item[]): string | null {
  const at = items
    .filter(({ kind, name }) => kind === 'event' && closingEvents.includes(String(name)))
    .map(({ occurredAt }) => String(occurredAt));
  return at.sort().at(-1) ?? null;
}
