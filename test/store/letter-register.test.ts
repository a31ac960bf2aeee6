import { beforeAll, describe, expect, it } from 'vitest';
import { applicationEvent } from '../../domain/application/events';
import type { Application } from '../../domain/application/record';
import { cents } from '../../domain/money';
import { regionDefinition } from '../../domain/region/definition';
import haarlemRegion from '../../domain/region/regions/zuid-kennemerland-ijmond.json' with { type: 'json' };
import type { Scheme } from '../../domain/scheme/definition';
import type { WorkItem } from '../../functions/api/answers/application';
import type { LetterAnswer, LetterFileAnswer, LettersAnswer } from '../../functions/api/answers/letter';
import { handler as getLetter } from '../../functions/api/get-letter';
import { handler as listLetters } from '../../functions/api/list-letters';
import { handler as listWork } from '../../functions/api/list-work';
import { handler as registerDispatch } from '../../functions/api/register-dispatch';
import { handler as markUndeliverable } from '../../functions/reactions/mark-undeliverable';
import { keys } from '../../functions/store/keys';
import { regionAction } from '../../functions/store/regions';
import { claimOf, haarlem, minute } from '../domain/fixtures';
import { call, type RequestParts } from '../functions/request-event';
import { assertAnswer } from '../openapi-check';
import { people, refusedWith, region, written } from './case-world';
import { engines, useEngine } from './engine';
import { besides, letterWorld, mail, message, named, ofKind, published, sha256, told, write } from './letter-world';
import { must, publish, publishedAt } from './office';

const scheme: Scheme = { ...haarlem, schemeId: 'letter-register' };
const decidedAt = minute(30);
const lookedAt = '2026-09-10T10:00:00.000Z';
const world = letterWorld();

describe.each(engines)('the register of dispatch, on $name', (engine) => {
  const lost = useEngine(engine);
  let nth = 0;

  beforeAll(async () => {
    await publish(scheme);
    await must([regionAction(regionDefinition.parse(haarlemRegion), 'admin-1', publishedAt)]);
  });

  /** Granted, with its letter mailed, and one to the youth. */
  async function withLetters() {
    nth += 1;
    const decision: Application['decision'] = {
      outcome: 'grant',
      motivation: 'Voldoet aan alle regels.',
      amountCents: cents(150_000),
      overrides: [],
      deciderSub: 'officer-1',
      deciderRole: 'officer',
      decidedAt,
    };
    const changes: Partial<Application> = {
      status: 'granted',
      version: 3,
      heldCents: cents(150_000),
      heldAwards: 1,
      decision,
    };
    const application = await written(scheme, { nth, pseudonym: `register-${engine.name}-${nth}` }, changes);
    const claim = claimOf(application, { instalment: 1 });
    await must([{ name: 'claim', put: { Item: { ...keys.claim(application.id, 1), kind: 'claim', ...claim } } }]);
    const granted = told(applicationEvent(application, 'granted'), `${application.id}.3.0`, decidedAt);
    const due = applicationEvent(application, 'youth-letter-due', { informBy: '2026-09-24' });
    expect(await write(granted, told(due, `${application.id}.youth-letter.0`, minute(40)))).toBe(0);
    expect(await mail(...named(await besides(application.id), 'letter.written').map(published))).toBe(0);
    const sent = world.ses.sent.at(-1);
    if (sent === undefined) throw new Error('no mail');
    return { application, sent, grantId: granted.id, youthId: `${application.id}.youth-letter.0` };
  }

  type Handler = Parameters<typeof call>[0];
  async function ask(handler: Handler, suffix: string, { id }: Application, parts: RequestParts) {
    const [, letterId] = suffix.split('/').filter(Boolean);
    const path = { applicationId: id, ...(letterId === undefined ? {} : { letterId }) };
    const method = parts.body === undefined ? 'GET' : 'POST';
    const headers = parts.body === undefined ? {} : { 'Content-Type': 'application/json' };
    const reply = await call(handler, { at: lookedAt, method, headers, path, ...parts });
    const url = `/v1/applications/${id}${suffix}`;
    assertAnswer(method, url, reply.status, reply.json, String(reply.headers['Content-Type']));
    return reply;
  }
  const list = async (application: Application, caller: RequestParts['caller']) =>
    ((await ask(listLetters, '/letters', application, caller ? { caller } : {})).json as LettersAnswer).letters;
  const open = (application: Application, letterId: string, caller: RequestParts['caller']) =>
    ask(getLetter, `/letters/${letterId}`, application, caller ? { caller } : {});
  const register = (application: Application, letterId: string, body: object, caller: object = people.officer) =>
    ask(registerDispatch, `/letters/${letterId}/dispatches`, application, { body, caller });
  async function worklist() {
    const query = { queue: 'letters', region, limit: '100' };
    const { json } = await call(listWork, { method: 'GET', caller: people.officer, query, at: lookedAt });
    return (json as { items: WorkItem[] }).items;
  }
  const isOnList = async (letterId: string) => (await worklist()).some(({ id }) => id === letterId);

  const bounceOf = (sent: { id: string; tags: object }, more: object = {}, bounce: object = {}) => ({
    ...{ source: 'aws.ses', 'detail-type': 'Email Bounced', time: '2026-09-01T08:00:00Z' },
    detail: {
      eventType: 'Bounce',
      bounce: { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients: [], ...bounce },
      mail: { messageId: sent.id, tags: Object.fromEntries(Object.entries(sent.tags).map(([k, v]) => [k, [v]])) },
    },
    ...more,
  });

  it('shows the employer its own letters, the office all of them, and finance none', async () => {
    const { application, grantId, youthId } = await withLetters();
    const ids = async (caller: RequestParts['caller']) =>
      (await list(application, caller)).map(({ letterId }) => letterId);
    expect(await ids(people.employer)).toEqual([grantId]);
    expect(await ids(people.officer)).toEqual([grantId, youthId]);
    expect(await ids(people.auditor)).toEqual([grantId, youthId]);
    const hashes = (await list(application, people.officer))[0]?.dispatches.map(({ addressHash }) => addressHash);
    expect(hashes).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    const [own] = await list(application, people.employer);
    expect(own?.dispatches).toMatchObject([{ channel: 'mail', outcome: 'sent' }]);
    expect(own?.dispatches[0]).not.toHaveProperty('addressHash');
    for (const caller of [people.finance, people.otherEmployer, people.farOfficer])
      expect((await ask(listLetters, '/letters', application, { caller })).status).toBeGreaterThanOrEqual(403);
  });

  it('gives a link to the file after it was recorded who asked; of the employer the register has it too', async () => {
    const { application, grantId } = await withLetters();
    const reply = await open(application, grantId, people.employer);
    const file = reply.json as LetterFileAnswer;
    const content = Buffer.from(
      await (await fetch(file.link, { headers: { authorization: 'believed' } })).arrayBuffer(),
    );
    expect([sha256(content), content.length]).toEqual([file.sha256, file.sizeBytes]);
    expect(new URL(file.link).searchParams.get('response-content-disposition')).toMatch(/^attachment; filename="VL-/);
    expect(new URL(file.link).searchParams.get('X-Amz-Expires')).toBe('300');
    const [own] = await list(application, people.employer);
    const portal = own?.dispatches.filter(({ channel }) => channel === 'portal');
    expect(portal).toMatchObject([{ at: lookedAt, sentOn: '2026-09-10', byRole: 'employer', outcome: 'sent' }]);
    await open(application, grantId, people.officer);
    const items = await besides(application.id);
    const openings = ofKind(items, 'processing').map(({ processing, byRole }) => [Object(processing).activity, byRole]);
    expect(openings.sort()).toEqual([
      ['open-letter', 'employer'],
      ['open-letter', 'officer'],
    ]);
    expect(ofKind(items, 'dispatch').filter(({ channel }) => channel === 'portal')).toHaveLength(1);
  });

  it('opens the letter to the youth for officers alone', async () => {
    const { application, youthId } = await withLetters();
    expect((await open(application, youthId, people.officer)).status).toBe(200);
    expect(refusedWith(await open(application, youthId, people.auditor))).toEqual([403, 'forbidden']);
    expect(refusedWith(await open(application, youthId, people.employer))).toEqual([404, 'not-found']);
    expect(refusedWith(await open(application, 'made-up', people.officer))).toEqual([404, 'not-found']);
  });

  it('has the letter to the youth on the worklist until an officer sent it, on a day that has come', async () => {
    const { application, youthId } = await withLetters();
    expect((await worklist()).find(({ id }) => id === youthId)).toMatchObject({
      ...{ kind: 'letter', deadline: '2026-09-24', status: 'to-send', overdue: false, number: application.number },
    });
    const wrong = async (sentOn: string) =>
      refusedWith(await register(application, youthId, { channel: 'post', sentOn }));
    expect(await wrong('2026-09-11')).toEqual([400, 'input-invalid']);
    expect(await wrong('2026-08-01')).toEqual([400, 'input-invalid']);
    expect(await isOnList(youthId)).toBe(true);
    lost.loseAnswers(1);
    const done = await register(application, youthId, { channel: 'handed-over', sentOn: '2026-09-09' });
    expect(done.json as LetterAnswer).toMatchObject({ attention: null, sendBy: null });
    const again = await register(
      application,
      youthId,
      { channel: 'handed-over', sentOn: '2026-09-09' },
      people.colleague,
    );
    expect(again.json).toEqual(done.json);
    expect(await isOnList(youthId)).toBe(false);
    expect((done.json as LetterAnswer).dispatches).toMatchObject([
      { channel: 'handed-over', sentOn: '2026-09-09', recipient: 'youth', outcome: 'sent', byRole: 'officer' },
    ]);
    const dispatched = named(await besides(application.id), 'letter.dispatched').map(
      ({ data }) => Object(data).channel,
    );
    expect(dispatched.sort()).toEqual(['handed-over', 'mail']);
  });

  it('is for officers of the region to write in', async () => {
    const { application, grantId } = await withLetters();
    for (const caller of [people.employer, people.auditor, people.finance, people.farOfficer])
      expect(
        (await register(application, grantId, { channel: 'post', sentOn: '2026-09-09' }, caller)).status,
      ).toBeGreaterThanOrEqual(403);
    expect(refusedWith(await register(application, grantId, { channel: 'mail', sentOn: '2026-09-09' }))).toEqual([
      400,
      'input-invalid',
    ]);
  });

  it('makes a task of mail that did not arrive, once, until the letter is sent otherwise', async () => {
    const { application, sent, grantId } = await withLetters();
    expect(await isOnList(grantId)).toBe(false);
    expect(await message(markUndeliverable, bounceOf(sent), bounceOf(sent))).toBe(0);
    lost.loseAnswers(1);
    expect(await message(markUndeliverable, bounceOf(sent))).toBe(0);
    const [letter] = await list(application, people.officer);
    expect(letter).toMatchObject({ attention: 'undeliverable', sendBy: '2026-09-08' });
    expect(letter?.dispatches.map(({ outcome, undeliveredBy }) => [outcome, undeliveredBy])).toEqual([
      ['undeliverable', 'bounce'],
      ['sent', null],
    ]);
    expect((await worklist()).find(({ id }) => id === grantId)).toMatchObject({
      status: 'undeliverable',
      overdue: true,
    });
    expect(named(await besides(application.id), 'letter.undeliverable')).toHaveLength(1);
    await register(application, grantId, { channel: 'post', sentOn: '2026-09-10' });
    expect(await isOnList(grantId)).toBe(false);
    // One more mail of it that comes back asks nobody any more.
    expect(await message(markUndeliverable, bounceOf({ ...sent, id: 'another' }))).toBe(0);
    expect(await isOnList(grantId)).toBe(false);
    expect(named(await besides(application.id), 'letter.undeliverable')).toHaveLength(2);
  });

  it('hears of complaints and of what was refused as of a bounce', async () => {
    for (const [detailType, cause] of [
      ['Email Complaint Received', 'complaint'],
      ['Email Rejected', 'rejected'],
    ] as const) {
      const { application, sent } = await withLetters();
      expect(await message(markUndeliverable, bounceOf(sent, { 'detail-type': detailType }))).toBe(0);
      const [letter] = await list(application, people.officer);
      expect(letter?.dispatches.map(({ undeliveredBy }) => undeliveredBy)).toContain(cause);
    }
  });

  it('changes nothing for what is about no letter, about one that is gone, or was an answer of somebody away', async () => {
    const { application, sent } = await withLetters();
    const before = await besides(application.id);
    const gone = { ...sent, tags: { letter: Buffer.from(JSON.stringify(['x', 'y', 'z'])).toString('base64url') } };
    const odd = { ...sent, tags: { letter: 'somebody-elses' } };
    const away = { bounceType: 'Transient', bounceSubType: 'General', bouncedRecipients: [{}] };
    const bodies = [bounceOf({ ...sent, tags: {} }), bounceOf(gone), bounceOf(odd), bounceOf(sent, {}, away)];
    expect(await message(markUndeliverable, ...bodies)).toBe(0);
    expect(await besides(application.id)).toEqual(before);
    // A server that says it failed is another thing, and so is what is no such event.
    const full = { ...away, bouncedRecipients: [{ action: 'failed' }] };
    expect(await message(markUndeliverable, bounceOf(sent, {}, full), { source: 'aws.ses' })).toBe(1);
    expect((await list(application, people.officer))[0]?.attention).toBe('undeliverable');
  });
});
