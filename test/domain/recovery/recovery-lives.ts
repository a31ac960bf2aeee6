import fc from 'fast-check';
import type { Application } from '../../../domain/application/record';
import { type Budget, newBudget } from '../../../domain/budget/budget';
import { applyMovements, type Movement } from '../../../domain/budget/movement';
import { addDays } from '../../../domain/calendar';
import { makeClaims } from '../../../domain/claim/make';
import { type Claim, transferCents } from '../../../domain/claim/record';
import { cents } from '../../../domain/money';
import type { Move } from '../../../domain/move';
import { returned } from '../../../domain/payout/settle';
import { followed } from '../../../domain/recovery/evaluate';
import type { RecoveryMove } from '../../../domain/recovery/move';
import { type Entry, isEstablished, type Recovery } from '../../../domain/recovery/record';
import type { Scheme } from '../../../domain/scheme/definition';
import { first, placed, twoInstalments } from './recovery-fixtures';

import { onAward, onClaim, onRecovery } from './recovery-steps';

/** Three awards of one employer, out of two budgets, and whatever happens to them, in any order. */
export interface House {
  readonly applications: Map<string, Application>;
  readonly claims: Map<string, Claim>;
  readonly recoveries: Map<string, Recovery>;
  readonly posted: Map<string, Entry[]>;
  readonly budgets: Map<string, Budget>;
  /** What went to and came from the employer by the bank, as a bank would count it. */
  readonly cash: Map<string, number>;
  readonly seen: Set<string>;
  day: string;
  nth: number;
}

export const scheme: Scheme = twoInstalments({ instalments: twoInstalments().instalments });
export const awardCents = 300_000;
/** Room for the awards and little more, so that money given away is gone. */
export const capCents = 700_000;

const budgetOf = (nth: number) => (nth === 3 ? 'tweede' : 'eerste');

export function newHouse(): House {
  const house: House = {
    applications: new Map(),
    claims: new Map(),
    recoveries: new Map(),
    posted: new Map(),
    budgets: new Map(),
    cash: new Map(),
    seen: new Set(),
    day: '2026-09-02',
    nth: 0,
  };
  for (const budgetId of ['eerste', 'tweede']) {
    house.budgets.set(budgetId, newBudget(budgetId, { amountCents: cents(capCents), awards: 5 }));
  }
  for (const nth of [1, 2, 3]) {
    const application = placed({ budgetId: budgetOf(nth) }, nth);
    const made = makeClaims(application, scheme, house.day);
    house.applications.set(application.id, application);
    for (const claim of made.claims) house.claims.set(claim.id, claim);
    const amount = { amountCents: cents(awardCents), awards: 1, cause: application.id };
    move(house, application.budgetId, [
      { kind: 'reserve', ...amount },
      { kind: 'commit', ...amount },
    ]);
  }
  return house;
}

function move(house: House, budgetId: string, movements: readonly Movement[]): void {
  const budget = house.budgets.get(budgetId);
  if (budget === undefined) throw new Error(`no budget ${budgetId}`);
  house.budgets.set(budgetId, applyMovements(budget, movements));
}

export const must = (holds: boolean, what: string) => {
  if (!holds) throw new Error(what);
};

/** Writes a move as the store does: on the version that was read, and one up. */
export function take(house: House, { application, claims, movements }: Move): void {
  const { prior, next } = application;
  must(house.applications.get(prior.id) === prior, 'decided on what stands there');
  if (next !== prior) must(next.version === prior.version + 1, 'a version is one up');
  house.applications.set(next.id, next);
  for (const change of claims) {
    must(house.claims.get(change.next.id) === change.prior, 'decided on the claim that stands there');
    must(change.next.version === (change.prior?.version ?? 0) + 1, `a claim's version is one up`);
    house.claims.set(change.next.id, change.next);
  }
  if (movements.length > 0) move(house, next.budgetId, movements);
}

/** As `take`; what the budget has no room for is refused by the store, and nothing happens. */
function takeRecovery(house: House, made: RecoveryMove): boolean {
  const budgets = new Map(house.budgets);
  try {
    for (const one of [made.move, ...(made.other ? [made.other] : [])]) {
      if (one.movements.length > 0) move(house, one.application.next.budgetId, one.movements);
    }
  } catch {
    for (const [id, budget] of budgets) house.budgets.set(id, budget);
    must(
      made.move.movements.some(({ kind }) => kind === 'unrecover'),
      'only money given away meanwhile is lacking',
    );
    house.seen.add('no-budget');
    return false;
  }
  take(house, { ...made.move, movements: [] });
  if (made.other) take(house, { ...made.other, movements: [] });
  const { prior, next } = made.recovery;
  must((house.recoveries.get(next.id) ?? null) === prior, 'decided on the recovery that stands there');
  must(next.version === (prior?.version ?? 0) + 1, 'its version is one up');
  if (prior !== null && prior.status !== next.status) house.seen.add(`${prior.status} → ${next.status}`);
  house.recoveries.set(next.id, next);
  house.posted.set(next.id, [...(house.posted.get(next.id) ?? []), ...made.entries]);
  return true;
}

/** The life of a claim up to this step, by commands as any other. */
const untilPaid: readonly Kind[] = ['due', 'evidence', 'assess', 'approve', 'seal', 'pay'];

/** A house in which the first award is paid whole, the second in part, and the third is about to be. */
export function startedHouse(): House {
  const house = newHouse();
  house.day = '2027-03-10';
  const through = (pick: number, way: number, last: Kind) => {
    for (const kind of untilPaid.slice(0, untilPaid.indexOf(last) + 1)) obey(house, { kind, pick, way });
  };
  through(0, 0, 'pay');
  through(0, 1, 'pay');
  through(1, 0, 'pay');
  through(1, 1, 'approve');
  through(2, 0, 'approve');
  return house;
}

const weights = {
  later: 4,
  due: 6,
  evidence: 5,
  assess: 5,
  approve: 6,
  seal: 5,
  free: 1,
  pay: 8,
  reject: 1,
  bounce: 3,
  mend: 2,
  change: 3,
  evaluate: 6,
  open: 2,
  intend: 5,
  decide: 7,
  drop: 1,
  receive: 6,
  refund: 3,
  offset: 4,
  ask: 3,
  agree: 4,
  reverse: 4,
  spend: 1,
} as const;
type Kind = keyof typeof weights;

export const command = fc.record({
  kind: fc.oneof(
    ...(Object.keys(weights) as Kind[]).map((kind) => ({ weight: weights[kind], arbitrary: fc.constant(kind) })),
  ),
  pick: fc.nat({ max: 11 }),
  way: fc.nat({ max: 23 }),
});
export type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;

export const nowOf = ({ day }: House) => `${day}T12:00:00.000Z`;

export const claimsOf = (house: House, applicationId: string) =>
  [...house.claims.values()].filter((claim) => claim.applicationId === applicationId);

export function foundOf(house: House, application: Application) {
  const recovery = house.recoveries.get(application.id) ?? null;
  return { application, scheme, claims: claimsOf(house, application.id), recovery };
}

export function obey(house: House, wish: Command): void {
  house.nth += 1;
  const { kind, pick, way } = wish;
  if (kind === 'later') house.day = addDays(house.day, 5 + way * 6);
  if (kind === 'spend') spend(house, way);
  const application = [...house.applications.values()][pick % 3];
  if (application === undefined) return;
  const claims = claimsOf(house, application.id);
  const claim = claims[way % 2];
  const base = onAward(application, wish) ?? (claim && onClaim(house, application, claims, claim, wish));
  if (base?.ok) take(house, base.value);
  if (kind === 'bounce' && claim) bounce(house, application, claims, claim);
  const made = base?.ok ? undefined : onRecovery(house, application, wish);
  if (made && takeRecovery(house, made)) booked(house, application, made);
}

/** The rest of the cap goes to somebody else. */
function spend(house: House, way: number): void {
  const budgetId = way % 2 === 0 ? 'eerste' : 'tweede';
  const room = house.budgets.get(budgetId)?.availableCents ?? 0;
  const amount = { amountCents: cents(room), awards: 0, cause: 'elders' };
  if (room > 0) move(house, budgetId, [{ kind: 'reserve', ...amount }]);
}

export const cash = (house: House, id: string, by: number) => house.cash.set(id, (house.cash.get(id) ?? 0) + by);

/** The bank sends a payment back: in one write with what an established recovery makes of it. */
function bounce(house: House, application: Application, claims: readonly Claim[], claim: Claim): void {
  if (claim.status !== 'paid' || transferCents(claim) === 0) return;
  const outcome = { status: 'returned', code: 'AC04', at: nowOf(house), bookedOn: house.day } as const;
  const base = returned({ application, claims, claim }, outcome);
  cash(house, application.id, -transferCents(claim));
  const recovery = house.recoveries.get(application.id);
  const made =
    recovery === undefined || !isEstablished(recovery)
      ? null
      : followed({ ...foundOf(house, application), recovery }, base, first, nowOf(house), house.day);
  if (made === null) {
    take(house, base);
    return;
  }
  must(takeRecovery(house, made), 'what the bank returns always has room');
  house.seen.add('returned under a recovery');
}

/** What the bank would count of it, from the commands alone: nothing that the code under test worked out. */
function booked(house: House, application: Application, made: RecoveryMove): void {
  const [entry] = made.entries;
  if (entry === undefined) return;
  const all = house.posted.get(application.id) ?? [];
  const of = entry.reverses === null ? entry : all.find(({ entryId }) => entryId === entry.reverses);
  const sign = entry.reverses === null ? 1 : -1;
  if (of?.kind === 'receipt') cash(house, application.id, -sign * of.amountCents);
  if (of?.kind === 'refund') cash(house, application.id, sign * of.amountCents);
  house.seen.add(of === entry ? entry.kind : `reversed ${of?.kind}`);
}
