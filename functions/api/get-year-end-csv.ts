import { ok } from '../../domain/result';
import { yearEndCsv } from '../gateways/year-end-csv';
import { getYearEndCsvRoute } from '../manifest/routes-ledger';
import { api } from '../runtime/api';
import { yearEndQuery } from './shared/ledger-queries';
import { yearEnd } from './shared/year-end';

/** A row for each budget: sums per cost centre are for who opens it. */
export const handler = api(getYearEndCsvRoute, { query: yearEndQuery }, async ({ query, guard, today }) => {
  const found = await yearEnd(query, guard, today);
  if (!found.ok) return found;
  const { region, asOf, schemes } = found.value;
  const rows = schemes.flatMap(({ schemeId, costCentre, fundingSource, budgets }) =>
    budgets.map((budget) => ({ schemeId, costCentre, fundingSource, ...budget })),
  );
  const headers = { 'Content-Disposition': `attachment; filename="year-end-${region}-${asOf}.csv"` };
  return ok({ status: 200, raw: yearEndCsv(asOf, rows), contentType: 'text/csv; charset=utf-8', headers });
});
