import type { Application } from '../application/record';
import type { LocalDate } from '../calendar';
import type { DomainEvent } from '../event';
import { zero } from '../money';
import type { Scheme } from '../scheme/definition';
import { instalmentsFor } from '../scheme/instalments';
import { opened } from './open';
import { type Claim, claimIdOf } from './record';

/**
 * The claims of a fresh grant, one per instalment. A claim that hangs on the grant, or whose day has already come, is
 * open at once: the daily rule only looks for days still ahead.
 * @param today day of the grant in Amsterdam.
 */
export function makeClaims(
  application: Application,
  scheme: Scheme,
  today: LocalDate,
): { readonly claims: readonly Claim[]; readonly events: readonly DomainEvent[] } {
  const claims: Claim[] = [];
  const events: DomainEvent[] = [];
  const instalments = instalmentsFor(scheme, application.placement?.startOn ?? null, application.heldCents);
  for (const {
    instalment,
    amountCents,
    dueOn,
    onGrant,
    retentionGate,
    evidence,
    lapseAfterDays,
    ...rule
  } of instalments) {
    const scheduled: Claim = {
      id: claimIdOf(application.id, instalment),
      applicationId: application.id,
      instalment,
      status: 'scheduled',
      version: 1,
      amountCents,
      offsetCents: zero,
      dueOn,
      retentionGate,
      evidenceKinds: [...evidence],
      lapseAfterDays,
      openedOn: null,
      evidenceDueOn: null,
      reminders: { afterDays: rule.remindAfterDays, beforeDays: rule.remindBeforeDays, passed: 0 },
      reopenUntil: null,
      released: false,
      evidence: null,
      checks: [],
      assessment: null,
      reply: null,
      approval: null,
      payBy: null,
      attempt: 0,
      batchId: null,
      endToEndId: null,
      bankOutcome: null,
      retries: [],
      gates: null,
      gateOverrides: [],
    };
    if (onGrant || (dueOn !== null && dueOn <= today)) {
      const { claim, event } = opened(application, scheduled, today);
      claims.push({ ...claim, version: 1 });
      events.push(event);
    } else {
      claims.push(scheduled);
    }
  }
  return { claims, events };
}
