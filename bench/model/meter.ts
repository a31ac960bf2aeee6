/** What one operation was used for since the last reading. */
export interface OperationUsage {
  readonly requests: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  /** Items read or written, each time it was. */
  readonly items: number;
  /** Of requests and answers, as JSON on the wire. */
  readonly bytes: number;
  /** Of the requests, those refused for load: throttled or in conflict. */
  readonly refused: number;
}

/** What went through since the last reading; units are DynamoDB's. */
export interface Usage extends OperationUsage {
  readonly operations: Readonly<Record<string, OperationUsage>>;
}

const none: OperationUsage = { requests: 0, readUnits: 0, writeUnits: 0, items: 0, bytes: 0, refused: 0 };

const sum = (a: OperationUsage, b: OperationUsage): OperationUsage => ({
  requests: a.requests + b.requests,
  readUnits: a.readUnits + b.readUnits,
  writeUnits: a.writeUnits + b.writeUnits,
  items: a.items + b.items,
  bytes: a.bytes + b.bytes,
  refused: a.refused + b.refused,
});

export class Meter {
  #operations = new Map<string, OperationUsage>();

  count(operation: string, used: Omit<OperationUsage, 'requests'>): void {
    const before = this.#operations.get(operation) ?? none;
    this.#operations.set(operation, sum(before, { requests: 1, ...used }));
  }

  /** What was used since the last call. */
  take(): Usage {
    const operations = Object.fromEntries(this.#operations);
    this.#operations = new Map();
    return { ...Object.values(operations).reduce(sum, none), operations };
  }
}
