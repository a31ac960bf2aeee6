import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * What all containers of this process keep, by storage. Each real storage makes every promise of the process dearer, for
 * as long as the process lasts (up to Node 23), and each container makes some: of a thousand, one is enough.
 */
const shared = new AsyncLocalStorage<ReadonlyMap<object, unknown>>();

/** `AsyncLocalStorage` of a container, as far as the functions use it: every one of them kept in the one real storage. */
export class ContainerStorage<Store> {
  run<Result, Given extends unknown[]>(store: Store, step: (...given: Given) => Result, ...given: Given): Result {
    return shared.run(new Map(shared.getStore()).set(this, store), step, ...given);
  }

  getStore(): Store | undefined {
    return shared.getStore()?.get(this) as Store | undefined;
  }
}
