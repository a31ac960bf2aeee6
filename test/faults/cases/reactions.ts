import * as c from '../commands';
import { keyOf, letterOf, one, pdf, type World } from '../world';
import { type Case, reaction, rule } from './case';
import { mixed } from './routes';

const [first, second] = c.organisations;
const a = (world: World) => world.name('a');
const batch = (world: World) => world.name('batch');

export const reactions: readonly Case[] = [
  reaction(
    'allocate-budget',
    'published',
    'two at once',
    ...[1, 2].map((youth) => () => c.submit({ schemeId: one, youth, organisation: first })),
  ),
  reaction(
    'allocate-budget',
    'reserved',
    'more than there is money for',
    ...[2, 3, 4, 5].map((youth) => () => c.submit({ schemeId: one, youth, organisation: second })),
  ),
  reaction('allocate-budget', 'waiting', 'money comes free', (world) => c.of.withdraw(a(world), first)),
  reaction('allocate-budget', 'raised', 'a higher cap', () => c.publishScheme(one, 2)),
  reaction('publish-events', 'waiting', 'several events', (world) => c.of.withdraw(a(world), first)),
  reaction(
    'publish-events',
    'published',
    'of two applications',
    ...[1, 2].map((youth) => () => c.submit({ schemeId: one, youth, organisation: first })),
  ),
  reaction(
    'notify',
    'published',
    'of two applications',
    ...[1, 2].map((youth) => () => c.submit({ schemeId: one, youth, organisation: first })),
  ),
  reaction('notify', 'released', 'of payments', (world) => c.batches.report(batch(world), mixed(world))),
  reaction('notify', 'waiting', 'with a letter', (world) => c.of.decide(a(world), 'grant')),
  reaction('write-letters', 'waiting', 'at the grant', (world) => c.of.decide(a(world), 'grant')),
  {
    function: 'write-letters',
    when: 'to youths',
    at: 'granted',
    async act({ house }) {
      await house.moveTo('2026-09-07T03:00:00.000Z');
      await house.schedule('inform-youths');
      await house.settle();
      return null;
    },
  },
  {
    function: 'mark-undeliverable',
    when: 'told twice',
    at: 'granted',
    async act(world) {
      world.house.bounced(letterOf(world, a(world), 'grant').tags, '1', 2);
      return null;
    },
  },
  rule('inform-youths', 'granted', 'of all that came in', '2026-09-07T03:00:00.000Z'),
  reaction('adopt-account', 'waiting', 'at the grant', (world) => c.of.decide(a(world), 'grant')),
  reaction('adopt-account', 'askedAfterReject', 'frees what came back', () => c.accounts.confirm(first)),
  reaction('follow-recoveries', 'paid', 'ended too early', (world) =>
    c.of.change(a(world), first, { endedOn: '2026-10-15' }),
  ),
  reaction('follow-recoveries', 'received', 'other facts after it was established', (world) =>
    c.of.change(a(world), first, { endedOn: '2026-11-15' }),
  ),
  {
    function: 'judge-document',
    when: 'clean',
    at: 'announced',
    async act(world) {
      world.house.uploaded(keyOf(world, world.name('document')), Buffer.from(pdf), 'application/pdf');
      return null;
    },
  },
  {
    function: 'judge-document',
    when: 'infected',
    at: 'announced',
    async act(world) {
      const key = keyOf(world, world.name('document'));
      world.house.uploaded(key, Buffer.from(pdf), 'application/pdf', 'THREATS_FOUND');
      return null;
    },
  },
  rule('open-due-claims', 'beforeDue', 'three of them', '2026-11-01T03:00:00.000Z'),
  rule('lapse-claims', 'beforeLapse', 'three without evidence', '2027-01-02T03:00:00.000Z'),
  rule('lapse-claims', 'beforeRelease', 'money comes back after it', '2027-01-20T03:00:00.000Z'),
  rule('lapse-claims', 'beforeReminder', 'three are reminded', '2026-12-25T03:00:00.000Z'),
  rule('tend-waiting-lists', 'listEnded', 'two who wait', '2026-08-21T03:15:00.000Z'),
  rule('tend-waiting-lists', 'waiting', 'how fast places come free', '2026-08-21T03:15:00.000Z'),
  rule('propose-destruction', 'beforeListed', 'one case', '2027-10-01T04:00:00.000Z'),
  rule('destroy-approved', 'agreed', 'one case', '2027-10-02T04:00:00.000Z'),
  rule('check-budgets', 'waiting', 'two budgets', '2026-08-21T03:30:00.000Z'),
];
