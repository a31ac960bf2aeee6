import { describe, expect, it } from 'vitest';
import type { Movement } from '../../../domain/budget/movement';
import { cents } from '../../../domain/money';
import { firstDecisionAt, fitsThen, LedgerThen } from '../../../domain/objection/ceiling';
import { haarlem, idOf, withCaps } from '../fixtures';

const capped = withCaps(haarlem, { amountCents: 3_000, awards: null, whenShort: 'wait' });
const move = (kind: Movement['kind'], amountCents: number, cause: string): Movement => ({
  ...{ kind, amountCents: cents(amountCents), awards: kind === 'cap' ? 0 : 1, cause },
});
const at = (hour: number) => `2026-11-02T${String(hour).padStart(2, '0')}:00:00.000Z`;
const own = { id: idOf(5), rank: `${at(9)}#${idOf(5)}` };
const ranks = new Map([1, 5, 8].map((nth) => [idOf(nth), nth < 5 ? `${at(8)}#${idOf(nth)}` : `${at(9)}#${idOf(nth)}`]));

function roomAfter(entries: readonly (readonly [number, Movement])[], scheme = capped, asOf = at(12)) {
  const then = new LedgerThen(asOf, at(9));
  for (const [hour, movement] of entries) then.add(at(hour), [movement]);
  return then.trace(own, ranks, scheme);
}

describe('the ceiling as it stood (Awb 4:25 lid 3)', () => {
  const cap = [1, move('cap', 3_000, 'version-1')] as const;

  it.each([
    ['nobody held anything', [], 3_000],
    ['an earlier one held it', [[10, move('reserve', 2_000, idOf(1))]], 1_000],
    ['a later one held it: that does not stand in the way', [[10, move('reserve', 3_000, idOf(8))]], 3_000],
    ['an earlier one waited for more than there was', [[10, move('wait', 2_500, idOf(1))]], 500],
    ['an earlier one got it only after the decision', [[13, move('reserve', 2_000, idOf(1))]], 3_000],
    ['its own reservation is its own', [[10, move('reserve', 1_500, idOf(5))]], 3_000],
    [
      'a claim of an earlier one was released',
      [
        [10, move('reserve', 2_000, idOf(1))],
        [10, move('commit', 2_000, idOf(1))],
        [11, move('release-committed', 500, `${idOf(1)}-1`)],
      ],
      1_500,
    ],
    ['the cap was lowered after it came in (Awb 4:27)', [[10, move('cap', -2_000, 'version-2')]], 3_000],
    ['the cap was lowered before it came in', [[8, move('cap', -2_000, 'version-2')]], 1_000],
    ['the cap was raised later', [[10, move('cap', 1_000, 'version-2')]], 4_000],
    ['another was granted above it since', [[10, move('overshoot', 1_000, idOf(8))]], 3_000],
  ] as const)('%s', (_, entries, room) => {
    const trace = roomAfter([cap, ...entries]);
    expect(trace.roomCents).toBe(room);
    expect(fitsThen(trace, cents(room))).toBe(true);
    expect(fitsThen(trace, cents(room + 1))).toBe(false);
  });

  it('under `skip` nobody waits for who comes before them', () => {
    const entries = [cap, [10, move('wait', 2_500, idOf(1))] as const];
    expect(roomAfter(entries, withCaps(capped, { whenShort: 'skip' })).roomCents).toBe(3_000);
  });

  it('looks at the day the decision was due where it was taken too late', () => {
    const due = { decisionDueOn: '2026-12-28' };
    expect(firstDecisionAt(due, '2026-12-01T10:00:00.000Z')).toBe('2026-12-01T10:00:00.000Z');
    expect(firstDecisionAt(due, '2027-01-05T10:00:00.000Z')).toBe('2026-12-28T23:00:00.000Z');
  });
});
