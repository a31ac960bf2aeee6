import type { Actor } from '../../domain/actor';
import type { Application } from '../../domain/application/record';
import type { Instant } from '../../domain/calendar';
import type { Claim } from '../../domain/claim/record';
import { transferCents } from '../../domain/claim/record';
import type { Move } from '../../domain/move';
import type { BankOutcome, BankStatus } from '../../domain/payout/bank-outcome';
import type { Told, UnmatchedReason } from '../../domain/payout/bank-report';
import type { Batch } from '../../domain/payout/batch';
import { effectOf } from '../../domain/payout/report-effect';
import { accepted, paid, rejected, returned, type Settled, withEnded } from '../../domain/payout/settle';
import type { Scheme } from '../../domain/scheme/definition';
import { changesAid } from '../../domain/state-aid/register';
import { TableBusy } from '../runtime/busy';
import { loadAid } from './aid-register';
import { loadApplications } from './applications';
import { type Outcome, outcomeAction, outcomesOf } from './bank-outcomes';
import { batchAction, batchEventAction, loadBatch } from './batches';
import { loadBudget } from './budgets';
import { type Committed, commit, type NamedAction } from './commit';
import { keys } from './keys';
import { compileMove, sharedActions } from './moves';
import { type ClaimRef, loadClaims } from './payments';
import { followedBy } from './recoveries';
import { pinnedScheme } from './schemes';

/**
 * What a report of the bank changes is taken in by steps, each a transaction: some lines of one budget with their money,
 * the bank's word on each, and how many lines of the batch are still open. A line takes its step only while the bank's
 * last word on it and its claim are as they were read, so the same report twice, two at once, or one begun again after a
 * crash never takes it twice.
 */
export interface Settling {
  readonly actor: Actor;
  readonly now: Instant;
  /** Hash of the report. */
  readonly sha256: string;
  /** True when the caller must have an answer. What is done stays done, and the same report again goes on from there. */
  readonly outOfTime: () => boolean;
}

export interface Progress {
  readonly batch: Batch;
  /** How many steps were taken or found taken; all of them, or there was no more time. */
  readonly done: number;
  /** Lines that could not take their step, and why: by number of the line. */
  readonly aside: ReadonlyMap<number, UnmatchedReason>;
}

/**
 * Lines of a transaction: for each what stands in the table of its claim, its application, the bank's word and one or
 * two events, and of one that came back what its recovery makes of that; and room for the batch, its event, the budget and the ledger under the bound of a hundred actions.
 */
const chunkSizes: Readonly<Record<BankStatus, number>> = { accepted: 45, rejected: 30, paid: 18, returned: 9 };

/** So many lines are looked up together before they are sorted by budget. */
const windowSize = 180;

const tries = 8;

/** Takes the steps of a report in their order, as far as there is time. */
export async function settle(begun: Batch, steps: readonly Told[], settling: Settling): Promise<Progress> {
  const state: State = { batch: begun, aside: new Map() };
  let done = 0;
  for (const window of windowsOf(steps)) {
    for (const chunk of chunksOf(window, await budgetsOf(window))) {
      if (done > 0 && settling.outOfTime()) return { ...state, done };
      await takeChunk(state, chunk, settling);
      done += chunk.length;
    }
  }
  return { ...state, done };
}

interface State {
  batch: Batch;
  readonly aside: Map<number, UnmatchedReason>;
}

/** Steps of one kind, at most `windowSize` together. */
function* windowsOf(steps: readonly Told[]): Generator<readonly Told[], void, void> {
  let window: Told[] = [];
  for (const step of steps) {
    const [first] = window;
    if (first !== undefined && (first.status !== step.status || window.length === windowSize)) {
      yield window;
      window = [];
    }
    window.push(step);
  }
  if (window.length > 0) yield window;
}

const applicationIdsOf = (steps: readonly Told[]) => [...new Set(steps.map(({ line }) => line.applicationId))];

/** The budget of each application: what moves money is one entry of one ledger. */
async function budgetsOf(window: readonly Told[]): Promise<ReadonlyMap<string, string>> {
  const applications = await loadApplications(applicationIdsOf(window));
  return new Map(applications.map(({ id, budgetId }) => [id, budgetId]));
}

/** Chunks of one budget each, with an application once in each: its award and its end hang on all of its claims. */
function chunksOf(window: readonly Told[], budgets: ReadonlyMap<string, string>): Told[][] {
  const chunks: { readonly budgetId: string | undefined; readonly ids: Set<string>; readonly steps: Told[] }[] = [];
  for (const step of window) {
    const { applicationId } = step.line;
    const budgetId = budgets.get(applicationId);
    const most = chunkSizes[step.status];
    const open = chunks.find(
      (chunk) => chunk.budgetId === budgetId && chunk.steps.length < most && !chunk.ids.has(applicationId),
    );
    const chunk = open ?? { budgetId, ids: new Set<string>(), steps: [] };
    if (open === undefined) chunks.push(chunk);
    chunk.ids.add(applicationId);
    chunk.steps.push(step);
  }
  return chunks.map(({ steps }) => steps);
}

/** Takes the steps of a chunk together; and again on what is there by then, when somebody came in between. */
async function takeChunk(state: State, chunk: readonly Told[], settling: Settling): Promise<void> {
  let onBudget = false;
  let odd: string | null = null;
  for (let round = 1; round <= tries; round++) {
    const looked = await readyAmong(state, chunk);
    odd = looked.odd;
    if (odd !== null) continue;
    const { ready } = looked;
    if (ready.length === 0) return;
    const next = withEnded(state.batch, ready.filter(({ before, step }) => endsLine(before, step.status)).length);
    const committed = await commit(await actionsOf(state.batch, next, ready, settling));
    if (committed.ok) {
      state.batch = next;
      return;
    }
    // Read anew and still short: money that was recovered, and is not there to be taken back a second time.
    if (onBudget && failedOn(committed, 'budget')) return alone(state, ready, settling);
    onBudget = failedOn(committed, 'budget');
    state.batch = await existing(state.batch.id);
  }
  if (odd !== null) throw new Error(odd);
  throw new TableBusy(`lines of batch ${state.batch.id} kept changing`);
}

const failedOn = (committed: Committed, name: string) => !committed.ok && committed.failed.includes(name);

/** One by one, so that a line whose money cannot be moved holds up no other. */
async function alone(state: State, ready: readonly Ready[], settling: Settling): Promise<void> {
  const [only, ...others] = ready;
  if (only !== undefined && others.length === 0) state.aside.set(only.step.line.line, 'recover-entries-first');
  else for (const { step } of ready) await takeChunk(state, [step], settling);
}

interface Ready extends Settled {
  readonly step: Told;
  readonly before: Outcome['status'] | undefined;
  readonly scheme: Scheme;
}

/** The bank told an end of the line, and none before. */
const endsLine = (before: Outcome['status'] | undefined, told: BankStatus) =>
  told !== 'accepted' && (before === undefined || before === 'accepted');

interface Looked {
  readonly ready: readonly Ready[];
  /** A claim is not in the state that the bank's last word left it in: read between two writes of another, or a fault. */
  readonly odd: string | null;
}

/**
 * Of these steps those still to take, on what stands there now; what left the batch is put aside. The bank's words are
 * read last: what another took in meanwhile is then found taken.
 */
async function readyAmong({ batch, aside }: State, chunk: readonly Told[]): Promise<Looked> {
  const steps = chunk.filter(({ line }) => !aside.has(line.line));
  const applications = await applicationsOf(steps);
  const outcomes = await outcomesOf(
    batch.id,
    steps.map(({ line }) => line.line),
  );
  const ready: Ready[] = [];
  for (const step of steps) {
    const before = outcomes.get(step.line.line);
    if (effectOf(before ?? null, step.status) !== 'step') continue;
    const found = applications.get(step.line.applicationId);
    const claim = found?.claims.find(({ id }) => id === step.line.claimId);
    if (found === undefined || claim === undefined) throw new Error(`claim ${step.line.claimId} is gone`);
    const odd = oddIn(claim, step, before);
    if (odd !== null) return { ready: [], odd };
    if (claim.endToEndId !== step.line.endToEndId) aside.set(step.line.line, 'no-longer-in-batch');
    else ready.push({ step, before, claim, ...found });
  }
  return { ready, odd: null };
}

function oddIn(claim: Claim, { line }: Told, before: Outcome['status'] | undefined): string | null {
  if (claim.endToEndId !== line.endToEndId) return null;
  const expected = before === 'paid' ? 'paid' : 'batched';
  if (claim.status === expected && transferCents(claim) === line.amountCents) return null;
  const is = `${claim.status} with ${transferCents(claim)} cents to transfer`;
  return `claim ${claim.id} of ${line.endToEndId} is ${is}, not ${expected} with ${line.amountCents}`;
}

interface Found {
  readonly application: Application;
  readonly scheme: Scheme;
  readonly claims: readonly Claim[];
}

/** The applications of these lines with all their claims, one after each instalment of their pinned scheme. */
async function applicationsOf(lines: readonly Told[]): Promise<Map<string, Found>> {
  const applications = await loadApplications(applicationIdsOf(lines));
  const schemes = new Map<string, Scheme>();
  const refs: ClaimRef[] = [];
  for (const application of applications) {
    const scheme = await pinnedScheme(application);
    schemes.set(application.id, scheme);
    refs.push(...scheme.instalments.map((_, index) => ({ applicationId: application.id, instalment: index + 1 })));
  }
  const claims = await loadClaims(refs);
  return new Map(
    applications.map((application) => {
      const scheme = schemes.get(application.id);
      if (scheme === undefined) throw new Error(`application ${application.id} has no scheme`);
      const own = claims.filter(({ applicationId }) => applicationId === application.id);
      return [application.id, { application, scheme, claims: own }];
    }),
  );
}

const moves: Readonly<Record<BankStatus, (of: Settled, outcome: BankOutcome) => Move>> = {
  accepted,
  paid,
  rejected,
  returned,
};

async function actionsOf(
  prior: Batch,
  next: Batch,
  ready: readonly Ready[],
  { actor, now, sha256 }: Settling,
): Promise<NamedAction[]> {
  const compiled: Compiled[] = [];
  const followed: NamedAction[] = [];
  for (const { step, scheme, ...of } of ready) {
    const { status, code, bookedOn } = step;
    const move = moves[status](of, { status, code, bookedOn, at: now });
    const follows = status === 'returned' ? await followedBy({ ...of, scheme }, move, actor, now) : null;
    compiled.push(compileMove(follows?.move ?? move, { scheme, actor, now }));
    followed.push(...(follows?.beside ?? []).map((action) => ({ ...action, name: `${of.claim.id} ${action.name}` })));
  }
  const told = { sha256, bySub: actor.sub, at: now };
  const isSettled = next.status === 'settled' && prior.status !== 'settled';
  return [
    ...compiled.flatMap(({ actions }) => actions),
    ...followed,
    ...ready.map(({ step, before }) => outcomeAction(prior.id, step, before, told)),
    ...(next === prior ? [] : [isSettled ? batchAction(prior, next) : endedAction(prior, next)]),
    ...(isSettled ? [batchEventAction(next, 'settled', actor, now)] : []),
    ...(await moneyActions(ready, compiled)),
  ];
}

type Compiled = ReturnType<typeof compileMove>;

async function moneyActions(ready: readonly Ready[], compiled: readonly Compiled[]): Promise<NamedAction[]> {
  const moving = compiled.filter(({ move }) => move.movements.length > 0);
  const [first] = ready;
  if (moving.length === 0 || first === undefined) return [];
  const { budgetId } = first.application;
  const budget = await loadBudget(budgetId);
  if (budget === undefined) throw new Error(`budget ${budgetId} of application ${first.application.id} does not exist`);
  const aided = moving.filter(({ move, context }) => changesAid(move.application, context.scheme));
  const aid = await loadAid(aided.map(({ move }) => move.application.next));
  return sharedActions(budget, moving, undefined, aid);
}

/** So many lines less are open; a recall that frees others at the same time goes on undisturbed. */
const endedAction = (prior: Batch, next: Batch): NamedAction => ({
  name: 'batch',
  update: {
    Key: { ...keys.batch(prior.id) },
    UpdateExpression: 'SET openLines = openLines - :ended',
    ConditionExpression: '#status = :status AND openLines = :openLines',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':ended': prior.openLines - next.openLines,
      ':status': prior.status,
      ':openLines': prior.openLines,
    },
  },
});

async function existing(batchId: string): Promise<Batch> {
  const batch = await loadBatch(batchId);
  if (batch === undefined) throw new Error(`batch ${batchId} is gone`);
  return batch;
}
