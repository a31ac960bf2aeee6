import { describe, expect, it } from 'vitest';
import { TableBusy } from '../../functions/runtime/busy';
import { commit, type NamedAction } from '../../functions/store/commit';
import { batchGet, get, queryAll, queryPage } from '../../functions/store/table';
import { engines, useEngine } from './engine';

const key = (pk: string, sk = 'a') => ({ pk, sk });
const create = (pk: string, extra: Record<string, unknown> = {}): NamedAction => ({
  name: `create ${pk}`,
  put: { Item: { ...key(pk), ...extra }, ConditionExpression: 'attribute_not_exists(pk)' },
});
const add = (pk: string, amount: number): NamedAction => ({
  name: `add to ${pk}`,
  update: {
    Key: key(pk),
    UpdateExpression: 'ADD amount :amount',
    ExpressionAttributeValues: { ':amount': amount },
  },
});

describe.each(engines)('commit on $name', (engine) => {
  const line = useEngine(engine);

  it('writes all actions of a transaction, and leaves undefined members out', async () => {
    expect(await commit([create('all-1', { amount: 1, none: undefined }), create('all-2')])).toEqual({ ok: true });
    expect(await get(key('all-1'), { consistent: true })).toEqual({ ...key('all-1'), amount: 1 });
    expect(await get(key('all-2'))).toEqual(key('all-2'));
  });

  it('names the actions whose condition failed, shows what stood there, and writes nothing', async () => {
    await commit([create('taken', { owner: 'first' })]);
    const check: NamedAction = {
      name: 'absent item',
      check: { Key: key('nowhere'), ConditionExpression: 'attribute_exists(pk)' },
    };
    expect(await commit([create('not-taken'), create('taken', { owner: 'second' }), check])).toEqual({
      ok: false,
      failed: ['create taken', 'absent item'],
      items: { 'create taken': { ...key('taken'), owner: 'first' } },
    });
    expect(await get(key('not-taken'), { consistent: true })).toBeUndefined();
  });

  it('deletes under a condition', async () => {
    await commit([create('gone', { version: 1 })]);
    const remove = (version: number): NamedAction => ({
      name: 'remove',
      delete: {
        Key: key('gone'),
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':version': version },
      },
    });
    expect(await commit([remove(2)])).toMatchObject({ ok: false, failed: ['remove'] });
    expect(await commit([remove(1)])).toEqual({ ok: true });
    expect(await get(key('gone'), { consistent: true })).toBeUndefined();
  });

  it('does a write whose answer was lost once', async () => {
    await commit([create('counter', { amount: 0 })]);
    line.loseAnswers(1);
    expect(await commit([add('counter', 5)])).toEqual({ ok: true });
    expect(await get(key('counter'), { consistent: true })).toMatchObject({ amount: 5 });
  });

  it('does a write with the same token once, and with another token again', async () => {
    await commit([create('tokens', { amount: 0 })]);
    await commit([add('tokens', 1)], { token: 'token-of-this-test' });
    await commit([add('tokens', 1)], { token: 'token-of-this-test' });
    await commit([add('tokens', 1)], { token: 'another-token' });
    expect(await get(key('tokens'), { consistent: true })).toMatchObject({ amount: 2 });
  });

  it('gets every one of many writers of one item through, each once', async () => {
    await commit([create('busy', { amount: 0 })]);
    await Promise.all(Array.from({ length: 20 }, () => commit([add('busy', 1), add('busy-beside', 1)])));
    expect(await get(key('busy'), { consistent: true })).toMatchObject({ amount: 20 });
    expect(await get(key('busy-beside'), { consistent: true })).toMatchObject({ amount: 20 });
  });

  it('takes 100 actions and refuses 0, 101 and two of one name before asking', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => create(`many-${count}-${index}`));
    expect(await commit(many(100))).toEqual({ ok: true });
    await expect(commit(many(101))).rejects.toThrow('not 101');
    await expect(commit([])).rejects.toThrow('not 0');
    await expect(commit([create('twin'), create('twin')])).rejects.toThrow('same name');
  });

  it('throws a fault for a transaction that DynamoDB cannot accept', async () => {
    const twice = [add('same', 1), { ...add('same', 1), name: 'again' }];
    await expect(commit(twice)).rejects.toThrow();
  });

  it('gives up in time when it has to', async () => {
    await expect(commit([create('late')], { withinMs: 0 })).rejects.toBeInstanceOf(TableBusy);
  });

  it('reads pages, whole queries and any number of keys', async () => {
    const sks = Array.from({ length: 120 }, (_, index) => `s${String(index).padStart(3, '0')}`);
    const put = (sk: string): NamedAction => ({ name: sk, put: { Item: key('list', sk) } });
    await commit(sks.slice(0, 100).map(put));
    await commit(sks.slice(100).map(put));
    const all = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': 'list' } };
    const page = await queryPage({ ...all, Limit: 50 });
    expect(page.items.map(({ sk }) => sk)).toEqual(sks.slice(0, 50));
    expect(page.lastKey).toEqual(key('list', 's049'));
    expect((await queryAll({ ...all, Limit: 50 })).map(({ sk }) => sk)).toEqual(sks);
    const backwards = [...sks].reverse();
    const asked = [key('list', 'absent'), ...backwards.map((sk) => key('list', sk)), key('list', 's000')];
    expect((await batchGet(asked)).map(({ sk }) => sk)).toEqual([...backwards, 's000']);
  });
});
