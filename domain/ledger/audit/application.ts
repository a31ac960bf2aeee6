import type { Application } from '../../application/record';
import type { Movement } from '../../budget/movement';
import { type Claim, transferCents } from '../../claim/record';
import type { BatchLine } from '../../payout/batch';
import { balanceOf, type Recovery } from '../../recovery/record';
import { recoveryCauseOf } from '../cause';
import { addTo, type Sums, total } from '../sums';
import type { Finding, FindingCode } from './finding';

/** All that an export holds of one application, in whatever order it came. */
export interface ApplicationFacts {
  application: Pick<Application, 'id' | 'status' | 'heldCents' | 'heldAwards'> | undefined;
  readonly claims: Pick<
    Claim,
    'id' | 'status' | 'amountCents' | 'offsetCents' | 'attempt' | 'batchId' | 'endToEndId'
  >[];
  recovery: Pick<Recovery, 'principalCents' | 'collectedCents' | 'writtenOffCents' | 'recoveredCents'> | undefined;
  /** What the entries come to, per cause. */
  readonly causes: Map<string, Sums>;
  readonly lines: Pick<BatchLine, 'batchId' | 'claimId' | 'amountCents' | 'endToEndId'>[];
}

export const noFacts = (): ApplicationFacts => ({
  application: undefined,
  claims: [],
  recovery: undefined,
  causes: new Map(),
  lines: [],
});

export function addMovements(facts: ApplicationFacts, movements: readonly Movement[]): void {
  for (const movement of movements) {
    const sums = facts.causes.get(movement.cause) ?? {};
    addTo(sums, [movement]);
    facts.causes.set(movement.cause, sums);
  }
}

/** What is known of an application against what the ledger says was moved for it, its claims and its recovery. */
export function applicationFindings(id: string, facts: ApplicationFacts): Finding[] {
  const { application, claims, causes } = facts;
  if (application === undefined) {
    return [finding('application-missing', id, 'there are entries, claims or lines of it, and no application')];
  }
  const recovery = recoveryCauseOf(id);
  const own = total([...causes].filter(([cause]) => cause !== recovery).map(([, sums]) => sums));
  const known = new Set([id, recovery, ...claims.map((claim) => claim.id)]);
  const unknown = [...causes.keys()].filter((cause) => !known.has(cause));
  return [
    ...unknown.map((cause) => finding('claim-missing', cause, 'there are entries for it, and no claim')),
    ...heldFindings(application, own),
    ...claims.flatMap((claim) => paidFindings(claim, causes.get(claim.id) ?? {})),
    ...recoveryFindings(id, facts.recovery, causes.get(recovery) ?? {}),
    ...claims.flatMap((claim) => lineFindings(claim, facts.lines)),
    ...orphanLines(facts),
  ];
}

const finding = (code: FindingCode, subject: string, detail: string): Finding => ({ code, subject, detail });

function heldFindings(
  { id, status, heldCents, heldAwards }: NonNullable<ApplicationFacts['application']>,
  sums: Sums,
): Finding[] {
  const inUse = (unit: 'Cents' | 'Awards') =>
    (sums[`reserved${unit}`] ?? 0) + (sums[`committed${unit}`] ?? 0) + (sums[`paid${unit}`] ?? 0);
  const found: Finding[] = [];
  for (const [unit, held] of [['Cents', heldCents] as const, ['Awards', heldAwards] as const]) {
    if (held !== inUse(unit)) {
      found.push(finding('held-differs', id, `held${unit} is ${held}, its entries come to ${inUse(unit)}`));
    }
    for (const part of ['reserved', 'committed', 'paid', 'waiting'] as const) {
      const value = sums[`${part}${unit}`] ?? 0;
      if (value < 0) found.push(finding('below-zero', id, `its entries leave ${value} ${part} (${unit})`));
    }
  }
  const [waits, listed] = [status === 'waiting' ? 1 : 0, sums.waitingAwards ?? 0];
  if (waits !== listed) {
    found.push(finding('waiting-differs', id, `it is "${status}", its entries put ${listed} on the waiting list`));
  }
  return found;
}

/** By transfer it is paid once and whole; before that only what was set off is paid. */
function paidFindings(
  { id, status, amountCents, offsetCents }: ApplicationFacts['claims'][number],
  sums: Sums,
): Finding[] {
  const expected = status === 'paid' ? amountCents : offsetCents;
  const paid = sums.paidCents ?? 0;
  if (paid === expected) return [];
  return [
    finding('paid-differs', id, `it is "${status}" with ${expected} cents to have been paid; entries paid ${paid}`),
  ];
}

function recoveryFindings(id: string, recovery: ApplicationFacts['recovery'], sums: Sums): Finding[] {
  const owed = recovery === undefined ? 0 : balanceOf(recovery);
  const back = recovery?.recoveredCents ?? 0;
  const [receivable, recovered] = [sums.receivableCents ?? 0, -(sums.paidCents ?? 0)];
  const found: Finding[] = [];
  if (receivable !== owed) {
    found.push(finding('recovery-differs', id, `${owed} cents are owed, its entries come to ${receivable}`));
  }
  if (recovered !== back) {
    found.push(finding('recovery-differs', id, `${back} cents came back, its entries come to ${recovered}`));
  }
  return found;
}

const underway = ['batched', 'rejected-by-bank', 'returned-by-bank'];

/** Each attempt is one line of one batch, under an id of its own at the bank. */
function lineFindings(claim: ApplicationFacts['claims'][number], all: ApplicationFacts['lines']): Finding[] {
  const lines = all.filter(({ claimId }) => claimId === claim.id);
  const ids = new Set(lines.map(({ endToEndId }) => endToEndId));
  const found: Finding[] = [];
  if (ids.size !== lines.length) {
    found.push(finding('line-differs', claim.id, 'two lines have the same EndToEndId'));
  }
  if (lines.length !== claim.attempt) {
    found.push(
      finding('line-differs', claim.id, `it was put in a batch ${claim.attempt} times, and has ${lines.length} lines`),
    );
  }
  if (claim.batchId === null) {
    const lacks = underway.includes(claim.status);
    return lacks ? [...found, finding('line-differs', claim.id, `it is "${claim.status}" in no batch`)] : found;
  }
  const own = lines.filter(({ batchId, endToEndId }) => batchId === claim.batchId && endToEndId === claim.endToEndId);
  const [line] = own;
  if (line === undefined) {
    found.push(finding('line-differs', claim.id, `batch ${claim.batchId} has no line ${claim.endToEndId}`));
  } else if (line.amountCents !== transferCents(claim)) {
    const detail = `line ${line.endToEndId} carries ${line.amountCents} cents, ${transferCents(claim)} are to be transferred`;
    found.push(finding('line-differs', claim.id, detail));
  }
  return found;
}

function orphanLines({ claims, lines }: ApplicationFacts): Finding[] {
  const known = new Set(claims.map(({ id }) => id));
  return lines
    .filter(({ claimId }) => !known.has(claimId))
    .map(({ claimId, batchId }) =>
      finding('claim-missing', claimId, `batch ${batchId} has a line of it, and there is no claim`),
    );
}
