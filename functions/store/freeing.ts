import type { Actor } from '../../domain/actor';
import type { Instant } from '../../domain/calendar';
import type { Claim } from '../../domain/claim/record';
import type { Batch } from '../../domain/payout/batch';
import { freed, isOpenIn, takenBack, withFreed } from '../../domain/payout/free';
import { ok, type Result, refuse } from '../../domain/result';
import { TableBusy } from '../runtime/busy';
import { loadApplications } from './applications';
import { batchAction, batchEventAction, type LineTakenBack, linesToFree, loadBatch } from './batches';
import { commit, type NamedAction } from './commit';
import { keys } from './keys';
import { compileMove } from './moves';
import { loadClaims } from './payments';
import { pinnedScheme } from './schemes';

/**
 * The lines of a batch that is taken back are freed in steps, each a transaction: a chunk of claims, and on the batch how
 * far it came. A claim is freed only while it still is this line (`batched`), so one that the bank settled at the same
 * moment stays settled; how far the batch came is the condition of each step, so that two at work count no line twice.
 */
export interface Freeing {
  readonly actor: Actor;
  readonly now: Instant;
  /** True when the caller must have an answer. What is done stays done, and the next call goes on from there. */
  readonly outOfTime: () => boolean;
}

/** Claims per transaction: two writes each, and the batch. */
export const freedAtOnce = 45;

const freeTries = 8;

/** Frees what is left of a batch that is being taken back, then closes it. Any other batch comes back as it is. */
export async function finishFreeing(begun: Batch, freeing: Freeing): Promise<Result<Batch>> {
  let batch = begun;
  for (let lost = 0; batch.status === 'withdrawing' || batch.status === 'recalling'; ) {
    if (freeing.outOfTime()) return inProgress(batch);
    const next = batch.freed.throughLine < batch.lines ? await freeChunk(batch, freeing) : await close(batch, freeing);
    lost = next === null ? lost + 1 : 0;
    if (lost === freeTries) throw new TableBusy(`lines of batch ${batch.id} kept changing`);
    batch = next ?? (await existing(batch.id));
  }
  return ok(batch);
}

const inProgress = ({ id, freed: { throughLine }, lines }: Batch) =>
  refuse({
    code: 'batch-in-progress',
    detail: `Of the ${lines} lines of batch ${id}, ${throughLine} were looked at so far.`,
    extra: { batchId: id, done: throughLine, total: lines },
  });

async function existing(batchId: string): Promise<Batch> {
  const batch = await loadBatch(batchId);
  if (batch === undefined) throw new Error(`batch ${batchId} is gone`);
  return batch;
}

/** One step. Null: somebody else made it, or one of its claims changed at that moment. */
async function freeChunk(batch: Batch, freeing: Freeing): Promise<Batch | null> {
  const from = batch.freed.throughLine + 1;
  const through = Math.min(batch.lines, from + freedAtOnce - 1);
  const lines = await linesToFree(batch.id, { from, through });
  if (lines.length !== through - from + 1) throw new Error(`batch ${batch.id} lacks lines from ${from} on`);
  const open = await openAmong(batch, lines);
  const next = withFreed(
    batch,
    through,
    open.map(({ line }) => line),
  );
  const actions = await freeActions(
    open.map(({ claim }) => claim),
    freeing,
  );
  const committed = await commit([...actions, progressAction(batch, next)]);
  return committed.ok ? next : null;
}

interface OpenLine {
  readonly line: LineTakenBack;
  readonly claim: Claim;
}

const instalmentOf = (claimId: string) => Number(claimId.slice(claimId.lastIndexOf('-') + 1));

/** Of these lines those that the bank has told no end of, as their claims stand now. */
async function openAmong(batch: Batch, lines: readonly LineTakenBack[]): Promise<OpenLine[]> {
  const refs = lines.map(({ applicationId, claimId }) => ({ applicationId, instalment: instalmentOf(claimId) }));
  const claims = new Map((await loadClaims(refs)).map((claim) => [claim.id, claim]));
  return lines.flatMap((line) => {
    const claim = claims.get(line.claimId);
    if (claim === undefined) throw new Error(`claim ${line.claimId} of batch ${batch.id} is gone`);
    return isOpenIn(batch.id, claim) ? [{ line, claim }] : [];
  });
}

async function freeActions(claims: readonly Claim[], context: Freeing): Promise<NamedAction[]> {
  const ids = [...new Set(claims.map(({ applicationId }) => applicationId))];
  const applications = new Map((await loadApplications(ids)).map((application) => [application.id, application]));
  const actions: NamedAction[] = [];
  for (const claim of claims) {
    const application = applications.get(claim.applicationId);
    if (application === undefined) throw new Error(`application ${claim.applicationId} of a claim is gone`);
    const scheme = await pinnedScheme(application);
    actions.push(...compileMove(freed(application, claim), { ...context, scheme }).actions);
  }
  return actions;
}

/** Updates what this changes and nothing else: the bank may settle another line of the batch meanwhile. */
const progressAction = (prior: Batch, next: Batch): NamedAction => ({
  name: 'batch',
  update: {
    Key: { ...keys.batch(prior.id) },
    UpdateExpression: 'SET freed = :freed, openLines = openLines - :settled',
    ConditionExpression: '#status = :status AND freed.throughLine = :throughLine',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':freed': next.freed,
      ':settled': prior.openLines - next.openLines,
      ':status': prior.status,
      ':throughLine': prior.freed.throughLine,
    },
  },
});

async function close(batch: Batch, { actor, now }: Freeing): Promise<Batch | null> {
  const fresh = await existing(batch.id);
  if (fresh.status !== batch.status) return fresh;
  const next = takenBack(fresh);
  const name = next.status === 'withdrawn' ? 'withdrawn' : 'recalled';
  const { lines: freedLines, totalCents: freedCents } = fresh.freed;
  const event = batchEventAction(next, name, actor, now, { freedLines, freedCents });
  const committed = await commit([batchAction(fresh, next), event]);
  return committed.ok ? next : null;
}
