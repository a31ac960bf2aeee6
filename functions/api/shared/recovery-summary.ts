import type { LocalDate } from '../../../domain/calendar';
import { overdueOf } from '../../../domain/recovery/collect';
import { balanceOf, owedOf, type Recovery } from '../../../domain/recovery/record';
import type { RecoverySummary } from '../answers/recovery';

/** What a list tells of a recovery. */
export function recoverySummaryOf(recovery: Recovery, today: LocalDate): RecoverySummary {
  const { id, number, schemeId, region, tradeName, organisation, status, cause, ground, proposedAt, dueOn } = recovery;
  const { principalCents, collectedCents, writtenOffCents, intention, reply, writeOff } = recovery;
  return {
    ...{ id, number, schemeId, region, tradeName, organisation, status, cause, ground, proposedAt, dueOn },
    replyBy: intention?.replyBy ?? null,
    replied: reply !== null,
    writeOffAsked: writeOff?.status === 'asked',
    owedCents: owedOf(recovery),
    ...{ principalCents, collectedCents, writtenOffCents },
    balanceCents: balanceOf(recovery),
    overdueCents: overdueOf(recovery, today),
  };
}
