import { describe, expect, it } from 'vitest';
import { seeded } from '../../bench/model/random';
import { type Assumptions, usualAssumptions } from '../../bench/simulation/assumptions';
import { VirtualClock } from '../../bench/simulation/clock';
import { type Account, LambdaFunction } from '../../bench/simulation/lambda';
import type { Program } from '../../bench/simulation/programs';
import { QueueMapping } from '../../bench/simulation/queue';
import { StreamMapping } from '../../bench/simulation/streams';

type Handler = (event: { Records: Record<string, unknown>[] }) => Promise<unknown>;
type Timer = (run: () => void, ms: number) => void;

/** A function of a few lines; it gets the timers of its container. */
const program =
  (make: (later: Timer) => Handler): Program =>
  ({ module, setTimeout: later }) => {
    (module as { exports: object }).exports = { handler: make(later as Timer) };
  };

const waits = (ms: number) => program((later) => () => new Promise((done) => later(() => done(undefined), ms)));

function account(changed: Partial<Assumptions> = {}): Account & { readonly logged: string[] } {
  const logged: string[] = [];
  return {
    clock: new VirtualClock(0),
    random: seeded(2),
    network: undefined as never,
    assumptions: { ...usualAssumptions, ...changed },
    log: (line) => logged.push(line),
    running: 0,
    logged,
  };
}

const lambda = (of: Account, code: Program) =>
  new LambdaFunction({ name: 'tested', program: code, memoryMb: 1769, timeoutSeconds: 10, environment: {} }, of);

const item = (pk: string, kind = 'event') => ({ pk: { S: pk }, sk: { S: '1' }, kind: { S: kind } });

describe('a simulated function', () => {
  it('starts a container for each that is at work at once, and keeps them', async () => {
    const one = account();
    const target = lambda(one, waits(50));
    const first = [target.invoke({}), target.invoke({}), target.invoke({})];
    await one.clock.run();
    const later = target.invoke({});
    await one.clock.run();
    expect((await Promise.all(first)).map((invoked) => invoked?.cold)).toEqual([true, true, true]);
    expect((await later)?.cold).toBe(false);
    expect(target.containers).toBe(3);
  });

  it('is refused where the account has no room', async () => {
    const one = account({ concurrency: 2 });
    const target = lambda(one, waits(50));
    const invoked = [target.invoke({}), target.invoke({}), target.invoke({})];
    await one.clock.run();
    expect((await Promise.all(invoked)).map((each) => each?.ok ?? null)).toEqual([true, true, null]);
    expect(target.throttled).toBe(1);
  });
});

describe('a simulated function that takes too long', () => {
  it('is ended with its container, and the next one starts anew', async () => {
    const one = account();
    const target = lambda(one, waits(60_000));
    const first = target.invoke({});
    await one.clock.run();
    const second = target.invoke({});
    await one.clock.run();
    expect((await first)?.ok).toBe(false);
    expect((await second)?.cold).toBe(true);
    expect(target.containers).toBe(2);
  });
});

describe('a simulated stream', () => {
  const trigger = { itemKinds: ['event'], batchSize: 4, batchWindowSeconds: 0 };
  const follow = (handler: Handler) => {
    const one = account({ streamShards: 1 });
    const mapping = new StreamMapping(
      trigger,
      lambda(
        one,
        program(() => handler),
      ),
      { ...one },
    );
    return { one, mapping };
  };
  const names = (event: Parameters<Handler>[0]) =>
    event.Records.map((record) => (record as { dynamodb: { NewImage: { pk: { S: string } } } }).dynamodb.NewImage.pk.S);

  it('hands on what it is asked for, in order, in batches', async () => {
    const seen: string[][] = [];
    const { one, mapping } = follow(async (event) => void seen.push(names(event)));
    mapping.write([...['a', 'b', 'c', 'd', 'e'].map((pk) => item(pk)), item('f', 'other')]);
    await one.clock.run();
    expect(seen.flat()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(Math.max(...seen.map(({ length }) => length))).toBeLessThanOrEqual(4);
  });

  it('offers a failed batch again, cut in two, and gives up on what never goes', async () => {
    const passed: string[] = [];
    const { one, mapping } = follow(async (event) => {
      if (names(event).includes('bad')) throw new Error('cannot');
      passed.push(...names(event));
    });
    mapping.write(['a', 'b', 'bad', 'c', 'd', 'e'].map((pk) => item(pk)));
    await one.clock.run();
    expect(passed).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(mapping.lost).toBe(1);
  });

  it('goes on from the record that a function names', async () => {
    let tries = 0;
    const seen: string[][] = [];
    const { one, mapping } = follow(async (event) => {
      seen.push(names(event));
      const second = event.Records[1] as { dynamodb: { SequenceNumber: string } } | undefined;
      if (tries++ > 0 || second === undefined) return { batchItemFailures: [] };
      return { batchItemFailures: [{ itemIdentifier: second.dynamodb.SequenceNumber }] };
    });
    mapping.write(['a', 'b', 'c'].map((pk) => item(pk)));
    await one.clock.run();
    const batch = seen.find(({ length }) => length > 1) ?? [];
    expect(seen.flat().filter((pk) => pk === batch[1])).toHaveLength(2);
    expect(seen.flat().filter((pk) => pk === batch[0])).toHaveLength(1);
  });
});

describe('a simulated queue', () => {
  const queue = (handler: Handler) => {
    const one = account();
    const options = { types: ['told'], visibilityMs: 60_000, batchSize: 2, windowMs: 1000, mostAtOnce: 2 };
    return {
      one,
      mapping: new QueueMapping(
        lambda(
          one,
          program(() => handler),
        ),
        { ...one, ...options },
      ),
    };
  };

  it('takes what the rule lets through, and offers a failed message again until it is dead', async () => {
    const seen: string[] = [];
    const { one, mapping } = queue(async ({ Records }) => {
      const told = Records.map((record) => ({ id: record.messageId, n: JSON.parse(String(record.body)).detail.n }));
      seen.push(...told.map(({ n }) => n));
      return { batchItemFailures: told.filter(({ n }) => n === 'bad').map(({ id }) => ({ itemIdentifier: id })) };
    });
    for (const n of ['a', 'bad', 'b']) mapping.publish({ DetailType: 'told', Detail: JSON.stringify({ n }) });
    mapping.publish({ DetailType: 'untold', Detail: '{"n":"never"}' });
    await one.clock.run();
    expect(seen.filter((n) => n === 'bad')).toHaveLength(5);
    expect(seen.filter((n) => n !== 'bad').sort()).toEqual(['a', 'b']);
    expect(mapping.dead).toBe(1);
  });
});
