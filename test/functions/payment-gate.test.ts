import { describe, expect, it } from 'vitest';
import type { Gate } from '../../domain/payout/gate';
import { paymentGateOf } from '../../functions/api/shared/payment-gate';

const failed = (gate: Gate['gate'], input: Gate['input']): Gate => ({
  ...{ gate, outcome: 'fail', input, overriddenBy: null },
});

const told = (gate: Gate['gate'], input: Gate['input']) => {
  const { because, until } = paymentGateOf(failed(gate, input));
  return { because, until };
};

describe('a gate as finance sees it', () => {
  it('tells why an account is not paid to, and until when it cools', () => {
    const cooling = { since: '2027-03-01T10:00:00.000Z', usableFrom: '2027-03-08', reason: 'cooling' };
    expect(told('account', { reason: 'none' })).toEqual({ because: 'none', until: null });
    expect(told('account', cooling)).toEqual({ because: 'cooling', until: '2027-03-08' });
    expect(told('account', { ...cooling, reason: 'change-pending' })).toEqual({
      because: 'change-pending',
      until: null,
    });
  });

  it('tells the last day of a hold', () => {
    const held = { held: true, startedOn: '2027-03-01', until: '2027-05-31' };
    expect(told('hold', held)).toEqual({ because: null, until: '2027-05-31' });
  });

  it('tells nothing else of what a gate looked at', () => {
    const gate = paymentGateOf(failed('evidence', { kinds: ['payslip'], reason: 'none', until: '2027-05-31' }));
    expect(gate).toEqual({ gate: 'evidence', outcome: 'fail', overriddenBy: null, because: null, until: null });
    expect(told('account', null)).toEqual({ because: null, until: null });
    expect(told('account', { reason: 'of-a-newer-release' })).toEqual({ because: null, until: null });
  });
});
