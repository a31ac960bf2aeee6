/** A call that a fault may meet: any service, named as its protocol names it. */
export interface Exchange {
  /** `TransactWriteItems`, `GenerateDataKey`, `PutEvents`, `SendEmail`, … */
  readonly operation: string;
  /** The function that calls; absent where nobody knows. */
  readonly caller?: string;
  /** JSON, as sent. */
  readonly body: string;
}

export type FaultKind =
  /** The service refuses it (500); nothing was done. */
  | { readonly kind: 'fails-before' }
  /** It was done, and the connection breaks before the answer. */
  | { readonly kind: 'fails-after' }
  /** It is done so much later; the answer too. */
  | { readonly kind: 'delayed'; readonly delayMs: number };

/** Which calls; left out: any. */
export interface FaultPlan {
  readonly operation?: string;
  readonly caller?: string;
  readonly matches?: (exchange: Exchange) => boolean;
  /** The first of the matching calls that it meets, from 1. */
  readonly nth?: number;
  /** How many in a row from there; default 1. */
  readonly times?: number;
}

export interface SetFault {
  /** How many calls it has met. */
  readonly met: number;
  remove(): void;
}

interface Planned extends FaultPlan {
  readonly fault: FaultKind;
  seen: number;
  met: number;
}

/** Faults that are to happen. Each counts the calls that match it by itself; the first that is due wins. */
export class Faults {
  readonly #planned = new Set<Planned>();

  /** @returns a handle that tells how often it happened */
  add(plan: FaultPlan & { readonly fault: FaultKind }): SetFault {
    const planned: Planned = { ...plan, seen: 0, met: 0 };
    this.#planned.add(planned);
    return {
      get met() {
        return planned.met;
      },
      remove: () => {
        this.#planned.delete(planned);
      },
    };
  }

  clear(): void {
    this.#planned.clear();
  }

  /** The fault that this call meets; null: none. Call once per call. */
  meet(exchange: Exchange): FaultKind | null {
    let meets: FaultKind | null = null;
    for (const planned of this.#planned) {
      if (!concerns(planned, exchange)) continue;
      planned.seen += 1;
      const first = planned.nth ?? 1;
      if (meets !== null || planned.seen < first || planned.seen >= first + (planned.times ?? 1)) continue;
      planned.met += 1;
      meets = planned.fault;
    }
    return meets;
  }
}

const concerns = ({ operation, caller, matches }: FaultPlan, exchange: Exchange): boolean =>
  (operation === undefined || operation === exchange.operation) &&
  (caller === undefined || caller === exchange.caller) &&
  (matches === undefined || matches(exchange));
