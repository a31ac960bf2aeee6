import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

/** Bytes: measured 136,000 when this was written. */
const mostScriptBytes = 150_000;

const folder = mkdtempSync(join(tmpdir(), 'voucherloket-scripts-'));
let chunks: Readonly<Record<string, Chunk>> = {};

/** Built as for people: in a test React is the one that warns, and twice as large (`web/vite.config.ts`). */
beforeAll(async () => {
  const given = ['vite', 'build', '--config', 'web/vite.config.ts', '--outDir', folder, '--manifest', 'manifest.json'];
  await promisify(execFile)('npx', given, { env: { ...process.env, NODE_ENV: 'production' } });
  chunks = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as typeof chunks;
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Files of a chunk and of all that it imports before it runs. */
function filesFor(names: readonly string[], found = new Set<string>()): ReadonlySet<string> {
  for (const name of names) {
    const chunk = chunks[name];
    if (chunk === undefined) throw new Error(`no chunk ${name}`);
    if (found.has(chunk.file)) continue;
    found.add(chunk.file);
    filesFor(chunk.imports ?? [], found);
  }
  return found;
}

const bytesOf = (file: string): number => gzipSync(readFileSync(join(folder, file))).length;

describe('who looks at the menu', () => {
  it('is brought less than 150 KB of script, gzipped, and nothing that signs people in', () => {
    const files = [...filesFor(['index.html', 'pages/public/menu.tsx'])];
    expect(files.length).toBeGreaterThan(3);
    expect(files.reduce((sum, file) => sum + bytesOf(file), 0)).toBeLessThan(mostScriptBytes);
    expect(files.filter((file) => file.includes('oidc'))).toEqual([]);
  });
});
