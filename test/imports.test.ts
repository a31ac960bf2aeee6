import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, sources } from './house';

interface Import {
  readonly file: string;
  readonly to: string;
}

const statement =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g;

const imports: readonly Import[] = sources.flatMap((file) =>
  [...read(file).matchAll(statement)].map((match) => {
    const to = match[1] ?? match[2] ?? '';
    return { file, to: to.startsWith('.') ? normalize(join(dirname(file), to)) : to };
  }),
);

const room = (path: string) => path.split('/')[0] ?? path;
const rooms = ['audit', 'operations', 'domain', 'events', 'functions', 'infra', 'local', 'web', 'bench', 'test'];
const between = (from: string) =>
  imports.filter(({ file, to }) => room(file) === from && rooms.includes(room(to)) && room(to) !== from);
const outside = (from: string) => imports.filter(({ file, to }) => room(file) === from && !rooms.includes(room(to)));

describe('imports go one way', () => {
  it('finds imports at all', () => {
    expect(imports.length).toBeGreaterThan(300);
  });

  it('lets domain know nothing of the others, and only libraries that run in a browser', () => {
    expect(between('domain')).toEqual([]);
    const libraries = new Set(outside('domain').map(({ to }) => to));
    expect([...libraries].filter((name) => !['zod', 'ibantools'].includes(name))).toEqual([]);
  });

  it('keeps domain synchronous', () => {
    const asynchronous = sources.filter(
      (file) => room(file) === 'domain' && /\basync\b|\bawait\b|\bPromise\b/.test(read(file)),
    );
    expect(asynchronous).toEqual([]);
  });

  it('lets events know domain at most', () => {
    expect(between('events').filter(({ to }) => room(to) !== 'domain')).toEqual([]);
  });

  it('lets functions know domain and events', () => {
    expect(between('functions').filter(({ to }) => !['domain', 'events'].includes(room(to)))).toEqual([]);
  });

  it('lets infra know the manifest alone', () => {
    expect(between('infra').filter(({ to }) => to !== 'functions/manifest')).toEqual([]);
  });

  it('lets the audit know domain alone', () => {
    expect(between('audit').filter(({ to }) => room(to) !== 'domain')).toEqual([]);
  });

  it('lets an operator’s commands know the audit alone', () => {
    expect(between('operations').filter(({ to }) => room(to) !== 'audit')).toEqual([]);
  });

  it('lets local know the house only by its template', () => {
    expect(between('local')).toEqual([]);
  });

  it('lets web know domain, and of the functions the types of answers alone', () => {
    const beyond = between('web').filter(({ to }) => room(to) !== 'domain');
    expect([...new Set(beyond.map(({ file }) => file))]).toEqual(['web/api/answers.ts']);
    expect(beyond.filter(({ to }) => !to.startsWith('functions/api/answers/'))).toEqual([]);
    expect(read('web/api/answers.ts')).not.toMatch(/^(import|export) (?!type\b)/m);
  });

  it('lets nothing but tests and measurements import tests', () => {
    const mayImportTests = ['test', 'bench'];
    expect(imports.filter(({ file, to }) => !mayImportTests.includes(room(file)) && room(to) === 'test')).toEqual([]);
  });

  it('keeps keys in one place: of the table, and of its indexes', () => {
    const places = ['functions/store/keys.ts', 'functions/store/index-keys.ts'];
    const builders = sources.filter(
      (file) =>
        room(file) === 'functions' &&
        !places.includes(file) &&
        /`(APPLICATION|BUDGET|CLAIM|DUE|BATCH|PERSON)#/.test(read(file)),
    );
    expect(builders).toEqual([]);
  });
});
