import { setTimeout } from 'node:timers/promises';
import type { Context } from 'aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TrialBalanceAnswer } from '../../functions/api/answers/ledger';
import { handler as getTrialBalance } from '../../functions/api/get-trial-balance';
import { handler as checkBudgets } from '../../functions/reactions/check-budgets';
import { type BudgetCheck, loadChecks } from '../../functions/store/budget-checks';
import { commit } from '../../functions/store/commit';
import { beginning, compareBudget } from '../../functions/store/compare-budget';
import { keys } from '../../functions/store/keys';
import { haarlem, withCaps } from '../domain/fixtures';
import { ask, bookkeeper, grant, post, reserve } from './books-world';
import { engines, useEngine } from './engine';
import { budgetEvents, partition, publish } from './office';
import { watchRequests } from './watch-requests';

const run = (time: string) => checkBudgets({ time }, {} as Context);

async function checkOf(budgetId: string): Promise<BudgetCheck> {
  const found = (await loadChecks([budgetId])).get(budgetId);
  if (found === undefined) throw new Error(`budget ${budgetId} was never checked`);
  return found;
}

async function add(key: { pk: string; sk: string }, attribute: string, by: number): Promise<void> {
  await commit([
    {
      name: 'tampered',
      update: {
        Key: key,
        UpdateExpression: 'ADD #attribute :by',
        ExpressionAttributeNames: { '#attribute': attribute },
        ExpressionAttributeValues: { ':by': by },
      },
    },
  ]);
}

describe.each(engines)('comparing budgets with their entries on $name', (engine) => {
  useEngine(engine);
  const watched = watchRequests();
  const scheme = withCaps({ ...haarlem, schemeId: 'compared' }, { amountCents: 100_000_000, awards: 500 });
  const id = scheme.schemeId;
  const differences = async () => (await budgetEvents(id)).filter((name) => name === 'budget.difference').length;

  beforeAll(async () => {
    await publish(scheme, id);
    const [first] = await reserve(scheme, 4, '2026-10-05T08:00:00.000Z');
    if (first === undefined) throw new Error('nobody applied');
    await grant(scheme, first, '2026-10-06T08:00:00.000Z');
  });

  it('finds them equal, and says how far it added up', async () => {
    await run('2026-10-07T03:30:00Z');
    expect(await checkOf(id)).toMatchObject({
      checkedAt: '2026-10-07T03:30:00.000Z',
      outcome: 'equal',
      whole: true,
      differences: [],
      point: { before: '2026-10-05T00:00:00.000Z', entries: 1 },
    });
  });

  it('reads only the entries since, and none where nothing was written', async () => {
    await run('2026-10-08T03:30:00Z');
    expect(watched.operations).toEqual(['Query', 'BatchGetItem', 'BatchGetItem', 'BatchWriteItem']);
    await post(id, '2026-10-08T08:00:00.000Z', [['pay', 100, 0, 'somebody']]);
    await run('2026-10-09T03:30:00Z');
    expect(await checkOf(id)).toMatchObject({ outcome: 'equal', whole: false, point: { entries: 3 } });
  });

  it('tells of a difference once a day, and again the next', async () => {
    await add(keys.budget(id), 'paidCents', 7);
    await run('2026-10-12T03:30:00Z');
    await run('2026-10-12T04:30:00Z');
    expect(await differences()).toBe(1);
    expect(await checkOf(id)).toMatchObject({
      outcome: 'different',
      whole: true,
      differences: [{ field: 'paidCents', expected: 100, found: 107 }],
    });
    await add(keys.budget(id), 'reservedAwards', 1);
    await run('2026-10-12T05:30:00Z');
    expect(await differences()).toBe(2);
    await run('2026-10-13T03:30:00Z');
    expect(await differences()).toBe(3);
    const [event] = (await partition(keys.budget(id).pk)).filter(({ name }) => name === 'budget.difference');
    expect(event?.data).toEqual({ budgetId: id, expectedCents: 100, foundCents: 107 });
  });

  it('shows it where finance looks', async () => {
    const { json } = await ask(
      getTrialBalance,
      '/v1/ledger/trial-balance',
      { schemeId: id },
      { caller: bookkeeper(scheme), at: '2026-10-13T08:00:00.000Z' },
    );
    const { matchesBudget, budgets } = json as TrialBalanceAnswer;
    expect(matchesBudget).toBe(false);
    expect(budgets[0]?.lastCheck).toMatchObject({
      outcome: 'different',
      differences: [
        { number: 'reservedAwards', expected: 3, found: 4 },
        { number: 'paidCents', expected: 100, found: 107 },
      ],
    });
  });

  it('is quiet again once it is mended', async () => {
    await add(keys.budget(id), 'paidCents', -7);
    await add(keys.budget(id), 'reservedAwards', -1);
    await run('2026-10-14T03:30:00Z');
    expect(await checkOf(id)).toMatchObject({ outcome: 'equal', differences: [] });
    expect(await differences()).toBe(3);
  });

  it('finds an old entry that was changed when it reads all of them, on Sunday', async () => {
    const [cap] = await partition(keys.ledgerEntry(id, '', '', 0).pk);
    const lines = [{ ...(cap as { lines: object[] }).lines[0], amountCents: 99_999_999 }];
    await commit([
      {
        name: 'tampered',
        update: {
          Key: { pk: String(cap?.pk), sk: String(cap?.sk) },
          UpdateExpression: 'SET #lines = :lines',
          ExpressionAttributeNames: { '#lines': 'lines' },
          ExpressionAttributeValues: { ':lines': lines },
        },
      },
    ]);
    await run('2026-10-17T03:30:00Z');
    expect((await checkOf(id)).outcome).toBe('equal');
    await run('2026-10-18T03:30:00Z');
    expect(await checkOf(id)).toMatchObject({
      outcome: 'different',
      differences: [{ field: 'capCents', expected: 99_999_999, found: 100_000_000 }, { field: 'availableCents' }],
    });
  });

  it('raises no false alarm while money moves, nor for an entry that is booked before what was added up', async () => {
    const busy = withCaps({ ...haarlem, schemeId: 'busy' }, { amountCents: 100_000_000, awards: 500 });
    await publish(busy, 'busy');
    await reserve(busy, 2, '2026-10-05T08:00:00.000Z', 'busy');
    const first = await compareBudget('busy', { start: beginning, edge: '2026-10-15T00:00:00.000Z' });
    await post('busy', '2026-10-10T08:00:00.000Z', [['wait', 500, 1, 'late']]);
    const late = await compareBudget('busy', { start: first.atEdge, edge: '2026-10-15T00:00:00.000Z' });
    expect(late).toMatchObject({ outcome: 'equal', whole: true, atEdge: { entries: 3 } });
    let writing = true;
    const writer = (async () => {
      for (let n = 0; writing; n++) {
        await post('busy', `2026-10-20T08:00:00.${String(n).padStart(3, '0')}Z`, [['wait', 100, 1, `w${n}`]]);
        await setTimeout(15);
      }
    })();
    try {
      for (let n = 0; n < 6; n++) {
        const start = n % 2 === 0 ? beginning : late.atEdge;
        const { outcome } = await compareBudget('busy', { start, edge: '2026-10-15T00:00:00.000Z' });
        expect(outcome).not.toBe('different');
      }
    } finally {
      writing = false;
      await writer;
    }
    const after = await compareBudget('busy', { start: late.atEdge, edge: '2026-10-15T00:00:00.000Z' });
    expect(after).toMatchObject({ outcome: 'equal', whole: false });
  });
});
