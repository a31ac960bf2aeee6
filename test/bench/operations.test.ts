import { beforeAll, describe, expect, it } from 'vitest';
import { keptResult } from '../../bench/kept';
import { measureOperations } from '../../bench/operations';
import type { Cost } from '../../bench/operations/cost';
import { rises } from '../../bench/operations/rises';

const accept = 'Was it meant? Then write it down: npm run bench -- operations';

/** Rows of more than this, and the sum that they are in, are left to the bench: they take too long. */
const most = 100;
const takesLong = ({ per, operation }: Cost) => per > most || operation.startsWith('all of it');

describe('what an operation costs', () => {
  const kept = keptResult('operations') as readonly Cost[];
  let measured: readonly Cost[] = [];

  beforeAll(async () => {
    measured = await measureOperations(most);
  });

  it('did not rise since it was written down', () => {
    expect(measured.length).toBeGreaterThan(30);
    expect(rises(kept, measured, takesLong), accept).toEqual([]);
  });

  it('is at most two and a half requests for an application in a crowd, with all that follows from it', () => {
    const crowd = kept.find(({ operation }) => operation === 'all of it, of one application in a crowd');
    expect(crowd?.requests).toBeGreaterThan(1);
    expect(crowd?.requests).toBeLessThanOrEqual(2.5);
  });

  it('is written down when it falls in requests, and may fall in units', () => {
    const [first] = measured;
    if (first === undefined) throw new Error('nothing was measured');
    const changed = (change: Partial<Cost>) => rises([{ ...first, ...change }], [first], () => false);
    expect(changed({})).toEqual([]);
    expect(changed({ readUnits: first.readUnits + 1, writeUnits: first.writeUnits + 1 })).toEqual([]);
    expect(changed({ readUnits: first.readUnits - 0.5 })).toHaveLength(1);
    expect(changed({ writeUnits: first.writeUnits - 1 })).toHaveLength(1);
    expect(changed({ requests: first.requests - 1 })).toHaveLength(1);
    expect(changed({ requests: first.requests + 1 })).toHaveLength(1);
    expect(changed({ operation: 'another' })).toHaveLength(2);
  });
});
