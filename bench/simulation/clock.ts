/** Something of the real world that an event needs: the clock halts before the event until it is there. */
export interface Gate {
  readonly open: boolean;
  /** Settles, and never rejects, once it is open. */
  readonly opened: Promise<void>;
}

interface Event {
  readonly at: number;
  /** Of two at the same moment, the one that was asked for first comes first. */
  readonly order: number;
  readonly run: () => void;
  readonly gate: Gate | null;
  cancelled: boolean;
}

export interface Planned {
  cancel(): void;
}

/**
 * Time that goes on from event to event. An event runs with everything that it sets off at once (all promises that can
 * settle without an event) before the next; so code takes no time but what it waits for. Real calls that are under way
 * overlap each other and the events in between.
 */
export class VirtualClock {
  /** Milliseconds since the epoch; with fractions. */
  now: number;
  readonly #heap: Event[] = [];
  #order = 0;

  constructor(startMs: number) {
    this.now = startMs;
  }

  /** @param at in the past: now */
  plan(at: number, run: () => void, gate: Gate | null = null): Planned {
    const event: Event = { at: Math.max(at, this.now), order: this.#order++, run, gate, cancelled: false };
    this.#push(event);
    return {
      cancel() {
        event.cancelled = true;
      },
    };
  }

  sleep(ms: number): Promise<void> {
    return new Promise((done) => this.plan(this.now + ms, done));
  }

  /** Runs until nothing is planned any more, or up to `untilMs`. */
  async run(untilMs = Number.POSITIVE_INFINITY): Promise<void> {
    await settled();
    for (let next = this.#heap[0]; next !== undefined && next.at <= untilMs; next = this.#heap[0]) {
      if (next.gate !== null && !next.gate.open && !next.cancelled) {
        await next.gate.opened;
        continue;
      }
      this.#pop();
      if (next.cancelled) continue;
      this.now = next.at;
      next.run();
      await settled();
    }
    if (untilMs !== Number.POSITIVE_INFINITY) this.now = Math.max(this.now, untilMs);
  }

  /** Runs the next event and all that it sets off at once; false: nothing is planned. For whoever waits for no real call. */
  async step(): Promise<boolean> {
    for (let next = this.#heap[0]; next !== undefined; next = this.#heap[0]) {
      this.#pop();
      if (next.cancelled) continue;
      this.now = Math.max(this.now, next.at);
      next.run();
      await settled();
      return true;
    }
    return false;
  }

  /** Forgets everything that was planned: nobody waits for it any more. */
  clear(): void {
    this.#heap.length = 0;
  }

  #push(event: Event): void {
    const heap = this.#heap;
    let at = heap.push(event) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!before(event, heap[above] as Event)) break;
      heap[at] = heap[above] as Event;
      at = above;
    }
    heap[at] = event;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop() as Event;
    if (heap.length === 0) return;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && before(heap[below + 1] as Event, heap[below] as Event)) below += 1;
      if (!before(heap[below] as Event, last)) break;
      heap[at] = heap[below] as Event;
      at = below;
    }
    heap[at] = last;
  }
}

const before = (a: Event, b: Event): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** Every promise that can settle by itself has settled when this one does. */
const settled = (): Promise<void> => new Promise((done) => setImmediate(done));
