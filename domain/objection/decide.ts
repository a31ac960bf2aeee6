import type { Actor } from '../actor';
import type { Application } from '../application/record';
import type { Instant, LocalDate } from '../calendar';
import { zero } from '../money';
import type { Move } from '../move';
import type { RecoveryMove } from '../recovery/move';
import { ok, type Result } from '../result';
import { badInput, type ObjectionCase, type Remedied } from './case';
import { objectionEvent } from './events';
import type { ContestedKind, Objection, Remedy } from './record';
import { reinstate } from './remedy-adjustment';
import { confirmClaims, reopenClaims } from './remedy-claims';
import { grantAfterAll, grantMore } from './remedy-grant';
import { otherPenalty, oweLess } from './remedy-owed';
import type { ObjectionDecision } from './requests';
import { mayHandle, notByDeciders, withObjection } from './steps';

type Apply = (found: ObjectionCase, input: ObjectionDecision, by: DecidedBy) => Result<Remedied>;
interface DecidedBy {
  readonly actor: Actor;
  readonly now: Instant;
  readonly today: LocalDate;
}

const grant: Apply = (found, input, { actor, now }) => grantAfterAll(found, input, actor, now);
const amountNeeded = badInput('amountCents', 'is asked for by this remedy');

/** A lower settlement that an officer decided is taken back, also where it was changed since; of any other the claims that came to nothing are opened. */
const takeBackSettlement: Apply = (found, _input, by) => {
  return wasDecided(found)
    ? reinstate(found, 'settlement', null, by.actor, by.now, by.today)
    : reopenClaims(found, null, by.today);
};

const wasDecided = ({ application: { adjustments = [] } }: ObjectionCase): boolean =>
  adjustments.some(({ kind, status }) => kind === 'settlement' && status === 'established');

/** As `takeBackSettlement`, for a part. */
const otherSettlement: Apply = (found, { amountCents, motivation }, by) => {
  if (amountCents === undefined) return amountNeeded;
  return wasDecided(found)
    ? reinstate(found, 'settlement', amountCents, by.actor, by.now, by.today)
    : confirmClaims(found, null, amountCents, { motivation, ...by });
};

/** What can take the place of each decision; what is not here is no remedy for it. */
export const remediesFor: Readonly<Record<ContestedKind, Partial<Record<Remedy, Apply>>>> = {
  rejection: { grant },
  'not-treated': { grant },
  'grant-amount': { 'other-amount': (found, input, { actor, now }) => grantMore(found, input, actor, now) },
  claim: {
    withdrawn: (found, _input, { today }) => reopenClaims(found, found.objection.claimId, today),
    'other-amount': (found, { amountCents, motivation }, by) =>
      amountCents === undefined
        ? amountNeeded
        : confirmClaims(found, found.objection.claimId, amountCents, { motivation, ...by }),
  },
  settlement: { withdrawn: takeBackSettlement, 'other-amount': otherSettlement },
  revocation: {
    withdrawn: (found, _input, { actor, now, today }) => reinstate(found, 'revocation', null, actor, now, today),
    'other-amount': (found, { amountCents }, { actor, now, today }) =>
      amountCents === undefined ? amountNeeded : reinstate(found, 'revocation', amountCents, actor, now, today),
  },
  recovery: {
    withdrawn: (found, _input, { actor, now, today }) => oweLess(found, zero, actor, now, today),
    'other-amount': (found, { amountCents }, { actor, now, today }) =>
      amountCents === undefined ? amountNeeded : oweLess(found, amountCents, actor, now, today),
  },
  penalty: {
    withdrawn: (found) => otherPenalty(found, zero),
    'other-amount': (found, { amountCents }) =>
      amountCents === undefined ? amountNeeded : otherPenalty(found, amountCents),
  },
};

export const remedyKinds = (contested: ContestedKind): Remedy[] => Object.keys(remediesFor[contested]) as Remedy[];

/** Whether its remedy hangs on the ceiling as it stood (Awb 4:25 lid 3). */
export const asksCeiling = (contested: ContestedKind): boolean =>
  ['rejection', 'not-treated', 'grant-amount'].includes(contested);

export interface ObjectionDecided {
  readonly move: Move;
  readonly recovery: Omit<RecoveryMove, 'move'> | null;
}

/**
 * Decides on an objection, by somebody else than who took the contested decision. Late, it is not considered, unless it
 * cannot be held against who objects (Awb 6:11). Founded, what takes the place of the decision is in the same write.
 */
export function decideObjection(
  found: ObjectionCase,
  input: ObjectionDecision,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): Result<ObjectionDecided> {
  const { application, objection } = found;
  const allowed = mayHandle(application, objection, actor);
  if (!allowed.ok) return allowed;
  const considered = mayConsider(objection, input);
  if (!considered.ok) return considered;
  const remedied =
    input.outcome === 'founded' ? remedy(found, input, { actor, now, today }) : ok(untouched(application));
  if (!remedied.ok) return remedied;
  const { move, recovery, above, amountCents } = remedied.value;
  const decided: Objection = {
    ...objection,
    status: 'decided',
    ceiling: found.ceiling ?? objection.ceiling,
    decision: {
      outcome: input.outcome,
      remedy: input.remedy ?? null,
      amountCents,
      motivation: input.motivation,
      excusedBecause: input.excusedBecause ?? null,
      ...{ deciderSub: actor.sub, deciderRole: actor.role, decidedAt: now },
      ...{ overshootCents: above.overshootCents, overshootAwards: above.overshootAwards },
    },
  };
  const next = { ...withObjection(move.application.next, decided), version: application.version + 1 };
  const { outcome, remedy: by = null } = input;
  const told = objectionEvent(next, decided, 'decided', {
    ...{ outcome, remedy: by, amountCents, overshootCents: above.overshootCents },
  });
  return ok({
    move: {
      ...move,
      application: { prior: application, next },
      events: [told, ...move.events],
      notByAt: notByDeciders(objection, actor),
    },
    recovery,
  });
}

function mayConsider(
  { inTime, contested }: Objection,
  { outcome, remedy, excusedBecause }: ObjectionDecision,
): Result<null> {
  if (!inTime && outcome !== 'inadmissible' && excusedBecause === undefined) {
    return badInput('excusedBecause', 'is needed: the objection came too late (Awb 6:11)');
  }
  if (outcome !== 'founded') {
    return remedy === undefined ? ok(null) : badInput('remedy', 'goes with an objection that is founded');
  }
  const known = remedyKinds(contested);
  return remedy !== undefined && known.includes(remedy)
    ? ok(null)
    : badInput('remedy', `must be one of: ${known.join(', ')}`);
}

function remedy(found: ObjectionCase, input: ObjectionDecision, by: DecidedBy): Result<Remedied> {
  const apply = input.remedy === undefined ? undefined : remediesFor[found.objection.contested][input.remedy];
  return apply === undefined ? badInput('remedy', 'is needed') : apply(found, input, by);
}

const untouched = (application: Application): Remedied => ({
  move: {
    application: { prior: application, next: { ...application, version: application.version + 1 } },
    claims: [],
    movements: [],
    events: [],
  },
  recovery: null,
  above: { overshootCents: zero, overshootAwards: 0 },
  amountCents: null,
});
