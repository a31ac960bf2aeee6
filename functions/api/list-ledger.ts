import { amsterdamDate } from '../../domain/calendar';
import { applicationIdOf, numberOfApplication } from '../../domain/ledger/cause';
import { listLedgerRoute } from '../manifest/routes-ledger';
import { answer, api } from '../runtime/api';
import { budgetsOf } from '../store/budgets-of';
import { type BudgetEntry, entryPage } from '../store/ledger-pages';
import type { LedgerEntryAnswer } from './answers/ledger';
import { momentsOf, schemeOfCaller } from './shared/books';
import { batchesOf } from './shared/entry-batches';
import { ledgerQuery } from './shared/ledger-queries';

export const handler = api(listLedgerRoute, { query: ledgerQuery }, async ({ query, guard, today }) => {
  const { schemeId, from, to, period, ...page } = query;
  const scheme = await schemeOfCaller(guard, schemeId);
  if (!scheme.ok) return scheme;
  const moments = momentsOf({ month: period, from, to });
  if (!moments.ok) return moments;
  const budgetIds = (await budgetsOf([scheme.value], today)).map(({ budgetId }) => budgetId);
  const found = await entryPage({
    schemeId,
    budgetIds,
    ...page,
    ...(moments.value.from === undefined ? {} : { from: moments.value.from }),
    ...(moments.value.before === undefined ? {} : { to: moments.value.before }),
  });
  if (!found.ok) return found;
  const { items, next } = found.value;
  const batchOf = await batchesOf(items);
  return answer(200, { items: items.map((entry) => entryAnswer(entry, (cause) => batchOf(entry, cause))), next });
});

const entryAnswer = (
  { budgetId, at, bookedAt, period, byRole, movements }: BudgetEntry,
  batchOf: (cause: string) => string | null,
): LedgerEntryAnswer => ({
  budgetId,
  at,
  bookedOn: amsterdamDate(bookedAt),
  period,
  byRole,
  lines: movements.map(({ kind, amountCents, awards, cause }) => ({
    movement: kind,
    amountCents,
    awards,
    cause,
    ...applicationOf(cause),
    batchId: batchOf(cause),
  })),
});

function applicationOf(cause: string): { applicationId: string | null; number: string | null } {
  const applicationId = applicationIdOf(cause);
  return { applicationId, number: applicationId === null ? null : numberOfApplication(applicationId) };
}
