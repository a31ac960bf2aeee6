import { describe, expect, it } from 'vitest';
import { application } from '../../../local/demo/applications';
import { applicationOf, problem, submitted, useSystem } from './system';

const system = useSystem('2026-09-01T08:00:00.000Z');

interface View {
  readonly id: string;
  readonly assignee: { readonly name: string; readonly mine: boolean } | null;
  readonly mayNow: Readonly<Record<string, string | null>>;
  readonly items: readonly { readonly id: string; readonly assignee: { readonly mine: boolean } | null }[];
}
interface Related {
  readonly youth: { readonly items: readonly { readonly id: string }[] };
}

describe('a case in the back office', () => {
  let path = '';
  const wish = { schemeId: 'haarlem-jongerenvoucher', municipality: 'Haarlem', youth: 7 };

  it('is taken by one officer, and another sees so before a refusal', async () => {
    const { id } = await submitted(system(), 'employer-1', application(wish));
    path = `/v1/applications/${id}`;
    const taken = await system().as('officer-1').put<View>(`${path}/assignee`, { taken: true });
    expect(taken.body.assignee?.mine, JSON.stringify(taken.body)).toBe(true);
    const { body } = await system().as('officer-2').get<View>(path);
    expect([body.assignee?.mine, body.mayNow.take]).toEqual([false, 'taken-by-another']);
    const refused = await system().as('officer-2').put(`${path}/assignee`, { taken: true });
    problem(refused, 409, 'taken-by-another');
    const work = await system().as('officer-1').get<View>('/v1/worklist?queue=decide');
    expect(work.body.items.find((item) => item.id === id)?.assignee).toMatchObject({ mine: true });
  });

  it('shows the person to an officer, tells an auditor that it did, and the world nothing', async () => {
    const person = await system().as('officer-1').get(`${path}/person`);
    expect(person.body).toMatchObject({ firstName: 'Test', lastName: 'Jongere 7', postcode: '6711AA' });
    problem(await system().as('finance-1').get(`${path}/person`), 403, 'forbidden');
    problem(await system().as('officer-foodvalley').get(`${path}/person`), 404, 'not-found');
    await system().settle();
    const { timeline } = await applicationOf(system(), path.split('/').at(-1) ?? '');
    expect(timeline.at(-1)).toMatchObject({ type: 'person.opened', byRole: 'officer' });
    const { body } = await system().visitor.get<{ items: unknown[] }>('/_local/events');
    expect(body.items.length).toBeGreaterThan(0);
    expect(JSON.stringify(body.items)).not.toMatch(/opened|Jongere|6711AA/);
  });

  it('leads to what the same youth asked elsewhere, and to each fact with its source', async () => {
    const other = await submitted(system(), 'employer-2', application({ ...wish, kvkNumber: '69599068' }));
    const related = await system().as('officer-1').get<Related>(`${path}/related`);
    expect(related.body.youth.items.map(({ id }) => id)).toEqual([other.id]);
    const facts = [{ field: 'benefit', value: 'none', source: 'Suwinet' }];
    expect((await system().as('officer-2').post(`${path}/facts`, facts)).status).toBe(200);
    const { body } = await system().as('auditor-1').get(`${path}/facts`);
    expect(body).toMatchObject({
      items: [{ field: 'youth.benefit', value: 'none', identifying: false, source: 'Suwinet' }],
    });
  });
});
