import type { Application } from '../application/record';
import type { LocalDate } from '../calendar';
import { belongsTo } from '../document/evidence';
import type { DocumentRecord } from '../document/record';
import { type RetentionVerdict, retentionVerdict } from '../retention';
import { type Check, inScheme } from '../scheme/check';
import type { Scheme } from '../scheme/definition';
import { reportedEmployment } from './employment';
import type { Claim, EmploymentPeriod } from './record';

/**
 * Every check that a claim must pass before it is confirmed: the retention gate, and each kind of evidence asked.
 * @param documents as they stand now, those that the evidence names; one that is not among them does not count
 */
export function checkClaim(
  application: Application,
  scheme: Scheme,
  claim: Claim,
  today: LocalDate,
  documents: readonly DocumentRecord[],
): Check[] {
  const known = documents.filter((document) => belongsTo(document, application));
  const evidence = claim.evidenceKinds.map((kind) =>
    kind === 'employer-statement' ? statementCheck(scheme, claim) : documentCheck(scheme, claim, kind, known),
  );
  return claim.retentionGate ? [retentionCheck(application, scheme, claim, today), ...evidence] : evidence;
}

/** The verdict on retention; null without evidence, rule or start day, for then there is nothing to judge. */
export function retentionOf(
  application: Application,
  scheme: Scheme,
  claim: Claim,
  today: LocalDate,
): RetentionVerdict | null {
  return claim.evidence === null ? null : retentionOn(application, scheme, claim.evidence.employment, today);
}

/** As `retentionOf`, on this employment, narrowed by what the employer reported. */
export function retentionOn(
  application: Application,
  scheme: Scheme,
  stated: readonly EmploymentPeriod[],
  today: LocalDate,
): RetentionVerdict | null {
  if (scheme.retention === null || application.placement === null) return null;
  const { employment, interruptions } = reportedEmployment(stated, application.changes);
  return retentionVerdict({
    rule: scheme.retention,
    startOn: application.placement.startOn,
    employment,
    interruptions,
    asOf: today,
    proRata: scheme.award.some((row) => row.proRataHours !== null),
  });
}

/** Asked before its day the answer is `unknown` ("not yet due"), never `fail`. */
function retentionCheck(application: Application, scheme: Scheme, claim: Claim, today: LocalDate): Check {
  const verdict = retentionOf(application, scheme, claim, today);
  const outcome = verdict === null || verdict.outcome === 'not-yet-due' ? 'unknown' : verdict.outcome;
  return {
    rule: 'retention',
    outcome,
    input: {
      startOn: application.placement?.startOn ?? null,
      employedThrough: verdict?.employedThrough ?? null,
      reasons: (verdict?.reasons ?? []).map(({ code, detail }) => ({ code, detail: { ...detail } })),
      ...(verdict?.outcome === 'not-yet-due' ? { notYetDue: true } : {}),
    } as Check['input'],
    expected: {
      ...scheme.retention,
      ...(verdict === null ? {} : { employedThrough: verdict.lastRequiredDay, completeOn: verdict.completeOn }),
    } as Check['expected'],
    reference: inScheme(scheme, 'duurzame plaatsing'),
  };
}

/** `employer-statement` is met by who signed it; lacking is unknown. */
function statementCheck(scheme: Scheme, claim: Claim): Check {
  const signed = (claim.evidence?.statementBy ?? null) !== null;
  return evidenceCheck(scheme, 'employer-statement', signed, { signed });
}

/**
 * Every other kind is met by a document of that kind that is there, is the applicant's own and was found clean. Until
 * then it is unknown, and never a fail: a document that was refused does not count, and another may be handed in.
 */
function documentCheck(scheme: Scheme, claim: Claim, kind: string, known: readonly DocumentRecord[]): Check {
  const named = new Set(claim.evidence?.documents.filter((one) => one.kind === kind).map(({ id }) => id));
  const found = known.filter(({ id }) => named.has(id));
  const count = (...statuses: readonly DocumentRecord['status'][]) =>
    found.filter(({ status }) => statuses.includes(status)).length;
  const clean = count('clean');
  const input = { named: named.size, clean, underway: count('awaiting', 'scanning'), refused: count('refused') };
  return evidenceCheck(scheme, kind, clean > 0, input);
}

const evidenceCheck = (scheme: Scheme, kind: string, present: boolean, input: Check['input']): Check => ({
  rule: `evidence-${kind}`,
  outcome: present ? 'pass' : 'unknown',
  input,
  expected: { kind },
  reference: inScheme(scheme, 'bewijs'),
});
