import { getYearEndRoute } from '../manifest/routes-ledger';
import { answer, api } from '../runtime/api';
import { yearEndQuery } from './shared/ledger-queries';
import { yearEnd } from './shared/year-end';

export const handler = api(getYearEndRoute, { query: yearEndQuery }, async ({ query, guard, today }) => {
  const found = await yearEnd(query, guard, today);
  return found.ok ? answer(200, found.value) : found;
});
