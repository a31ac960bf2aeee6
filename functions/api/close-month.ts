import type { Actor } from '../../domain/actor';
import { equationErrors } from '../../domain/budget/budget';
import { type MonthClose, type MonthCloseRequest, mayClose, monthCloseRequest } from '../../domain/ledger/month-close';
import { endOfMonth } from '../../domain/ledger/period';
import { budgetFrom } from '../../domain/ledger/sums';
import { ok, type Result, refuse } from '../../domain/result';
import type { Scheme } from '../../domain/scheme/definition';
import { closeMonthRoute } from '../manifest/routes-ledger';
import { type ApiRequest, answer, api } from '../runtime/api';
import { actorOf } from '../runtime/identity';
import { loadBooks } from '../store/books';
import { budgetsOf } from '../store/budgets-of';
import { decideAndCommit } from '../store/commit-move';
import { compareBudget } from '../store/compare-budget';
import { firstBookedAt } from '../store/ledger';
import { closedPoint, commitClose, finishClose, listCloses, loadClose } from '../store/month-closes';
import { schemeOfCaller } from './shared/books';
import { monthCloseAnswerOf } from './shared/ledger-answers';

type Request = ApiRequest<MonthCloseRequest, undefined, undefined>;

/** A month that is closed already answers as it did, whoever closed it: it can be closed once. */
export const handler = api(closeMonthRoute, { body: monthCloseRequest }, async (request) => {
  const { body, caller, guard } = request;
  const scheme = await schemeOfCaller(guard, body.schemeId);
  if (!scheme.ok) return scheme;
  const actor = actorOf(caller, ['finance']);
  const closed = await decideAndCommit(async () => {
    const found = await loadClose(body.schemeId, body.month);
    return found === undefined ? close(scheme.value, request, actor) : ok(found);
  });
  if (!closed.ok) return closed;
  const finished = await finishClose(closed.value);
  return answer(200, monthCloseAnswerOf(finished, caller));
});

async function close(scheme: Scheme, { body, now, today }: Request, actor: Actor): Promise<Result<MonthClose>> {
  const { schemeId, month } = body;
  const [books, budgets] = await Promise.all([loadBooks(schemeId), budgetsOf([scheme], today)]);
  const ids = budgets.map(({ budgetId }) => budgetId);
  const allowed = mayClose(month, { ...books, firstBookedAt: await firstBookedAt(ids) }, now);
  if (!allowed.ok) return allowed;
  const right = await balanced(schemeId, ids, month);
  if (!right.ok) return right;
  const committed = await commitClose({ schemeId, month, books, budgets, actor, now });
  const found = committed ? await loadClose(schemeId, month) : undefined;
  return found === undefined ? meanwhile : ok(found);
}

const meanwhile = refuse({ code: 'changed-meanwhile', detail: 'Somebody closed a month at the same moment.' });

/** Every budget is what its entries come to, and adds up as it stood at the end of the month. */
async function balanced(schemeId: string, budgetIds: readonly string[], month: string): Promise<Result<null>> {
  const closes = await listCloses(schemeId);
  const edge = endOfMonth(month);
  for (const budgetId of budgetIds) {
    const compared = await compareBudget(budgetId, { start: closedPoint(closes, budgetId, edge), edge });
    if (compared.outcome === 'busy') return moving;
    const { budget, differences, atEdge } = compared;
    if (differences.length > 0 || equationErrors(budgetFrom(budget, atEdge.sums)).length > 0) {
      const numbers = differences.map(({ field }) => field).join(', ');
      const detail = `Budget ${budgetId} is not what its entries come to${numbers === '' ? '' : `: ${numbers}`}.`;
      return refuse({ code: 'books-differ', detail, extra: { budgetId } });
    }
  }
  return ok(null);
}

const moving = refuse({ code: 'changed-meanwhile', detail: 'Money of this scheme keeps moving: close it in a while.' });
