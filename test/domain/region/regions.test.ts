import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../../domain/region/contrast';
import { regionDefinition } from '../../../domain/region/definition';
import { shipped, shippedIds } from '../scheme/fixtures';

const folder = new URL('../../../domain/region/regions/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const jsonOf = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, unknown>;
const regions = new Map(files.map((file) => [file.replace('.json', ''), regionDefinition.parse(jsonOf(file))]));

describe('the shipped regions', () => {
  it('are named as their files', () => {
    for (const [name, region] of regions) expect(region.regionId).toBe(name);
  });

  it.each(shippedIds)('hold the region of %s, with an account where it pays', (schemeId) => {
    const scheme = shipped(schemeId);
    const region = regions.get(scheme.region);
    expect(region).toBeDefined();
    expect(region?.debtor !== null).toBe(scheme.handledHere);
  });

  it('hold every municipality a scheme of theirs names, and none twice over regions', () => {
    for (const scheme of shippedIds.map(shipped)) {
      const named = scheme.youth.municipalities ?? [];
      expect(regions.get(scheme.region)?.municipalities).toEqual(expect.arrayContaining(named));
    }
    const all = [...regions.values()].flatMap((region) => region.municipalities);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('a bad region', () => {
  const good = jsonOf('foodvalley.json');
  const look = good.look as Record<string, string>;
  const findings = (changes: object) =>
    (regionDefinition.safeParse({ ...good, ...changes }).error?.issues ?? []).map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );

  it.each([
    [
      { debtor: { name: 'Gemeente Ede', iban: 'NL75TEST0000000202' } },
      'debtor.iban: is not a valid IBAN, written without spaces',
    ],
    [{ look: { ...look, onPrimary: '#1a5e40' } }, 'look.onPrimary: has too little contrast with primary (under 4.5:1)'],
    [{ look: { ...look, text: 'black' } }, 'look.text: must be a colour such as #1a5e3f, in small letters'],
    [{ municipalities: ['Ede', 'Ede'] }, 'municipalities: names the same municipality twice'],
    [{ extra: 1 }, ': Unrecognized key: "extra"'],
  ])('%j is told why', (changes, finding) => {
    expect(findings(changes)).toContain(finding);
  });

  it('may have no account, which is not an error', () => {
    expect(findings({ debtor: null })).toEqual([]);
    expect(regionDefinition.parse({ ...good, debtor: undefined }).debtor).toBeNull();
  });

  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
  ])('contrast of %s and %s is %f', (a, b, ratio) => {
    expect(contrastRatio(a, b)).toBeCloseTo(ratio, 2);
  });
});
