import type { Application } from '../../../domain/application/record';
import type { Claim, ClaimStatus } from '../../../domain/claim/record';
import { cents } from '../../../domain/money';
import type { Recovery } from '../../../domain/recovery/record';
import type { RecoveryCase } from '../../../domain/recovery/standing';
import { decideAdjustment } from '../../../domain/settlement/decide';
import { intendAdjustment } from '../../../domain/settlement/intend';
import type { AdjustmentKind, Settlement } from '../../../domain/settlement/record';
import type { AdjustmentIntention } from '../../../domain/settlement/requests';
import { caseOf, claimsOf, first, now, placed, second, today, value } from '../recovery/recovery-fixtures';

const decision = {
  ...{ outcome: 'grant' as const, motivation: 'Ja.', amountCents: cents(300_000), overrides: [] },
  ...{ deciderSub: 'officer-8', deciderRole: 'officer', decidedAt: '2026-09-02T10:00:00.000Z' },
};

/** Of €3,000 in €1,200 and €1,800, as it was granted. */
export const award = (...statuses: [ClaimStatus, ClaimStatus]): RecoveryCase => {
  const application = placed({ decision });
  return caseOf(application, claimsOf(application, ...statuses));
};

/** As it was settled on a day, on all that was granted. */
export const settledAt = (decidedAt: string, changes: Partial<Settlement> = {}): Settlement => ({
  ...{ amountCents: cents(300_000), grantedCents: cents(300_000), lower: false, cause: 'approval', ground: null },
  ...{ article: 'Awb 4:46 lid 1', exOfficio: false, bySub: 'officer-2', byRole: 'officer', decidedAt },
  lines: [1, 2].map((instalment) => ({
    ...{ claimId: `x-${instalment}`, instalment, outcome: 'approved' as const },
    amountCents: cents(instalment === 1 ? 120_000 : 180_000),
  })),
  ...changes,
});

export const paidAndSettled = (decidedAt: string, changes: Partial<Settlement> = {}): RecoveryCase => {
  const found = award('paid', 'paid');
  const settlement = settledAt(decidedAt, changes);
  return { ...found, application: { ...found.application, status: 'completed', settlement } };
};

export const intention = (changes: Partial<AdjustmentIntention> = {}): AdjustmentIntention => ({
  ...{ step: 'intend', ground: 'obligations-not-met', amountCents: cents(0), motivation: 'De begeleiding ontbrak.' },
  ...changes,
});

/** The case after a move. */
export const after = (
  found: RecoveryCase,
  move: { readonly application: { readonly next: Application }; readonly claims: readonly { readonly next: Claim }[] },
  recovery: Recovery | null = found.recovery,
): RecoveryCase => {
  const nextOf = new Map(move.claims.map(({ next }) => [next.id, next]));
  const claims = found.claims.map((claim) => nextOf.get(claim.id) ?? claim);
  return { ...found, application: move.application.next, claims, recovery };
};

export const intended = (
  found: RecoveryCase,
  kind: AdjustmentKind,
  changes: Partial<AdjustmentIntention> = {},
  on = today,
) => after(found, value(intendAdjustment(found, kind, intention(changes), first, `${on}T10:00:00.000Z`, on)));

export const establish = { step: 'decide', outcome: 'establish', motivation: 'Het blijft zo.' } as const;
export const dropIt = { step: 'decide', outcome: 'drop', motivation: 'Toch in orde.' } as const;

/** After the reply term of an intention of `today`. */
export const laterOn = '2027-06-20';

export const established = (found: RecoveryCase, kind: AdjustmentKind, on = laterOn) => {
  const made = value(decideAdjustment(found, kind, establish, second, `${on}T10:00:00.000Z`, on));
  return { made, found: after(found, made.move, made.recovery?.recovery.next ?? found.recovery) };
};

export { now, today };
