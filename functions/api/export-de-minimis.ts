import { ok, refuse } from '../../domain/result';
import { exportDeMinimisRoute } from '../manifest/routes-state-aid';
import { api } from '../runtime/api';
import { listAidGrants } from '../store/aid-grants';
import { maxLimit } from '../store/page';
import type { AidGrantAnswer } from './answers/state-aid';
import { aidGrantAnswerOf, aidGrantsFileQuery, isInStatus } from './shared/aid-grants';
import { deMinimisCsv } from './shared/de-minimis-csv';

/** A line is some 300 bytes, and an answer of a function 6 MB at most. */
const mostLines = 10_000;

export const handler = api(exportDeMinimisRoute, { query: aidGrantsFileQuery }, async ({ guard, query, today }) => {
  const { from, to } = query;
  const wanted = isInStatus(query.status, today);
  const grants: AidGrantAnswer[] = [];
  for (const region of guard.regions(query.region)) {
    let cursor: string | undefined;
    do {
      const page = await listAidGrants(region, { from, to, wanted, limit: maxLimit, cursor });
      if (!page.ok) return page;
      grants.push(...page.value.items.map((grant) => aidGrantAnswerOf(grant, today)));
      if (grants.length > mostLines) return tooMany;
      cursor = page.value.next ?? undefined;
    } while (cursor !== undefined);
  }
  const headers = { 'Content-Disposition': `attachment; filename="de-minimis-${today}.csv"` };
  return ok({ status: 200, raw: deMinimisCsv(grants), contentType: 'text/csv; charset=utf-8', headers });
});

const tooMany = refuse({
  code: 'input-invalid',
  detail: `The file would have more than ${mostLines} lines.`,
  errors: [{ path: 'from', message: 'ask for a shorter time, or one region' }],
});
