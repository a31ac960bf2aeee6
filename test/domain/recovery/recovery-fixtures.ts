import type { Actor } from '../../../domain/actor';
import type { Application } from '../../../domain/application/record';
import type { Claim, ClaimStatus } from '../../../domain/claim/record';
import { cents } from '../../../domain/money';
import type { Recovery } from '../../../domain/recovery/record';
import type { RecoveryCase } from '../../../domain/recovery/standing';
import type { Result } from '../../../domain/result';
import type { Scheme } from '../../../domain/scheme/definition';
import { approvedClaim, grantedApplication, idNumber } from '../payout-fixtures';
import { schemeWith } from '../scheme/fixtures';

/** €3,000: 40% two months after the start (1 November 2026), 60% after six months of work (1 March 2027). */
export const twoInstalments = (changes: Parameters<typeof schemeWith>[0] = {}): Scheme =>
  schemeWith({
    placement: { types: ['job'] },
    award: [{ amountCents: 300_000 }],
    instalments: [
      { shareBp: 4_000, due: { after: 'P2M' } },
      { shareBp: 6_000, due: { afterRetention: true }, retentionGate: true, evidence: ['employer-statement'] },
    ],
    retention: { months: 6, rule: 'at-least', minHoursPerWeek: 12 },
    recovery: { offset: true },
    ...changes,
  });

export const actor = (sub: string, role = 'officer', organisation: string | null = null): Actor => ({
  sub,
  role,
  roles: [role],
  organisation,
});
export const first = actor('officer-1');
export const second = actor('officer-2');
export const finance = actor('finance-1', 'finance');
export const otherFinance = actor('finance-2', 'finance');
export const employer = actor('employer-1', 'employer', '68750110');

export const now = '2027-06-01T10:00:00.000Z';
export const today = '2027-06-01';

export const placed = (changes: Partial<Application> = {}, nth = 1): Application =>
  grantedApplication(idNumber(nth), {
    awardCents: cents(300_000),
    heldCents: cents(300_000),
    placement: {
      type: 'job',
      startOn: '2026-09-01',
      endOn: null,
      hoursPerWeek: 32,
      jobTitle: 'Medewerker',
      viaAgency: false,
      lastEmployedHereOn: null,
    },
    ...changes,
  });

/** The two claims of that award, each in a state; what is past scheduling was claimed with "still employed". */
export function claimsOf(application: Application, ...statuses: [ClaimStatus, ClaimStatus]): Claim[] {
  const amounts = [120_000, 180_000];
  const days = ['2026-11-01', '2027-03-01'];
  return statuses.map((status, index) =>
    approvedClaim(application.id, index + 1, {
      status,
      amountCents: cents(amounts[index] ?? 0),
      dueOn: days[index] ?? null,
      retentionGate: index === 1,
      evidence:
        status === 'scheduled'
          ? null
          : {
              employment: [{ from: '2026-09-01', to: null, hoursPerWeek: 32 }],
              documents: [],
              statementBy: 'Test Directeur',
              submittedAt: `${days[index]}T12:00:00.000Z`,
            },
      ...(status === 'scheduled' ? { assessment: null, approval: null, payBy: null } : {}),
      ...(status === 'paid'
        ? {
            bankOutcome: {
              status: 'paid',
              code: null,
              at: `${days[index]}T12:00:00.000Z`,
              bookedOn: days[index] ?? '',
            },
          }
        : {}),
    }),
  );
}

export const endedOn = (day: string): Partial<Application> => ({
  changes: { endedOn: day, hours: [], interruptions: [] },
});

export const caseOf = (
  application: Application,
  claims: readonly Claim[],
  recovery: Recovery | null = null,
  scheme: Scheme = twoInstalments(),
): RecoveryCase => ({ application, claims, recovery, scheme });

export function value<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(`${result.refusal.code}: ${result.refusal.detail} ${JSON.stringify(result.refusal.errors)}`);
  return result.value;
}

export const codeOf = (result: Result<unknown>) => (result.ok ? null : result.refusal.code);
