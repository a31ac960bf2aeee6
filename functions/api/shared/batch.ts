import * as z from 'zod';
import { isId } from '../../../domain/application/number';
import type { LocalDate } from '../../../domain/calendar';
import type { Batch, Recall } from '../../../domain/payout/batch';
import { mayRelease } from '../../../domain/payout/release';
import { suspendedOn } from '../../../domain/payout/suspended';
import { mayApproveRecall, mayRecall, mayWithdraw } from '../../../domain/payout/take-back';
import { ok, type Result, refuse } from '../../../domain/result';
import type { Guard } from '../../runtime/guard';
import type { Caller } from '../../runtime/identity';
import type { ProblemCode } from '../../runtime/step';
import { loadBatch } from '../../store/batches';
import type { BatchAnswer, RecallAnswer } from '../answers/payout';

export const batchPath = z.strictObject({ batchId: z.string().refine(isId) });
export type BatchPath = z.infer<typeof batchPath>;

/** The gateway gives up at 29 seconds; a step under way and the answer take less than the rest. */
export const workMs = 20_000;

const notFound = refuse({ code: 'not-found', detail: 'There is no such batch, or it is not of your region.' });

/** The batch as this caller may see it: one of another region does not exist. */
export async function openBatch(guard: Guard, batchId: string): Promise<Result<Batch>> {
  const batch = await loadBatch(batchId);
  return batch !== undefined && guard.admits({ region: batch.region }) ? ok(batch) : notFound;
}

type Known = Pick<Caller, 'sub'>;

const codeOf = (allowed: Result<unknown>): ProblemCode | null => (allowed.ok ? null : allowed.refusal.code);

/** What of a batch goes out: no account, and not who did what, but whether it was the caller. */
export function batchAnswerOf(batch: Batch, caller: Known, today: LocalDate): BatchAnswer {
  const { id, region, status, lines, totalCents, executionOn, createdAt, releasedAt, openLines } = batch;
  const { linesPerFile, csvSha256, releaserSub, withdrawal, freed } = batch;
  return {
    ...{ id, region, status, lines, totalCents, executionOn, createdAt, releasedAt, openLines },
    ...{ linesPerFile, parts: [...batch.parts], csvSha256, warnings: [...batch.warnings], leftOut: [...batch.leftOut] },
    suspended: suspendedOn(batch, today).map(({ number, until }) => ({ number, until })),
    freed: { lines: freed.lines, totalCents: freed.totalCents },
    madeBy: { mine: batch.makerSub === caller.sub },
    releasedBy: releaserSub === null ? null : { mine: releaserSub === caller.sub },
    withdrawal: withdrawal && {
      mine: withdrawal.sub === caller.sub,
      reason: withdrawal.reason,
      askedAt: withdrawal.askedAt,
    },
    recall: batch.recall && recallAnswerOf(batch.recall, caller),
    rejectedRecalls: batch.rejectedRecalls.map((recall) => recallAnswerOf(recall, caller)),
    mayRelease: codeOf(mayRelease(batch, caller, today)),
    mayWithdraw: codeOf(mayWithdraw(batch)),
    mayRecall: codeOf(mayRecall(batch)),
    mayApproveRecall: codeOf(mayApproveRecall(batch, caller)),
  };
}

const recallAnswerOf = ({ sub, reason, bankReference, askedAt, decision }: Recall, caller: Known): RecallAnswer => ({
  ...{ mine: sub === caller.sub, reason, bankReference, askedAt },
  decision: decision && {
    mine: decision.sub === caller.sub,
    outcome: decision.outcome,
    motivation: decision.motivation,
    decidedAt: decision.decidedAt,
  },
});
