import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { system } from '../../domain/actor';
import { cents } from '../../domain/money';
import { post } from '../../domain/recovery/post';
import {
  balanceOf,
  type Entry,
  entryKinds,
  lineReasons,
  type Recovery,
  recoveryCauses,
  recoveryGrounds,
  recoveryStatuses,
} from '../../domain/recovery/record';
import type { RecoveryAnswer, RecoverySummary } from '../../web/api/answers';
import { intendedEffect } from '../../web/pages/recoveries/acts/intended-effect';
import { monthly } from '../../web/pages/recoveries/acts/monthly';
import { byUrgency, isOpen, totalsOf } from '../../web/pages/recoveries/list/in-order';
import { changesMoney, lineParts, sumOf } from '../../web/pages/recoveries/one/line-parts';
import { besidePlan, planRows } from '../../web/pages/recoveries/one/plan-rows';
import { accountRows } from '../../web/pages/recoveries/one/running';
import { stepsOf } from '../../web/pages/recoveries/one/steps-of';
import { causeWords, entryWords, groundWords, reasonWords, recoveryInWords } from '../../web/words/recoveries';
import { recoveryForEmployer } from '../../web/words/recovery-employer';
import { intentionTexts } from '../../web/words/recovery-texts';

const summary: RecoverySummary = {
  id: 'A1',
  number: 'VL-2026-00000-00001',
  schemeId: 'a-scheme',
  region: 'foodvalley',
  tradeName: 'Bakkerij',
  organisation: '68750110',
  status: 'established',
  cause: 'change',
  ground: 'ended-early',
  proposedAt: '2027-06-01T10:00:00.000Z',
  replyBy: '2027-06-15',
  replied: false,
  dueOn: '2027-07-28',
  writeOffAsked: false,
  owedCents: 120_000,
  principalCents: 120_000,
  collectedCents: 0,
  writtenOffCents: 0,
  balanceCents: 120_000,
  overdueCents: 0,
};

const line = (paidCents: number, entitledCents: number, amountCents = Math.max(paidCents, entitledCents)) => ({
  claimId: `A1-${paidCents}`,
  instalment: 1,
  amountCents,
  paidCents,
  entitledCents,
  owedCents: Math.max(0, paidCents - entitledCents),
  barred: false,
  reason: null,
});

const recovery = {
  ...summary,
  plan: null,
  intention: null,
  reply: null,
  decision: null,
} as unknown as RecoveryAnswer;

describe('the account of a recovery', () => {
  const blank = {
    ...{ id: 'A1', version: 1, entries: 0, status: 'established' },
    ...{ principalCents: 0, collectedCents: 0, writtenOffCents: 0, recoveredCents: 0 },
  } as unknown as Recovery;

  /** Entries as they are made: the domain's own, so that what is shown cannot drift from it. */
  function posted(sums: readonly { principal: number; collected: number; writtenOff: number }[]) {
    let now = blank;
    const entries: Entry[] = [];
    for (const { principal, collected, writtenOff } of sums) {
      const next = {
        principalCents: cents(principal),
        collectedCents: cents(collected),
        writtenOffCents: cents(Math.min(writtenOff, Math.max(0, principal - collected))),
      };
      const made = { kind: 'receipt', amountCents: cents(0), on: '2027-06-01' } as const;
      const { recovery: after, entry } = post(now, next, made, system, '2027-06-01T10:00:00.000Z');
      now = after;
      entries.push(entry);
    }
    return { balance: balanceOf(now), rows: accountRows(entries as unknown as RecoveryAnswer['entries']) };
  }

  it('ends at what is owed, whatever was posted', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 });
    const sums = fc.record({ principal: amount, collected: amount, writtenOff: amount });
    fc.assert(
      fc.property(fc.array(sums, { minLength: 1, maxLength: 12 }), (all) => {
        const { balance, rows } = posted(all);
        expect(rows.at(-1)?.balanceCents).toBe(balance);
      }),
    );
  });

  it('tells that money came in for what had been written off', () => {
    const { rows } = posted([
      { principal: 500, collected: 0, writtenOff: 0 },
      { principal: 500, collected: 0, writtenOff: 500 },
      { principal: 500, collected: 300, writtenOff: 500 },
    ]);
    expect(rows.map(({ effectCents, balanceCents }) => [effectCents, balanceCents])).toEqual([
      [500, 500],
      [-500, 0],
      [0, 0],
    ]);
    expect(rows.at(-1)?.revivedCents).toBe(300);
  });
});

describe('the sum per instalment', () => {
  it('has two parts that add up to what was paid, for each line and together', () => {
    const lines = [line(120_000, 0), line(0, 0, 180_000), { ...line(50_000, 0), owedCents: 0, barred: true }];
    for (const one of [...lines.map(lineParts), sumOf(lines)])
      expect(one.keptCents + one.owedCents).toBe(one.paidCents);
    expect(sumOf(lines)).toEqual({ paidCents: 170_000, keptCents: 50_000, owedCents: 120_000, droppedCents: 180_000 });
  });

  it('tells that looking again would move money, and not that it would only draw other lines', () => {
    const standing = {
      ...{ lines: [line(120_000, 0), line(0, 0, 180_000)], entries: [{}], principalCents: 120_000 },
      now: { lines: [line(120_000, 0)], owedCents: 120_000, differs: true },
    } as unknown as RecoveryAnswer;
    expect(changesMoney(standing)).toBe(false);
    const more = { ...standing.now, lines: [line(120_000, 0), line(0, 0, 180_000)] };
    expect(changesMoney({ ...standing, now: more })).toBe(true);
    const less = { ...standing.now, lines: [line(120_000, 20_000)] };
    expect(changesMoney({ ...standing, now: less })).toBe(true);
    expect(changesMoney({ ...standing, now: { ...less, differs: false } })).toBe(false);
    expect(changesMoney({ ...standing, entries: [], now: { ...less, differs: true } })).toBe(true);
  });

  it('shows what an intention comes to on each ground', () => {
    const lines = [line(120_000, 120_000), line(0, 180_000, 180_000)];
    expect(intendedEffect(lines, 'ended-early', 5)).toEqual({ owedCents: 0, droppedCents: 0 });
    expect(intendedEffect(lines, 'fraud', undefined)).toEqual({ owedCents: 120_000, droppedCents: 180_000 });
    expect(intendedEffect(lines, 'fraud', 100_000)).toEqual({ owedCents: 20_000, droppedCents: 180_000 });
    expect(intendedEffect(lines, 'other-breach', undefined)).toEqual({ owedCents: 0, droppedCents: 0 });
    expect(intendedEffect(lines, 'other-breach', 150_000)).toEqual({ owedCents: 0, droppedCents: 150_000 });
  });
});

describe('a payment plan', () => {
  it('is divided to the cent, a month apart, the last day of a short month included', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 10_000_000 }), fc.integer({ min: 1, max: 60 }), (total, count) => {
        const rows = monthly(total, count, '2027-01-31');
        expect(rows.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(total);
        expect(rows.every(({ dueOn }, index) => dueOn > (rows[index - 1]?.dueOn ?? ''))).toBe(true);
      }),
    );
    expect(monthly(100, 3, '2027-01-31').map(({ dueOn }) => dueOn)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31']);
  });

  const plan = {
    outstandingCents: 300,
    instalments: [
      { dueOn: '2027-07-01', amountCents: 100 },
      { dueOn: '2027-08-01', amountCents: 100 },
      { dueOn: '2027-09-01', amountCents: 100 },
    ],
  };

  it('counts what came in for the oldest first, and calls what is left of what was due late', () => {
    const rows = planRows({ plan, balanceCents: 150, overdueCents: 50 });
    expect(rows.map(({ paidCents, state }) => [paidCents, state])).toEqual([
      [100, 'paid'],
      [50, 'late'],
      [0, 'open'],
    ]);
  });

  it('tells what was added to the debt since', () => {
    expect(besidePlan({ plan, balanceCents: 450, overdueCents: 0 })).toBe(150);
    expect(besidePlan({ plan, balanceCents: 150, overdueCents: 0 })).toBe(0);
  });
});

describe('the list', () => {
  const one = (changes: Partial<RecoverySummary>): RecoverySummary => ({ ...summary, ...changes });

  it('begins with what somebody must act upon', () => {
    const rows = [
      one({ id: 'settled', status: 'settled' }),
      one({ id: 'on time' }),
      one({ id: 'late', overdueCents: 1 }),
      one({ id: 'asked', writeOffAsked: true }),
      one({ id: 'term runs', status: 'intended', dueOn: null }),
      one({ id: 'replied', status: 'intended', dueOn: null, replied: true }),
      one({ id: 'proposed', status: 'proposed', dueOn: null, replyBy: null }),
    ];
    const order = ['proposed', 'replied', 'term runs', 'asked', 'late', 'on time', 'settled'];
    expect([...rows].sort(byUrgency).map(({ id }) => id)).toEqual(order);
    expect(rows.filter(isOpen).length).toBe(6);
  });

  it('adds up what is owed, and keeps what a region owes apart', () => {
    const rows = [
      one({ balanceCents: 100, overdueCents: 40 }),
      one({ balanceCents: 50 }),
      one({ balanceCents: -30, organisation: '2' }),
      one({ status: 'proposed', balanceCents: 0, owedCents: 999 }),
    ];
    expect(totalsOf(rows)).toEqual({ debtors: 1, owedCents: 150, overdueCents: 40, owingCents: 30 });
  });
});

describe('the steps', () => {
  const states = (changes: Partial<RecoveryAnswer>) =>
    stepsOf({ ...recovery, dueOn: null, ...changes }).map(({ state }) => state);
  const intention = { motivation: '', intendedAt: '2027-06-01T10:00:00.000Z', replyBy: '2027-06-15', mine: false };
  const decidedAt = '2027-06-20T10:00:00.000Z';
  const decision = { outcome: 'establish' as const, motivation: '', decidedAt, mine: false };

  it('tell what is done and what it waits for', () => {
    expect(states({ status: 'proposed' })).toEqual(['done', 'now', 'ahead', 'ahead', 'ahead']);
    expect(states({ status: 'intended', intention })).toEqual(['done', 'done', 'now', 'ahead', 'ahead']);
    // Decided without a reply.
    expect(states({ intention, decision })).toEqual(['done', 'done', 'done', 'done', 'now']);
    expect(states({ status: 'settled', intention, decision })).toEqual(['done', 'done', 'done', 'done', 'done']);
    expect(states({ status: 'dropped', decision: { ...decision, outcome: 'drop' } })).toEqual(['done', 'done']);
  });
});

describe('recoveries in words', () => {
  it('have words for every ground, cause, reason and entry', () => {
    expect(Object.keys(groundWords)).toEqual([...recoveryGrounds]);
    expect(Object.keys(causeWords)).toEqual([...recoveryCauses]);
    expect(Object.keys(reasonWords)).toEqual([...lineReasons]);
    expect(Object.keys(entryWords)).toEqual([...entryKinds]);
    for (const ground of recoveryGrounds) expect(intentionTexts(ground)[0]?.text).toMatch(/\.$/);
  });

  it.each(recoveryStatuses)('say what %s means, to the office and to the employer', (status) => {
    const told = [recoveryInWords({ ...summary, status }), recoveryForEmployer({ ...recovery, status }).lead];
    for (const { nl, en } of told) {
      expect(nl).toMatch(/\.$/);
      expect(en).toMatch(/\.$/);
      expect(nl).not.toMatch(/Invalid|undefined|NaN/);
    }
  });

  it('say so when the region owes the employer', () => {
    expect(recoveryInWords({ ...summary, balanceCents: -5000 }).nl).toMatch(/€\s50/);
    expect(recoveryForEmployer({ ...recovery, balanceCents: -5000 }).title.nl).toBe('U krijgt geld van ons terug');
  });
});
