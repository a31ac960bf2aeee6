import { randomUUID } from 'node:crypto';
import { type Scheme, schemeDefinition } from '../domain/scheme/definition';
import shipped from '../domain/scheme/schemes/foodvalley-jongerenvoucher.json' with { type: 'json' };
import { application } from '../local/demo/applications';
import { startEngine } from '../local/engine/choose';
import { number, type Part, table } from './part';
import { type Costs, costsBetween, processorTime, takers } from './throughput/costs';
import { applicationItem, makeTables, putItem, submission, transact, useEngine } from './throughput/engine';
import { type House, startHouse } from './throughput/house';

/** A second of each, in one round: they alternate, so that what else the machine does meets all of them. */
interface Round {
  readonly puts: number;
  readonly transactions: number;
  /** Applications answered with 202. */
  readonly acknowledged: number;
  /** Applications ranked, told of and mailed about, counted from the first request to the last of that. */
  readonly finished: number;
  /** Processor time of one application, from the first request to the last mail. Null: this system does not say. */
  readonly costs?: Costs | null;
}

interface Throughput {
  readonly concurrency: number;
  readonly perRound: Readonly<Record<'puts' | 'transactions' | 'applications', number>>;
  readonly rounds: readonly Round[];
}

const concurrency = 16;
const perRound = { puts: 1500, transactions: 600, applications: 600 };
const measuredRounds = 5;
/** Of requests acknowledged over raw writes. */
const goal = 0.35;

/** FoodValley's voucher under another name, with room for everybody. */
const scheme: Scheme = schemeDefinition.parse({
  ...shipped,
  schemeId: 'doorvoer',
  caps: { ...shipped.caps, awards: 1_000_000, amountCents: 125_000_000_000 },
});

async function measure(): Promise<Throughput> {
  const engine = await startEngine(process.env.DYNAMODB_ENGINE, null);
  useEngine(engine.url);
  const house = await startHouse(engine.url, '2026-09-07T07:00:00.000Z', concurrency);
  try {
    await makeTables();
    const employer = await signIn(house, 'employer-1');
    await publish(house, await signIn(house, 'admin-1'));
    const rounds: Round[] = [];
    // The first warms up: sandboxes, connections and the compiler on both sides.
    for (let nth = 0; nth <= measuredRounds; nth++) {
      const round = await measureRound(house, employer, nth);
      console.error(`measured: ${nth === 0 ? 'warming up' : `round ${nth}`} ${JSON.stringify(round)}`);
      if (nth > 0) rounds.push(round);
    }
    return { concurrency, perRound, rounds };
  } finally {
    await house.stop();
    await engine.stop();
  }
}

type Signed = Readonly<Record<'authorization', string>>;

async function signIn(house: House, persona: string): Promise<Signed> {
  const answer = await house.send('POST', '/_local/token', JSON.stringify({ persona }), {}, 200);
  const { accessToken } = JSON.parse(answer) as { accessToken: string };
  return { authorization: `Bearer ${accessToken}` };
}

async function publish(house: House, admin: Signed): Promise<void> {
  const path = `/v1/schemes/${scheme.schemeId}/versions/${scheme.version}`;
  await house.send('PUT', path, JSON.stringify(scheme), admin, 200);
  await house.send('POST', `${path}/publication`, '{}', admin, 200);
}

async function measureRound(house: House, employer: Signed, nth: number): Promise<Round> {
  const first = nth * perRound.applications;
  const writes = Array.from({ length: perRound.transactions }, (_, index) => submission(scheme, first + index));
  const item = applicationItem(writes[0] ?? []);
  const puts = await rate(perRound.puts, () => putItem({ ...item, pk: `APPLICATION#${randomUUID()}` }));
  const transactions = await rate(perRound.transactions, (index) => transact(writes[index] ?? []));
  const bodies = Array.from({ length: perRound.applications }, (_, index) =>
    JSON.stringify(application({ schemeId: scheme.schemeId, youth: first + index })),
  );
  const before = processorTime(house.processId);
  const began = performance.now();
  const acknowledged = await rate(perRound.applications, async (index) => {
    const headers = { ...employer, 'idempotency-key': randomUUID() };
    await house.send('POST', '/v1/applications', bodies[index] ?? '', headers, 202);
  });
  await house.send('POST', '/_local/settle', '{}', {}, 200);
  const finished = perRound.applications / ((performance.now() - began) / 1000);
  const costs = costsBetween(before, processorTime(house.processId), perRound.applications);
  return { puts, transactions, acknowledged, finished, costs };
}

/** How many a second, with `concurrency` of them at work at every moment. */
async function rate(count: number, work: (index: number) => Promise<void>): Promise<number> {
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < count; index = next++) await work(index);
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: concurrency }, worker));
  return count / ((performance.now() - began) / 1000);
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

const row = (what: string, { rounds }: Throughput, of: (round: Round) => number): string[] => {
  const ratios = (base: 'puts' | 'transactions') => rounds.map((round) => of(round) / round[base]);
  return [what, ...(['puts', 'transactions'] as const).map((base) => median(ratios(base)).toFixed(2))];
};

const whatTakes: Readonly<Record<keyof Costs, string>> = {
  generator: 'the load generator',
  gateway: 'main thread: gateway, authorizer’s answers, stand-ins of KMS, bus, queues and mail, reading the stream',
  submit: 'workers of submit-application: SDK, zod, encryption',
  reactions: 'workers of the reactions: ranked, published, mailed',
  runtime: 'Node’s own threads: collecting garbage, compiling',
  engine: 'the engine',
};

/** Nothing where no round was measured so. */
function costTable({ rounds }: Throughput): string[] {
  const measured = rounds.flatMap(({ costs }) => costs ?? []);
  if (measured.length === 0) return [];
  const ms = takers.map((taker) => median(measured.map((costs) => costs[taker])));
  const totalMs = ms.reduce((sum, one) => sum + one, 0);
  return [
    '',
    'Where the processor time of one application goes, from its request to its mail, medians of the same rounds:',
    '',
    ...table(
      ['', 'ms', 'share'],
      takers.map((taker, index) => {
        const taken = ms[index] ?? 0;
        return [whatTakes[taker], taken.toFixed(2), `${Math.round((100 * taken) / totalMs)} %`];
      }),
    ),
    '',
    'A profile of the submission’s thread is flat: an eighth of it writes to sockets, a twentieth collects garbage, and of',
    'the rest, most of it the SDK’s, no function takes more than a fiftieth.',
  ];
}

export const throughput: Part<Throughput> = {
  name: 'throughput',
  byDefault: true,
  measure,
  section: (result) => [
    '## Throughput of the whole system on one machine',
    '',
    `Over HTTP on one machine with an engine in memory, ${number(result.concurrency)} requests at every moment: an application submitted (authorizer,`,
    "function in its worker thread, two calls to KMS, a transaction of seven items) against the table's own client putting",
    'one item as large as an application into a table without index or stream, and against the same client making the',
    `same transaction. Medians of ${number(result.rounds.length)} rounds in one run, which take turns; only ratios, for rates are the machine's.`,
    `The goal is ${goal} of the first.`,
    '',
    ...table(
      ['per second', 'of raw puts', 'of raw transactions'],
      [
        row('submitted and acknowledged (202)', result, ({ acknowledged }) => acknowledged),
        row('ranked, published and mailed, from the first request on', result, ({ finished }) => finished),
        row('the same transaction by the client alone', result, ({ transactions }) => transactions),
      ],
    ),
    '',
    'The last row bounds the first: seven items with conditions, in three indexes and a stream, are that much of one put',
    'even when nobody makes them, so that no system that writes them in a transaction can come above it.',
    ...costTable(result),
  ],
};
