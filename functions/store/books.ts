import type { Month } from '../../domain/ledger/period';
import { closedAsRead } from './budgets';
import type { NamedAction } from './commit';
import { keys } from './keys';
import { get } from './table';

/** How far the books of a scheme are closed, and how many of its budgets were opened since that is written down. */
export interface BooksState {
  readonly closedThrough: Month;
  readonly openings: number;
}

export async function loadBooks(schemeId: string): Promise<BooksState> {
  const item = await get(keys.books(schemeId), { consistent: true });
  return { closedThrough: String(item?.closedThrough ?? ''), openings: Number(item?.openings ?? 0) };
}

/** Part of the write that opens a budget: it begins where the books of its scheme stand, and no close misses it. */
export const openingInBooks = (schemeId: string, { closedThrough }: BooksState): NamedAction => ({
  name: 'books',
  update: {
    Key: keys.books(schemeId),
    UpdateExpression: 'SET closedThrough = :closedThrough, schemeId = :schemeId, #kind = :kind ADD openings :one',
    ConditionExpression: closedAsRead({ closedThrough }),
    ExpressionAttributeNames: { '#kind': 'kind' },
    ExpressionAttributeValues: { ':closedThrough': closedThrough, ':schemeId': schemeId, ':kind': 'books', ':one': 1 },
  },
});
