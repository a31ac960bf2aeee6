import { beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../../domain/application/record';
import type { Scheme } from '../../domain/scheme/definition';
import type { ApplicationSummary } from '../../functions/api/answers/application';
import { handler } from '../../functions/api/list-applications';
import type { Caller } from '../../functions/runtime/identity';
import { commitAssignee } from '../../functions/store/assignees';
import { haarlem, idOf, minute, received } from '../domain/fixtures';
import { ask, people, refusedWith, region } from './case-world';
import { engines, useEngine } from './engine';
import { publish, submit } from './office';

const scheme: Scheme = { ...haarlem, schemeId: 'search' };
const far = 'foodvalley';
type Page = { readonly items: ApplicationSummary[]; readonly next: string | null };

const made = (nth: number, tradeName: string, more: Partial<Application> = {}): Application => {
  const application = received(scheme, { nth });
  const employer = { ...application.employer, tradeName, kvkNumber: more.organisation ?? '68750110' };
  return { ...application, number: `VL-2026-C2D4E-6F7G${nth}`, employer, ...more };
};

async function page(caller: Partial<Caller>, query: Record<string, string>): Promise<Page> {
  const reply = await ask(handler, '/v1/applications', { caller, query });
  expect(reply.status, reply.text).toBe(200);
  return reply.json as Page;
}

async function found(
  query: Record<string, string>,
  caller: Partial<Caller> = { ...people.officer, regions: [region, far] },
) {
  const ids: string[] = [];
  for (let cursor: string | null = null, n = 0; n < 30; n++) {
    const { items, next }: Page = await page(caller, cursor === null ? query : { ...query, cursor });
    ids.push(...items.map(({ id }) => id));
    cursor = next;
    if (cursor === null) return ids;
  }
  throw new Error('the list does not end');
}

describe.each(engines)('the list of applications on $name', (engine) => {
  useEngine(engine);
  beforeAll(async () => {
    await publish(scheme, 'search');
    const foodvalley = { region: far, organisation: '69599068' };
    await submit([
      made(1, 'Bakkerij Proef'),
      made(2, 'Café Zoë & Zn', { status: 'withdrawn' }),
      made(3, 'Proefbedrijf', foodvalley),
      made(4, 'Timmerbedrijf', foodvalley),
    ]);
  });

  it.each([
    ['a number as printed', 'VL-2026-C2D4E-6F7G3', [3]],
    ['a number without dashes, in small letters', 'vl2026c2d4e6f7g3', [3]],
    ['a number read out in groups', 'c2d4e 6f7g3', [3]],
    ['a KvK number with spaces, in every region', '6959 90 68', [4, 3]],
    ['part of a trade name, in every region', 'PROEF', [3, 1]],
    ['a trade name without its accents', 'cafe zoe', [2]],
    ['a trade name with them', 'café  zoë', [2]],
    ['a dash alone, which is no number', '-', []],
    ['nothing that is there', 'slagerij', []],
  ])('finds %s', async (_, q, numbers) => {
    expect((await found({ q })).sort()).toEqual(numbers.map(idOf).sort());
  });

  it('narrows by region and by status, newest first', async () => {
    expect(await found({ region: far })).toEqual([idOf(4), idOf(3)]);
    expect(await found({ status: 'withdrawn' })).toEqual([idOf(2)]);
    expect(await found({ q: '687', region })).toEqual([idOf(2), idOf(1)]);
    expect(await found({ q: 'proef' }, { ...people.officer, regions: [far] })).toEqual([idOf(3)]);
  });

  it('goes on where a page of found ones ended, one at a time', async () => {
    expect(await found({ q: '6750', limit: '1' })).toEqual([]);
    expect(await found({ q: '68750110', limit: '1' })).toEqual([idOf(2), idOf(1)]);
    expect(await found({ limit: '1' }, people.officer)).toEqual([idOf(2), idOf(1)]);
  });

  it('refuses the cursor of another region', async () => {
    const { next } = await page({ ...people.officer, regions: [far] }, { limit: '1' });
    const query = { limit: '1', cursor: String(next) };
    expect(refusedWith(await ask(handler, '/v1/applications', { caller: people.officer, query }))).toEqual([
      400,
      'input-invalid',
    ]);
  });

  it('says who works on each in the back office, and not to the employer', async () => {
    const mine = { sub: 'officer-1', name: 'Test Medewerker', takenAt: minute(5) };
    expect(await commitAssignee(idOf(1), null, mine)).toBe(true);
    expect(await commitAssignee(idOf(1), null, { ...mine, sub: 'officer-2' })).toBe(false);
    const of = async (caller: Partial<Caller>) =>
      (await page(caller, { q: 'bakkerij' })).items.map(({ kvkNumber, assignee }) => [kvkNumber, assignee]);
    expect(await of(people.officer)).toEqual([['68750110', { name: 'Test Medewerker', mine: true }]]);
    expect(await of(people.colleague)).toEqual([['68750110', { name: 'Test Medewerker', mine: false }]]);
    expect(await of(people.employer)).toEqual([['68750110', null]]);
  });
});
