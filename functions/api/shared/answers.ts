import { shownAmount } from '../../../domain/application/events';
import { type Application, allChecks } from '../../../domain/application/record';
import type { LocalDate } from '../../../domain/calendar';
import { retentionOf } from '../../../domain/claim/checks';
import type { Claim } from '../../../domain/claim/record';
import type { Result } from '../../../domain/result';
import type { Scheme } from '../../../domain/scheme/definition';
import { type Answer, answer } from '../../runtime/api';
import { loadDossierAndTimeline, waitingPosition } from '../../store/applications';
import { pinnedScheme } from '../../store/schemes';
import type { ApplicationAnswer, ApplicationSummary } from '../answers/application';
import type { ClaimAnswer } from '../answers/claim';

/** The application as it stands now, after what the caller did: read anew, so that it shows the timeline too. */
export async function answerApplication(applicationId: string, today: LocalDate): Promise<Result<Answer>> {
  const found = await loadDossierAndTimeline(applicationId);
  if (found === undefined) throw new Error(`application ${applicationId} is gone`);
  const { application, claims, timeline } = found;
  const scheme = await pinnedScheme(application);
  const body: ApplicationAnswer = {
    ...applicationFields(application),
    waitingPosition: await waitingPosition(application),
    claims: claims.map((claim) => claimAnswerOf(application, scheme, claim, today)),
    timeline: [...timeline],
  };
  return answer(200, body);
}

function applicationFields(
  application: Application,
): Omit<ApplicationAnswer, 'waitingPosition' | 'claims' | 'timeline'> {
  const { id, number, schemeId, schemeVersion, region, status, receivedAt, decisionDueOn, task } = application;
  const { linkedKvkNumbers: _, ...employer } = application.employer;
  const { decision } = application;
  return {
    id,
    number,
    schemeId,
    schemeVersion,
    region,
    status,
    receivedAt,
    amountCents: shownAmount(application),
    decisionDueOn,
    task,
    employer,
    placement: application.placement,
    youth: application.youth,
    declarations: { agreesToWait: application.declarations.agreesToWait },
    decision:
      decision === null
        ? null
        : {
            outcome: decision.outcome,
            motivation: decision.motivation,
            amountCents: decision.amountCents,
            overrides: decision.overrides,
            decidedAt: decision.decidedAt,
            byRole: decision.deciderRole,
          },
    checks: allChecks(application),
  };
}

export function summaryOf(application: Application): ApplicationSummary {
  const { id, number, schemeId, region, status, receivedAt, decisionDueOn, employer } = application;
  const amountCents = shownAmount(application);
  return {
    id,
    number,
    schemeId,
    region,
    status,
    receivedAt,
    amountCents,
    decisionDueOn,
    tradeName: employer.tradeName,
  };
}

export function claimAnswerOf(application: Application, scheme: Scheme, claim: Claim, today: LocalDate): ClaimAnswer {
  const { id, applicationId, instalment, dueOn, amountCents, status, evidenceDueOn, reopenUntil, checks } = claim;
  const verdict = claim.retentionGate ? retentionOf(application, scheme, claim, today) : null;
  return {
    id,
    applicationId,
    instalment,
    dueOn,
    amountCents,
    status,
    evidenceDueOn,
    reopenUntil,
    evidenceKinds: claim.evidenceKinds,
    checks,
    retention:
      verdict === null
        ? null
        : { ...verdict, reasons: verdict.reasons.map(({ code, detail }) => ({ code, detail: plain(detail) })) },
    replyBy: claim.assessment?.replyBy ?? null,
    payBy: claim.payBy,
  };
}

/** Details are data already; this says so to the type of JSON. */
const plain = (detail: unknown) => JSON.parse(JSON.stringify(detail));

/** One claim as it stands now. */
export async function answerClaim(applicationId: string, claimId: string, today: LocalDate): Promise<Result<Answer>> {
  const found = await loadDossierAndTimeline(applicationId);
  const claim = found?.claims.find(({ id }) => id === claimId);
  if (found === undefined || claim === undefined) throw new Error(`claim ${claimId} is gone`);
  return answer(200, claimAnswerOf(found.application, await pinnedScheme(found.application), claim, today));
}
