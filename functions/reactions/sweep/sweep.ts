import { system } from '../../../domain/actor';
import { type ApplicationDueKind, dueOfApplication } from '../../../domain/application/due';
import type { Application } from '../../../domain/application/record';
import type { Instant } from '../../../domain/calendar';
import { type DueKind, dueOf } from '../../../domain/claim/due';
import type { Claim } from '../../../domain/claim/record';
import type { Move } from '../../../domain/move';
import type { Result } from '../../../domain/result';
import type { Scheme } from '../../../domain/scheme/definition';
import { logger } from '../../runtime/logger';
import type { Scheduled } from '../../runtime/scheduled';
import { type Dossier, loadDossier } from '../../store/applications';
import { commitMove, decideAndCommit } from '../../store/commit-move';
import { pinnedScheme } from '../../store/schemes';
import { completeDay, type DueMarker, daysToSweep, dropMarker, dueMarkers, type MarkerKind } from '../../store/sweeps';

/** Markers handled at the same time: enough to hide the table's latency, few enough to leave it to others. */
const atOnce = 8;

/** A case under the pinned version of its scheme, at the moment of the run. */
interface Swept extends Dossier {
  readonly scheme: Scheme;
  readonly now: Instant;
}

/** What is to be done for a marker as things stand now; a refusal `wrong-state` says that it no longer holds. */
type Decide = (found: Swept, marker: DueMarker, today: string) => Result<Move> | Promise<Result<Move>>;

export interface Sweep {
  readonly rule: string;
  /** What to do for each kind of marker the rule looks for. */
  readonly kinds: Partial<Record<MarkerKind, Decide>>;
}

export const forClaim =
  (kind: DueKind, decide: (found: Swept, claim: Claim, today: string) => ReturnType<Decide>): Decide =>
  (dossier, { claimId }, today) => {
    const claim = dossier.claims.find(({ id }) => id === claimId);
    return claim === undefined || dueOf(claim)?.kind !== kind ? stale : decide(dossier, claim, today);
  };

export const forApplication =
  (kind: ApplicationDueKind, decide: (application: Application, today: string) => Result<Move>): Decide =>
  ({ application }, _marker, today) =>
    dueOfApplication(application)?.kind === kind ? decide(application, today) : stale;

/** How a marker ended. */
type Outcome = 'done' | 'stale' | 'failed';

/**
 * Does every day since the last completed one, so that a missed day is done by the next run. A marker that fails holds
 * up no other; but its day, and those after it, count as completed only once a run has dealt with every one of it.
 * @throws Error at the end, when a marker could not be dealt with: the next run tries again
 */
export async function sweep({ rule, kinds }: Sweep, schedule: Scheduled): Promise<void> {
  let failed = 0;
  for (const day of await daysToSweep(rule, schedule.today)) {
    const outcomes: Outcome[] = [];
    for await (const group of grouped(dueMarkers(day, Object.keys(kinds) as MarkerKind[]), atOnce)) {
      outcomes.push(
        ...(await Promise.all(group.map((marker) => tried(marker, kinds[marker.kind] ?? (() => stale), schedule)))),
      );
    }
    failed += outcomes.filter((outcome) => outcome === 'failed').length;
    const done = outcomes.filter((outcome) => outcome === 'done').length;
    const entry = { rule, day, completedAt: schedule.now, found: outcomes.length, done };
    if (failed === 0) await completeDay(entry);
    if (outcomes.length > 0) logger().info('swept', { ...entry, failed });
  }
  if (failed > 0) throw new Error(`${rule}: ${failed} things that fell due could not be dealt with`);
}

async function tried(marker: DueMarker, decide: Decide, schedule: Scheduled): Promise<Outcome> {
  try {
    return (await settle(marker, decide, schedule)) ? 'done' : 'stale';
  } catch (error) {
    const { claimId, applicationId } = marker;
    logger().error('fault', { claimId, applicationId, error: error instanceof Error ? error : String(error) });
    return 'failed';
  }
}

/** True when the marker led to a change; a marker that no longer holds is dropped. */
async function settle(marker: DueMarker, decide: Decide, { now, today }: Scheduled): Promise<boolean> {
  const committed = await decideAndCommit(async () => {
    const dossier = await loadDossier(marker.applicationId);
    if (dossier === undefined) return stale;
    const scheme = await pinnedScheme(dossier.application);
    const move = await decide({ ...dossier, scheme, now }, marker, today);
    if (!move.ok) return move;
    return commitMove(move.value, { scheme, actor: system, now });
  });
  if (committed.ok) return true;
  if (committed.refusal.code !== 'wrong-state') {
    throw new Error(`${marker.claimId ?? marker.applicationId}: ${committed.refusal.detail}`);
  }
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
