import * as z from 'zod';
import { system } from '../../domain/actor';
import { whenAsked } from '../../domain/when-asked';
import type { Envelope } from '../../events/envelope';
import { logger } from '../runtime/logger';
import { queueReaction } from '../runtime/reaction';
import { correlatedBy } from '../runtime/work';
import { loadDossier } from '../store/applications';
import { decideAndCommit } from '../store/commit-move';
import { loadRecoveryRecord, reevaluate } from '../store/recoveries';
import { pinnedScheme } from '../store/schemes';

/**
 * What changed may lower what was earned: a proposal is made, or kept to the facts; and where a decision stands, the
 * difference is posted. The same event twice, or late, changes nothing more: it looks at what is there now.
 */
export const handler = queueReaction('follow-recoveries', async (events) => {
  const failed = new Map<string, unknown>();
  for (const event of events) {
    try {
      await correlatedBy(event.correlationid, () => follow(event));
    } catch (error) {
      failed.set(event.id, error);
    }
  }
  return failed;
});

const named = whenAsked(() => z.object({ applicationId: z.string(), status: z.string().optional() }));

/** Before the grant there is nothing to claim back. */
const grantedOnce = ['granted', 'completed'];

async function follow(event: Envelope): Promise<void> {
  const { applicationId, status } = named.parse(event.data);
  if (status !== undefined && !grantedOnce.includes(status)) return;
  // A payment changes a recovery that there is; it makes none, for whoever may be paid has earned it.
  const isChange = status !== undefined;
  const done = await decideAndCommit(async () => {
    const recovery = (await loadRecoveryRecord(applicationId)) ?? null;
    if (recovery === null && !isChange) return { ok: true, value: null };
    const dossier = await loadDossier(applicationId);
    if (dossier === undefined) throw new Error(`application ${applicationId} is gone`);
    const scheme = await pinnedScheme(dossier.application);
    return reevaluate({ ...dossier, recovery, scheme }, { scheme, actor: system, now: event.time });
  });
  if (done.ok) return;
  if (done.refusal.code !== 'no-budget') throw new Error(`recovery ${applicationId}: ${done.refusal.detail}`);
  // Shown with the recovery, until there is money again and an officer has it looked at once more.
  logger().warn('recovery waits for budget', { applicationId });
}
