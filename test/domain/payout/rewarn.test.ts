import { describe, expect, it } from 'vitest';
import { rewarned } from '../../../domain/payout/rewarn';

const warning = (code: string, lines: number, numbers: string[]) => ({ code, lines, numbers });

describe('the warnings of a batch', () => {
  const before = [warning('payee-no-match', 3, ['VL-1', 'VL-2', 'VL-3']), warning('other', 1, ['VL-1'])];

  it('follow what a bank says of a payee later, and leave the others', () => {
    const codes = { before: ['payee-no-match'], after: ['payee-close-match'] };
    expect(rewarned(before, ['VL-1', 'VL-2'], codes)).toEqual([
      warning('payee-no-match', 1, ['VL-3']),
      warning('other', 1, ['VL-1']),
      warning('payee-close-match', 2, ['VL-1', 'VL-2']),
    ]);
  });

  it('go when nothing is left to warn of, and add up with what is there', () => {
    expect(rewarned(before, ['VL-1', 'VL-2', 'VL-3'], { before: ['payee-no-match'], after: [] })).toEqual([
      warning('other', 1, ['VL-1']),
    ]);
    const more = rewarned(before, ['VL-4'], { before: [], after: ['payee-no-match'] });
    expect(more.find(({ code }) => code === 'payee-no-match')).toEqual(
      warning('payee-no-match', 4, ['VL-1', 'VL-2', 'VL-3', 'VL-4']),
    );
  });
});
