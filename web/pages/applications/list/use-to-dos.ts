import { useQuery } from '@tanstack/react-query';
import { byLastDay } from '../../../../domain/claim/by-last-day';
import type { ApplicationSummary, NextStepAnswer } from '../../../api/answers';
import { everyItem } from '../../../api/every-page';

export interface ToDo {
  readonly application: ApplicationSummary;
  readonly step: NextStepAnswer;
}

const path = '/v1/applications';
/** Before a decision it may have to be completed; of what is over money can be claimed back. */
const withSteps = ['received', 'reserved', 'waiting', 'assess', 'granted', 'completed'];

/** What the employer must do now, most urgent first: of each application what comes first. */
export const useToDos = () =>
  useQuery({
    queryKey: [path, 'to-do'],
    queryFn: async () =>
      (await Promise.all(withSteps.map((status) => everyItem<ApplicationSummary>(path, { status })))).flat(),
    select: toDosOf,
  });

export const toDosOf = (granted: readonly ApplicationSummary[]): ToDo[] =>
  granted
    .flatMap((application) => (application.nextStep === null ? [] : [{ application, step: application.nextStep }]))
    .sort((a, b) => byLastDay(a.step, b.step));
