import type { Assignee } from '../../../domain/application/assignee';
import { shownAmount } from '../../../domain/application/events';
import type { Application } from '../../../domain/application/record';
import type { Caller } from '../../runtime/identity';
import { loadAssignees } from '../../store/assignees';
import type { ApplicationSummary } from '../answers/application';
import { assigneeAnswerOf } from './answers';
import { sightOf } from './sight';

/** Applications as lines of a list, each with who works on it where the caller may see that. */
export async function summariesFor(
  applications: readonly Application[],
  caller: Caller,
): Promise<ApplicationSummary[]> {
  const open = applications.filter((application) => sightOf(caller, application).backOffice);
  const assignees = await loadAssignees(open.map(({ id }) => id));
  return applications.map((application) => summaryOf(application, assignees.get(application.id) ?? null, caller));
}

function summaryOf(application: Application, assignee: Assignee | null, caller: Caller): ApplicationSummary {
  const { id, number, schemeId, region, status, receivedAt, decisionDueOn, employer } = application;
  return {
    id,
    number,
    schemeId,
    region,
    status,
    receivedAt,
    amountCents: shownAmount(application),
    decisionDueOn,
    tradeName: employer.tradeName,
    kvkNumber: employer.kvkNumber,
    assignee: assigneeAnswerOf(assignee, caller),
  };
}
