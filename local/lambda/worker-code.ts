import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

let code: URL | null = null;

/** The worker's program as plain JavaScript: a worker thread must not depend on what compiles the main thread. */
export const workerCode = (): URL => {
  if (code === null) {
    const source = readFileSync(new URL('./worker.ts', import.meta.url), 'utf8');
    const compiled = transformSync(source, { loader: 'ts', format: 'esm', target: 'node20' }).code;
    code = new URL(`data:text/javascript,${encodeURIComponent(compiled)}`);
  }
  return code;
};
