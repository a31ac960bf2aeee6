import type { Assignee } from '../../../domain/application/assignee';
import { shownAmount } from '../../../domain/application/events';
import { type Application, allChecks } from '../../../domain/application/record';
import { maskedIban } from '../../../domain/masked-iban';
import type { Result } from '../../../domain/result';
import { type Answer, answer } from '../../runtime/api';
import type { Caller } from '../../runtime/identity';
import type { ApplicationAnswer } from '../answers/application';
import type { AssigneeAnswer } from '../answers/case';
import { type CaseFile, loadCaseFile } from './case-file';
import { claimAnswerOf } from './claim-view';
import { summariesOf } from './documents';
import { applicationMayNow } from './may-now';
import type { Asking, Sight } from './sight';

/** The application as it stands now, as this caller may see it. */
export async function answerApplication(applicationId: string, asking: Asking): Promise<Result<Answer>> {
  const file = await loadCaseFile(applicationId, asking);
  const { application, sight } = file;
  const body: ApplicationAnswer = {
    ...fieldsOf(application),
    waitingPosition: file.waitingPosition,
    declarations: declarationsOf(application, sight),
    documents: summariesOf(application, application.documents, file.documents),
    hasBankAccount: file.account !== null,
    bankAccount: bankAccountOf(file),
    assignee: sight.backOffice ? assigneeAnswerOf(file.assignee, asking.caller) : null,
    mayNow: applicationMayNow(file, asking),
    decision: decisionOf(application),
    claims: file.claims.map((claim) => claimAnswerOf(file, claim, asking)),
    timeline: [...file.timeline],
  };
  return answer(200, body);
}

/** One claim as it stands now. */
export async function answerClaim(applicationId: string, claimId: string, asking: Asking): Promise<Result<Answer>> {
  const file = await loadCaseFile(applicationId, asking);
  const claim = file.claims.find(({ id }) => id === claimId);
  if (claim === undefined) throw new Error(`claim ${claimId} is gone`);
  return answer(200, claimAnswerOf(file, claim, asking));
}

/** What every reader sees: nothing that tells who the youth is. */
function fieldsOf(application: Application) {
  const { id, number, schemeId, schemeVersion, region, status, receivedAt, decisionDueOn, task } = application;
  const { linkedKvkNumbers: _, ...employer } = application.employer;
  const { placement, changes, youth, requestedAmountCents } = application;
  return {
    ...{ id, number, schemeId, schemeVersion, region, status, receivedAt, decisionDueOn, task },
    ...{ employer, placement, changes, youth, requestedAmountCents },
    amountCents: shownAmount(application),
    checks: allChecks(application),
  };
}

/** No application is received without these three (`domain/application/request.ts`), so they are not kept apart. */
const declaredByAll = { truthful: true, noDisplacement: true, youthInformed: true } as const;

function declarationsOf({ declarations }: Application, sight: Sight): ApplicationAnswer['declarations'] {
  const { agreesToWait, otherFunding, deMinimis } = declarations;
  return sight.declarations ? { agreesToWait, ...declaredByAll, otherFunding, deMinimis } : { agreesToWait };
}

function bankAccountOf({ account, sight }: CaseFile): ApplicationAnswer['bankAccount'] {
  if (account === null || !sight.account) return null;
  return { maskedIban: maskedIban(account.iban), holderName: account.holderName };
}

function decisionOf({ decision }: Application): ApplicationAnswer['decision'] {
  if (decision === null) return null;
  const { outcome, motivation, amountCents, overrides, decidedAt, deciderRole } = decision;
  return { outcome, motivation, amountCents, overrides, decidedAt, byRole: deciderRole };
}

export const assigneeAnswerOf = (assignee: Assignee | null, { sub }: Caller): AssigneeAnswer | null =>
  assignee === null ? null : { name: assignee.name, mine: assignee.sub === sub };
