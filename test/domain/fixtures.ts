import type { Actor } from '../../domain/actor';
import { receive } from '../../domain/application/receive';
import type { Application } from '../../domain/application/record';
import type { ApplicationRequest } from '../../domain/application/request';
import type { Claim } from '../../domain/claim/record';
import type { DocumentRecord } from '../../domain/document/record';
import { cents } from '../../domain/money';
import type { Move } from '../../domain/move';
import type { Refusal, RefusalCode } from '../../domain/refusal';
import type { Result } from '../../domain/result';
import type { Check } from '../../domain/scheme/check';
import type { Scheme } from '../../domain/scheme/definition';
import { shipped } from './scheme/fixtures';

export const haarlem = shipped('haarlem-jongerenvoucher');
export const foodvalley = shipped('foodvalley-jongerenvoucher');
export const brabantBonus = shipped('noordoost-brabant-bonus');
export const ontwikkelbaan = shipped('midden-brabant-ontwikkelbaan');
export const maatwerk = shipped('drechtsteden-maatwerkbudget');

/** The same scheme with other caps. */
export const withCaps = (scheme: Scheme, caps: Partial<Scheme['caps']>): Scheme => ({
  ...scheme,
  caps: { ...scheme.caps, ...caps },
});

/** A well-formed id whose order follows `nth`. */
export const idOf = (nth: number) => `01M0000000${String(nth).padStart(16, '0')}`;

/** An instant so many minutes after nine on 24 August 2026. */
export const minute = (nth: number) => new Date(Date.UTC(2026, 7, 24, 9, nth)).toISOString();

const organisations = { employer: '68750110', wsp: '68727720', matchMakers: '69599076' } as const;

interface Wishes {
  readonly nth?: number;
  readonly receivedAt?: string;
  readonly pseudonym?: string;
  readonly kvkNumber?: string;
  readonly youth?: Partial<ApplicationRequest['youth']>;
  readonly placement?: Partial<ApplicationRequest['placement']>;
  readonly agreesToWait?: boolean;
  readonly requestedAmountCents?: number;
}

const placementFor = (scheme: Scheme): ApplicationRequest['placement'] =>
  scheme.placement === null
    ? null
    : {
        type: scheme.placement.types?.[0] ?? 'job',
        startOn: '2026-09-01',
        endOn: null,
        hoursPerWeek: scheme.placement.minHoursPerWeek ?? 32,
        jobTitle: 'Medewerker',
        viaAgency: false,
        lastEmployedHereOn: null,
      };

/** What an employer sends who meets every condition of a shipped scheme, but for the wishes. */
export function requestFor(scheme: Scheme, wishes: Wishes = {}): ApplicationRequest {
  const placement = placementFor(scheme);
  return {
    schemeId: scheme.schemeId,
    employer: {
      kvkNumber: wishes.kvkNumber ?? scheme.beneficiaryOrganisation ?? organisations.employer,
      tradeName: 'Proefbedrijf',
      contact: { name: 'Test Contact', email: 'contact@example.nl', phone: '010-1234567' },
    },
    youth: {
      firstName: 'Test',
      lastName: 'Jongere',
      birthDate: '2006-05-01',
      postcode: '6711AA',
      municipality: 'Ede',
      benefit: 'none',
      startQualification: false,
      registeredJobseeker: true,
      inEducation: false,
      ...wishes.youth,
    },
    placement: placement && { ...placement, ...wishes.placement },
    declarations: {
      truthful: true,
      noDisplacement: true,
      youthInformed: true,
      agreesToWait: wishes.agreesToWait ?? true,
      deMinimis: [],
    },
    ...(wishes.requestedAmountCents === undefined ? {} : { requestedAmountCents: cents(wishes.requestedAmountCents) }),
    documents: [],
  };
}

export function received(scheme: Scheme, wishes: Wishes = {}): Application {
  const nth = wishes.nth ?? 1;
  const receipt = {
    id: idOf(nth),
    receivedAt: wishes.receivedAt ?? minute(nth),
    pseudonym: wishes.pseudonym ?? `youth-${nth}`,
  };
  return receive(scheme, requestFor(scheme, wishes), receipt).application;
}

/** As allocation leaves it, written down by hand. */
export const reserved = (application: Application, heldCents = application.awardCents ?? 0): Application => ({
  ...application,
  status: 'reserved',
  version: 2,
  heldCents: cents(heldCents),
  heldAwards: 1,
});

export const inStatus = (application: Application, status: Application['status']): Application => ({
  ...application,
  status,
  version: 2,
});

export const granted = (application: Application, heldCents = application.awardCents ?? 0): Application => ({
  ...reserved(application, heldCents),
  status: 'granted',
  version: 3,
});

/** A scheduled claim of a granted Haarlem voucher for a start on 1 September 2026, but for the changes. */
export const claimOf = (application: Application, changes: Partial<Claim> = {}): Claim => ({
  id: `${application.id}-${changes.instalment ?? 1}`,
  applicationId: application.id,
  instalment: 1,
  status: 'scheduled',
  version: 1,
  amountCents: cents(150_000),
  offsetCents: cents(0),
  dueOn: '2027-03-02',
  retentionGate: true,
  evidenceKinds: ['employer-statement'],
  lapseAfterDays: 42,
  openedOn: null,
  evidenceDueOn: null,
  reminders: { afterDays: 14, beforeDays: 7, passed: 0 },
  reopenUntil: null,
  released: false,
  evidence: null,
  checks: [],
  assessment: null,
  reply: null,
  approval: null,
  payBy: null,
  attempt: 0,
  batchId: null,
  endToEndId: null,
  bankOutcome: null,
  retries: [],
  gates: null,
  gateOverrides: [],
  ...changes,
});

/** A clean PDF of an applicant, handed in with nothing yet, but for the changes. */
export const documentOf = ({ organisation }: Application, changes: Partial<DocumentRecord> = {}): DocumentRecord => ({
  id: idOf(900),
  status: 'clean',
  contentType: 'application/pdf',
  sizeBytes: 1234,
  sha256: '00'.repeat(32),
  objectKey: `${organisation}/${changes.id ?? idOf(900)}/f00d`,
  organisation,
  uploaderSub: 'employer-1',
  announcedAt: minute(0),
  applicationId: null,
  region: null,
  judgedAt: minute(1),
  refusedBecause: null,
  ...changes,
});

export const check = (rule: string, outcome: Check['outcome']): Check => ({
  rule,
  outcome,
  input: null,
  expected: null,
  reference: 'Proefregeling',
});

const person = (sub: string, role: string, organisation: string | null = null): Actor => ({
  sub,
  role,
  roles: [role],
  organisation,
});
export const officer1 = person('officer-1', 'officer');
export const officer2 = person('officer-2', 'officer');
export const steeringGroup = person('steering-group-1', 'steering-group');
export const officerOfWsp = person('officer-wsp', 'officer', organisations.wsp);
export const officerOfEmployer = person('officer-3', 'officer', organisations.employer);

export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}: ${result.refusal.detail}`);
  return result.value;
}

export function refused(result: Result<unknown>): RefusalCode {
  if (result.ok) throw new Error('not refused');
  return result.refusal.code;
}

/** What a move moves, without what it is for. */
export const money = (move: Move) => move.movements.map(({ kind, amountCents, awards }) => [kind, amountCents, awards]);
export const eventsOf = (move: Move) => move.events.map(({ name }) => name);

/** The whole refusal. @throws Error when it was done */
export function refusalOf(result: Result<unknown>): Refusal {
  if (result.ok) throw new Error('was done');
  return result.refusal;
}
