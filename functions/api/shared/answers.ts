import { accountStatus } from '../../../domain/account/record';
import type { Assignee } from '../../../domain/application/assignee';
import { shownAmount } from '../../../domain/application/events';
import { holdOn, mostHoldDays } from '../../../domain/application/hold';
import type { Application } from '../../../domain/application/record';
import { addDays, daysBetween } from '../../../domain/calendar';
import { maskedIban } from '../../../domain/masked-iban';
import { toldOf } from '../../../domain/recovery/record';
import type { Result } from '../../../domain/result';
import { type Answer, answer } from '../../runtime/api';
import type { Caller } from '../../runtime/identity';
import type { ApplicationAnswer } from '../answers/application';
import type { AssigneeAnswer } from '../answers/case';
import { type CaseFile, loadCaseFile } from './case-file';
import { chanceFor } from './chance';
import { claimAnswerOf } from './claim-view';
import { summariesOf } from './documents';
import { completenessOf, intakeOf } from './intake';
import { applicationMayNow } from './may-now';
import { proceduresAnswerOf } from './procedures';
import type { Asking, Sight } from './sight';
import { checksFor } from './state-aid';
import { termAnswerOf } from './term';

/** The application as it stands now, as this caller may see it. */
export async function answerApplication(applicationId: string, asking: Asking): Promise<Result<Answer>> {
  const file = await loadCaseFile(applicationId, asking);
  const { application, sight } = file;
  const body: ApplicationAnswer = {
    ...fieldsOf(application),
    checks: checksFor(application, sight, file.stateAid),
    waitingPosition: file.waiting.position,
    waitingChance: chanceFor(file, asking),
    declarations: declarationsOf(application, sight),
    ...(sight.backOffice ? { youthCode: application.pseudonym.slice(0, codeLength) } : {}),
    documents: summariesOf(application, application.documents, file.documents),
    completeness: completenessOf(file),
    intake: intakeOf(file),
    term: termAnswerOf(file, asking),
    procedures: proceduresAnswerOf(file, asking),
    hasBankAccount: file.employerAccount !== null || file.account !== null,
    bankAccount: bankAccountOf(file, asking),
    recovery: recoveryOf(file),
    hold: holdAnswerOf(application, sight, asking),
    schemePaused: file.pause?.paused ?? false,
    assignee: sight.backOffice ? assigneeAnswerOf(file.assignee, asking.caller) : null,
    mayNow: applicationMayNow(file, asking),
    decision: decisionOf(application),
    ...(file.stateAid === null || !sight.stateAid ? {} : { stateAid: file.stateAid }),
    claims: file.claims.map((claim) => claimAnswerOf(file, claim, asking)),
    timeline: toldTo(file),
    ...(sight.audit ? { openings: openingsOf(file, asking) } : {}),
  };
  return answer(200, body);
}

/** Of the pseudonym, 48 bits: enough to tell the youths of a region apart by eye. */
const codeLength = 8;

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
  };
}

const openingsOf = ({ opened }: CaseFile, { caller }: Asking): ApplicationAnswer['openings'] =>
  opened.map(({ name, at, byRole, bySub, reason = null }) => ({
    ...{ type: name, at, byRole, reason },
    mine: bySub === caller.sub,
  }));

/** No application is received without these three (`domain/application/request.ts`), so they are not kept apart. */
const declaredByAll = { truthful: true, noDisplacement: true, youthInformed: true } as const;

/** What the employer was not told of, it does not read here either. */
const amongUs = [
  'recovery.proposed',
  'recovery.set-aside',
  'application.youth-link-made',
  'application.youth-visited',
  'application.youth-confirmed',
  'application.youth-correction-asked',
  'application.youth-correction-handled',
  'application.term-near',
  'application.term-passed',
];

const toldTo = ({ timeline, sight }: CaseFile) =>
  sight.backOffice || sight.audit ? [...timeline] : timeline.filter(({ type }) => !amongUs.includes(type));

function declarationsOf({ declarations }: Application, sight: Sight): ApplicationAnswer['declarations'] {
  const { agreesToWait, otherFunding, deMinimis } = declarations;
  return sight.declarations ? { agreesToWait, ...declaredByAll, otherFunding, deMinimis } : { agreesToWait };
}

/** An employer reads of it once it was told, or asked for it itself. */
function recoveryOf({ recovery, sight }: CaseFile): ApplicationAnswer['recovery'] {
  if (recovery === null || !(sight.backOffice || sight.audit || toldOf(recovery))) return null;
  return { status: recovery.status };
}

/** The account that the employer is paid to; before it is taken over the one that this application stated. */
function bankAccountOf(
  { account, employerAccount, sight }: CaseFile,
  { today }: Asking,
): ApplicationAnswer['bankAccount'] {
  if (!sight.account) return null;
  if (employerAccount !== null) {
    const { iban, holderName, usableFrom } = employerAccount.current;
    const status = accountStatus(employerAccount, today);
    return { maskedIban: maskedIban(iban), holderName, status, usableFrom };
  }
  if (account === null) return null;
  return { maskedIban: maskedIban(account.iban), holderName: account.holderName, status: 'stated', usableFrom: null };
}

/** The employer is told of it in writing, so it sees it too; the reason of a former one is for the back office. */
function holdAnswerOf(
  { hold }: Application,
  { own, backOffice }: Sight,
  { caller, today }: Asking,
): ApplicationAnswer['hold'] {
  if (hold === null || !(own || backOffice)) return null;
  const { reason, startedOn, until, suspectedOn, bySub, byRole, released } = hold;
  return {
    ...{ reason, startedOn, until, suspectedOn, byRole },
    active: holdOn({ hold }, today) !== null,
    daysLeft: holdOn({ hold }, today) === null ? null : daysBetween(today, until),
    mine: bySub === caller.sub,
    latestUntil: addDays(suspectedOn, mostHoldDays),
    releasedAt: released?.at ?? null,
    releasedBecause: backOffice ? (released?.reason ?? null) : null,
  };
}

function decisionOf({ decision }: Application): ApplicationAnswer['decision'] {
  if (decision === null) return null;
  const { outcome, motivation, amountCents, overrides, decidedAt, deciderRole } = decision;
  return { outcome, motivation, amountCents, overrides, decidedAt, byRole: deciderRole };
}

export const assigneeAnswerOf = (assignee: Assignee | null, { sub }: Caller): AssigneeAnswer | null =>
  assignee === null ? null : { name: assignee.name, mine: assignee.sub === sub };
