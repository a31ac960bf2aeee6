import { addDays, amsterdamDate, startOfAmsterdamDay } from '../calendar';
import type { RecoveryCase } from '../recovery/standing';
import { ok, type Result, refuse } from '../result';
import { termOf } from '../term/record';
import type { ContestedKind } from './record';

/** The decision that is contested: when it was taken, and by whom. */
export interface Contested {
  readonly decidedAt: string;
  readonly subs: readonly string[];
}

type Found = Pick<RecoveryCase, 'application' | 'claims' | 'recovery'>;

const subsOf = (...subs: readonly (string | null | undefined)[]): string[] => [
  ...new Set(subs.filter((sub) => sub !== null && sub !== undefined)),
];

/** The decision of a kind as it stands; null: there is none. */
export const contestedDecision: Readonly<
  Record<ContestedKind, (found: Found, claimId: string | null) => Contested | null>
> = {
  rejection: (found) => byDecision(found, 'reject'),
  'not-treated': (found) => byDecision(found, 'not-treated'),
  'grant-amount': (found) => byDecision(found, 'grant'),
  claim: claimDecision,
  settlement: ({ application, claims }) => {
    const { settlement } = application;
    if (settlement === undefined) return null;
    const others = claims.flatMap(({ approval, assessment }) => [approval?.approverSub, assessment?.assessorSub]);
    const decisions = (application.adjustments ?? []).map(({ decision }) => decision?.deciderSub);
    return { decidedAt: settlement.decidedAt, subs: subsOf(settlement.bySub, ...others, ...decisions) };
  },
  revocation: ({ application }) => {
    const found = application.adjustments?.findLast(
      ({ kind, status }) => kind === 'revocation' && status === 'established',
    );
    if (!found?.decision) return null;
    return {
      decidedAt: found.decision.decidedAt,
      subs: subsOf(found.decision.deciderSub, found.intention.intenderSub),
    };
  },
  recovery: ({ recovery }) => {
    if (recovery?.decision?.outcome !== 'establish') return null;
    const { decision, intention } = recovery;
    return { decidedAt: decision.decidedAt, subs: subsOf(decision.deciderSub, intention?.intenderSub) };
  },
  penalty: ({ application }) => {
    const { penalty } = termOf(application);
    return penalty === null ? null : { decidedAt: penalty.at, subs: subsOf(penalty.bySub) };
  },
};

function byDecision({ application }: Found, outcome: string): Contested | null {
  const { decision, status } = application;
  const inForce = outcome === 'grant' ? status === 'granted' || status === 'completed' : status === 'rejected';
  if (decision === null || decision.outcome !== outcome || !inForce) return null;
  return { decidedAt: decision.decidedAt, subs: subsOf(decision.deciderSub) };
}

/** That a claim was refused, or lapsed for good; that is a rule's doing, on the day after its way back closed. */
function claimDecision({ claims }: Found, claimId: string | null): Contested | null {
  const claim = claims.find(({ id }) => id === claimId);
  if (claim?.status === 'refused' && claim.approval !== null) {
    const { approval, assessment } = claim;
    return { decidedAt: approval.approvedAt, subs: subsOf(approval.approverSub, assessment?.assessorSub) };
  }
  if (claim?.status !== 'lapsed' || !claim.released || claim.reopenUntil === null) return null;
  return { decidedAt: claim.releasedAt ?? startOfAmsterdamDay(addDays(claim.reopenUntil, 1)), subs: [] };
}

/** The contested decision, or why there is none to object to. */
export function findContested(found: Found, kind: ContestedKind, claimId: string | null): Result<Contested> {
  const contested = contestedDecision[kind](found, claimId);
  if (contested !== null) return ok(contested);
  return refuse({
    code: 'input-invalid',
    detail: 'There is no such decision to object to.',
    errors: [{ path: kind === 'claim' ? 'claimId' : 'contested', message: 'names no decision of this application' }],
  });
}

export const decidedOn = ({ decidedAt }: Contested) => amsterdamDate(decidedAt);

/** Kinds that can be objected to now, for a page to choose from; of claims each that was refused or lapsed for good. */
export function contestable(found: Found): { readonly contested: ContestedKind; readonly claimId: string | null }[] {
  const kinds = (Object.keys(contestedDecision) as ContestedKind[]).filter((kind) => kind !== 'claim');
  const whole = kinds.filter((kind) => contestedDecision[kind](found, null) !== null);
  const claims = found.claims.filter(({ id }) => claimDecision(found, id) !== null);
  return [
    ...whole.map((contested) => ({ contested, claimId: null })),
    ...claims.map(({ id }) => ({ contested: 'claim' as const, claimId: id })),
  ];
}
