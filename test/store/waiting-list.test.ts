import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { system } from '../../domain/actor';
import { rankOf } from '../../domain/application/rank';
import { recordFacts } from '../../domain/application/record-facts';
import { withdraw } from '../../domain/application/withdraw';
import type { Move } from '../../domain/move';
import type { Result } from '../../domain/result';
import type { Scheme } from '../../domain/scheme/definition';
import { loadApplications } from '../../functions/store/applications';
import { commitMove } from '../../functions/store/commit-move';
import { keys } from '../../functions/store/keys';
import { pendingHead, waitingHead } from '../../functions/store/line';
import { commitPublication } from '../../functions/store/publication';
import { draftAction } from '../../functions/store/schemes';
import { waitingPosition } from '../../functions/store/waiting-list';
import { done, foodvalley, minute, officer1, received, withCaps } from '../domain/fixtures';
import { engines, useEngine } from './engine';
import { allocateAll, budget, dossier, must, pendingIds, publish, submit, waitingIds } from './office';

const now = '2026-09-10T10:00:00.000Z';

/** FoodValley's voucher under another name, with so many awards, and a line for so many applications a second. */
const vouchers = (schemeId: string, awards: number, peakPerSecond = 100): Scheme => ({
  ...withCaps({ ...foodvalley, schemeId, peakPerSecond }, { awards, amountCents: null }),
});

const write = (move: Result<Move>, scheme: Scheme) => commitMove(done(move), { scheme, actor: officer1, now });

async function tell(scheme: Scheme, id: string, municipality: string) {
  const { application } = await dossier(id);
  const fact = { field: 'youth.municipality' as const, value: municipality, source: 'Loket' };
  const { pseudonym } = application;
  return write(recordFacts(application, scheme, [fact], { birthDate: '2006-05-01', pseudonym }), scheme);
}

async function leave(scheme: Scheme, id: string) {
  const { application, claims } = await dossier(id);
  return write(withdraw(application, claims), scheme);
}

/** Every live position, in the order of the list. */
const positions = async (budgetId: string) =>
  Promise.all((await loadApplications(await waitingIds(budgetId))).map(waitingPosition));

const count = (length: number) => Array.from({ length }, (_, index) => index + 1);

/** The list as if so many had joined it and gone before, so that a few more pass the end of a block. */
async function asIfGone(budgetId: string, numbers: number): Promise<void> {
  const kind = { '#kind': 'kind' };
  await must([
    {
      name: 'budget',
      update: {
        Key: keys.budget(budgetId),
        UpdateExpression: 'SET waitingEntered = :numbers, waitingLastRank = :rank',
        ExpressionAttributeValues: { ':numbers': numbers, ':rank': minute(-1) },
      },
    },
    {
      name: 'totals',
      update: {
        Key: keys.waitingTotals(budgetId),
        UpdateExpression: 'SET #kind = :kind ADD shift0 :gone',
        ExpressionAttributeNames: kind,
        ExpressionAttributeValues: { ':kind': 'waiting-totals', ':gone': -numbers },
      },
    },
    {
      name: 'block',
      update: {
        Key: keys.waitingBlock(budgetId, 0),
        UpdateExpression: 'SET #kind = :kind ADD gone :gone',
        ExpressionAttributeNames: kind,
        ExpressionAttributeValues: { ':kind': 'waiting-block', ':gone': new Set(count(numbers)) },
      },
    },
  ]);
}

const command = fc.record({
  kind: fc.constantFrom('join', 'join', 'fail', 'correct', 'correct', 'spoil', 'leave', 'leave', 'end'),
  pick: fc.nat({ max: 999 }),
});
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;

/** Two are served, four wait, and between them stand two that failed: from here on anything may happen. */
const opening = (['join', 'join', 'fail', 'join', 'join', 'fail', 'join', 'join'] as const).map(
  (kind): Command => ({ kind, pick: 0 }),
);

/** What employers, officers and allocation do to one waiting list. */
class Life {
  readonly scheme: Scheme;
  readonly ids: string[] = [];
  readonly #first: number;

  constructor(nth: number, peakPerSecond: number) {
    this.scheme = vouchers(`life-${nth}`, 2, peakPerSecond);
    this.#first = nth * 1000;
  }

  get budgetId() {
    return this.scheme.schemeId;
  }

  async obey({ kind, pick }: Command): Promise<void> {
    if (kind === 'join' || kind === 'fail') await this.#receive(kind === 'fail' ? 'Rotterdam' : 'Ede');
    const all = await loadApplications(this.ids);
    const one = (...statuses: string[]) => {
      const some = all.filter(({ status }) => statuses.includes(status));
      return some[pick % Math.max(1, some.length)]?.id;
    };
    const [failed, waiting, served] = [one('assess'), one('waiting'), one('reserved')];
    if (kind === 'correct' && failed) done(await tell(this.scheme, failed, 'Ede'));
    if (kind === 'spoil' && waiting) done(await tell(this.scheme, waiting, 'Rotterdam'));
    if (kind === 'leave' && waiting) done(await leave(this.scheme, waiting));
    if (kind === 'end' && served) done(await leave(this.scheme, served));
    await allocateAll(this.scheme, this.budgetId, minute(900), now);
  }

  async #receive(municipality: string): Promise<void> {
    const nth = this.ids.length;
    const application = received(this.scheme, {
      nth: this.#first + nth,
      receivedAt: minute(nth),
      pseudonym: `${this.budgetId}-${nth}`,
      youth: { municipality },
    });
    this.ids.push(application.id);
    await submit([application]);
  }

  /** Who waits, by the records alone, in order of receipt. */
  async naive(): Promise<string[]> {
    const waiting = (await loadApplications(this.ids)).filter(({ status }) => status === 'waiting');
    return waiting.sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1)).map(({ id }) => id);
  }
}

describe.each(engines)('the waiting list on $name', (engine) => {
  useEngine(engine);

  it('tells live positions as a count over the list would, whoever comes, goes and comes back', async () => {
    let lives = 0;
    const seen = { squeezedIn: 0, secondBlock: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 6, maxLength: 14 }), async (commands) => {
        lives += 1;
        const life = new Life(lives, lives % 2 === 0 ? 100 : 500);
        await publish(life.scheme, life.budgetId);
        await asIfGone(life.budgetId, 997);
        for (const wish of [...opening, ...commands]) {
          await life.obey(wish);
          const waiting = await life.naive();
          expect(await waitingIds(life.budgetId)).toEqual(waiting);
          expect(await positions(life.budgetId)).toEqual(count(waiting.length));
        }
        for (const { squeezedIn, waitingNumber } of await loadApplications(life.ids)) {
          if (squeezedIn) seen.squeezedIn += 1;
          if ((waitingNumber ?? 0) >= 1000) seen.secondBlock += 1;
        }
      }),
      { numRuns: 6 },
    );
    expect(Math.min(seen.squeezedIn, seen.secondBlock)).toBeGreaterThan(3);
  }, 240_000);

  it('gives no position to who is not on it', async () => {
    const scheme = vouchers('nobody', 1);
    await publish(scheme, 'nobody');
    const application = received(scheme, { nth: 1 });
    await submit([application]);
    expect(await waitingPosition(application)).toBeNull();
    await allocateAll(scheme, 'nobody', minute(1));
    expect(await waitingPosition((await dossier(application.id)).application)).toBeNull();
  });

  it('writes nothing beside the budget for who joins at its end', async () => {
    const scheme = vouchers('end', 0);
    await publish(scheme, 'end');
    await submit(count(5).map((nth) => received(scheme, { nth: 10 + nth, pseudonym: `end-${nth}` })));
    await allocateAll(scheme, 'end', minute(20));
    expect(await positions('end')).toEqual([1, 2, 3, 4, 5]);
    expect(await budget('end')).toMatchObject({ waitingEntered: 5, waitingLastRank: expect.stringContaining('#') });
    const [, second] = await waitingIds('end');
    const { application } = await dossier(second ?? '');
    expect(application).toMatchObject({ waitingNumber: 2, squeezedIn: false });
  });
});

describe.each(engines)('a line over several partitions on $name', (engine) => {
  useEngine(engine);
  const [narrow, wide] = [vouchers('wider', 3), { ...vouchers('wider', 3, 1000), version: 2 }];
  const before = count(30).map((nth) => received(narrow, { nth: 100 + nth, pseudonym: `wider-${nth}` }));
  const after = count(60).map((nth) => received(wide, { nth: 200 + nth, pseudonym: `wider-${100 + nth}` }));
  const order = [...before, ...after].map(({ id }) => id);

  beforeAll(async () => {
    await publish(narrow, 'wider');
    await submit(before);
    await allocateAll(narrow, 'wider', minute(110), now);
    await must([draftAction(wide, wide)]);
    done(await commitPublication({ scheme: wide, actor: system, now, today: '2026-09-10' }));
    await submit([...after].reverse());
  });

  it('holds the places of an older version beside those of a newer one', async () => {
    expect(await budget('wider')).toMatchObject({ lineShards: 8 });
    expect(await waitingIds('wider')).toEqual(order.slice(3, 10));
    expect(await pendingIds('wider')).toEqual(order.slice(10));
  });

  it('is read in one order, as far as asked, and on from any place', async () => {
    const ranks = [...before.slice(10), ...after].map(rankOf);
    for (const limit of [3, 17, 80, 500]) {
      const read: string[] = [];
      for (let step = 1; ; step++) {
        const head = await pendingHead('wider', 8, minute(300), { limit, after: read.at(-1) ?? null });
        expect(head.places.length).toBeLessThanOrEqual(limit);
        read.push(...head.places.map(({ rank }) => rank));
        if (!head.more || step === 100) break;
      }
      expect(read).toEqual(ranks);
    }
    const upTo = await pendingHead('wider', 8, minute(115), { limit: 100, after: null });
    expect(upTo).toMatchObject({ places: { length: 5 }, more: false });
    const beyond = await pendingHead('wider', 8, minute(115), { limit: 100, after: ranks.at(-1) ?? '' });
    expect(beyond).toEqual({ places: [], more: false });
  });

  it('is ranked in order of receipt, and leaves no place behind', async () => {
    await allocateAll(wide, 'wider', minute(300), now);
    expect(await pendingIds('wider')).toEqual([]);
    expect(await waitingIds('wider')).toEqual(order.slice(3));
    expect(await positions('wider')).toEqual(count(87));
    for (const id of order.slice(0, 2)) done(await leave(narrow, id));
    await allocateAll(wide, 'wider', minute(300), now);
    expect(await waitingIds('wider')).toEqual(order.slice(5));
    expect(await positions('wider')).toEqual(count(85));
    const { places } = await waitingHead('wider', 8, { limit: 2, after: null });
    expect(places.map(({ applicationId }) => applicationId)).toEqual(order.slice(5, 7));
  });

  it('keeps its partitions when a later version expects less', async () => {
    const less = { ...vouchers('wider', 3, 100), version: 3 };
    await must([draftAction(less, less)]);
    done(await commitPublication({ scheme: less, actor: system, now, today: '2026-09-10' }));
    expect(await budget('wider')).toMatchObject({ lineShards: 8 });
  });
});
