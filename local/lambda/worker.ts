/**
 * Runs inside a worker thread, alone: it imports the deployed bundle and plays the part of Lambda's runtime for it.
 * Compiled by itself (see worker-code.ts), so it imports nothing of this house but types.
 */
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

const run = async () => {
  if (setup.clock !== null) followClock(setup.clock);
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
