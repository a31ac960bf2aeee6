import { type FunctionEntry, manifest, type Trigger } from '../../functions/manifest';
import { entryPoints } from '../../infra/bundle';
import { fieldKey, pseudonymKey } from '../kms-keys';
import type { LambdaFunction } from './lambda';
import { compilePrograms, type Program } from './programs';
import { QueueMapping } from './queue';
import { StreamMapping } from './streams';
import type { World } from './world';

/** Functions of the house by name, wired to stream, bus and queue as the manifest has it. */
export interface House {
  readonly functions: ReadonlyMap<string, LambdaFunction>;
  readonly streams: readonly StreamMapping[];
  readonly queues: readonly QueueMapping[];
}

const simulated = [
  ...['save-region', 'draft-scheme', 'publish-scheme', 'submit-application'],
  ...['allocate-budget', 'publish-events', 'notify'],
];

/** As infra/constructs/service-function.ts has it. */
const usual = { memoryMb: 512, timeoutSeconds: 10 };

/** The code of those functions; compile it once for all worlds. */
export function housePrograms(): Promise<Map<string, Program>> {
  const sources = entryPoints();
  return compilePrograms(Object.fromEntries(simulated.map((name) => [name, sources[name] ?? name])));
}

const environment = (tableName: string) => ({
  TABLE_NAME: tableName,
  FIELD_KEY_ID: fieldKey,
  PSEUDONYM_KEY_ID: pseudonymKey,
  BUS_NAME: 'voucherloket',
  EVENT_SOURCE: 'urn:nld:oin:00000000000000000000:systeem:voucherloket',
  MAIL_SENDER: 'voucherloket@example.org',
  PUBLIC_URL: 'https://voucherloket.example.org',
});

export function buildHouse(world: World, programs: ReadonlyMap<string, Program>, tableName: string): House {
  const functions = new Map<string, LambdaFunction>();
  const streams: StreamMapping[] = [];
  const queues: QueueMapping[] = [];
  for (const entry of manifest.filter(({ name }) => simulated.includes(name))) {
    const program = programs.get(entry.name);
    if (program === undefined) throw new Error(`${entry.name} was not compiled`);
    const target = world.function({
      ...{ name: entry.name, program, environment: environment(tableName) },
      memoryMb: entry.memoryMb ?? usual.memoryMb,
      timeoutSeconds: entry.timeoutSeconds ?? usual.timeoutSeconds,
    });
    functions.set(entry.name, target);
    for (const trigger of entry.kind === 'reaction' ? entry.triggers : []) {
      if (trigger.on === 'stream') streams.push(streamOf(world, trigger, target));
      if (trigger.on === 'events') queues.push(queueOf(world, entry, trigger, target));
    }
  }
  return { functions, streams, queues };
}

function streamOf(world: World, trigger: Extract<Trigger, { on: 'stream' }>, target: LambdaFunction): StreamMapping {
  const { clock, account } = world;
  const { random, assumptions } = account;
  const mapping = new StreamMapping(trigger, target, { clock, random, assumptions });
  world.onWritten.add((items) => mapping.write(items));
  return mapping;
}

function queueOf(
  world: World,
  entry: FunctionEntry,
  trigger: Extract<Trigger, { on: 'events' }>,
  target: LambdaFunction,
): QueueMapping {
  const { clock, account } = world;
  const mapping = new QueueMapping(target, {
    ...{ clock, random: account.random, assumptions: account.assumptions },
    types: trigger.types,
    // Six times the function's timeout, as infra/constructs/event-trigger.ts has it.
    visibilityMs: 6000 * (entry.timeoutSeconds ?? usual.timeoutSeconds),
    batchSize: trigger.batchSize,
    windowMs: trigger.batchWindowSeconds * 1000,
    mostAtOnce: trigger.mostBatchesAtOnce ?? Number.POSITIVE_INFINITY,
  });
  world.onPublished.add((entry) => mapping.publish(entry));
  return mapping;
}
