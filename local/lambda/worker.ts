/**
 * Runs inside a worker thread, alone: it imports the deployed bundle and plays the part of Lambda's runtime for it.
 * Compiled by itself (see worker-code.ts), so it imports nothing of this house but types.
 */
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { FunctionFault, WorkerAnswer, WorkerRequest, WorkerSetup } from './messages';

const setup = workerData as WorkerSetup;
const RealDate = Date;

const faultOf = (error: unknown): FunctionFault =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') }
    : { errorType: 'Error', errorMessage: String(error) };

const answer = (message: WorkerAnswer) => parentPort?.postMessage(message);

/** `new Date()` and `Date.now()` follow the simulated clock; every other use of Date is untouched. */
const followClock = (clock: SharedArrayBuffer) => {
  const offset = new BigInt64Array(clock);
  const now = () => RealDate.now() + Number(Atomics.load(offset, 0));
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, property, receiver) => (property === 'now' ? now : Reflect.get(target, property, receiver)),
  });
};

const contextOf = (request: WorkerRequest) => {
  const deadline = RealDate.now() + request.timeoutMs;
  return {
    awsRequestId: request.requestId,
    functionName: setup.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: setup.functionArn,
    memoryLimitInMB: String(setup.memoryMb),
    logGroupName: `/aws/lambda/${setup.functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - RealDate.now()),
  };
};

type Body = Readonly<Record<string, unknown>>;

const bodyOf = (text: string): Body => {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return {};
  }
};

/**
 * The template's names for a value: which key or bucket a call was for. Most calls have none, and to go through a
 * thread's environment takes an eighth of a millisecond.
 */
const namesOf = (value: unknown): string[] =>
  value === undefined ? [] : Object.entries(process.env).flatMap(([name, text]) => (text === value ? [name] : []));

/** What a call was, and of what is in it no more than says which rights it takes. */
const describeCall = (target: string | undefined, method: string, path: string, text: string) => {
  const body = target === undefined ? {} : bodyOf(text);
  const items = Array.isArray(body.TransactItems) ? (body.TransactItems as object[]) : [];
  const [, bucket] = /\/s3\/([^/?]+)/.exec(path) ?? [];
  return JSON.stringify({
    function: setup.functionName,
    target: target ?? null,
    method,
    query:
      path
        .split('?')[1]
        ?.split('&')
        .map((part) => part.split('=')[0]) ?? [],
    parts: [...new Set(items.flatMap((item) => Object.keys(item)))].sort(),
    indexed: body.IndexName !== undefined,
    names: [...namesOf(body.KeyId), ...namesOf(bucket)],
    mail: path.startsWith('/v2/email/'),
  });
};

/** Notes each kind of call once. The SDK sends all of them by `node:http`, of which it holds the live bindings. */
const noteCalls = (file: string) => {
  const noted = new Set<string>();
  const request = http.request;
  http.request = ((...given: Parameters<typeof request>) => {
    const sent = request(...given);
    const chunks: Buffer[] = [];
    const keep = (chunk: unknown) => {
      if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
    };
    const { write, end } = sent;
    sent.write = ((...args: unknown[]) => {
      keep(args[0]);
      return Reflect.apply(write, sent, args);
    }) as typeof write;
    sent.end = ((...args: unknown[]) => {
      keep(args[0]);
      const target = sent.getHeader('x-amz-target')?.toString();
      const line = describeCall(target, sent.method, sent.path, Buffer.concat(chunks).toString());
      if (!noted.has(line)) appendFileSync(file, `${line}\n`);
      noted.add(line);
      return Reflect.apply(end, sent, args);
    }) as typeof end;
    return sent;
  }) as typeof request;
  syncBuiltinESMExports();
};

/** Linux shows by it which function takes the time (`top -H`): the first fifteen letters of its name. */
const nameThread = (file = '/proc/thread-self/comm') => {
  if (existsSync(file)) writeFileSync(file, setup.readableName);
};

const run = async () => {
  nameThread();
  if (setup.clock !== null) followClock(setup.clock);
  if (setup.calls !== null) noteCalls(setup.calls);
  const module = (await import(setup.module)) as Record<string, unknown>;
  const handler = module[setup.handler];
  if (typeof handler !== 'function') throw new Error(`${setup.module} exports no ${setup.handler}`);
  parentPort?.on('message', async (request: WorkerRequest) => {
    try {
      const result: unknown = await handler(JSON.parse(request.event), contextOf(request));
      answer({ kind: 'result', result: JSON.stringify(result) ?? 'null' });
    } catch (error) {
      answer({ kind: 'fault', fault: faultOf(error) });
    }
  });
  answer({ kind: 'ready' });
};

await run();
