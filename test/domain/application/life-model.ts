import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { allocate } from '../../../domain/allocation/allocate';
import { change } from '../../../domain/application/change';
import { decide } from '../../../domain/application/decide';
import { rankOf } from '../../../domain/application/rank';
import { type Application, allChecks } from '../../../domain/application/record';
import { recordFacts } from '../../../domain/application/record-facts';
import { withdraw } from '../../../domain/application/withdraw';
import { type Budget, newBudget } from '../../../domain/budget/budget';
import { approve, reply } from '../../../domain/claim/approve';
import { assess } from '../../../domain/claim/assess';
import { submitEvidence } from '../../../domain/claim/evidence';
import { lapse, releaseLapsed } from '../../../domain/claim/lapse';
import { open } from '../../../domain/claim/open';
import type { Claim } from '../../../domain/claim/record';
import { cents } from '../../../domain/money';
import type { Move } from '../../../domain/move';
import { batchLineRecord, endToEndIdOf } from '../../../domain/payout/batch';
import { freed } from '../../../domain/payout/free';
import { batched, isPayable } from '../../../domain/payout/seal';
import { mended, paid, rejected, returned } from '../../../domain/payout/settle';
import { ok, type Result } from '../../../domain/result';
import type { Check } from '../../../domain/scheme/check';
import type { Scheme } from '../../../domain/scheme/definition';
import { officer1, officer2, received } from '../fixtures';
import { schemeWith } from '../scheme/fixtures';

/** A small office: one scheme, one budget, a handful of applications of three youths, and a day that moves on. */
export interface Office {
  readonly scheme: Scheme;
  readonly applications: Map<string, Application>;
  readonly claims: Map<string, Claim>;
  budget: Budget;
  day: number;
}

export const capCents = 700_000;
export const capAwards = 4;

export const newOffice = (whenShort: Scheme['caps']['whenShort']): Office => ({
  scheme: schemeWith({
    youth: { startQualification: 'absent' },
    placement: { types: ['job'] },
    award: [
      { when: { benefits: ['none'] }, amountCents: 300_000 },
      { when: { benefits: ['ww', 'participatiewet'] }, amountCents: 150_001 },
    ],
    instalments: [
      { shareBp: 3_000, due: { onGrant: true } },
      {
        shareBp: 7_000,
        due: { afterRetention: true },
        retentionGate: true,
        evidence: ['employer-statement'],
        lapseAfterDays: 21,
      },
    ],
    retention: { months: 2, rule: 'at-least' },
    caps: { amountCents: capCents, awards: capAwards, perYouthAwards: 1, whenShort },
  }),
  applications: new Map(),
  claims: new Map(),
  budget: newBudget('proef-regeling', { amountCents: cents(capCents), awards: capAwards }),
  day: 0,
});

/** How often each comes up: ends are rare, or nothing would live long enough to be seen. */
const weights = {
  submit: 4,
  allocate: 6,
  grant: 8,
  reject: 1,
  withdraw: 2,
  facts: 3,
  change: 1,
  later: 4,
  due: 8,
  evidence: 4,
  confirm: 3,
  refuse: 3,
  reply: 1,
  approve: 5,
  return: 1,
  seal: 4,
  pay: 4,
  bounce: 1,
  'send-back': 2,
  'take-back': 1,
  mend: 3,
} as const;

/** What finance and its bank do. */
const bankOn: Readonly<Record<string, readonly Claim['status'][]>> = {
  seal: ['approved'],
  pay: ['batched'],
  bounce: ['batched'],
  'send-back': ['paid', 'batched'],
  'take-back': ['batched'],
  mend: ['rejected-by-bank', 'returned-by-bank'],
};
export const bankKinds = Object.keys(bankOn);

/** The claims that a command may be about: for a bank those with which it can do that. */
export const claimsFor = ({ claims }: Office, kind: string): Claim[] =>
  [...claims.values()].filter(({ status }) => bankOn[kind]?.includes(status) ?? true);
type Kind = keyof typeof weights;

export const command = fc.record({
  kind: fc.oneof(
    ...(Object.keys(weights) as Kind[]).map((kind) => ({ weight: weights[kind], arbitrary: fc.constant(kind) })),
  ),
  /** Which application or claim, and which of the ways to do it. */
  pick: fc.nat({ max: 11 }),
  way: fc.nat({ max: 11 }),
});
export type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;

const today = ({ day }: Office) => Temporal.PlainDate.from('2026-09-01').add({ days: day }).toString();
const nowOf = (office: Office) => `${today(office)}T12:00:00.000Z`;
const benefits = ['none', 'ww', 'unknown', 'wajong'] as const;
const overrides = (checks: readonly Check[]) =>
  checks.filter(({ outcome }) => outcome !== 'pass').map(({ rule }) => ({ rule, reason: 'Hardheid.' }));

/** Somebody new applies; it comes in as it is and moves nothing yet. */
export function submit(office: Office, way: number): void {
  const nth = office.applications.size + 1;
  if (nth > 8) return;
  const application = received(office.scheme, {
    nth,
    pseudonym: `youth-${way % 3}`,
    agreesToWait: way % 4 !== 0,
    youth: { benefit: benefits[way % 4] ?? 'none', startQualification: way === 7 ? true : way === 5 ? null : false },
  });
  office.applications.set(application.id, application);
}

export function line(office: Office): Move[] {
  const counts = new Map<string, { total: number; years: Record<string, number> }>();
  for (const { pseudonym, heldAwards } of office.applications.values()) {
    const total = (counts.get(`youth#${pseudonym}`)?.total ?? 0) + heldAwards;
    counts.set(`youth#${pseudonym}`, { total, years: { '2026': total } });
  }
  const applications = [...office.applications.values()].filter(({ status }) => /received|waiting/.test(status));
  const schemeOf = () => office.scheme;
  const waiting = applications.filter(({ status }) => status === 'waiting');
  const numbersBefore = new Map(
    applications.map((one) => {
      const before = waiting.filter((other) => rankOf(other) < rankOf(one)).at(-1);
      return [one.id, before?.waitingNumber ?? 0];
    }),
  );
  return allocate({ budget: office.budget, applications, schemeOf, counts, numbersBefore, now: nowOf(office) });
}

/** What a command asks of one application; undefined where it is no command for an application. */
export function onApplication(office: Office, application: Application, { kind, way }: Command) {
  const { scheme } = office;
  const claims = [...office.claims.values()].filter(({ applicationId }) => applicationId === application.id);
  const now = nowOf(office);
  switch (kind) {
    case 'grant': {
      const input = {
        outcome: 'grant' as const,
        motivation: 'Ja.',
        overrides: way % 3 === 0 ? [] : overrides(allChecks(application)),
        ...(way % 4 === 1 ? { amountCents: cents(100_001) } : {}),
      };
      return decide(application, scheme, input, officer1, now);
    }
    case 'reject':
      return decide(application, scheme, { outcome: 'reject', motivation: 'Nee.', overrides: [] }, officer1, now);
    case 'withdraw':
      return withdraw(application, claims);
    case 'facts': {
      const fact =
        way % 2 === 0
          ? { field: 'youth.benefit' as const, value: benefits[(way / 2) % 4], source: 'Loket' }
          : { field: 'youth.startQualification' as const, value: way === 3, source: 'Loket' };
      return recordFacts(application, scheme, [fact], {
        birthDate: '2006-05-01',
        pseudonym: application.pseudonym,
      });
    }
    case 'change':
      return change(application, { endedOn: today({ ...office, day: way * 30 }) });
    default:
      return undefined;
  }
}

/** What finance or its bank does with a claim; undefined where it can do nothing with one in this state. */
function atBank(office: Office, application: Application, claim: Claim, { kind }: Command): Result<Move> | undefined {
  const claims = [...office.claims.values()].filter(({ applicationId }) => applicationId === application.id);
  const found = { application, claims, claim };
  const outcome = (status: 'paid' | 'rejected' | 'returned') => ({
    status,
    code: null,
    at: nowOf(office),
    bookedOn: null,
  });
  if (kind === 'seal' && isPayable(claim)) {
    const { id: claimId, applicationId, amountCents } = claim;
    const line = batchLineRecord.parse({
      ...{ batchId: 'B', line: 1, claimId, applicationId, number: application.number, amountCents },
      ...{
        creditorName: 'X',
        creditorIban: 'NL91ABNA0417164300',
        endToEndId: endToEndIdOf(claimId, claim.attempt + 1),
      },
    });
    return ok(batched(application, claim, line));
  }
  if (kind === 'pay' && claim.status === 'batched') return ok(paid(found, outcome('paid')));
  if (kind === 'bounce' && claim.status === 'batched') return ok(rejected(found, outcome('rejected')));
  if (kind === 'take-back' && claim.status === 'batched') return ok(freed(application, claim));
  const isOut = claim.status === 'batched' || claim.status === 'paid';
  if (kind === 'send-back' && isOut) return ok(returned(found, outcome('returned')));
  return kind === 'mend' ? mended(application, claim) : undefined;
}

/** What a command asks of one claim; undefined where it is no command for a claim. */
export function onClaim(office: Office, claim: Claim, { kind, way }: Command): Result<Move> | undefined {
  const { scheme } = office;
  const application = office.applications.get(claim.applicationId);
  if (application === undefined) throw new Error(`claim ${claim.id} without application`);
  const claims = [...office.claims.values()].filter(({ applicationId }) => applicationId === application.id);
  const [now, day] = [nowOf(office), today(office)];
  const second = (outcome: 'approve' | 'return') =>
    approve(
      { application, scheme: office.scheme, claims, claim },
      { outcome, motivation: 'Gezien.' },
      way === 0 ? officer1 : officer2,
      now,
      day,
    );
  switch (kind) {
    case 'due':
      if (claim.status === 'scheduled') return open(application, claim, day);
      return claim.status === 'open' ? lapse(application, claim, day) : releaseLapsed(application, claims, claim, day);
    case 'evidence': {
      const employment = [{ from: '2026-09-01', to: way % 3 === 0 ? '2026-10-15' : null, hoursPerWeek: 24 }];
      const statementBy = way % 4 === 0 ? null : 'Test Directeur';
      return submitEvidence(application, scheme, claim, { employment, documents: [], statementBy }, now, day);
    }
    case 'confirm':
    case 'refuse': {
      const set = way % 2 === 0 ? [] : overrides(claim.checks);
      const input = { outcome: kind, motivation: 'Gezien.', overrides: set };
      return assess(application, scheme, claim, input, officer1, now, day);
    }
    case 'reply':
      return reply(application, claim, 'Nee.', now);
    case 'approve':
    case 'return':
      return second(kind);
    default:
      return atBank(office, application, claim, { kind, pick: 0, way: 0 });
  }
}
