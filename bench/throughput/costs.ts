import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Who takes processor time while applications come in; in the order of the table. */
export const takers = ['generator', 'gateway', 'submit', 'reactions', 'runtime', 'engine'] as const;
type Taker = (typeof takers)[number];

/** Milliseconds of processor time. */
export type Costs = Readonly<Record<Taker, number>>;

/** Linux counts processor time in hundredths of a second. */
const msPerTick = 10;

/**
 * Processor time so far, by who took it. Null where the system does not say (it is read from `/proc`).
 * @param house process id of the running system, a child of this one; every other child counts as the engine
 */
export function processorTime(house: number): Costs | null {
  if (!existsSync('/proc/self/task')) return null;
  const { user, system } = process.cpuUsage();
  const taken = { generator: (user + system) / 1000, gateway: 0, submit: 0, reactions: 0, runtime: 0, engine: 0 };
  for (const thread of readdirSync(`/proc/${house}/task`)) {
    const found = statOf(`/proc/${house}/task/${thread}/stat`);
    if (found !== null) taken[thread === String(house) ? 'gateway' : takerOf(found.name)] += found.ms;
  }
  for (const entry of readdirSync('/proc')) {
    const found = entry === String(house) || !/^\d+$/.test(entry) ? null : statOf(`/proc/${entry}/stat`);
    if (found?.parent === process.pid) taken.engine += found.ms;
  }
  return taken;
}

/** Threads of functions bear the first fifteen letters of their names (`local/lambda/worker.ts`); Node's own are `node`. */
const takerOf = (name: string): Taker =>
  name === 'node' ? 'runtime' : 'submit-application'.startsWith(name) ? 'submit' : 'reactions';

/** Null: it is gone. */
function statOf(file: string): { name: string; parent: number; ms: number } | null {
  try {
    const [, name = '', rest = ''] = /^\d+ \((.*)\) (.*)$/s.exec(readFileSync(file, 'utf8')) ?? [];
    const fields = rest.split(' ').map(Number);
    return { name, parent: fields[1] ?? 0, ms: ((fields[11] ?? 0) + (fields[12] ?? 0)) * msPerTick };
  } catch {
    return null;
  }
}

/** What was taken between two moments, for each of so many applications. */
export const costsBetween = (before: Costs | null, after: Costs | null, applications: number): Costs | null =>
  before === null || after === null
    ? null
    : (Object.fromEntries(takers.map((taker) => [taker, (after[taker] - before[taker]) / applications])) as Costs);
