import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endAfter } from '../../../domain/allocation/waiting-list';
import { rankOf } from '../../../domain/application/rank';
import type { Application } from '../../../domain/application/record';
import { applyMovements } from '../../../domain/budget/movement';
import type { Move } from '../../../domain/move';
import {
  bankKinds,
  type Command,
  capAwards,
  capCents,
  claimsFor,
  command,
  line,
  newOffice,
  type Office,
  onApplication,
  onClaim,
  submit,
} from './life-model';
import { applicationTable, claimTable, steps } from './life-table';

const applicationSteps = steps(applicationTable);
const claimSteps = steps(claimTable);

/** As `expect`, but quick: it is asked hundreds of thousands of times. */
function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** Takes a move into the office as the store would, and checks that it may. */
function take(office: Office, move: Move, seen: Set<string>): void {
  const { prior, next } = move.application;
  must(office.applications.get(next.id) === prior, 'decided on what stood there');
  must(next === prior || next.version === prior.version + 1, 'the version of an application rises by one');
  must(next !== prior || move.movements.length === 0, 'money moves with the application only');
  step('application', prior.status, next.status, seen);
  office.applications.set(next.id, next);
  for (const claim of move.claims) {
    must((office.claims.get(claim.next.id) ?? null) === claim.prior, 'decided on the claim that stood there');
    must(claim.next.version === (claim.prior?.version ?? 0) + 1, 'the version of a claim rises by one');
    step('claim', claim.prior?.status ?? 'new', claim.next.status, seen);
    office.claims.set(claim.next.id, claim.next);
  }
  if (move.movements.length === 0) return;
  office.budget = { ...applyMovements(office.budget, move.movements), ...endAfter(office.budget, [move.application]) };
}

function step(what: 'application' | 'claim', from: string, to: string, seen: Set<string>): void {
  if (from === to) return;
  must((what === 'claim' ? claimSteps : applicationSteps).includes(`${from} → ${to}`), `${what} ${from} → ${to}`);
  seen.add(`${what} ${from} → ${to}`);
}

function obey(office: Office, wish: Command, seen: Set<string>): void {
  if (wish.kind === 'later') office.day += 1 + wish.way * 4;
  if (wish.kind === 'submit') submit(office, wish.way);
  if (wish.kind === 'allocate') {
    for (const move of line(office)) take(office, move, seen);
  }
  const applications = [...office.applications.values()];
  const application = applications[wish.pick % applications.length];
  const claims = claimsFor(office, wish.kind);
  const claim = claims[wish.pick % claims.length];
  const result = (application && onApplication(office, application, wish)) ?? (claim && onClaim(office, claim, wish));
  if (result?.ok) take(office, result.value, seen);
}

const total = (applications: readonly Application[], amount: (one: Application) => number) =>
  applications.reduce((sum, one) => sum + amount(one), 0);

function inLine({ awardCents, decision }: Application): number {
  const amounts = [awardCents, decision?.amountCents ?? null].filter((amount) => amount !== null);
  return Math.min(...amounts);
}

/** Whoever waits, in order of rank: numbers never go down, and none is given twice, but for who was squeezed in. */
function orderly(waiting: readonly Application[], { waitingEntered, waitingLastRank }: Office['budget']): void {
  let last = 0;
  for (const one of waiting) {
    const number = one.waitingNumber ?? -1;
    must(one.squeezedIn ? number >= last : number > last, 'numbers on the waiting list rise with rank');
    must(number <= waitingEntered && rankOf(one) <= waitingLastRank, 'nobody waits behind the end of the list');
    last = number;
  }
}

/** What must hold at every moment. */
function holds({ budget, applications, claims }: Office): void {
  const all = [...applications.values()];
  const paidOf = (application: Application) =>
    [...claims.values()]
      .filter(({ applicationId, status }) => applicationId === application.id && status === 'paid')
      .reduce((sum, { amountCents }) => sum + amountCents, 0);
  const isPaid = (application: Application) => paidOf(application) > 0;
  const are = (...statuses: string[]) => all.filter(({ status }) => statuses.includes(status));
  const expected = {
    reservedCents: total(are('reserved'), ({ heldCents }) => heldCents),
    reservedAwards: are('reserved').length,
    committedCents: total(are('granted'), ({ heldCents }) => heldCents) - total(are('granted'), paidOf),
    committedAwards: are('granted').filter((one) => !isPaid(one)).length,
    paidCents: total(are('granted', 'completed'), paidOf),
    paidAwards: are('granted', 'completed').filter(isPaid).length,
    waitingCents: total(are('waiting'), inLine),
    waitingAwards: are('waiting').length,
    availableCents: capCents - total(all, ({ heldCents }) => heldCents),
    availableAwards: capAwards - total(all, ({ heldAwards }) => heldAwards),
  };
  const stands: Record<string, unknown> = budget;
  for (const [field, amount] of Object.entries(expected)) {
    must(stands[field] === amount, `${field} is ${stands[field]}, not ${amount}`);
  }
  orderly(are('waiting'), budget);
  must((budget.availableCents ?? 0) >= 0 && (budget.availableAwards ?? 0) >= 0, 'nobody goes above the cap');
  for (const application of all) {
    const { status } = application;
    const holding = status === 'reserved' || status === 'granted' || (status === 'completed' && isPaid(application));
    must(application.heldAwards === (holding ? 1 : 0), 'an award is held while reserved, granted or paid');
    must(holding || application.heldCents === 0, 'what has ended holds nothing');
    if (status !== 'granted' && status !== 'completed') continue;
    const alive = [...claims.values()].filter(
      ({ applicationId, status, released }) =>
        applicationId === application.id && status !== 'refused' && status !== 'withdrawn' && !released,
    );
    const claimed = alive.reduce((sum, { amountCents }) => sum + amountCents, 0);
    must(claimed === application.heldCents, 'claims add up to what is held');
  }
  const youths = new Map<string, number>();
  for (const { pseudonym, heldAwards, decision } of all) {
    const overridden = decision?.overrides.some(({ rule }) => rule === 'awards-per-youth') ?? false;
    if (!overridden) youths.set(pseudonym, (youths.get(pseudonym) ?? 0) + heldAwards);
  }
  must(
    [...youths.values()].every((awards) => awards <= 1),
    'one award a youth, unless an officer decides otherwise',
  );
}

function live(whenShort: 'wait' | 'partial' | 'skip', commands: readonly Command[], seen: Set<string>): Office {
  const office = newOffice(whenShort);
  for (const wish of commands) {
    obey(office, wish, seen);
    holds(office);
  }
  return office;
}

const way = fc.constantFrom('wait', 'partial', 'skip');
const commands = fc.array(command, { minLength: 10, maxLength: 120, size: 'max' });

describe('whatever employers, officers and time do', () => {
  it('money, states and versions stay in order at every step', () => {
    fc.assert(
      fc.property(way, commands, (whenShort, wishes) => {
        live(whenShort, wishes, new Set());
      }),
      { numRuns: 150 },
    );
  });

  it('every cent comes back when everybody withdraws', () => {
    fc.assert(
      fc.property(way, commands, (whenShort, wishes) => {
        const unpaid = wishes.filter(({ kind }) => !bankKinds.includes(kind));
        const office = live(whenShort, unpaid, new Set());
        const all = office.applications.size;
        for (let pick = 0; pick < all; pick++) obey(office, { kind: 'withdraw', pick, way: 0 }, new Set());
        holds(office);
        expect(office.budget).toMatchObject({
          availableCents: 700_000,
          availableAwards: 4,
          reservedCents: 0,
          committedCents: 0,
          waitingCents: 0,
          waitingAwards: 0,
        });
      }),
      { numRuns: 80 },
    );
  });

  it('takes every step of both tables, in lives drawn with a fixed seed', () => {
    const seen = new Set<string>();
    const long = fc.array(command, { minLength: 120, maxLength: 160 });
    fc.assert(
      fc.property(way, long, (whenShort, wishes) => {
        live(whenShort, wishes, seen);
      }),
      { numRuns: 250, seed: 2026 },
    );
    const all = [
      ...applicationSteps.map((step) => `application ${step}`),
      ...claimSteps.map((step) => `claim ${step}`),
    ];
    expect([...seen].sort()).toEqual(all.sort());
  });
});
