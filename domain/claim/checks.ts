import type { Application } from '../application/record';
import type { LocalDate } from '../calendar';
import { type RetentionVerdict, retentionVerdict } from '../retention';
import type { Check } from '../scheme/check';
import type { Scheme } from '../scheme/definition';
import { reportedEmployment } from './employment';
import type { Claim } from './record';

/** Every check that a claim must pass before it is confirmed: the retention gate, and each kind of evidence asked. */
export function checkClaim(application: Application, scheme: Scheme, claim: Claim, today: LocalDate): Check[] {
  const evidence = claim.evidenceKinds.map((kind) => evidenceCheck(scheme, claim, kind));
  return claim.retentionGate ? [retentionCheck(application, scheme, claim, today), ...evidence] : evidence;
}

/** The verdict on retention; null without evidence, rule or start day, for then there is nothing to judge. */
export function retentionOf(
  application: Application,
  scheme: Scheme,
  claim: Claim,
  today: LocalDate,
): RetentionVerdict | null {
  if (scheme.retention === null || claim.evidence === null || application.placement === null) return null;
  const { employment, interruptions } = reportedEmployment(claim.evidence.employment, application.changes);
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
    reference: `${scheme.legalBasis}: at work ${scheme.retention?.rule ?? ''} ${scheme.retention?.months ?? ''} months`,
  };
}

/** `employer-statement` is met by who signed it, every other kind by a document of that kind; lacking is unknown. */
function evidenceCheck(scheme: Scheme, claim: Claim, kind: string): Check {
  const documents = claim.evidence?.documents.filter((document) => document.kind === kind).length ?? 0;
  const present = kind === 'employer-statement' ? (claim.evidence?.statementBy ?? null) !== null : documents > 0;
  return {
    rule: `evidence-${kind}`,
    outcome: present ? 'pass' : 'unknown',
    input: kind === 'employer-statement' ? { signed: present } : { documents },
    expected: { kind },
    reference: scheme.legalBasis,
  };
}
