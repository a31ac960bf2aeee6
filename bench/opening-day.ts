import { readFileSync } from 'node:fs';
import { startEngine } from '../local/engine/choose';
import { keptResult } from './kept';
import { usualLatency } from './model/latency';
import { documentedLimits } from './model/limits';
import { number, type Part, table } from './part';
import { decrement, peerPrograms } from './peers/decrement';
import { postgresName, postgresPrograms, rowLock } from './peers/postgres';
import { usualPostgres } from './peers/postgres/postgres-model';
import { postgresFolder, startPostgres } from './peers/postgres/server';
import { usualAssumptions } from './simulation/assumptions';
import { housePrograms } from './simulation/house';
import { type Design, type OpeningOptions, runOpening, voucherloket } from './simulation/opening';
import type { Outcome } from './simulation/outcome';

const partName = 'opening-day';

interface Entry {
  readonly design: Design;
  /** Left out: as documented and assumed. */
  readonly under?: Pick<OpeningOptions, 'latency' | 'limits' | 'assumptions'>;
  /** Ends what was started for it. */
  readonly stop?: () => Promise<void>;
}

/** Null where no server is installed. */
async function onPostgres(inOne: boolean): Promise<Entry | null> {
  const folder = postgresFolder();
  if (folder === null) return null;
  const programs = await postgresPrograms();
  const server = await startPostgres(folder, usualPostgres.connections);
  return { design: rowLock(programs, server, inOne), stop: server.stop };
}

/**
 * What can be run, by name. `ours-slow` tells how much hangs on large transactions being as fast as assumed;
 * `ours-raised`, what remains where Lambda's and the table's quotas are raised as `docs/scaling.md` says; `postgres-one`,
 * how much hangs on the row being locked over several round trips.
 */
const entries: Readonly<Record<string, () => Promise<Entry | null>>> = {
  ours: async () => ({ design: voucherloket(await housePrograms()) }),
  'ours-slow': async () => ({
    design: { ...voucherloket(await housePrograms()), name: 'Voucherloket, large transactions twice as slow' },
    under: { latency: { ...usualLatency, largeFactor: 2 } },
  }),
  'ours-raised': async () => ({
    design: { ...voucherloket(await housePrograms()), name: 'Voucherloket, quotas raised' },
    under: {
      limits: { ...documentedLimits, tableWriteUnits: 160_000, tableReadUnits: 160_000 },
      assumptions: { ...usualAssumptions, concurrency: 5000, streamShards: 160 },
    },
  }),
  'decrement-3': async () => ({ design: decrement(await peerPrograms(), 3) }),
  'decrement-10': async () => ({ design: decrement(await peerPrograms(), 10) }),
  postgres: () => onPostgres(false),
  'postgres-one': () => onPostgres(true),
};

const listed = (name: string, otherwise: string): string[] => (process.env[name] ?? otherwise).split(',');

/**
 * Runs what is asked for, so that a rate can be run alone:
 * `OPENING_RATES=1000 OPENING_SECONDS=10 OPENING_DESIGNS=ours npm run bench -- opening-day`; also `OPENING_AWARDS` and
 * `OPENING_SEED`. `OPENING_FROM=<file>,<file>…` runs nothing, and takes in outcomes that were printed before, on this
 * machine or another. What was measured before stays, also by a run beside this one: it is read when this one is done.
 */
async function measure(): Promise<readonly Outcome[]> {
  const from = process.env.OPENING_FROM;
  const measured = from === undefined ? await run() : from.split(',').flatMap(outcomesIn);
  const outcomes = new Map(
    [...((keptResult(partName) ?? []) as Outcome[]), ...measured].map((one) => [nameOf(one), one]),
  );
  return [...outcomes.values()].sort((a, b) => a.perSecond - b.perSecond || order(a) - order(b));
}

/** One outcome per line, among whatever else a run printed. */
const outcomesIn = (file: string): Outcome[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{"design"'))
    .map((line) => JSON.parse(line) as Outcome);

async function run(): Promise<Outcome[]> {
  const seconds = Number(process.env.OPENING_SECONDS ?? 60);
  const awards = Number(process.env.OPENING_AWARDS ?? 2000);
  const seed = Number(process.env.OPENING_SEED ?? 1);
  const outcomes: Outcome[] = [];
  for (const name of listed('OPENING_DESIGNS', Object.keys(entries).join())) {
    const entry = await entries[name]?.();
    if (entry === undefined) throw new Error(`OPENING_DESIGNS: ${name} is none of ${Object.keys(entries).join(', ')}`);
    if (entry === null) {
      console.error(`SKIPPED: ${name}: ${noPostgres}`);
      continue;
    }
    for (const rate of listed('OPENING_RATES', '50,250,1000,4000')) {
      const outcome = await alone(entry, { perSecond: Number(rate), seconds, awards, seed });
      console.error(JSON.stringify(outcome));
      outcomes.push(outcome);
    }
    await entry.stop?.();
  }
  return outcomes;
}

const noPostgres = 'no PostgreSQL is installed (Debian’s package postgresql), so its peer did not run';

const nameOf = ({ design, perSecond }: Outcome): string => `${design} ${perSecond}`;

const order = ({ design }: Outcome): number => (design.startsWith('Voucherloket') ? 0 : 1) * 100 + design.length;

/** On an engine of its own: what one opening left behind slows down no other. */
async function alone(
  { design, under }: Entry,
  options: { perSecond: number; seconds: number; awards: number; seed: number },
): Promise<Outcome> {
  const engine = await startEngine(process.env.DYNAMODB_ENGINE, null);
  try {
    return await runOpening(design, { ...options, ...under, engineUrl: engine.url });
  } finally {
    await engine.stop();
  }
}

const seconds = (ms: number | null): string => (ms === null ? 'not all' : `${number(Math.round(ms / 100) / 10)} s`);
const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const row = (one: Outcome): (string | number)[] => [
  one.design,
  `${one.perSecond}/s × ${one.seconds} s`,
  `${one.acknowledgedMs.p50} / ${one.acknowledgedMs.p99}`,
  `${one.warmMs.p50} / ${one.warmMs.p99}`,
  `${total(one.refusedRequests)} / ${one.failedApplications}`,
  seconds(one.rankedAfterMs),
  one.overCommitted,
  one.orderViolations,
  number(one.usage.requests),
  number(one.usage.writeUnits),
  number(one.usage.readUnits),
];

const head = [
  ...['design', 'arrivals', 'acknowledged ms, p50 / p99', 'the same without cold starts', 'refused requests / gave up'],
  ...['all ranked after the last arrival', 'over-committed', 'order violations'],
  ...['requests per application', 'write units', 'read units'],
];

/** What stood in the way, most first: it breaks there first. */
const strain = (one: Outcome): (string | number)[] => [
  one.design,
  `${one.perSecond}/s`,
  one.sent,
  number(one.usage.refused),
  one.hottest.map(([name, count]) => `${name} ${count}`).join('; ') || 'none',
  Object.entries(one.containers)
    .map(([name, count]) => `${name} ${count}`)
    .join(', '),
  one.throttledInvocations,
  one.mails,
];

const strainHead = [
  ...['design', 'rate', 'applications', 'requests refused by the table, per application'],
  ...['partitions that refused, how often', 'containers', 'invocations refused', 'mails'],
];

const onPostgresNote = [
  `“${postgresName}” is the usual design beside DynamoDB: a transaction of five statements, run by a real server, that`,
  'locks the budget’s row; “one statement” does all of it in one, which is the least that the row can be locked for. A',
  'request is a statement there, and there are no units. Their times too are the model’s and not this machine’s. Those they',
  'take in, they take in order; who is refused comes in again behind the others, which is no violation.',
];

export const openingDay: Part<readonly Outcome[]> = {
  name: partName,
  byDefault: false,
  measure,
  section: (outcomes) => [
    '## Opening day',
    '',
    'A crowd at one budget of 2,000 awards, in simulated time: the functions’ own code on a real engine behind a model of',
    'DynamoDB’s limits, and of Lambda, streams and queues ([what is assumed](../bench/model/README.md),',
    '[ADR 0028](adr/0028-an-opening-in-simulated-time.md)). Milliseconds are modelled. Requests and units count all that an',
    'application sets off, indexes, events and mails included. A refused request is sent again; who is refused eight times',
    'gives up. An order violation is an application that was reserved while one received before it waits.',
    '',
    ...(outcomes.some(({ design }) => design.startsWith(postgresName))
      ? onPostgresNote
      : [`**Skipped:** ${noPostgres}.`]),
    '',
    ...table(head, outcomes.map(row)),
    '',
    '### What was strained',
    '',
    ...table(strainHead, outcomes.map(strain)),
  ],
};
