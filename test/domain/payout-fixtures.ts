import type { AccountVersion, BankAccount } from '../../domain/account/record';
import { type Application, applicationRecord } from '../../domain/application/record';
import { type Claim, claimRecord } from '../../domain/claim/record';

/** A granted application of the trial scheme in FoodValley. */
export const grantedApplication = (id: string, changes: Partial<Application> = {}): Application => ({
  ...applicationRecord.parse({
    id,
    number: `VL-2026-${id.slice(16, 21)}-${id.slice(21)}`,
    schemeId: 'proef-regeling',
    schemeVersion: 1,
    region: 'foodvalley',
    budgetId: 'proef-regeling',
    status: 'granted',
    version: 3,
    receivedAt: '2026-09-01T09:00:00.000Z',
    awardCents: 100_000,
    heldCents: 100_000,
    heldAwards: 1,
    organisation: '68750110',
    beneficiaryOrganisation: '68750110',
    employer: { kvkNumber: '68750110', tradeName: 'Test Bakkerij', linkedKvkNumbers: [], municipality: null },
    pseudonym: 'pseudonym',
    youth: {
      municipality: 'Ede',
      benefit: 'none',
      startQualification: null,
      registeredJobseeker: null,
      inEducation: null,
    },
    placement: null,
    declarations: { agreesToWait: true, otherFunding: [], deMinimis: [] },
    requestedAmountCents: null,
    documents: [],
    checks: [],
    countChecks: [],
    task: null,
    decision: null,
    decisionDueOn: '2026-10-27',
    changes: { endedOn: null, hours: [], interruptions: [] },
    waitingNumber: null,
    squeezedIn: false,
  }),
  ...changes,
});

/** An approved claim of that application, to be paid by 28 December 2026. */
export const approvedClaim = (applicationId: string, instalment = 1, changes: Partial<Claim> = {}): Claim => ({
  ...claimRecord.parse({
    id: `${applicationId}-${instalment}`,
    applicationId,
    instalment,
    status: 'approved',
    version: 4,
    amountCents: 50_000,
    dueOn: null,
    retentionGate: false,
    evidenceKinds: [],
    lapseAfterDays: null,
    openedOn: '2026-10-01',
    evidenceDueOn: null,
    reopenUntil: null,
    released: false,
    evidence: null,
    checks: [],
    assessment: {
      outcome: 'confirm',
      motivation: 'In order.',
      overrides: [],
      assessorSub: 'assessor',
      assessedAt: '2026-11-12T09:00:00.000Z',
      replyBy: null,
    },
    reply: null,
    approval: {
      outcome: 'approve',
      motivation: 'In order.',
      approverSub: 'approver',
      approvedAt: '2026-11-16T09:00:00.000Z',
    },
    payBy: '2026-12-28',
    attempt: 0,
    batchId: null,
    endToEndId: null,
  }),
  ...changes,
});

/** An account in use of that employer. */
export const accountInUse = (
  changes: Partial<BankAccount> = {},
  version: Partial<AccountVersion> = {},
): BankAccount => ({
  region: 'foodvalley',
  organisation: '68750110',
  tradeName: 'Test Bakkerij',
  version: 1,
  current: {
    iban: 'NL91ABNA0417164300',
    holderName: 'Test Bakkerij',
    ibanKey: 'key-of-NL91ABNA0417164300',
    statedAt: '2026-09-01T09:00:00.000Z',
    statedBy: { sub: 'employer', role: 'employer' },
    applicationId: null,
    since: '2026-09-01T09:00:00.000Z',
    usableFrom: '2026-09-01',
    check: null,
    confirmation: null,
    verifications: [],
    ...version,
  },
  pending: null,
  contactApplicationId: idNumber(1),
  ...changes,
});

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The n-th id of a kind: a well-formed ULID. */
export function idNumber(n: number, prefix = '01KB'): string {
  let tail = '';
  for (let left = n; left > 0; left = Math.floor(left / 32)) tail = `${letters[left % 32]}${tail}`;
  return `${prefix}${tail.padStart(26 - prefix.length, '0')}`;
}
