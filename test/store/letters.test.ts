import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationEvent } from '../../domain/application/events';
import type { Application } from '../../domain/application/record';
import { claimEvent } from '../../domain/claim/events';
import type { Letter } from '../../domain/letter/record';
import { cents } from '../../domain/money';
import { regionDefinition } from '../../domain/region/definition';
import haarlemRegion from '../../domain/region/regions/zuid-kennemerland-ijmond.json' with { type: 'json' };
import type { Scheme } from '../../domain/scheme/definition';
import { linkSecret } from '../../functions/gateways/pseudonym';
import { keys } from '../../functions/store/keys';
import { loadLetters } from '../../functions/store/letters';
import { regionAction } from '../../functions/store/regions';
import { get } from '../../functions/store/table';
import { hashOf, loadYouthLink } from '../../functions/store/youth-link';
import { claimOf, haarlem, minute } from '../domain/fixtures';
import { written } from './case-world';
import { engines, useEngine } from './engine';
import { besides, letterWorld, mail, named, ofKind, published, sha256, told, write } from './letter-world';
import { must, publish, publishedAt } from './office';
import { watchRequests } from './watch-requests';

const scheme: Scheme = { ...haarlem, schemeId: 'letters' };
const decidedAt = minute(30);

// Before the engine, whose credentials must be the last ones set.
const world = letterWorld();

describe.each(engines)('letters, on $name', (engine) => {
  const lost = useEngine(engine);
  const table = watchRequests();
  let nth = 0;

  beforeAll(async () => {
    await publish(scheme);
    await must([regionAction(regionDefinition.parse(haarlemRegion), 'admin-1', publishedAt)]);
  });
  afterAll(() => {
    table.instead = () => null;
  });

  async function grantedOne(): Promise<Application> {
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
    const application = await written(scheme, { nth, pseudonym: `letters-${engine.name}-${nth}` }, changes);
    const claim = claimOf(application, { instalment: 1 });
    await must([{ name: 'claim', put: { Item: { ...keys.claim(application.id, 1), kind: 'claim', ...claim } } }]);
    return application;
  }
  const grantOf = (application: Application) =>
    told(applicationEvent(application, 'granted'), `${application.id}.3.0`, decidedAt);
  const youthDueOf = (application: Application, at = minute(40)) =>
    told(
      applicationEvent(application, 'youth-letter-due', { informBy: '2026-09-24' }),
      `${application.id}.youth-letter.0`,
      at,
    );
  async function letterOf({ id }: Application): Promise<Letter> {
    const [one] = await loadLetters(id);
    if (one === undefined) throw new Error('no letter');
    return one.letter;
  }

  it('is written for a decision: a file with its hash, an item, an event and a row of the processing log', async () => {
    const application = await grantedOne();
    const event = grantOf(application);
    expect(await write(event)).toBe(0);
    const letter = await letterOf(application);
    const content = world.bucket.content(letter.objectKey);
    expect(content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(letter).toMatchObject({
      letterId: event.id,
      letterKind: 'grant',
      recipient: 'employer',
      sha256: sha256(content),
      sizeBytes: content.length,
      objectKey: `${application.id}/${event.id}.pdf`,
      writtenAt: decidedAt,
      about: { type: event.type, time: decidedAt, subject: application.id },
      attention: null,
    });
    const items = await besides(application.id);
    const [told] = named(items, 'letter.written');
    expect(told?.data).toMatchObject({ letterId: event.id, letterKind: 'grant', recipient: 'employer' });
    expect(told?.processing).toMatchObject({
      activity: 'write-letter',
      subjects: [{ kind: 'youth' }, { kind: 'contact' }],
    });
    // Who it is stands in the file alone.
    expect(JSON.stringify(items)).not.toMatch(/Jongere|contact@example/);
  });

  it('is written once, however often it is told: the same bytes and the same item', async () => {
    const application = await grantedOne();
    await write(grantOf(application));
    const letter = await letterOf(application);
    const content = world.bucket.content(letter.objectKey);
    expect(await write(grantOf(application), grantOf(application))).toBe(0);
    expect(await letterOf(application)).toEqual(letter);
    expect(world.bucket.content(letter.objectKey).equals(content)).toBe(true);
    expect(named(await besides(application.id), 'letter.written')).toHaveLength(1);
  });

  it.each(['refuse', 'lose'] as const)('is written after all when S3 would %s what was put', async (what) => {
    const application = await grantedOne();
    world.failing.put = () => what;
    expect(await write(grantOf(application))).toBe(what === 'refuse' ? 1 : 1);
    world.failing.put = null;
    expect(await write(grantOf(application))).toBe(0);
    const letter = await letterOf(application);
    expect(letter.sha256).toBe(sha256(world.bucket.content(letter.objectKey)));
  });

  it('is the one that lies there when the answer of the table got lost, or the records changed since', async () => {
    const application = await grantedOne();
    table.instead = ({ operation }) =>
      operation === 'TransactWriteItems' ? Promise.reject(new Error('the table is away')) : null;
    expect(await write(grantOf(application))).toBe(1);
    table.instead = () => null;
    const content = world.bucket.content(`${application.id}/${application.id}.3.0.pdf`);
    const other = { ...application, placement: application.placement && { ...application.placement, jobTitle: 'Kok' } };
    await must([
      { name: 'a', put: { Item: { ...(await get(keys.application(application.id))), placement: other.placement } } },
    ]);
    lost.loseAnswers(1);
    expect(await write(grantOf(application))).toBe(0);
    const letter = await letterOf(application);
    expect([letter.sha256, letter.sizeBytes]).toEqual([sha256(content), content.length]);
    expect(world.bucket.content(letter.objectKey).equals(content)).toBe(true);
  });

  it('is not written of a case that is being destroyed, and what was put is taken away', async () => {
    const application = await grantedOne();
    await must([
      {
        name: 'application',
        put: { Item: { ...(await get(keys.application(application.id))), kind: 'destroying-case' } },
      },
    ]);
    expect(await write(grantOf(application))).toBe(0);
    expect(await loadLetters(application.id)).toEqual([]);
    expect(world.bucket.keys().filter((key) => key.startsWith(application.id))).toEqual([]);
  });

  it('fails alone, and leaves the others, where the records lack what it must say', async () => {
    const [good, bad] = [await grantedOne(), await grantedOne()];
    const claim = claimOf(bad, { instalment: 7 });
    const lapsed = told(claimEvent(bad, claim, 'lapsed', { reopenUntil: '2027-05-01' }), `${claim.id}.2.0`, decidedAt);
    expect(await write(lapsed, grantOf(good))).toBe(1);
    expect(await loadLetters(bad.id)).toEqual([]);
    expect(await loadLetters(good.id)).toHaveLength(1);
  });

  it('to the youth brings a link that works, whose secret stands in the file alone, and waits for an officer', async () => {
    const application = await grantedOne();
    expect(await write(youthDueOf(application))).toBe(0);
    const letter = await letterOf(application);
    expect(letter).toMatchObject({ letterKind: 'youth-information', recipient: 'youth', attention: 'to-send' });
    expect(letter.sendBy).toBe('2026-09-24');
    const secret = await linkSecret(letter.letterId);
    const link = await loadYouthLink(application.id);
    expect(link?.secretHash).toBe(hashOf(secret));
    // Long enough to be handed over on the last day.
    expect(link?.expiresAt.slice(0, 10)).toBe('2026-10-09');
    const items = [...(await besides(application.id)), link];
    expect(JSON.stringify(items)).not.toContain(secret);
    expect(named(await besides(application.id), 'application.youth-link-made')).toHaveLength(1);
    expect(await write(youthDueOf(application))).toBe(0);
    expect((await loadYouthLink(application.id))?.version).toBe(link?.version);
  });

  it('to the youth is the same after a crash between file and table, also when an officer made a link meanwhile', async () => {
    const application = await grantedOne();
    table.instead = ({ operation }) =>
      operation === 'TransactWriteItems' ? Promise.reject(new Error('the table is away')) : null;
    expect(await write(youthDueOf(application))).toBe(1);
    table.instead = () => null;
    const content = world.bucket.content(`${application.id}/${application.id}.youth-letter.0.pdf`);
    expect(await write(youthDueOf(application))).toBe(0);
    const letter = await letterOf(application);
    expect(letter.sha256).toBe(sha256(content));
    expect((await loadYouthLink(application.id))?.secretHash).toBe(hashOf(await linkSecret(letter.letterId)));
  });

  it('is told to the employer by mail once it is written, with a link to the pages, and its dispatch is registered', async () => {
    const application = await grantedOne();
    await write(grantOf(application));
    const event = published(named(await besides(application.id), 'letter.written')[0]);
    expect(await mail(event)).toBe(0);
    const [sent] = world.ses.sent;
    expect(sent).toMatchObject({ to: 'contact@example.nl', set: 'voucherloket-test-mail' });
    expect(sent?.subject).toContain('goed');
    expect(sent?.text).toContain(`https://pages.example/mijn-aanvragen/${application.id}#brieven`);
    expect(sent?.text).toContain('€ 1.500,00');
    expect(sent?.text).not.toMatch(/\bJongere\b/);
    const [{ dispatches = [] } = {}] = await loadLetters(application.id);
    expect(dispatches).toMatchObject([
      { channel: 'mail', outcome: 'sent', recipient: 'employer', messageId: sent?.id, dispatchId: `mail-${sent?.id}` },
    ]);
    expect(JSON.stringify(dispatches)).not.toContain('contact@example.nl');
    expect(dispatches[0]?.addressHash).toMatch(/^[0-9a-f]{64}$/);
    expect(named(await besides(application.id), 'letter.dispatched')).toHaveLength(1);
    expect(await mail(event)).toBe(0);
    expect(world.ses.sent).toHaveLength(1);
  });

  it('of which the dispatch could not be registered is mailed once more: it must be shown', async () => {
    const application = await grantedOne();
    await write(grantOf(application));
    const event = published(named(await besides(application.id), 'letter.written')[0]);
    table.instead = ({ operation }) =>
      operation === 'BatchWriteItem' ? Promise.reject(new Error('the table is away')) : null;
    expect(await mail(event)).toBe(1);
    table.instead = () => null;
    expect(await mail(event)).toBe(0);
    expect(world.ses.sent).toHaveLength(2);
    expect(ofKind(await besides(application.id), 'dispatch')).toHaveLength(1);
  });

  it('to the youth is not mailed', async () => {
    const application = await grantedOne();
    await write(youthDueOf(application));
    expect(await mail(published(named(await besides(application.id), 'letter.written')[0]))).toBe(0);
    expect(world.ses.sent).toEqual([]);
  });
});
