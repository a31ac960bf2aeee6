import type { Assignee } from '../../../domain/application/assignee';
import { shownAmount } from '../../../domain/application/events';
import type { Application } from '../../../domain/application/record';
import type { NextStep } from '../../../domain/claim/next-step';
import type { Caller } from '../../runtime/identity';
import { loadAssignees } from '../../store/assignees';
import type { ApplicationSummary } from '../answers/application';
import { assigneeAnswerOf } from './answers';
import { nextStepsOf } from './next-steps';
import { type Asking, sightOf } from './sight';

/** Applications as lines of a list: with who works on it for the back office, with what it has to do for its employer. */
export async function summariesFor(
  applications: readonly Application[],
  asking: Pick<Asking, 'caller' | 'guard' | 'today'>,
): Promise<ApplicationSummary[]> {
  const { caller, guard } = asking;
  const open = applications.filter((application) => sightOf(guard, application).backOffice);
  const [assignees, steps] = await Promise.all([
    loadAssignees(open.map(({ id }) => id)),
    nextStepsOf(applications, asking),
  ]);
  return applications.map((application) => {
    const { id } = application;
    return summaryOf(application, assignees.get(id) ?? null, steps.get(id) ?? null, caller);
  });
}

function summaryOf(
  application: Application,
  assignee: Assignee | null,
  step: NextStep | null,
  caller: Caller,
): ApplicationSummary {
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
    nextStep: step,
  };
}
