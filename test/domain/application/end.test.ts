import { describe, expect, it } from 'vitest';
import { decide } from '../../../domain/application/decide';
import type { Application } from '../../../domain/application/record';
import { withdraw } from '../../../domain/application/withdraw';
import type { ClaimStatus } from '../../../domain/claim/record';
import { cents } from '../../../domain/money';
import {
  check,
  claimOf,
  done,
  eventsOf,
  granted,
  haarlem,
  inStatus,
  money,
  officer1,
  received,
  refused,
  reserved,
} from '../fixtures';

const now = '2026-09-10T10:00:00.000Z';
const application = received(haarlem);
const reject = (of: Application) =>
  decide(of, haarlem, { outcome: 'reject', motivation: 'Past niet.', overrides: [] }, officer1, now);

/** State before, and the money that comes back. */
const releases: [Application, unknown[]][] = [
  [application, []],
  [reserved(application), [['release-reserved', 150_000, 1]]],
  [inStatus(application, 'waiting'), [['unwait', 150_000, 1]]],
  [inStatus(application, 'assess'), []],
];

describe('rejecting', () => {
  it.each(releases.map(([prior, released]) => ({ status: prior.status, prior, released })))(
    'releases what is held while $status',
    ({ prior, released }) => {
      const move = done(reject(prior));
      expect(money(move)).toEqual(released);
      expect(eventsOf(move)).toEqual(['application.rejected']);
      expect(move.claims).toEqual([]);
      expect(move.application.next).toMatchObject({
        status: 'rejected',
        version: prior.version + 1,
        heldCents: 0,
        heldAwards: 0,
        decision: { outcome: 'reject', motivation: 'Past niet.', amountCents: null, deciderSub: 'officer-1' },
      });
    },
  );

  it('releases a part where only a part was reserved', () => {
    expect(money(done(reject(reserved(application, 60_000))))).toEqual([['release-reserved', 60_000, 1]]);
  });

  it.each([
    ['ceiling', inStatus(application, 'waiting')],
    ['ceiling', { ...inStatus(application, 'assess'), task: 'refuse-for-ceiling' as const }],
    ['conditions', { ...inStatus(application, 'assess'), checks: [check('age', 'fail')] }],
    ['conditions', { ...inStatus(application, 'assess'), countChecks: [check('awards-per-youth', 'fail')] }],
    ['other', reserved(application)],
  ])('says why in the event: %s', (reasonCode, prior) => {
    expect(done(reject(prior)).events[0]?.data).toMatchObject({ status: 'rejected', reasonCode });
  });

  it.each(['granted', 'rejected', 'withdrawn', 'completed'] as const)('is refused once it is %s', (status) => {
    expect(refused(reject(inStatus(application, status)))).toBe('wrong-state');
  });
});

describe('withdrawing', () => {
  it.each(releases.map(([prior, released]) => ({ status: prior.status, prior, released })))(
    'releases what is held while $status',
    ({ prior, released }) => {
      const move = done(withdraw(prior, []));
      expect(money(move)).toEqual(released);
      expect(eventsOf(move)).toEqual(['application.withdrawn']);
      expect(move.application.next).toMatchObject({
        status: 'withdrawn',
        version: prior.version + 1,
        heldCents: 0,
        heldAwards: 0,
      });
    },
  );

  it('ends the claims of what is granted and returns all that is committed', () => {
    const prior = granted(application);
    const claims = [
      claimOf(prior, { instalment: 1, amountCents: cents(50_000), status: 'approved', payBy: '2026-12-01' }),
      claimOf(prior, { instalment: 2, amountCents: cents(100_000), version: 4 }),
    ];
    const move = done(withdraw(prior, claims));
    expect(money(move)).toEqual([['release-committed', 150_000, 1]]);
    expect(move.application.next).toMatchObject({ status: 'withdrawn', heldCents: 0, heldAwards: 0 });
    expect(move.claims.map(({ next }) => [next.instalment, next.status, next.version, next.payBy])).toEqual([
      [1, 'withdrawn', 2, null],
      [2, 'withdrawn', 5, null],
    ]);
  });

  it('leaves a claim that had ended as it is, and returns only what is still held', () => {
    const prior = granted(application, 100_000);
    const ended = claimOf(prior, { instalment: 1, amountCents: cents(50_000), status: 'refused' });
    const open = claimOf(prior, { instalment: 2, amountCents: cents(100_000), status: 'open' });
    const move = done(withdraw(prior, [ended, open]));
    expect(money(move)).toEqual([['release-committed', 100_000, 1]]);
    expect(move.claims.map(({ next }) => next.instalment)).toEqual([2]);
  });

  const inPayment: ClaimStatus[] = ['batched', 'paid', 'rejected-by-bank', 'returned-by-bank'];
  it.each(inPayment)('is refused once a claim is %s', (status) => {
    const prior = granted(application);
    const claims = [claimOf(prior, { instalment: 1 }), claimOf(prior, { instalment: 2, status })];
    expect(refused(withdraw(prior, claims))).toBe('wrong-state');
  });

  it.each(['rejected', 'withdrawn', 'completed'] as const)('is refused once it is %s', (status) => {
    expect(refused(withdraw(inStatus(application, status), []))).toBe('wrong-state');
  });
});
