import { AsyncLocalStorage } from 'node:async_hooks';

/** Whose work is being done: it goes along with whatever a handler starts, and with nothing beside it. */
export interface Work {
  /** The function at work, as the manifest names it. */
  readonly worker: string;
  /** Of the request or schedule that all of this follows from (ADR 0044); undefined where nobody said. */
  readonly correlationId?: string | undefined;
}

const works = new AsyncLocalStorage<Work>();

export const doWork = <R>(work: Work, handle: () => R): R => works.run(work, handle);

/** Who is at work here; undefined outside of any handler. */
export const workerNow = (): string | undefined => works.getStore()?.worker;

/** The id that what is written now is told under. */
export const correlationNow = (): string | undefined => works.getStore()?.correlationId;

/** Does one part of the work under the id that this part came with; without one, under that of the whole. */
export function correlatedBy<R>(correlationId: string | undefined, part: () => R): R {
  const work = works.getStore();
  if (correlationId === undefined || work === undefined) return part();
  return works.run({ ...work, correlationId }, part);
}
