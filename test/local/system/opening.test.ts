import { describe, expect, it } from 'vitest';
import { application } from '../../../local/demo/applications';
import { type ApplicationView, applicationOf, budgetOf, problem, useSystem } from './system';

const schemeId = 'foodvalley-jongerenvoucher';
const system = useSystem('2026-09-07T07:00:00.000Z');
const wish = { schemeId, municipality: 'Ede' };

async function allApplications(): Promise<ApplicationView[]> {
  const items: ApplicationView[] = [];
  let cursor = '';
  do {
    const { body } = await system()
      .as('officer-foodvalley')
      .get<{ items: ApplicationView[]; next: string | null }>(`/v1/applications?limit=100${cursor}`);
    items.push(...body.items);
    cursor = body.next === null ? '' : `&cursor=${encodeURIComponent(body.next)}`;
  } while (cursor !== '');
  return items;
}

describe('250 applications at once for 198 vouchers', () => {
  it('answers every one, reserves 198 in order of receipt, and lets 52 wait', async () => {
    const replies = await Promise.all(
      Array.from({ length: 250 }, (_, index) =>
        system()
          .as(index % 2 === 0 ? 'employer-1' : 'employer-2')
          .post(
            '/v1/applications',
            application({ ...wish, youth: index, kvkNumber: index % 2 === 0 ? '68750110' : '69599068' }),
          ),
      ),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([202]));
    await system().settle();
    const budget = await budgetOf(system(), schemeId);
    expect(budget.reserved).toEqual({ amountCents: 24_750_000, awards: 198 });
    expect(budget.waiting).toEqual({ amountCents: 6_500_000, awards: 52 });
    const ranked = (await allApplications()).sort((a, b) =>
      `${a.receivedAt}#${a.id}` < `${b.receivedAt}#${b.id}` ? -1 : 1,
    );
    expect(ranked).toHaveLength(250);
    expect(ranked.map(({ status }) => status)).toEqual([
      ...Array<string>(198).fill('reserved'),
      ...Array<string>(52).fill('waiting'),
    ]);
  });

  it('gives the place of a rejected one to the first of the waiting list, within a second', async () => {
    const ranked = (await allApplications()).sort((a, b) =>
      `${a.receivedAt}#${a.id}` < `${b.receivedAt}#${b.id}` ? -1 : 1,
    );
    const [first] = ranked;
    const next = ranked[198];
    const decision = { outcome: 'reject', motivation: 'De jongere is al geplaatst.', overrides: [] };
    expect((await applicationOf(system(), next?.id ?? '')).waitingPosition).toBe(1);
    const reply = await system().as('steering-group-1').post(`/v1/applications/${first?.id}/decision`, decision);
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);
    await expect
      .poll(async () => (await applicationOf(system(), next?.id ?? '')).status, { timeout: 1000, interval: 50 })
      .toBe('reserved');
    const budget = await budgetOf(system(), schemeId);
    expect([budget.reserved.awards, budget.waiting.awards]).toEqual([198, 51]);
  });

  it('takes the same key twice at the same moment as one application', async () => {
    const body = application({ ...wish, youth: 900 });
    const [one, two] = await Promise.all(
      [1, 2].map(() => system().as('employer-1').post('/v1/applications', body, 'same-key')),
    );
    expect([one?.status, two?.status]).toEqual([202, 202]);
    expect(one?.body).toEqual(two?.body);
    expect(one?.headers.get('location')).toBe(two?.headers.get('location'));
    const other = await system()
      .as('employer-1')
      .post('/v1/applications', application({ ...wish, youth: 901 }), 'same-key');
    problem(other, 409, 'idempotency-key-reused');
    await system().settle();
    expect(await allApplications()).toHaveLength(251);
  });
});
