import { describe, expect, it } from 'vitest';
import { InFlight } from '../../bench/model/conflicts';
import { Faults } from '../../bench/model/faults';
import { latencyMs, usualLatency } from '../../bench/model/latency';
import { documentedLimits, Limits, TokenBucket } from '../../bench/model/limits';
import { seeded } from '../../bench/model/random';
import { TableModel } from '../../bench/model/table-model';

const shape = {
  partition: 'pk',
  sort: 'sk',
  indexes: [{ name: 'by-region', partition: 'region', sort: null, copied: [] }],
};
const model = (limits = documentedLimits) =>
  new TableModel({ shape, limits, latency: usualLatency, faults: new Faults(), random: seeded(1) });
const put = (pk: string, sk: string, more: object = {}) => ({
  TableName: 't',
  Item: { pk: { S: pk }, sk: { S: sk }, ...more },
});
const single = (pk: string, sk: string, more: object = {}) => ({
  operation: 'PutItem',
  body: JSON.stringify(put(pk, sk, more)),
});
const transaction = (...puts: ReturnType<typeof put>[]) => ({
  operation: 'TransactWriteItems',
  body: JSON.stringify({ TransactItems: puts.map((Put) => ({ Put })) }),
});
const done = { status: 200, body: '{"ConsumedCapacity":{"TableName":"t","CapacityUnits":1}}' };

/** What a refusal says; null where it was let in. */
const refusalOf = (begun: ReturnType<TableModel['begin']>) =>
  begun.body === null
    ? (JSON.parse(begun.finish(null, 0).answer.body) as { __type: string; CancellationReasons: { Code: string }[] })
    : null;

describe('a token bucket', () => {
  it('gives what it holds, and fills evenly', () => {
    const bucket = new TokenBucket(1000, 1, 0);
    bucket.take(1500, 0);
    expect(bucket.level(0)).toBe(-500);
    expect(bucket.level(499)).toBeLessThan(0);
    expect(bucket.level(501)).toBeGreaterThan(0);
    expect(bucket.level(10_000)).toBe(1000);
  });

  it('lets through what it gives a second and no more, over a minute', () => {
    const limits = new Limits({ ...documentedLimits, burstSeconds: 1 });
    const charge = { index: '', partition: 'p', units: 2, kind: 'write' as const };
    let through = 0;
    for (let ms = 0; ms < 60_000; ms++) {
      if (limits.refuses(charge, ms)) continue;
      limits.take(charge, ms);
      through += charge.units;
    }
    expect(through).toBeGreaterThan(60_000);
    expect(through).toBeLessThan(61_100);
    expect(limits.refusals.get('write table p')).toBeGreaterThan(0);
  });
});

describe('throttling', () => {
  it('refuses a single write to a partition key that took its thousand units, and none to another', () => {
    const table = model();
    for (let nth = 0; nth < 1000; nth++) expect(refusalOf(table.begin(single('hot', String(nth)), 0))).toBeNull();
    expect(refusalOf(table.begin(single('hot', 'more'), 0))?.__type).toContain(
      'ProvisionedThroughputExceededException',
    );
    expect(refusalOf(table.begin(single('other', 'more'), 0))).toBeNull();
    expect(refusalOf(table.begin(single('hot', 'later'), 100))).toBeNull();
  });

  it('cancels a transaction of which an index partition is full, and names the action', () => {
    const table = model();
    const region = { region: { S: 'r' } };
    for (let nth = 0; nth < 1000; nth++) table.begin(single(`p${nth}`, '1', region), 0);
    const refused = refusalOf(table.begin(transaction(put('x', '1'), put('y', '1', region)), 0));
    expect(refused?.CancellationReasons.map(({ Code }) => Code)).toEqual(['None', 'ThrottlingError']);
  });

  it('counts what was refused, and charges nothing for it', () => {
    const table = model({ ...documentedLimits, keyWriteUnits: 1 });
    table.begin(single('p', '1'), 0).finish(done, 5);
    table.begin(single('p', '2'), 0).finish(null, 9);
    expect(table.take()).toMatchObject({ requests: 2, writeUnits: 1, refused: 1 });
    expect(table.take().requests).toBe(0);
  });
});

describe('writes in flight', () => {
  it('stand in the way of others on the same item until they end', () => {
    const table = model();
    const first = table.begin(transaction(put('a', '1'), put('b', '1')), 0);
    const second = refusalOf(table.begin(transaction(put('c', '1'), put('b', '1')), 1));
    expect(second?.CancellationReasons.map(({ Code }) => Code)).toEqual(['None', 'TransactionConflict']);
    expect(refusalOf(table.begin(single('a', '1'), 1))?.__type).toContain('TransactionConflictException');
    expect(refusalOf(table.begin(single('a', '2'), 1))).toBeNull();
    first.finish(done, 15);
    expect(refusalOf(table.begin(transaction(put('c', '1'), put('b', '1')), 16))).toBeNull();
  });

  it('of single items are no conflict among each other, but with a transaction', () => {
    const inFlight = new InFlight();
    const end = inFlight.begin(['a'], false);
    expect(inFlight.conflicts(['a'], false).size).toBe(0);
    expect(inFlight.conflicts(['a'], true).size).toBe(1);
    end();
    expect(inFlight.conflicts(['a'], true).size).toBe(0);
  });
});

describe('latency', () => {
  it('has the median and the tail that were asked for, and grows with a transaction', () => {
    const draws = (operation: string, actions: number) => {
      const random = seeded(3);
      const drawn = Array.from({ length: 20_000 }, () => latencyMs(random, usualLatency, operation, actions));
      return drawn.sort((a, b) => a - b);
    };
    const small = draws('TransactWriteItems', 8);
    expect(small[10_000]).toBeCloseTo(15, 0);
    expect(small[19_800]).toBeGreaterThan(50);
    expect(small[19_800]).toBeLessThan(70);
    expect(draws('TransactWriteItems', 100)[10_000]).toBeCloseTo(24, 0);
    expect(draws('GetItem', 0)[10_000]).toBeCloseTo(4, 0);
  });

  it('is the same for the same seed', () => {
    const row = (seed: number) => {
      const random = seeded(seed);
      return Array.from({ length: 5 }, () => latencyMs(random, usualLatency, 'PutItem', 1));
    };
    expect(row(5)).toEqual(row(5));
    expect(row(5)).not.toEqual(row(6));
  });
});

describe('faults', () => {
  const call = (operation: string, caller?: string) => ({ operation, body: '{}', ...(caller ? { caller } : {}) });

  it('meet the nth call of an operation, by whom it is asked for, and no other', () => {
    const faults = new Faults();
    const set = faults.add({ operation: 'PutItem', caller: 'notify', nth: 2, fault: { kind: 'fails-before' } });
    const met = [
      call('PutItem', 'notify'),
      call('PutItem', 'other'),
      call('PutItem', 'notify'),
      call('PutItem', 'notify'),
    ];
    expect(met.map((one) => faults.meet(one)?.kind ?? null)).toEqual([null, null, 'fails-before', null]);
    expect(set.met).toBe(1);
  });

  it('meet as many in a row as asked, until they are removed', () => {
    const faults = new Faults();
    const set = faults.add({ times: 3, matches: ({ body }) => body === '{}', fault: { kind: 'delayed', delayMs: 9 } });
    expect(faults.meet(call('GetItem'))).toEqual({ kind: 'delayed', delayMs: 9 });
    set.remove();
    expect(faults.meet(call('GetItem'))).toBeNull();
  });

  it('in the model: nothing is done, or done and not answered, or done late', () => {
    const faults = new Faults();
    const table = new TableModel({ shape, limits: null, latency: null, faults, random: seeded(1) });
    faults.add({ nth: 1, fault: { kind: 'fails-before' } });
    faults.add({ nth: 2, fault: { kind: 'fails-after' } });
    faults.add({ nth: 3, fault: { kind: 'delayed', delayMs: 40 } });
    const begun = [1, 2, 3].map((nth) => table.begin(single('p', String(nth)), 0));
    expect(begun.map(({ body }) => body !== null)).toEqual([false, true, true]);
    expect(begun.map(({ answerLost }) => answerLost)).toEqual([false, true, false]);
    expect(begun.map(({ latencyMs: ms }) => ms)).toEqual([0, 0, 40]);
    expect(begun[0]?.finish(null, 0).answer.status).toBe(500);
  });
});
