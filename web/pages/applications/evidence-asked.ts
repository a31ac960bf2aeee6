import type { ApplicationAnswer, ClaimAnswer } from '../../api/answers';

/** Whether the employer has to hand in anything for a claim; of some schemes the grant is enough. */
export const asksEvidence = ({ evidenceKinds, evidenceDueOn }: Pick<ClaimAnswer, 'evidenceKinds' | 'evidenceDueOn'>) =>
  evidenceKinds.length > 0 || evidenceDueOn !== null;

/** What the employer has to do, with the last day for it; null: no last day. */
export type ToDo =
  | { readonly kind: 'evidence' | 'reply'; readonly claimId: string; readonly by: string | null }
  | { readonly kind: 'account'; readonly by: null };

/** Most urgent first: what has a last day, by that day. */
export function toDosOf({ claims, hasBankAccount, status, mayNow }: ApplicationAnswer): ToDo[] {
  const ofClaims = claims.flatMap((claim): ToDo[] => {
    if (claim.mayNow.submitEvidence === null && asksEvidence(claim)) {
      const by = claim.status === 'lapsed' ? claim.reopenUntil : claim.evidenceDueOn;
      return [{ kind: 'evidence', claimId: claim.id, by }];
    }
    const mayReply = claim.mayNow.reply === null && (claim.assessment?.reply ?? null) === null;
    return mayReply ? [{ kind: 'reply', claimId: claim.id, by: claim.replyBy }] : [];
  });
  const account: ToDo[] =
    hasBankAccount || status !== 'granted' || mayNow.change !== null ? [] : [{ kind: 'account', by: null }];
  return [...ofClaims.sort(byLastDay), ...account];
}

export const byLastDay = (a: { readonly by: string | null }, b: { readonly by: string | null }): number =>
  (a.by ?? '9999-12-31').localeCompare(b.by ?? '9999-12-31');
