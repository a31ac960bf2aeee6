import type { BankAccount } from '../account/record';
import { holdOn } from '../application/hold';
import type { Application } from '../application/record';
import type { Instant, LocalDate } from '../calendar';
import { checkClaim } from '../claim/checks';
import type { Claim } from '../claim/record';
import type { DocumentRecord } from '../document/record';
import type { Check } from '../scheme/check';
import type { Scheme } from '../scheme/definition';
import type { Pause } from '../scheme/pause';
import { deMinimisGate } from '../state-aid/de-minimis';
import { activeOverride, type Gate, type GateName, type Gates, overridableGates } from './gate';

/** What lies outside the application and its claim, as it stands now. */
export interface GateStanding {
  /** Of the employer in the region; null: it gave none. */
  readonly account: BankAccount | null;
  /** Null: the scheme was never paused. */
  readonly pause: Pause | null;
}

export interface GateCase extends GateStanding {
  readonly application: Application;
  /** The version that is at hand for it: it must be the one that the application is pinned to. */
  readonly scheme: Scheme;
  readonly claim: Claim;
  /** Those that its evidence names, as they stand now. */
  readonly documents: readonly DocumentRecord[];
}

type Finding = Pick<Gate, 'outcome' | 'input'> & {
  /** False: what it found nobody may set aside, though its gate may be in other cases. */
  readonly mayBeOverridden?: boolean;
};

const passOrFail = (passed: boolean): Gate['outcome'] => (passed ? 'pass' : 'fail');

const notAsked: Finding = { outcome: 'pass', input: { asked: false } };

/** Each gate of the list with what it looked at. Its order is that of the list. */
export function gatesOf(found: GateCase, now: Instant, today: LocalDate): Gates {
  const checks = checkClaim(found.application, found.scheme, found.claim, today, found.documents);
  const findings: readonly (readonly [GateName, Finding])[] = [
    ['retention', retention(found.claim, checks)],
    ['evidence', evidence(found.claim, checks)],
    ['approval', approval(found.claim)],
    ['account', account(found.account, today)],
    ['hold', hold(found.application, today)],
    ['de-minimis', deMinimisGate(found.application, found.scheme)],
    ['not-withdrawn', notWithdrawn(found.application)],
    ['version-pinned', versionPinned(found)],
    ['scheme-not-paused', notPaused(found.pause)],
  ];
  const gates = findings.map(([gate, finding]) => gateOf(gate, finding, found.claim, today));
  return { evaluatedAt: now, gates };
}

function gateOf(gate: GateName, { outcome, input, mayBeOverridden = true }: Finding, claim: Claim, today: LocalDate) {
  const overridable = mayBeOverridden && overridableGates.some((one) => one === gate);
  const override = overridable && outcome !== 'pass' ? activeOverride(claim.gateOverrides, gate, today) : undefined;
  if (override === undefined) return { gate, outcome, input, overriddenBy: null };
  const { reason, expiresOn, byRole } = override;
  return { gate, outcome, input, overriddenBy: { reason, expiresOn, byRole } };
}

/** A check that the assessor set aside with a reason is not looked at again. */
const setAside = ({ assessment }: Claim, rule: string): boolean =>
  assessment?.overrides.some((override) => override.rule === rule) ?? false;

/** No gate by the scheme is a pass; one without its check is unknown, never a pass. */
function retention(claim: Claim, checks: readonly Check[]): Finding {
  if (!claim.retentionGate) return notAsked;
  const check = checks.find(({ rule }) => rule === 'retention');
  if (check === undefined) return { outcome: 'unknown', input: { asked: true } };
  const overridden = setAside(claim, check.rule);
  return { outcome: overridden ? 'pass' : check.outcome, input: { asked: true, overridden, found: check.input } };
}

/** Each kind that was asked must be there, and pass or be set aside. */
function evidence(claim: Claim, checks: readonly Check[]): Finding {
  if (claim.evidenceKinds.length === 0) return notAsked;
  const asked = checks.filter(({ rule }) => rule !== 'retention');
  const found = asked.map(({ rule, outcome }) => ({ rule, outcome, overridden: setAside(claim, rule) }));
  const open = found.filter(({ outcome, overridden }) => outcome !== 'pass' && !overridden);
  const input = { asked: true, kinds: claim.evidenceKinds, found };
  if (open.some(({ outcome }) => outcome === 'fail')) return { outcome: 'fail', input };
  const complete = open.length === 0 && found.length >= claim.evidenceKinds.length;
  return { outcome: complete ? 'pass' : 'unknown', input };
}

/** Approved, and not by who assessed it. */
function approval({ assessment, approval: given }: Claim): Finding {
  const bySecond = assessment !== null && given !== null && given.approverSub !== assessment.assessorSub;
  const input = {
    assessedAt: assessment?.assessedAt ?? null,
    approvedAt: given?.approvedAt ?? null,
    bySecondPerson: bySecond,
  };
  return { outcome: passOrFail(bySecond && given.outcome === 'approve'), input };
}

/** Only waiting for the end of the cooling period may be cut short: an account that nobody confirmed is paid to by none. */
function account(found: BankAccount | null, today: LocalDate): Finding {
  if (found === null) return { outcome: 'fail', input: { reason: 'none' }, mayBeOverridden: false };
  const { current, pending } = found;
  const input = { since: current.since, usableFrom: current.usableFrom };
  if (pending !== null) {
    const asked = { ...input, reason: 'change-pending', requestedAt: pending.statedAt };
    return { outcome: 'fail', input: asked, mayBeOverridden: false };
  }
  if (today < current.usableFrom) return { outcome: 'fail', input: { ...input, reason: 'cooling' } };
  return { outcome: 'pass', input };
}

function hold(application: Application, today: LocalDate): Finding {
  const held = holdOn(application, today);
  if (held === null) return { outcome: 'pass', input: { held: false } };
  return { outcome: 'fail', input: { held: true, startedOn: held.startedOn, until: held.until } };
}

/** Completed: one of its payments came back after the last of them was made. */
const notWithdrawn = ({ status }: Application): Finding => ({
  outcome: passOrFail(status === 'granted' || status === 'completed'),
  input: { status },
});

const versionPinned = ({ application, scheme }: GateCase): Finding => ({
  outcome: passOrFail(scheme.schemeId === application.schemeId && scheme.version === application.schemeVersion),
  input: { schemeId: application.schemeId, schemeVersion: application.schemeVersion },
});

const notPaused = (pause: Pause | null): Finding =>
  pause?.paused
    ? { outcome: 'fail', input: { paused: true, since: pause.since } }
    : { outcome: 'pass', input: { paused: false } };
