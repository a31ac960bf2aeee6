import { afterEach, describe, expect, it, vi } from 'vitest';
import { keys } from '../../functions/store/keys';
import { get } from '../../functions/store/table';
import { giveTurnBack, leaveTurn, type Turn, takeTurn } from '../../functions/store/turn';
import { minute } from '../domain/fixtures';
import { engines, useEngine } from './engine';
import { must } from './office';

const wish = (of: number) => ({ cutoff: minute(of), now: minute(of) });

async function taken(budgetId: string, holder: string, of: number): Promise<Turn> {
  const turn = await takeTurn(budgetId, holder, wish(of));
  if (turn === null) throw new Error(`${holder} did not get the turn`);
  return turn;
}

const lies = (budgetId: string) => get(keys.turn(budgetId), { consistent: true });

describe.each(engines)('the turn at a crowd on $name', (engine) => {
  useEngine(engine);

  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is one holder’s until it is given back, and then leaves nothing behind', async () => {
    const turn = await taken('one', 'first', 1);
    expect(turn).toMatchObject({ holder: 'first', ...wish(1) });
    expect(await giveTurnBack(turn)).toBeNull();
    expect(await lies('one')).toBeUndefined();
    expect(await taken('one', 'second', 1)).toMatchObject({ holder: 'second' });
  });

  it('is not given back before the latest wish that was left was served', async () => {
    const turn = await taken('wishes', 'first', 3);
    expect(await takeTurn('wishes', 'second', wish(7))).toBeNull();
    expect(await takeTurn('wishes', 'third', wish(5))).toBeNull();
    const more = await giveTurnBack(turn);
    expect(more).toMatchObject({ holder: 'first', ...wish(7) });
    expect(more && (await giveTurnBack(more))).toBeNull();
    expect(await lies('wishes')).toBeUndefined();
  });

  it('hears of a wish that asks for no more than it was at: somebody may have come back into line', async () => {
    const turn = await taken('again', 'first', 3);
    expect(await takeTurn('again', 'second', wish(1))).toBeNull();
    expect(await giveTurnBack(turn)).toMatchObject({ holder: 'first', ...wish(3) });
  });

  it('is not told what it serves anyway: new submissions up to where it already goes', async () => {
    const turn = await taken('covered', 'first', 3);
    expect(await takeTurn('covered', 'second', { ...wish(3), newOnly: true })).toBeNull();
    expect(await lies('covered')).toMatchObject({ stamp: turn.stamp });
    expect(await takeTurn('covered', 'third', { ...wish(4), newOnly: true })).toBeNull();
    expect(await giveTurnBack(turn)).toMatchObject(wish(4));
  });

  it('goes to one of many who come at once, who has the wishes of all', async () => {
    const rivals = Array.from({ length: 8 }, (_, index) => takeTurn('many', `rival ${index}`, wish(index)));
    const turns = (await Promise.all(rivals)).filter((turn) => turn !== null);
    expect(turns).toHaveLength(1);
    let [turn] = turns;
    let latest = '';
    while (turn) {
      latest = turn.cutoff;
      turn = (await giveTurnBack(turn)) ?? undefined;
    }
    expect(latest).toBe(minute(7));
  });

  it('is still theirs for who tries the same again, with what was wanted meanwhile', async () => {
    const lost = await taken('retried', 'batch', 1);
    expect(await takeTurn('retried', 'other', wish(4))).toBeNull();
    const turn = await taken('retried', 'batch', 1);
    expect(turn).toMatchObject(wish(4));
    expect(turn.stamp).not.toBe(lost.stamp);
    expect(await giveTurnBack(turn)).toBeNull();
  });

  it('ends by itself when it was held for longer than any function runs', async () => {
    const slow = await taken('lease', 'crashed', 2);
    const later = Date.now() + 91_000;
    vi.spyOn(Date, 'now').mockImplementation(() => later);
    const turn = await taken('lease', 'second', 1);
    expect(turn).toMatchObject(wish(2));
    expect(await giveTurnBack(slow)).toBeNull();
    expect(await lies('lease')).toMatchObject({ holder: 'second' });
    await leaveTurn(slow, [nudge('lease')]);
    expect(await lies('lease')).toMatchObject({ holder: 'second' });
    expect(await get(keys.nudge('lease', minute(9), 'left'))).toBeUndefined();
  });

  it('that is left with work to do hands on what was wanted, and what brings the next about', async () => {
    const turn = await taken('left', 'first', 2);
    expect(await takeTurn('left', 'second', wish(6))).toBeNull();
    await leaveTurn(turn, [nudge('left')]);
    expect(await get(keys.nudge('left', minute(9), 'left'), { consistent: true })).toMatchObject({ kind: 'nudge' });
    expect(await taken('left', 'third', 1)).toMatchObject({ holder: 'third', ...wish(6) });
  });

  it('of one budget is not that of another', async () => {
    await taken('here', 'first', 1);
    await must([nudge('there')]);
    expect(await taken('there', 'second', 1)).toMatchObject({ budgetId: 'there' });
  });
});

const nudge = (budgetId: string) => ({
  name: 'nudge',
  put: { Item: { ...keys.nudge(budgetId, minute(9), 'left'), kind: 'nudge', budgetId } },
});
