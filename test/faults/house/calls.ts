/** What may happen to a call of a function to a service. */
export type FaultKind =
  /** The service refuses each attempt (500); nothing is done. */
  | 'fails-before'
  /** Done at the first attempt and at each that follows; no answer arrives. */
  | 'fails-after'
  /** Done, and the first answer is lost: the SDK asks again by itself. */
  | 'answer-lost-once'
  /** Throttled three times, then done. */
  | 'throttled'
  /** Done only after the client has given up on the first attempt and sent a second one. */
  | 'late'
  /** Some of what was asked is handed back undone: of batches and events. */
  | 'partly'
  /** The process ends before the call: nothing after it runs. */
  | 'killed';

/** A call as a function makes it; its attempts by the SDK are one call. */
export interface Call {
  /** The function that calls. */
  readonly caller: string;
  /** `TransactWriteItems`, `PutEvents`, `PutObject`, … */
  readonly operation: string;
  /** Of the calls of its invocation, from 1. */
  readonly nth: number;
  /** A first look at what it is about: `KeyConditionExpression`s and bodies are not shown, names of kinds are. */
  readonly body: string;
}

export type Plan = (call: Call) => FaultKind | null;

/** A call that changes something, for which being late makes a difference. */
export const changes = (operation: string): boolean =>
  !/^(GetItem|BatchGetItem|Query|GetObject|HeadObject|Decrypt|GenerateMac|GenerateDataKey)$/.test(operation);

/** Whether a service may do a part of what is asked of it. */
export const mayDoPartly = (operation: string): boolean =>
  ['PutEvents', 'BatchGetItem', 'BatchWriteItem'].includes(operation);
