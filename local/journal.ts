import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { StartFailure } from './failure';
import { type JsonObject, parseObject } from './json';

/**
 * An append-only file of JSON lines. A line is with the operating system before `append` returns, so a `kill -9` of
 * this process loses nothing acknowledged; only a power cut could. Without a file everything stays in memory.
 */
export interface Journal {
  readonly append: (entry: JsonObject) => void;
  /** Replaces the whole file by these entries, all or nothing. */
  readonly rewrite: (entries: readonly JsonObject[]) => void;
}

export const openJournal = (file: string | null): { journal: Journal; entries: JsonObject[] } => {
  if (file === null) return { journal: { append: () => {}, rewrite: () => {} }, entries: [] };
  const entries = readEntries(file);
  const journal: Journal = {
    append: (entry) => appendFileSync(file, `${JSON.stringify(entry)}\n`),
    rewrite: (kept) => writeWhole(file, kept.map((entry) => `${JSON.stringify(entry)}\n`).join('')),
  };
  journal.rewrite(entries);
  return { journal, entries };
};

/** Writes a file so that a crash leaves either the old or the new one. */
export const writeWhole = (file: string, content: string | Uint8Array, mode = 0o644): void => {
  const temporary = `${file}.new`;
  writeFileSync(temporary, content, { mode });
  renameSync(temporary, file);
};

const readEntries = (file: string): JsonObject[] => {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  // What follows the last newline was cut off by a kill in the middle of a write, and never acknowledged.
  lines.pop();
  return lines.map((line, index) => {
    const entry = parseObject(line);
    if (entry === null) throw corruptFile(file, `line ${index + 1} is not JSON`);
    return entry;
  });
};

export const corruptFile = (file: string, what: string): StartFailure =>
  new StartFailure(
    `The data folder is corrupt: ${what} in ${basename(file)}; remove the folder, or set DATA_DIR to another one.`,
  );
