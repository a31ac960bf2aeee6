import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Application } from '../../../domain/application/record';
import { type Budget, newBudget } from '../../../domain/budget/budget';
import { applyMovements } from '../../../domain/budget/movement';
import type { Claim } from '../../../domain/claim/record';
import { cents } from '../../../domain/money';
import type { Move } from '../../../domain/move';
import type { BankStatus } from '../../../domain/payout/bank-outcome';
import { type ReportLine, ReportReading, type ReportStatement } from '../../../domain/payout/bank-report';
import { type Batch, batchRecord, endToEndIdOf, messageIdOf } from '../../../domain/payout/batch';
import { planOf } from '../../../domain/payout/report-effect';
import { accepted, mended, paid, rejected, returned, withEnded } from '../../../domain/payout/settle';
import { approvedClaim, grantedApplication, idNumber } from '../payout-fixtures';

/** Reports in any order, twice, late or contradicting one another, over batches of what came back, as the store takes them. */

const applications = 3;
const amountOf = (application: number, instalment: number) => cents(100 * (application + 1) + instalment);
const payer = 'NL91ABNA0417164300';

interface Sealed {
  batch: Batch;
  readonly lines: readonly ReportLine[];
  readonly outcomes: Map<number, BankStatus>;
}

interface House {
  readonly applications: Map<string, Application>;
  readonly claims: Map<string, Claim>;
  readonly batches: Sealed[];
  budget: Budget;
  /** Transfers that were paid and not returned, by claim. */
  readonly net: Map<string, number>;
}

function newHouse(): House {
  const house: House = {
    ...{ applications: new Map(), claims: new Map(), batches: [], net: new Map() },
    budget: newBudget('b', { amountCents: cents(100_000), awards: 10 }),
  };
  for (let n = 0; n < applications; n++) {
    const id = idNumber(n + 1);
    const claims = [1, 2].map((instalment) => approvedClaim(id, instalment, { amountCents: amountOf(n, instalment) }));
    const heldCents = cents(claims.reduce((sum, { amountCents }) => sum + amountCents, 0));
    house.applications.set(id, grantedApplication(id, { heldCents }));
    for (const claim of claims) house.claims.set(claim.id, claim);
    const held = { amountCents: heldCents, awards: 1, cause: id };
    house.budget = applyMovements(house.budget, [
      { kind: 'reserve', ...held },
      { kind: 'commit', ...held },
    ]);
  }
  return house;
}

/** Everything approved into a batch of files of two lines. */
function seal(house: House): void {
  const approved = [...house.claims.values()].filter(({ status }) => status === 'approved');
  if (approved.length === 0 || house.batches.length === 5) return;
  const id = idNumber(house.batches.length + 1, '01KF');
  const lines = approved.map((claim, index): ReportLine => {
    const endToEndId = endToEndIdOf(claim.id, claim.attempt + 1);
    house.claims.set(claim.id, {
      ...{ ...claim, status: 'batched', version: claim.version + 1, attempt: claim.attempt + 1 },
      ...{ batchId: id, endToEndId, bankOutcome: null },
    });
    const { applicationId, amountCents } = claim;
    return { line: index + 1, claimId: claim.id, applicationId, number: 'VL', amountCents, endToEndId };
  });
  const parts = [];
  for (let start = 0; start < lines.length; start += 2) {
    const own = lines.slice(start, start + 2);
    const totalCents = own.reduce((sum, { amountCents }) => sum + amountCents, 0);
    parts.push({ part: parts.length + 1, lines: own.length, totalCents, sha256: null });
  }
  const batch = batchRecord.parse({
    ...{ id, region: 'foodvalley', status: 'released', version: 3, executionOn: '2026-11-19', makerSub: 'm' },
    ...{ createdAt: '2026-11-17T10:00:00.000Z', releaserSub: 'r', releasedAt: '2026-11-17T10:00:00.000Z' },
    ...{
      debtorName: 'Gemeente',
      debtorIban: payer,
      linesPerFile: 2,
      parts,
      lines: lines.length,
      openLines: lines.length,
    },
    totalCents: lines.reduce((sum, { amountCents }) => sum + amountCents, 0),
  });
  house.batches.push({ batch, lines, outcomes: new Map() });
}

const moves = { accepted, paid, rejected, returned };

function take(house: House, move: Move): void {
  const { prior, next } = move.application;
  expect(house.applications.get(next.id)).toBe(prior);
  house.applications.set(next.id, next);
  for (const claim of move.claims) house.claims.set(claim.next.id, claim.next);
  for (const { kind, cause } of move.movements) {
    house.net.set(cause, (house.net.get(cause) ?? 0) + (kind === 'pay' ? 1 : -1));
  }
  if (move.movements.length > 0) house.budget = applyMovements(house.budget, move.movements);
}

/** As the store does it. @returns how many steps were taken */
function takeIn(house: House, sealed: Sealed, statements: readonly ReportStatement[]): number {
  const reading = new ReportReading(sealed.batch, sealed.lines);
  for (const statement of statements) reading.take(statement);
  const rejectedLines = new Set(
    [...sealed.outcomes].filter(([, status]) => status === 'rejected').map(([line]) => line),
  );
  const read = reading.read(rejectedLines);
  if (read.errors.length > 0) return 0;
  const { steps } = planOf(read, sealed.outcomes);
  for (const { line, status, code, bookedOn } of steps) {
    const claim = house.claims.get(line.claimId);
    const application = house.applications.get(line.applicationId);
    if (!claim || !application) throw new Error('gone');
    expect(claim.endToEndId).toBe(line.endToEndId);
    const claims = [...house.claims.values()].filter(({ applicationId }) => applicationId === application.id);
    const before = sealed.outcomes.get(line.line);
    take(
      house,
      moves[status]({ application, claims, claim }, { status, code, bookedOn, at: '2026-11-20T08:00:00.000Z' }),
    );
    sealed.outcomes.set(line.line, status);
    const ends = status !== 'accepted' && (before === undefined || before === 'accepted');
    sealed.batch = withEnded(sealed.batch, ends ? 1 : 0);
  }
  return steps.length;
}

const said = fc.constantFrom('accepted', 'paid', 'rejected', 'returned', 'pending', 'credited', 'unknown');
const line = fc.record({ about: fc.constant('line'), of: fc.nat(7), said, wrong: fc.nat(40) });
const part = fc.record({
  about: fc.constant('part'),
  of: fc.nat(3),
  said: fc.constantFrom('accepted', 'paid', 'rejected', 'partly'),
  booked: fc.boolean(),
});
const wish = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('seal') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('mend'), of: fc.nat(5) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('report'),
      batch: fc.nat(4),
      lines: fc.array(line, { maxLength: 6 }),
      parts: fc.array(part, { maxLength: 2 }),
    }),
  },
);
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;
type Report = Extract<Wish, { batch: number }>;

function statementsOf({ batch, lines }: Sealed, report: Report): ReportStatement[] {
  const common = { status: 'x', reason: 'AC04', payerIban: payer, bookedOn: '2026-11-19' };
  const one = report.lines.map(({ of, said: what, wrong }): ReportStatement => {
    const found = lines[of % lines.length];
    const euros = ((found?.amountCents ?? 0) + (wrong === 0 ? 1 : 0)) / 100;
    return {
      ...{ ...common, about: 'line', reference: wrong === 1 ? 'FOREIGN' : (found?.endToEndId ?? ''), said: what },
      ...{ messageId: null, paymentInfoId: null, amount: { value: euros.toFixed(2), currency: 'EUR' } },
    };
  });
  const files = report.parts.map(({ of, said: what, booked }): ReportStatement => {
    const found = batch.parts[of % batch.parts.length];
    const level = booked ? ('booking' as const) : ('payment-info' as const);
    const amount = { value: ((found?.totalCents ?? 0) / 100).toFixed(2), currency: 'EUR' };
    return {
      ...{
        ...common,
        about: 'part',
        references: [messageIdOf(batch.id, found?.part ?? 1)],
        level,
        amount,
        count: null,
      },
      said: booked ? 'paid' : what,
    };
  });
  return [...one, ...files];
}

/** What must hold at every moment. */
function holds({ applications: all, claims, budget, net, batches }: House): void {
  const paidClaims = [...claims.values()].filter(({ status }) => status === 'paid');
  const paidCents = paidClaims.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const held = [...all.values()].reduce((sum, { heldCents }) => sum + heldCents, 0);
  const paidAwards = new Set(paidClaims.map(({ applicationId }) => applicationId)).size;
  expect(budget).toMatchObject({
    paidCents,
    committedCents: held - paidCents,
    paidAwards,
    committedAwards: applications - paidAwards,
  });
  for (const claim of claims.values()) expect(net.get(claim.id) ?? 0).toBe(claim.status === 'paid' ? 1 : 0);
  for (const application of all.values()) {
    const own = [...claims.values()].filter(({ applicationId }) => applicationId === application.id);
    expect(application.status).toBe(own.every(({ status }) => status === 'paid') ? 'completed' : 'granted');
  }
  for (const { batch, lines, outcomes } of batches) {
    const open = lines.filter(({ line: n }) => ['accepted', undefined].includes(outcomes.get(n))).length;
    expect(batch).toMatchObject({ openLines: open, status: open === 0 ? 'settled' : 'released' });
  }
}

function obey(house: House, asked: Wish): void {
  if (asked.kind === 'seal') seal(house);
  if ('of' in asked) {
    const claim = [...house.claims.values()][asked.of];
    const application = claim && house.applications.get(claim.applicationId);
    const move = claim && application && mended(application, claim);
    if (move?.ok) take(house, move.value);
  }
  if (!('batch' in asked)) return;
  const sealed = house.batches[asked.batch % Math.max(1, house.batches.length)];
  if (sealed === undefined) return;
  const statements = statementsOf(sealed, asked);
  takeIn(house, sealed, statements);
  holds(house);
  expect(takeIn(house, sealed, statements)).toBe(0);
}

describe('whatever a bank reports', () => {
  it('sums close, nothing is paid twice, and a report taken in twice is taken in once', () => {
    fc.assert(
      fc.property(fc.array(wish, { minLength: 5, maxLength: 40 }), (wishes) => {
        const house = newHouse();
        seal(house);
        for (const asked of wishes) {
          obey(house, asked);
          holds(house);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reaches every state that a bank can lead to, with a fixed seed', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(wish, { minLength: 20, maxLength: 40 }), (wishes) => {
        const house = newHouse();
        seal(house);
        for (const asked of wishes) obey(house, asked);
        for (const { status, attempt } of house.claims.values()) seen.add(`${status} ${Math.min(attempt, 3)}`);
        for (const { batch } of house.batches) seen.add(batch.status);
      }),
      { numRuns: 200, seed: 2026 },
    );
    for (const status of ['approved', 'batched', 'paid', 'rejected-by-bank', 'returned-by-bank']) {
      expect([...seen]).toContain(`${status} 1`);
      expect([...seen]).toContain(`${status} 2`);
    }
    expect([...seen]).toContain('settled');
  });
});
