import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../events/examples/', import.meta.url);

export const exampleNames = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));

export const exampleOf = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
