import { performance } from 'node:perf_hooks';

/** What one start took, in milliseconds, and what came out of it. */
export interface Start {
  readonly loadMs: number;
  readonly answerMs: number;
  /** Processor time of both, in all threads. */
  readonly cpuMs: number;
  readonly answer: unknown;
}

/** A process of its own for one cold start: `<module> <event as JSON>`, the outcome as a message to the parent. */
async function start(module: string, event: unknown): Promise<Start> {
  const began = performance.now();
  const used = process.cpuUsage();
  const { handler } = (await import(module)) as { handler: (event: unknown, context: object) => Promise<unknown> };
  const loaded = performance.now();
  const answer = await handler(event, {});
  const answerMs = performance.now() - loaded;
  const { user, system } = process.cpuUsage(used);
  return { loadMs: loaded - began, answerMs, cpuMs: (user + system) / 1000, answer };
}

const [, , module = '', event = ''] = process.argv;
process.send?.(await start(module, JSON.parse(event)), () => process.exit(0));
