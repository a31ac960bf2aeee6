import { AsyncLocalStorage } from 'node:async_hooks';

/** Each storage that is in use costs every promise that anybody makes: all processes of a house have this one together. */
const contexts = new AsyncLocalStorage<ReadonlyMap<object, unknown>>();

/** What one process keeps beside its promises: as Node's own, with as much of it as is used. */
export class OwnStorage<T> {
  getStore(): T | undefined {
    return contexts.getStore()?.get(this) as T | undefined;
  }

  run<R>(store: T, work: () => R): R {
    return contexts.run(new Map(contexts.getStore()).set(this, store), work);
  }
}
