import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { hardshipKeptDays } from '../../domain/hardship/letter';
import { regionDefinition } from '../../domain/region/definition';
import foodvalley from '../../domain/region/regions/foodvalley.json' with { type: 'json' };
import type { HardshipWithLetterAnswer } from '../../functions/api/answers/intake';
import type { LetterFileAnswer } from '../../functions/api/answers/letter';
import { handler as decideHardship } from '../../functions/api/decide-hardship';
import { handler as getHardship } from '../../functions/api/get-hardship';
import { handler as getLetter } from '../../functions/api/get-hardship-letter';
import { handler as requestHardship } from '../../functions/api/request-hardship';
import { handler as markUndeliverable } from '../../functions/reactions/mark-undeliverable';
import { keys } from '../../functions/store/keys';
import { regionAction } from '../../functions/store/regions';
import { schemeWith } from '../domain/scheme/fixtures';
import { readPdf } from '../functions/pdf/read-pdf';
import { call } from '../functions/request-event';
import { assertAnswer } from '../openapi-check';
import { engines, useEngine } from './engine';
import { letterWorld, mail, message, named, ofKind, published, sha256, write } from './letter-world';
import { must, partition, publish, publishedAt } from './office';

/** The letter on a hardship request: with no application it lies with the request, and is sent and shown all the same. */

const employer = { sub: 'employer-1', roles: ['employer'], organisation: '68750110' } as const;
const officer = { sub: 'officer-1', roles: ['officer'], regions: ['foodvalley'] } as const;
const scheme = schemeWith({
  schemeId: 'hardship-letters',
  caps: { awards: 10, amountCents: null },
  window: { opensAt: '2026-01-01T09:00', closesAt: '2026-11-01T09:00' },
});
const [askedAt, decidedAt] = ['2026-11-09T10:00:00.000Z', '2026-11-16T10:00:00.000Z'];
const contact = { name: 'Test Contact', email: 'contact@example.nl' };
const world = letterWorld();

describe.each(engines)('the letter on a hardship request, on $name', (engine) => {
  const lost = useEngine(engine);
  beforeAll(async () => {
    await publish(scheme, scheme.schemeId);
    await must([regionAction(regionDefinition.parse(foodvalley), 'admin-1', publishedAt)]);
  });

  const headers = () => ({ 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() });
  async function decided(decision: object, who: object = { contact }): Promise<string> {
    const asked = { schemeId: scheme.schemeId, tradeName: 'Proef B.V.', wanted: 'Een voucher.', reason: 'Ziekenhuis.' };
    const body = { ...asked, ...who };
    const reply = await call(requestHardship, { body, caller: employer, headers: headers(), at: askedAt });
    expect(reply.status, reply.text).toBe(201);
    const { id } = reply.json as { id: string };
    const path = { hardshipId: id };
    const done = await call(decideHardship, {
      path,
      body: decision,
      caller: officer,
      headers: headers(),
      at: decidedAt,
    });
    expect(done.status, done.text).toBe(200);
    return id;
  }
  const granted = { outcome: 'granted', motivation: 'Dit was overmacht.', applyBy: '2026-12-01' };
  const items = (id: string) => partition(keys.hardship(id).pk);
  const told = async (id: string, name: string) => named(await items(id), name).map(published);
  async function view(id: string): Promise<HardshipWithLetterAnswer> {
    const reply = await call(getHardship, { method: 'GET', path: { hardshipId: id }, caller: employer, at: decidedAt });
    assertAnswer('GET', `/v1/hardship-requests/${id}`, reply.status, reply.json, 'application/json');
    return reply.json as HardshipWithLetterAnswer;
  }
  const open = async (id: string, caller: object = employer) => {
    const reply = await call(getLetter, { method: 'GET', path: { hardshipId: id }, caller, at: decidedAt });
    const type = String(reply.headers['Content-Type']);
    assertAnswer('GET', `/v1/hardship-requests/${id}/letter`, reply.status, reply.json, type);
    return reply;
  };

  it('is written once, tells the decision with how to object, and goes with its request', async () => {
    const id = await decided(granted);
    expect((await view(id)).letter).toBeNull();
    expect((await open(id)).status).toBe(404);
    const [event] = await told(id, 'hardship.decided');
    if (event === undefined) throw new Error('not decided');
    lost.loseAnswers(1);
    await write(event);
    expect(await write(event, event)).toBe(0);
    const { letter, number } = await view(id);
    const [item] = ofKind(await items(id), 'hardship-letter');
    const content = world.bucket.content(String(item?.objectKey));
    expect(letter).toMatchObject({ letterId: event.id, sha256: sha256(content), writtenAt: decidedAt, dispatches: [] });
    expect(item?.objectKey).toBe(`hardship-letters/${id}/${event.id}.pdf`);
    expect(item?.expiresAt).toBe(Math.floor(Date.parse(askedAt) / 1000) + hardshipKeptDays * 24 * 3600);
    expect(await told(id, 'hardship.letter-written')).toHaveLength(1);
    expect(number).toMatch(/^VH-2026-/);
    const { readOut } = await readPdf(content);
    for (const part of [
      ...['Proef B.V.', 't.a.v. Test Contact', number, 'Dit was overmacht.', 'Op 9 november 2026 vroeg u ons'],
      ...['tot en met 1 december 2026', `https://pages.example/hardheid/${id}`, 'Dan kunt u bezwaar maken'],
      'Dat kan tot en met 28 december 2026',
    ])
      expect(readOut).toContain(part);
    expect(JSON.stringify(await items(id))).not.toMatch(/Test Contact|contact@example/);
  });

  it('is mailed to who was named, its dispatch registered; the mail that comes back is told to the office', async () => {
    const id = await decided({ outcome: 'refused', motivation: 'Geen overmacht.' });
    await write(...(await told(id, 'hardship.decided')));
    const events = await told(id, 'hardship.letter-written');
    expect(await mail(...events, ...events)).toBe(0);
    expect(await mail(...events)).toBe(0);
    const [sent] = world.ses.sent;
    expect(world.ses.sent.filter(({ to }) => to === contact.email).length).toBeGreaterThan(0);
    expect(sent?.text).toContain(`https://pages.example/hardheid/${id}`);
    expect(sent?.text).not.toContain('Geen overmacht.');
    expect((await view(id)).letter?.dispatches).toMatchObject([{ channel: 'mail', outcome: 'sent' }]);
    expect(await told(id, 'hardship.letter-dispatched')).toHaveLength(1);
    const bounce = {
      ...{ source: 'aws.ses', 'detail-type': 'Email Bounced', time: '2026-11-17T08:00:00Z' },
      detail: {
        bounce: { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients: [] },
        mail: {
          messageId: sent?.id,
          tags: Object.fromEntries(Object.entries(sent?.tags ?? {}).map(([name, value]) => [name, [value]])),
        },
      },
    };
    expect(await message(markUndeliverable, bounce, bounce)).toBe(0);
    world.ses.sent.length = 0;
    expect(await mail(...(await told(id, 'hardship.letter-undeliverable')))).toBe(0);
    expect(world.ses.sent).toMatchObject([{ to: foodvalley.contact.email }]);
    expect(world.ses.sent[0]?.subject).toContain('kwam niet aan');
    expect((await view(id)).letter?.dispatches.map(({ outcome }) => outcome)).toContain('undeliverable');
  });

  it('is opened by who asked, and that is in the register; by nobody of elsewhere', async () => {
    const id = await decided(granted);
    await write(...(await told(id, 'hardship.decided')));
    const { link, sha256: hash } = (await open(id)).json as LetterFileAnswer;
    const content = Buffer.from(await (await fetch(link, { headers: { authorization: 'believed' } })).arrayBuffer());
    expect(sha256(content)).toBe(hash);
    await open(id, officer);
    const dispatches = (await view(id)).letter?.dispatches;
    expect(dispatches).toMatchObject([{ channel: 'portal', byRole: 'employer', outcome: 'sent' }]);
    expect((await open(id, { ...employer, organisation: '69599068' })).status).toBe(404);
    expect((await open(id, { ...officer, regions: ['elders'] })).status).toBe(404);
  });

  it('is written for who named nobody too, and read on the page: no mail goes', async () => {
    const id = await decided(granted, {});
    await write(...(await told(id, 'hardship.decided')));
    expect(await mail(...(await told(id, 'hardship.letter-written')))).toBe(0);
    expect(world.ses.sent).toEqual([]);
    expect((await view(id)).letter).not.toBeNull();
  });
});
