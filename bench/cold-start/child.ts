import { performance } from 'node:perf_hooks';

/** What one start took, in milliseconds, and what came out of it. */
export interface Start {
  readonly loadMs: number;
  readonly answerMs: number;
  readonly answer: unknown;
}

/** A process of its own for one cold start: `<module> <event as JSON>`, the outcome as a message to the parent. */
async function start(module: string, event: unknown): Promise<Start> {
  const began = performance.now();
  const { handler } = (await import(module)) as { handler: (event: unknown, context: object) => Promise<unknown> };
  const loaded = performance.now();
  const answer = await handler(event, {});
  return { loadMs: loaded - began, answerMs: performance.now() - loaded, answer };
}

const [, , module = '', event = ''] = process.argv;
process.send?.(await start(module, JSON.parse(event)), () => process.exit(0));
