import { describe, expect, it } from 'vitest';
import type { PaymentAnswer } from '../../web/api/answers';
import { Refused } from '../../web/api/problem';
import { sharesOf } from '../../web/pages/finance/budgets/parts';
import { yearsOf } from '../../web/pages/finance/budgets/years';
import { isBlocked, payableRegions, totalOf } from '../../web/pages/finance/payouts/payable-regions';
import { proposedDay } from '../../web/pages/finance/payouts/proposed-day';
import { moneyEffect } from '../../web/pages/office/case/money-effect';

const amounts = (amountCents: number, awards = 0) => ({ amountCents, awards });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const dutch = (...asked: Parameters<typeof moneyEffect>) => moneyEffect(...asked).map(({ nl }) => plain(nl));

describe('what a decision does with the money', () => {
  const budget = { available: amounts(500_000, 4), waiting: amounts(375_000, 3) };
  const reserved = { status: 'reserved', amountCents: 125_000 } as const;

  it('commits what was reserved', () => {
    expect(dutch(reserved, { outcome: 'grant', amountCents: undefined }, budget)).toEqual([
      '€ 1.250 gaat van gereserveerd naar toegekend.',
    ]);
  });

  it('frees the rest where less is granted, for the first that waits', () => {
    expect(dutch(reserved, { outcome: 'grant', amountCents: 100_050 }, budget)).toEqual([
      '€ 1.000,50 gaat van gereserveerd naar toegekend.',
      '€ 249,50 komt weer vrij.',
      'De eerste van de wachtlijst (3) komt daarmee aan de beurt.',
    ]);
  });

  it('frees what was reserved on a rejection', () => {
    const nobodyWaits = { ...budget, waiting: amounts(0) };
    expect(dutch(reserved, { outcome: 'reject', amountCents: undefined }, nobodyWaits)).toEqual([
      '€ 1.250 komt weer vrij.',
    ]);
  });

  it('puts what failed a check back in line', () => {
    expect(
      dutch({ status: 'assess', amountCents: 125_000 }, { outcome: 'grant', amountCents: undefined }, budget),
    ).toEqual([
      'De aanvraag gaat terug in de rij, op zijn eigen plek. Is er € 1.250 vrij, dan is de aanvraag meteen toegekend.',
      'Nu is € 5.000 vrij.',
    ]);
  });

  it('says that nothing changes where nothing was held', () => {
    const [waiting] = dutch(
      { status: 'waiting', amountCents: 125_000 },
      { outcome: 'reject', amountCents: undefined },
      null,
    );
    const [assess] = dutch(
      { status: 'assess', amountCents: null },
      { outcome: 'reject', amountCents: undefined },
      null,
    );
    expect(waiting).toContain('van de wachtlijst af');
    expect(assess).toContain('het budget verandert niet');
  });

  it('says nothing of an amount that nobody has named yet', () => {
    expect(
      dutch({ status: 'assess', amountCents: null }, { outcome: 'grant', amountCents: undefined }, budget),
    ).toEqual([]);
  });
});

describe('payable lines per region', () => {
  const line = (region: string, transferCents: number, payBy: string | null) =>
    ({ region, amountCents: transferCents + 999, transferCents, payBy }) as unknown as PaymentAnswer;

  it('adds up, and puts first what must be paid first', () => {
    const lines = [
      line('oss', 100, '2027-05-02'),
      line('ede', 250, null),
      line('ede', 50, '2027-05-01'),
      line('breda', 1, null),
    ];
    expect(payableRegions(lines)).toEqual([
      { region: 'ede', lines: 2, totalCents: 300, payBy: '2027-05-01' },
      { region: 'oss', lines: 1, totalCents: 100, payBy: '2027-05-02' },
      { region: 'breda', lines: 1, totalCents: 1, payBy: null },
    ]);
    expect(totalOf(lines)).toBe(401);
  });

  it('are not those that a gate keeps', () => {
    expect(isBlocked({ status: 'approved', blockedBy: ['hold'] })).toBe(true);
    expect(isBlocked({ status: 'approved', blockedBy: [] })).toBe(false);
    expect(isBlocked({ status: 'paid', blockedBy: ['hold'] })).toBe(false);
  });
});

describe('the day the bank can pay', () => {
  const refused = (path: string, message: string) =>
    new Refused({ status: 400, code: 'input-invalid', title: '', detail: '', errors: [{ path, message }] });

  it('reads the proposed day from the refusal', () => {
    const said = 'is a day on which banks do not settle (TARGET); the next possible day is 2027-03-08';
    expect(proposedDay(refused('executionOn', said))).toBe('2027-03-08');
  });

  it('proposes nothing for what else went wrong', () => {
    expect(proposedDay(refused('region', 'the next possible day is 2027-03-08'))).toBeNull();
    expect(proposedDay(new Error('the next possible day is 2027-03-08'))).toBeNull();
  });
});

describe('a budget as a picture', () => {
  const budget = {
    cap: amounts(1000, 4),
    paid: amounts(100, 1),
    committed: amounts(200, 1),
    reserved: amounts(0),
    available: amounts(700, 2),
  };

  it('divides the whole', () => {
    expect(sharesOf(budget, 'amountCents').map(({ share }) => share)).toEqual([0.1, 0.2, 0, 0.7]);
    expect(sharesOf(budget, 'awards').map(({ share }) => share)).toEqual([0.25, 0.25, 0, 0.5]);
  });

  it('divides nothing where there is nothing, and shows no part below zero', () => {
    const none = {
      cap: { amountCents: null, awards: null },
      paid: amounts(0),
      committed: amounts(0),
      reserved: amounts(0),
    };
    expect(
      sharesOf({ ...none, available: { amountCents: null, awards: null } }, 'awards').map(({ share }) => share),
    ).toEqual([0, 0, 0, 0]);
    expect(sharesOf({ ...budget, available: amounts(-50) }, 'amountCents').at(-1)?.share).toBe(0);
  });

  it('offers the years since the scheme opened, the current one first', () => {
    const window = {
      opensAt: '2025-12-31T23:00:00.000Z',
      closesAt: '2027-12-31T16:00:00.000Z',
      state: 'open',
      extension: null,
    } as const;
    expect(yearsOf({ window }, null)).toEqual([]);
    expect(yearsOf({ window }, '2027')).toEqual(['2027', '2026']);
  });
});
