import type { Context, SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applicationEvent } from '../../domain/application/events';
import type { Application } from '../../domain/application/record';
import { claimEvent, paymentEvent } from '../../domain/claim/events';
import type { DomainEvent } from '../../domain/event';
import { proposed } from '../../domain/recovery/evaluate';
import { recoveryEvent } from '../../domain/recovery/events';
import type { Recovery } from '../../domain/recovery/record';
import { regionDefinition } from '../../domain/region/definition';
import haarlemRegion from '../../domain/region/regions/zuid-kennemerland-ijmond.json' with { type: 'json' };
import type { Scheme } from '../../domain/scheme/definition';
import { makeEvent } from '../../events/catalogue';
import { handler } from '../../functions/reactions/notify';
import { keys } from '../../functions/store/keys';
import { regionAction } from '../../functions/store/regions';
import { get } from '../../functions/store/table';
import { claimOf, haarlem, idOf, minute } from '../domain/fixtures';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { type FakeSes, type SentMail, startSes } from '../functions/fake-ses';
import { written } from './case-world';
import { engines, useEngine } from './engine';
import { must, publish, publishedAt } from './office';
import { watchRequests } from './watch-requests';

const scheme: Scheme = { ...haarlem, schemeId: 'notify' };

let kms: FakeKms;
let ses: FakeSes;
beforeAll(async () => {
  [kms, ses] = await Promise.all([startKms(), startSes()]);
});
afterAll(() => {
  kms.close();
  ses.close();
});
beforeEach(() => {
  ses.sent.length = 0;
  ses.refuses = () => false;
  ses.losesAnswer = () => false;
});

/** An event as publish-events makes it. */
const told = (event: DomainEvent, id: string) => {
  const source = 'urn:nld:oin:00000001687277200000:systeem:voucherloket';
  return makeEvent({ ...event, id, source, time: minute(30) });
};
type Told = ReturnType<typeof told>;

/** Hands events over as the queue does, a message each; the numbers of the messages to be offered again. */
async function offer(...events: readonly Told[]): Promise<number[]> {
  const Records = events.map((detail, index) => ({ messageId: `${index}`, body: JSON.stringify({ detail }) }));
  const answer = await handler({ Records } as SQSEvent, {} as Context);
  return answer.batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier)).sort((a, b) => a - b);
}

const numbers = (mails: readonly SentMail[]) => mails.map(({ subject }) => /VL-[\w-]+/.exec(subject)?.[0]).sort();
const isAbout =
  ({ number }: Application) =>
  (mail: SentMail) =>
    mail.subject.includes(number);

describe.each(engines)('mail in groups, on $name', (engine) => {
  useEngine(engine);
  const table = watchRequests();
  let nth = 0;

  const receivedOne = (changes: Partial<Application> = {}) => {
    nth += 1;
    return written(scheme, { nth, pseudonym: `notify-${nth}` }, changes);
  };
  /** Applications, and of each the event that it was received. Nothing was asked of the table since. */
  const someReceived = async (count = 3) => {
    const applications = await Promise.all(Array.from({ length: count }, () => receivedOne()));
    const events = applications.map((one) => told(applicationEvent(one, 'received'), `${one.id}.1.0`));
    table.operations.length = 0;
    return { applications, events };
  };
  const isNoted = async ({ id }: Told) => (await get(keys.mailed(id), { consistent: true })) !== undefined;
  const areNoted = async (events: readonly Told[]) => Promise.all(events.map(isNoted));

  beforeAll(async () => {
    await publish(scheme);
    await must([regionAction(regionDefinition.parse(haarlemRegion), 'admin-1', publishedAt)]);
  });

  it('asks the table once for ten mails, sends them to their contacts, and writes once that it did', async () => {
    const { applications, events } = await someReceived(10);
    const opened = kms.calls.length;
    expect(await offer(...events)).toEqual([]);
    const [first, ...rest] = table.operations;
    // The first mail of a scheme in a container loads its version, once.
    expect([first, ...rest.filter((operation) => operation !== 'GetItem')]).toEqual(['BatchGetItem', 'BatchWriteItem']);
    expect(rest.filter((operation) => operation === 'GetItem').length).toBeLessThanOrEqual(1);
    expect(kms.calls.slice(opened).map(({ operation }) => operation)).toEqual(Array(10).fill('Decrypt'));
    expect(numbers(ses.sent)).toEqual(applications.map(({ number }) => number).sort());
    expect(new Set(ses.sent.map(({ to }) => to))).toEqual(new Set(['contact@example.nl']));
    expect(ses.sent[0]?.text).toContain(haarlemRegion.contact.email);
    expect(await areNoted(events)).toEqual(Array(10).fill(true));
    expect(await get(keys.mailed(events[0]?.id ?? ''))).toEqual({
      ...keys.mailed(events[0]?.id ?? ''),
      kind: 'mailed',
      at: minute(30),
      expiresAt: Date.parse(minute(30)) / 1000 + 90 * 24 * 3600,
    });
  });

  it('tells of a payment what was transferred and under which reference', async () => {
    const application = await receivedOne();
    const claim = claimOf(application, { endToEndId: `${application.id}-1-1`, payBy: '2026-12-28' });
    expect(await offer(told(paymentEvent(application, claim, 'paid'), `${application.id}.9.0`))).toEqual([]);
    expect(ses.sent).toMatchObject([
      { subject: expect.stringContaining('betaald voor'), text: expect.stringContaining(`${application.id}-1-1`) },
    ]);
    expect(ses.sent[0]?.text).toContain(application.number);
  });

  it('tells of a recovery what is claimed back and why, out of its record', async () => {
    const application = await receivedOne();
    const found = { application, scheme, claims: [], recovery: null };
    const recovery: Recovery = {
      ...proposed(found, 'officer', 'Gebeld.', [], publishedAt).recovery.next,
      status: 'intended',
      ground: 'fraud',
      article: 'Awb 4:48 lid 1 onder c, 4:57 lid 1',
      intention: { motivation: 'Vals loonstrookje.', intenderSub: 'x', intendedAt: publishedAt, replyBy: '2027-06-15' },
    };
    await must([
      { name: 'recovery', put: { Item: { ...keys.recovery(application.id), kind: 'recovery', ...recovery } } },
    ]);
    const event = recoveryEvent(recovery, 'intended', { ground: 'fraud', replyBy: '2027-06-15', owedCents: 120_000 });
    expect(await offer(told(event, `${application.id}.10.0`))).toEqual([]);
    const [mail] = ses.sent;
    expect(mail?.subject).toContain('geld terugvragen');
    for (const part of ['€ 1.200,00', 'Vals loonstrookje.', 'Awb 4:48', '15 juni 2027'])
      expect(mail?.text).toContain(part);
  });

  it('sends nothing for an event that was mailed before, and nobody is asked for its address', async () => {
    const { events } = await someReceived();
    await offer(...events);
    const opened = kms.calls.length;
    table.operations.length = 0;
    expect(await offer(...events)).toEqual([]);
    expect([ses.sent.length, kms.calls.length - opened, table.operations]).toEqual([3, 0, ['BatchGetItem']]);
  });

  it('sends one mail for an event that lies in a batch twice, and is done with both', async () => {
    const { events } = await someReceived();
    const [first] = events;
    expect(await offer(...events, ...(first ? [first] : []))).toEqual([]);
    expect(ses.sent).toHaveLength(3);
  });

  it('offers again what SES refuses, alone; the others are sent and remembered', async () => {
    const { applications, events } = await someReceived(10);
    const [, , , unlucky] = applications;
    if (unlucky) ses.refuses = isAbout(unlucky);
    expect(await offer(...events)).toEqual([3]);
    expect(await areNoted(events)).toEqual(events.map((_, index) => index !== 3));
    ses.refuses = () => false;
    expect(await offer(...events)).toEqual([]);
    expect(numbers(ses.sent)).toEqual(applications.map(({ number }) => number).sort());
  });

  it('offers again what lacks its records, alone', async () => {
    const { applications, events } = await someReceived();
    const [one, other] = applications;
    if (!one || !other) throw new Error('no applications');
    const lost = { ...one, id: idOf(9999) };
    const withoutClaim = claimEvent(other, claimOf(other, { instalment: 7 }), 'opened', { evidenceDueOn: null });
    const bad = [told(applicationEvent(lost, 'received'), 'lost.1.0'), told(withoutClaim, 'claimless.1.0')];
    expect(await offer(...bad, ...events)).toEqual([0, 1]);
    expect(ses.sent).toHaveLength(3);
  });

  it('passes over an event that nobody is mailed', async () => {
    const one = await receivedOne({ status: 'assess' });
    expect(await offer(told(applicationEvent(one, 'assess'), `${one.id}.2.0`))).toEqual([]);
    expect(ses.sent).toEqual([]);
  });

  it('doubles a mail whose answer got lost, and no other of its group', async () => {
    const { applications, events } = await someReceived();
    const [unlucky] = applications;
    if (unlucky) ses.losesAnswer = isAbout(unlucky);
    expect(await offer(...events)).toEqual([0]);
    const tries = ses.sent.length - 2;
    ses.losesAnswer = () => false;
    expect(await offer(...events)).toEqual([]);
    expect(ses.sent.filter((mail) => unlucky && isAbout(unlucky)(mail))).toHaveLength(tries + 1);
    expect(new Set(numbers(ses.sent)).size).toBe(3);
    expect(ses.sent).toHaveLength(2 + tries + 1);
  });

  it('does not offer again what was sent and could not be remembered, for that would double it', async () => {
    const { events } = await someReceived();
    table.instead = ({ operation }) =>
      operation === 'BatchWriteItem' ? Promise.reject(new Error('the table is away')) : null;
    expect(await offer(...events)).toEqual([]);
    expect(ses.sent).toHaveLength(3);
    expect(await areNoted(events)).toEqual(Array(3).fill(false));
  });

  it('writes again what the table hands back, until it is remembered', async () => {
    const { events } = await someReceived();
    let handedBack = 0;
    table.instead = ({ operation, input }, passOn) => {
      const [[name, writes] = ['', []]] = Object.entries((input.RequestItems ?? {}) as Record<string, unknown[]>);
      if (operation !== 'BatchWriteItem' || writes.length < 3) return null;
      handedBack += 1;
      return passOn({ RequestItems: { [name]: writes.slice(0, 1) } }).then((output) => ({
        ...output,
        UnprocessedItems: { [name]: writes.slice(1) },
      }));
    };
    expect(await offer(...events)).toEqual([]);
    expect(handedBack).toBe(1);
    expect(table.operations.filter((operation) => operation === 'BatchWriteItem')).toHaveLength(2);
    expect(await areNoted(events)).toEqual(Array(3).fill(true));
  });

  it('fails as a whole, and sends nothing, when the table cannot be read', async () => {
    const { events } = await someReceived();
    table.instead = ({ operation }) => (operation === 'BatchGetItem' ? Promise.reject(new Error('away')) : null);
    await expect(offer(...events)).rejects.toThrow('away');
    expect(ses.sent).toEqual([]);
  });

  it('tells who waits the place on the list, in one request more for all of them', async () => {
    const waiting: Application[] = [];
    for (const waitingNumber of [1, 2, 3]) waiting.push(await receivedOne({ status: 'waiting', waitingNumber }));
    const moved = await receivedOne({ status: 'reserved', waitingNumber: 4 });
    const events = [...waiting, moved].map((one) => told(applicationEvent(one, 'waiting'), `${one.id}.2.0`));
    table.operations.length = 0;
    expect(await offer(...events)).toEqual([]);
    expect(table.operations).toEqual(['BatchGetItem', 'BatchGetItem', 'BatchWriteItem']);
    const places = ses.sent.map(({ text }) => /op plaats (\d+)\./.exec(text)?.[1]);
    expect(places.sort()).toEqual(['1', '2', '3', undefined]);
  });

  it('tells of a claim what it asks for', async () => {
    const application = await receivedOne({ status: 'granted' });
    const claim = claimOf(application, { status: 'open', evidenceKinds: ['employer-statement'] });
    await must([{ name: 'claim', put: { Item: { ...keys.claim(application.id, 1), kind: 'claim', ...claim } } }]);
    const event = claimEvent(application, claim, 'opened', { evidenceDueOn: '2027-04-13' });
    expect(await offer(told(event, `${claim.id}.2.0`))).toEqual([]);
    expect(ses.sent[0]?.subject).toBe(`Stuur ons uw bewijs voor aanvraag ${application.number}`);
    expect(ses.sent[0]?.text).toContain('13 april 2027');
  });
});
