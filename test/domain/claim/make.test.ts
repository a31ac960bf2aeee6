import { describe, expect, it } from 'vitest';
import { makeClaims } from '../../../domain/claim/make';
import { cents } from '../../../domain/money';
import { claimOf, foodvalley, granted, haarlem, received } from '../fixtures';
import { schemeWith } from '../scheme/fixtures';

const application = granted(received(haarlem));

describe('the claims of a grant', () => {
  it('are scheduled for their day, one per instalment', () => {
    const { claims, events } = makeClaims(application, haarlem, '2026-09-10');
    expect(claims).toEqual([claimOf(application)]);
    expect(events).toEqual([]);
  });

  it('wait until the day itself', () => {
    expect(makeClaims(application, haarlem, '2027-03-01').claims[0]?.status).toBe('scheduled');
  });

  it.each(['2027-03-02', '2027-05-20'])('open with a grant on %s, for the day has come', (today) => {
    const { claims, events } = makeClaims(application, haarlem, today);
    expect(claims[0]).toMatchObject({ status: 'open', version: 1, openedOn: today });
    expect(events.map(({ name }) => name)).toEqual(['claim.opened']);
  });

  it('have their term for evidence from the day they open', () => {
    const { claims, events } = makeClaims(application, haarlem, '2027-05-20');
    expect(claims[0]?.evidenceDueOn).toBe('2027-07-01');
    expect(events[0]?.data).toMatchObject({ dueOn: '2027-03-02', evidenceDueOn: '2027-07-01' });
  });

  it('open at once where they hang on the grant, and never lapse without evidence asked', () => {
    const { claims } = makeClaims(granted(received(foodvalley)), foodvalley, '2026-09-10');
    expect(claims).toMatchObject([
      { status: 'open', amountCents: 125_000, dueOn: null, evidenceDueOn: null, retentionGate: false },
    ]);
  });
});

describe('the claims of a grant in instalments', () => {
  const scheme = schemeWith({
    award: [{ amountCents: 125_000 }],
    instalments: [
      { amountCents: 85_000, due: { after: 'P2M' } },
      { amountCents: 40_000, due: { afterRetention: true }, retentionGate: true, evidence: ['employer-statement'] },
    ],
    retention: { months: 6, rule: 'at-least' },
  });
  const inParts = (heldCents?: number) => granted(received(scheme), heldCents);

  it('add up to what is granted', () => {
    const { claims } = makeClaims(inParts(), scheme, '2026-09-10');
    expect(claims.map(({ id, amountCents, dueOn }) => [id.slice(-2), amountCents, dueOn])).toEqual([
      ['-1', 85_000, '2026-11-01'],
      ['-2', 40_000, '2027-03-01'],
    ]);
  });

  it('each take their proportion of a partial grant', () => {
    const { claims } = makeClaims(inParts(62_501), scheme, '2026-09-10');
    expect(claims.map(({ amountCents }) => amountCents)).toEqual([cents(42_500), cents(20_001)]);
  });

  it('open each by its own day', () => {
    const { claims, events } = makeClaims(inParts(), scheme, '2026-12-01');
    expect(claims.map(({ status }) => status)).toEqual(['open', 'scheduled']);
    expect(events).toHaveLength(1);
  });
});
