import type { Actor } from '../../domain/actor';
import { endList, type ListEnding } from '../../domain/allocation/list-end';
import { type ListEndRequest, listEndRequest } from '../../domain/allocation/requests';
import { type Budget, budgetIdOf } from '../../domain/budget/budget';
import { amsterdamDate, yearOf } from '../../domain/calendar';
import { ok, type Result, refuse } from '../../domain/result';
import { endWaitingListRoute } from '../manifest/routes-waiting';
import { answer, api } from '../runtime/api';
import { loadBudget } from '../store/budgets';
import { decideAndCommit } from '../store/commit-move';
import { commitListEnd, loadListEnd } from '../store/list-ends';
import { currentScheme } from '../store/schemes';
import type { ListEndAnswer } from './answers/waiting';
import { schemePath } from './shared/scheme-paths';

/** Who stands there is refused by the rule of the next night: a list can be longer than a request lasts. */
export const handler = api(endWaitingListRoute, { path: schemePath, body: listEndRequest }, async (request) => {
  const { path, body, guard, now, today } = request;
  const scheme = await currentScheme(path.schemeId);
  if (scheme === undefined || !guard.admits({ region: scheme.region })) {
    return refuse({
      code: 'not-found',
      detail: 'There is no such scheme in force, or it is not of a region of yours.',
    });
  }
  const actor = guard.actor({ region: scheme.region });
  const year = String(body.year ?? yearOf(today));
  const budgetId = budgetIdOf(scheme.schemeId, scheme.caps.period, year);
  const ended = await decideAndCommit(async (): Promise<Result<Ended>> => {
    const budget = await loadBudget(budgetId);
    if (budget === undefined) return refuse({ code: 'not-found', detail: 'There is no budget of that year.' });
    const end = await loadListEnd(budgetId);
    if (end !== undefined && isRepeated(end, body, actor)) return ok({ budget, end });
    const decided = endList(scheme, budget, body, actor, now);
    if (!decided.ok) return decided;
    if (await commitListEnd(budget, decided.value, actor)) return ok({ budget, end: decided.value });
    return refuse({ code: 'changed-meanwhile', detail: 'Money of this budget moved at the same moment.' });
  });
  return ended.ok ? answer(200, answerOf(ended.value)) : ended;
});

interface Ended {
  readonly budget: Budget;
  readonly end: ListEnding;
}

/** Sent again by who ended it, because the answer got lost. */
const isRepeated = ({ bySub, motivation }: ListEnding, asked: ListEndRequest, actor: Actor): boolean =>
  bySub === actor.sub && motivation === asked.motivation;

const answerOf = ({ budget, end }: Ended): ListEndAnswer => ({
  schemeId: end.schemeId,
  budgetId: end.budgetId,
  endedOn: amsterdamDate(end.endedAt),
  because: end.because,
  motivation: end.motivation,
  waiting: budget.waitingAwards,
});
