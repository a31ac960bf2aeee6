import { createHash } from 'node:crypto';
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

interface Letters {
  readonly letters: readonly {
    readonly letterId: string;
    readonly letterKind: string;
    readonly sha256: string;
    readonly attention: string | null;
    readonly dispatches: readonly { readonly channel: string; readonly outcome: string }[];
  }[];
}
interface Mails {
  readonly items: readonly { readonly to: readonly string[]; readonly subject: string; readonly text: string }[];
}

describe('a letter', () => {
  // SES's own simulator lets mail to this address bounce.
  const address = 'bounce+letter@simulator.amazonses.com';
  let path = '';
  const lettersOf = async (persona: string) =>
    (await system().as(persona).get<Letters>(`${path}/letters`)).body.letters;

  it('follows a grant, is mailed with a link, and is downloaded as it was written', async () => {
    const wish = application({ schemeId: 'haarlem-jongerenvoucher', municipality: 'Haarlem', youth: 8 });
    const { contact } = wish.employer;
    const { id } = await submitted(system(), 'employer-1', {
      ...wish,
      employer: { ...wish.employer, contact: { ...contact, email: address } },
    });
    path = `/v1/applications/${id}`;
    const granted = { outcome: 'grant', motivation: 'De voorwaarden zijn nagekeken.' };
    expect((await system().as('officer-1').post(`${path}/decision`, granted)).status).toBe(200);
    await system().settle();
    const [letter] = await lettersOf('employer-1');
    expect(letter).toMatchObject({ letterKind: 'grant' });
    const { body: mails } = await system().visitor.get<Mails>('/_local/mail');
    const mail = mails.items.findLast(({ to }) => to.includes(address));
    expect(mail?.text).toContain(`/mijn-aanvragen/${id}#brieven`);
    expect(mail?.text).not.toMatch(/Jongere 8|6711AA/);
    const file = await system().as('employer-1').get<{ link: string }>(`${path}/letters/${letter?.letterId}`);
    const download = await fetch(file.body.link);
    expect(download.headers.get('content-disposition')).toMatch(/^attachment; filename="VL-.*-grant\.pdf"$/);
    const content = Buffer.from(await download.arrayBuffer());
    expect(content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(createHash('sha256').update(content).digest('hex')).toBe(letter?.sha256);
  });

  it('of which the mail bounces is a task for an officer, until it is sent by post', async () => {
    await system().settle();
    const [letter] = await lettersOf('officer-1');
    expect(letter?.attention).toBe('undeliverable');
    expect(letter?.dispatches.map(({ channel, outcome }) => `${channel} ${outcome}`).sort()).toEqual([
      'mail sent',
      'mail undeliverable',
      'portal sent',
    ]);
    const waiting = async () =>
      (await system().as('officer-1').get<View>('/v1/worklist?queue=letters')).body.items.map((item) => item.id);
    expect(await waiting()).toContain(letter?.letterId);
    const sent = { channel: 'post', sentOn: '2026-09-01' };
    const reply = await system().as('officer-1').post(`${path}/letters/${letter?.letterId}/dispatches`, sent);
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);
    expect(await waiting()).not.toContain(letter?.letterId);
  });

  it('to the youth is written on the first Monday two weeks after receipt, and waits to be handed over', async () => {
    await system().moveTo('2026-09-21T08:00:00.000Z');
    await system().settle();
    const youths = (await lettersOf('officer-1')).filter(({ letterKind }) => letterKind === 'youth-information');
    expect(youths).toMatchObject([{ attention: 'to-send', dispatches: [] }]);
    expect((await lettersOf('employer-1')).map(({ letterKind }) => letterKind)).toEqual(['grant']);
  });
});
