import { system } from '../../../domain/actor';
import { type DueKind, dueOf } from '../../../domain/claim/due';
import type { Claim } from '../../../domain/claim/record';
import type { Move } from '../../../domain/move';
import type { Result } from '../../../domain/result';
import { logger } from '../../runtime/logger';
import type { Scheduled } from '../../runtime/scheduled';
import { type Dossier, loadDossier } from '../../store/applications';
import { commitMove, decideAndCommit } from '../../store/commit-move';
import { pinnedScheme } from '../../store/schemes';
import { completeDay, type DueMarker, daysToSweep, dropMarker, dueMarkers } from '../../store/sweeps';

/** Claims handled at the same time: enough to hide the table's latency, few enough to leave it to others. */
const atOnce = 8;

export interface Sweep {
  readonly rule: string;
  /** What to do for each kind of marker the rule looks for. */
  readonly kinds: Partial<Record<DueKind, (dossier: Dossier, claim: Claim, today: string) => Result<Move>>>;
}

/**
 * Does every day since the last completed one, so that a missed day is done by the next run. A day is completed only
 * when each of its markers was dealt with; one that fails leaves the day, and those after it, to the next run.
 * @throws Error when a marker could not be dealt with
 */
export async function sweep({ rule, kinds }: Sweep, { now, today }: Scheduled): Promise<void> {
  for (const day of await daysToSweep(rule, today)) {
    let found = 0;
    let done = 0;
    for (const [kind, decide] of Object.entries(kinds) as [DueKind, NonNullable<Sweep['kinds'][DueKind]>][]) {
      const handle = (marker: DueMarker) => settle(marker, kind, decide, { now, today });
      for await (const group of grouped(dueMarkers(day, kind), atOnce)) {
        const settled = await Promise.all(group.map(handle));
        found += settled.length;
        done += settled.filter(Boolean).length;
      }
    }
    await completeDay({ rule, day, completedAt: now, found, done });
    logger().info('swept', { rule, day, found, done });
  }
}

/** True when the marker led to a change; a marker that no longer holds is dropped. */
async function settle(
  marker: DueMarker,
  kind: DueKind,
  decide: NonNullable<Sweep['kinds'][DueKind]>,
  { now, today }: Scheduled,
): Promise<boolean> {
  const committed = await decideAndCommit(async () => {
    const dossier = await loadDossier(marker.applicationId);
    const claim = dossier?.claims.find(({ id }) => id === marker.claimId);
    if (dossier === undefined || claim === undefined || dueOf(claim)?.kind !== kind) return stale;
    const move = decide(dossier, claim, today);
    if (!move.ok) return move;
    const scheme = await pinnedScheme(dossier.application);
    return commitMove(move.value, { scheme, actor: system, now });
  });
  if (committed.ok) return true;
  if (committed.refusal.code !== 'wrong-state') throw new Error(`claim ${marker.claimId}: ${committed.refusal.detail}`);
  await dropMarker(marker);
  return false;
}

const stale: Result<never> = {
  ok: false,
  refusal: { code: 'wrong-state', detail: 'Nothing falls due here any more.' },
};

async function* grouped<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[], void, void> {
  let group: T[] = [];
  for await (const item of items) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
