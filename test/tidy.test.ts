import { describe, expect, it } from 'vitest';
import { files, read, sources } from './house';

describe('the house is tidy', () => {
  it('has no file of code over 300 lines', () => {
    expect(sources.filter((file) => read(file).split('\n').length > 301)).toEqual([]);
  });

  it('has nothing left behind', () => {
    const marks = /\b(TODO|FIXME|XXX)\b|@ts-ignore|@ts-expect-error|\.(skip|only|todo)\(/;
    const found = sources.filter((file) => file !== 'test/tidy.test.ts' && marks.test(read(file)));
    expect(found).toEqual([]);
  });

  it('imports zod as a namespace, for the named import drags every locale into a bundle', () => {
    const bundled = sources.filter((file) => /^(domain|events|functions)/.test(file));
    expect(bundled.filter((file) => /import \{[^}]*\bz\b[^}]*\} from 'zod'/.test(read(file)))).toEqual([]);
  });

  it('reads no clock in domain, events and functions, but in runtime/elapsed', () => {
    const clock = /Date\.now\(|new Date\(\)|performance\.now\(|Temporal\.Now/;
    const readers = sources.filter((file) => /^(domain|events|functions)\//.test(file) && clock.test(read(file)));
    expect(readers).toEqual(['functions/runtime/elapsed.ts']);
  });

  it('names files in kebab-case', () => {
    const odd = sources.filter((file) => !/^[a-z0-9]+([-.][a-z0-9]+)*\.tsx?$/.test(file.split('/').at(-1) ?? ''));
    expect(odd).toEqual([]);
  });

  it('holds no path of a machine and no registry host', () => {
    const words = [['regis', 'try.npmjs'].join(''), ['/wo', 'rk/main'].join(''), ['/ro', 'ot/'].join('')];
    const told = files.filter(
      (file) => !/\.(png|jpg|pdf)$/.test(file) && words.some((word) => read(file).includes(word)),
    );
    expect(told).toEqual([]);
  });
});
