import { createWriteStream, existsSync, mkdirSync, type WriteStream } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Activity } from '../activity';
import type { Clock } from '../clock';
import { StartFailure } from '../failure';
import type { Report } from '../report';
import type { Resource, Surroundings } from '../template/model';
import { asNumber, placeOf, readProperties } from '../template/properties';
import { providersIn } from '../template/providers';
import { functionEnvironment } from './environment';
import { LocalFunction } from './function';

const functionProperties = z.object({
  Handler: z.string().regex(/^[\w/-]+\.\w+$/),
  Runtime: z.string().regex(/^nodejs/, 'only Node functions are run'),
  PackageType: z.literal('Zip').optional(),
  Timeout: z.preprocess(asNumber, z.number().int().positive()).default(3),
  MemorySize: z.preprocess(asNumber, z.number().int().positive()).default(128),
  ReservedConcurrentExecutions: z.preprocess(asNumber, z.number().int().positive()).optional(),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()).optional() }).optional(),
});

export interface FunctionsOptions {
  readonly surroundings: Surroundings;
  readonly engineUrl: string;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly report: Report;
  readonly logFolder: string;
  /** Names of log files and messages: without what all names begin with. */
  readonly readableName: (name: string) => string;
  /** ARNs of functions that see real time: those that check tokens. */
  readonly onRealTime: ReadonlySet<string>;
}

export interface Functions {
  /** By ARN or by name. @throws StartFailure at `place` when the template has no such function. */
  readonly find: (arnOrName: string, place: string) => LocalFunction;
  readonly stop: () => Promise<void>;
}

/** Sandboxes of one function at most at one moment: enough to overlap their waiting on a small machine. */
const mostSandboxes = 4;

export const createFunctions = (resources: readonly Resource[], options: FunctionsOptions): Functions => {
  const logs = new Map<string, WriteStream>();
  const log = (name: string): WriteStream => {
    const known = logs.get(name);
    if (known !== undefined) return known;
    const stream = createWriteStream(join(options.logFolder, `${name}.log`), { flags: 'a' }).on('error', () => {});
    logs.set(name, stream);
    return stream;
  };
  const providers = providersIn(resources);
  const functions = resources
    .filter((resource) => resource.type === 'AWS::Lambda::Function' && !providers.has(resource))
    .map((resource) => createFunction(resource, options, log));
  return {
    find(arnOrName, place) {
      const found = functions.find(({ arn, name }) => arnOrName === arn || arnOrName === name);
      if (found === undefined) throw new StartFailure(`${place} names ${arnOrName}, a function that is not there.`);
      return found;
    },
    async stop() {
      await Promise.all(functions.map((each) => each.stop()));
      for (const stream of logs.values()) stream.end();
    },
  };
};

const createFunction = (resource: Resource, options: FunctionsOptions, log: (name: string) => WriteStream) => {
  const properties = readProperties(resource, functionProperties);
  const name = resource.ref;
  const short = options.readableName(name);
  const [file = '', handler = ''] = properties.Handler.split('.');
  const memoryMb = properties.MemorySize;
  return new LocalFunction({
    name,
    arn: resource.arn,
    concurrency: Math.min(mostSandboxes, properties.ReservedConcurrentExecutions ?? mostSandboxes),
    activity: options.activity,
    timeoutMs: properties.Timeout * 1000,
    setup: {
      module: moduleUrl(resource, file),
      handler,
      clock: options.onRealTime.has(resource.arn) ? null : options.clock.shared,
      functionName: name,
      readableName: short,
      functionArn: resource.arn,
      memoryMb,
      calls: callsFile(),
    },
    environment: functionEnvironment({
      functionName: name,
      handler: properties.Handler,
      runtime: properties.Runtime,
      memoryMb,
      variables: properties.Environment?.Variables ?? {},
      surroundings: options.surroundings,
      engineUrl: options.engineUrl,
    }),
    onOutput: (chunk) => log(short).write(chunk),
    onFault({ fault }) {
      log(short).write(`${JSON.stringify({ level: 'ERROR', message: 'fault', ...fault })}\n`);
      options.report.warn(`${short} failed: ${fault.errorType}: ${fault.errorMessage} (see logs/${short}.log)`);
    },
  });
};

/** `RECORD_CALLS` names a folder: for a check of what functions were seen to do against what they may. */
const callsFile = (): string | null => {
  const folder = process.env.RECORD_CALLS ?? '';
  if (folder === '') return null;
  mkdirSync(folder, { recursive: true });
  return resolve(folder, `system-${process.pid}.calls`);
};

const moduleUrl = (resource: Resource, file: string): string => {
  if (resource.assetPath === null) throw new StartFailure(`${placeOf(resource)} has no code among the assets.`);
  for (const extension of ['mjs', 'js', 'cjs']) {
    const path = join(resource.assetPath, `${file}.${extension}`);
    if (existsSync(path)) return pathToFileURL(path).href;
  }
  throw new StartFailure(`${placeOf(resource)} has no ${file} in ${resource.assetPath}.`);
};
