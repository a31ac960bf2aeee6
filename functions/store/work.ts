import { isComplete } from '../../domain/application/completeness';
import type { Application } from '../../domain/application/record';
import type { LocalDate } from '../../domain/calendar';
import { callOf } from '../../domain/claim/call';
import type { Claim } from '../../domain/claim/record';
import { runningObjections } from '../../domain/objection/record';
import { runningAdjustment } from '../../domain/settlement/record';
import { deadlineOf, termNeedsWork } from '../../domain/term/due';
import { indexKeys } from './index-keys';

export const queues = ['decide', 'assess', 'approve', 'correct', 'letters', 'hardship', 'objection'] as const;
export type Queue = (typeof queues)[number];

/** Requests to apply although the window is closed wait here. */
export const hardshipQueue: Queue = 'hardship';

/** A worklist, and the day by which it is to be done. */
interface Waits {
  readonly queue: Queue;
  readonly deadline: LocalDate;
}

/**
 * The worklist an application is on, if it waits for a person: for the decision on it, on an objection to what was
 * decided, or on a withdrawal that was intended. An item is on one list: the one whose day comes first.
 */
export function applicationWork(application: Application): Waits | null {
  const queue = decisionQueue(application);
  const adjustment = runningAdjustment(application);
  const waits: Waits[] = [
    ...(queue === null ? [] : [{ queue, deadline: deadlineOf(application) }]),
    ...runningObjections(application).map(({ dueOn }): Waits => ({ queue: 'objection', deadline: dueOn })),
    ...(adjustment === null ? [] : [{ queue: 'approve' as const, deadline: adjustment.intention.replyBy }]),
  ];
  return waits.reduce<Waits | null>(
    (first, one) => (first === null || one.deadline < first.deadline ? one : first),
    null,
  );
}

export const applicationQueue = (application: Application): Queue | null => applicationWork(application)?.queue ?? null;

function decisionQueue(application: Application): Queue | null {
  if (application.status === 'reserved') return 'decide';
  // Who lacks something stands in no line: an officer asks for it, or leaves the application untreated (Awb 4:5).
  const lacks = application.status === 'received' && !isComplete(application);
  if (lacks || application.status === 'assess') return 'assess';
  return termNeedsWork(application) ? 'decide' : null;
}

/** The worklist a claim is on. One without a retention gate can be assessed as soon as it is open. */
export function claimQueue(claim: Claim): Queue | null {
  if (claim.status === 'submitted' || (claim.status === 'open' && !claim.retentionGate)) return 'assess';
  return claim.status === 'assessed' || claim.status === 'refusal-intended' ? 'approve' : null;
}

/**
 * Index attributes of an application: its owner's list, its region's list, and a worklist; and beside them what a list
 * is searched by, which indexes can only copy from the top of an item.
 */
export function applicationIndexes(application: Application) {
  const { organisation, region, receivedAt, id, employer } = application;
  const work = applicationWork(application);
  return {
    tradeName: employer.tradeName,
    kvkNumber: employer.kvkNumber,
    ...indexKeys.owner(organisation, receivedAt, id),
    ...indexKeys.region(region, receivedAt, id),
    ...(work === null ? {} : indexKeys.queue(region, work.queue, work.deadline, id)),
  };
}

/** The queue that sealing a batch empties; no person's worklist. */
export const payable = 'pay';

/** In its region's list a claim is first something to call about, and later a payment. */
function regionIndex({ region }: Application, claim: Claim) {
  if (claim.payBy !== null) return indexKeys.payment(region, claim.payBy, claim.id);
  const call = callOf(claim);
  return call === null ? {} : indexKeys.call(region, call.status, call.day, claim.id);
}

/** Index attributes of a claim: a worklist, the officers' call list, and finance's list once it is payable. */
export function claimIndexes(application: Application, claim: Claim) {
  const queue = claim.status === 'approved' ? payable : claimQueue(claim);
  const deadline =
    claim.payBy ?? claim.assessment?.replyBy ?? claim.openedOn ?? claim.dueOn ?? application.decisionDueOn;
  return {
    ...(queue === null ? {} : indexKeys.queue(application.region, queue, deadline, claim.id)),
    ...regionIndex(application, claim),
  };
}
