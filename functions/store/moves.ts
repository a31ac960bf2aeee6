import type { Actor } from '../../domain/actor';
import type { Application } from '../../domain/application/record';
import type { Budget } from '../../domain/budget/budget';
import { budgetDeltas, letsPass, setsFree } from '../../domain/budget/movement';
import { overshootBack } from '../../domain/budget/overshoot';
import { amsterdamDate, type Instant } from '../../domain/calendar';
import type { Claim } from '../../domain/claim/record';
import type { Move } from '../../domain/move';
import type { Scheme } from '../../domain/scheme/definition';
import type { AidBook } from '../../domain/state-aid/register';
import { withTermFollowed } from '../../domain/term/follow';
import { aidActions, aidGrantActions } from './aid-register';
import { budgetAction, ledgerAction, type Since } from './budgets';
import type { NamedAction } from './commit';
import { addCountDeltas, type CountDeltas, countActions } from './counts';
import { keys } from './keys';
import {
  applicationDueActions,
  dueMarkerActions,
  keepDueActions,
  lineMarkerActions,
  nudgeAction,
  youthMarkerActions,
} from './markers';
import { eventAction } from './outbox';
import { waitingActions } from './waiting-list';
import { applicationIndexes, claimIndexes } from './work';

export interface MoveContext {
  /** The pinned version of the application's scheme. */
  readonly scheme: Scheme;
  readonly actor: Actor;
  readonly now: Instant;
  /** The register of de-minimis aid as the move was decided on it, where it was. */
  readonly aid?: AidBook;
  /** The rows of the processing log that its first event carries. */
  readonly carries?: object | undefined;
  /** The budget as the move was decided on: it holds only while no money of it moved since. */
  readonly budget?: Budget;
}

/** A move as writes, but for the budget, its ledger, the counts and the register of aid, which moves of one transaction share. */
export interface CompiledMove {
  readonly move: Move;
  readonly context: MoveContext;
  readonly actions: readonly NamedAction[];
}

export function compileMove(decided: Move, context: MoveContext): CompiledMove {
  const move = followed(decided, context);
  const { prior, next } = move.application;
  const { now, actor, carries } = context;
  const [firstClaim] = move.claims;
  const changed = next !== prior || firstClaim === undefined ? next : firstClaim.next;
  const idBase = `${changed.id}.${changed.version}`;
  const keyOf = (at: Instant, eventId: string) => keys.event(next.id, at, eventId);
  const actions = [
    ...(next === prior ? [] : [applicationAction(move), ...markerActions(prior, next, context.scheme, now)]),
    ...aidGrantActions(move.application, context),
    ...move.claims.flatMap(({ prior: before, next: after }) => [
      claimAction(next, before, after, move),
      ...dueMarkerActions(before, after, now),
    ]),
    ...move.events.map((event, index) =>
      eventAction(event, index, { idBase, at: now, actor, keyOf, carries: index === 0 ? carries : undefined }),
    ),
  ];
  return { move, context, actions };
}

/** What a move means for the term to decide follows from it too (ADR 0046). */
function followed(move: Move, { scheme, now }: MoveContext): Move {
  const { prior, next } = move.application;
  const after = withTermFollowed(prior, next, scheme, amsterdamDate(now));
  return after === next ? move : { ...move, application: { prior, next: after } };
}

const markerActions = (prior: Application | null, next: Application, scheme: Scheme, now: Instant): NamedAction[] => [
  ...lineMarkerActions(prior, next, scheme, now),
  ...youthMarkerActions(prior, next, now),
  ...keepDueActions(prior, next, now),
  ...applicationDueActions(prior, next, now),
];

/** A new application, with its place in line; its events and receipt come beside it. `scheme` is its pinned version. */
export const newApplicationActions = (application: Application, scheme: Scheme, now: Instant): NamedAction[] => [
  {
    name: `application ${application.id}`,
    put: { Item: applicationItem(application), ConditionExpression: 'attribute_not_exists(pk)' },
  },
  ...markerActions(null, application, scheme, now),
];

const applicationItem = (application: Application) => ({
  ...keys.application(application.id),
  kind: 'application',
  ...application,
  ...applicationIndexes(application),
});

/** A claim is judged by its application's facts, so its write holds only while those stay as they were read. */
export const unchangedAction = ({ id, version }: Application): NamedAction => ({
  name: `application ${id}`,
  check: {
    Key: { ...keys.application(id) },
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': version },
  },
});

function applicationAction({ application: { prior, next }, notByAt }: Move): NamedAction {
  const guard = notByAt === undefined ? null : notByCondition(notByAt);
  return {
    name: `application ${next.id}`,
    put: {
      Item: applicationItem(next),
      ConditionExpression: `#version = :version AND #status = :status${guard === null ? '' : ` AND ${guard.condition}`}`,
      ExpressionAttributeNames: { '#version': 'version', '#status': 'status', ...guard?.names },
      ExpressionAttributeValues: { ':version': prior.version, ':status': prior.status, ...guard?.values },
    },
  };
}

/** That who writes is not the one at a place of the item, or not among those there. */
function notByCondition({ at, sub, listed }: NonNullable<Move['notByAt']>) {
  const names: Record<string, string> = {};
  const path = at
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`;
      names[`#at${index}`] = part;
      return `${index === 0 ? '' : '.'}#at${index}`;
    })
    .join('');
  const condition = listed === true ? `NOT contains(${path}, :notBy)` : `${path} <> :notBy`;
  return { condition, names, values: { ':notBy': sub } };
}

function claimAction(application: Application, prior: Claim | null, next: Claim, { notBy }: Move): NamedAction {
  const name = `claim ${next.id}`;
  const Item = {
    ...keys.claim(next.applicationId, next.instalment),
    kind: 'claim',
    ...next,
    number: application.number,
    schemeId: application.schemeId,
    region: application.region,
    tradeName: application.employer.tradeName,
    kvkNumber: application.employer.kvkNumber,
    ...claimIndexes(application, next),
  };
  if (prior === null) return { name, put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } };
  const guarded = notBy?.claimId === next.id;
  return {
    name,
    put: {
      Item,
      ConditionExpression: `#version = :version AND #status = :status${guarded ? ' AND assessment.assessorSub <> :sub' : ''}`,
      ExpressionAttributeNames: { '#version': 'version', '#status': 'status' },
      ExpressionAttributeValues: {
        ':version': prior.version,
        ':status': prior.status,
        ...(guarded ? { ':sub': notBy.sub } : {}),
      },
    },
  };
}

/**
 * What moves of one budget share: one update of the budget, one entry of its ledger, one update of each count, one write of each
 * record of aid, and a nudge when money comes free. With `since` the budget is updated even where no money moves: it guards the decision.
 * @param aid the register of de-minimis aid at the numbers of those that change it
 */
export function sharedActions(
  budget: Shared,
  given: readonly CompiledMove[],
  since?: Since,
  aid?: AidBook,
): NamedAction[] {
  const compiled = overshootFirst(budget, given);
  const movements = compiled.flatMap(({ move }) => move.movements);
  const setFree = setsFree(movements);
  const counts: CountDeltas = new Map();
  for (const { move, context } of compiled) addCountDeltas(counts, move.application, context.scheme);
  return [
    ...(movements.length === 0 && since === undefined ? [] : [budgetAction(budget, movements, since)]),
    ...entry(budget, compiled),
    ...countActions(counts),
    ...aidActions(compiled, aid).actions,
    ...waitingActions(
      budget.budgetId,
      compiled.map(({ move }) => move.application),
    ),
    ...compiled.flatMap((one) => freed(budget, one, setFree)),
  ];
}

/** What of a budget a move of its money hangs on. */
type Shared = Pick<
  Budget,
  'budgetId' | 'schemeId' | 'capCents' | 'capAwards' | 'closedThrough' | 'overshootCents' | 'overshootAwards'
>;

/** Money that comes free fills up first what was granted above the cap (Awb 4:25 lid 3). */
function overshootFirst(budget: Shared, compiled: readonly CompiledMove[]): readonly CompiledMove[] {
  const [first, ...others] = compiled;
  if (first === undefined) return compiled;
  const movements = compiled.flatMap(({ move }) => move.movements);
  const back = overshootBack(budget, movements, first.move.application.next.id);
  if (back === null) return compiled;
  return [{ ...first, move: { ...first.move, movements: [...first.move.movements, back] } }, ...others];
}

/** All that they move, as one entry of the ledger; its time and author are those of the first, for all share them. */
function entry(budget: Pick<Budget, 'budgetId' | 'closedThrough'>, compiled: readonly CompiledMove[]): NamedAction[] {
  const postings = compiled.flatMap(({ move }) =>
    move.movements.map((movement) => ({ movement, version: move.application.next.version })),
  );
  const [first] = compiled;
  if (first === undefined || postings.length === 0) return [];
  return [ledgerAction(budget, postings, first.context.now, first.context.actor)];
}

/** Tells, per move that gives money back or lets others pass, that the waiting list may move. */
function freed(
  { budgetId, schemeId }: Pick<Budget, 'budgetId' | 'schemeId'>,
  { move, context }: CompiledMove,
  setFree: boolean,
): NamedAction[] {
  const { next } = move.application;
  const nudge = () => nudgeAction(budgetId, schemeId, context.now, `${next.id}.${next.version}`);
  if (!setFree || !setsFree(move.movements)) return letsPass(move.movements) ? [nudge()] : [];
  const deltas = budgetDeltas(move.movements);
  const data = { budgetId, schemeId, amountCents: deltas.availableCents ?? 0, awards: deltas.availableAwards ?? 0 };
  const event = eventAction({ name: 'budget.released', subject: budgetId, data }, 0, {
    idBase: `${budgetId}.${next.id}.${next.version}`,
    at: context.now,
    actor: context.actor,
    keyOf: (at, eventId) => keys.budgetEvent(budgetId, at, eventId),
  });
  return [event, nudge()];
}
