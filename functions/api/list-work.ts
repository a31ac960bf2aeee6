import { listWorkRoute } from '../manifest/routes-applications';
import { answer, api } from '../runtime/api';
import { loadAssignees } from '../store/assignees';
import { pagedOver } from '../store/paged-over';
import { pausedSchemes } from '../store/pauses';
import { type Queue, queues } from '../store/work';
import { listWork } from '../store/worklist';
import type { WorkItem } from './answers/application';
import { assigneeAnswerOf } from './shared/answers';
import { worklistQuery } from './shared/case-queries';

/** What the steering group has nothing to do with. */
const forOfficers: readonly Queue[] = ['correct', 'letters', 'hardship', 'objection'];

/** Per queue and region oldest deadline first; several of them one after the other. */
export const handler = api(listWorkRoute, { query: worklistQuery }, async ({ caller, guard, query: asked, today }) => {
  const regions = guard.regions(asked.region);
  const wanted = queues.filter(
    (queue) =>
      (asked.queue === undefined || asked.queue === queue) &&
      (!forOfficers.includes(queue) || caller.roles.includes('officer')),
  );
  const lists = wanted.flatMap((queue) => regions.map((region) => ({ region, queue, today })));
  const page = await pagedOver(lists, asked, listWork);
  if (!page.ok) return page;
  const [assignees, paused] = await Promise.all([
    loadAssignees(page.value.items.map(({ applicationId }) => applicationId)),
    pausedSchemes(),
  ]);
  const items: WorkItem[] = page.value.items.map((item) => ({
    ...item,
    overdue: item.kind !== 'claim' && item.deadline < today,
    assignee: assigneeAnswerOf(assignees.get(item.applicationId) ?? null, caller),
    schemePaused: paused.has(item.schemeId),
  }));
  return answer(200, { items, next: page.value.next });
});
