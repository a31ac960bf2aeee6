import { createHash } from 'node:crypto';
import { amsterdamDate } from '../../domain/calendar';
import type { Claim } from '../../domain/claim/record';
import { drawnText, Sample } from '../../domain/ledger/sample';
import { getAuditSampleRoute } from '../manifest/routes-ledger';
import { answer, api } from '../runtime/api';
import { type Dossier, loadDossier } from '../store/applications';
import { budgetsOf } from '../store/budgets-of';
import { loadGone } from '../store/destruction/gone';
import { populationOf } from '../store/population';
import type { AuditSampleAnswer } from './answers/reports';
import { schemeOfCaller } from './shared/books';
import { auditSampleQuery } from './shared/ledger-queries';

type Item = AuditSampleAnswer['items'][number];

/**
 * Drawn out of the ledger, so that nothing with money can be left out: who has an entry of a grant, or of a payment, in
 * that year. The order is by digest of seed and id (docs/adr/0038-the-books.md).
 */
export const handler = api(getAuditSampleRoute, { query: auditSampleQuery }, async ({ query, guard, today }) => {
  const { schemeId, year, seed, size, of } = query;
  const scheme = await schemeOfCaller(guard, schemeId);
  if (!scheme.ok) return scheme;
  const budgetIds = (await budgetsOf([scheme.value], today)).map(({ budgetId }) => budgetId);
  const { ids, paidCents } = await populationOf(budgetIds, year, of);
  const sample = new Sample(size);
  const whole = createHash('sha256');
  for (const id of ids) {
    whole.update(`${id}\n`);
    sample.offer({ id, sha256: createHash('sha256').update(drawnText(seed, id)).digest('hex') });
  }
  const drawn = sample.drawn();
  const dossiers = await Promise.all(drawn.map(({ id }) => loadDossier(id)));
  const items = drawn.flatMap(({ id, sha256 }, index) => {
    const dossier = dossiers[index];
    if (dossier === undefined) return [];
    return [itemOf(dossier, { rank: index + 1, sha256, paidCents: paidCents.get(id) ?? 0 })];
  });
  const lacking = drawn.map(({ id, sha256 }, index) => ({ id, sha256, rank: index + 1 }));
  const gone = await Promise.all(lacking.filter((_, index) => dossiers[index] === undefined).map(goneOf));
  const body: AuditSampleAnswer = {
    schemeId,
    year,
    of,
    seed,
    size,
    population: ids.length,
    populationSha256: whole.digest('hex'),
    items,
    gone,
  };
  return answer(200, body);
});

/** Drawn, and destroyed since. @throws Error when it is in the ledger, and nowhere else */
async function goneOf({ id, sha256, rank }: { id: string; sha256: string; rank: number }) {
  const gone = await loadGone(id);
  if (gone === null) throw new Error(`application ${id} is in the ledger, and nowhere else`);
  const { destroyedAt, declarationId } = gone;
  return { rank, sha256, applicationId: id, declarationId, destroyedOn: destroyedAt && amsterdamDate(destroyedAt) };
}

const itemOf = ({ application, claims }: Dossier, drawn: Pick<Item, 'rank' | 'sha256' | 'paidCents'>): Item => ({
  ...drawn,
  applicationId: application.id,
  number: application.number,
  status: application.status,
  schemeVersion: application.schemeVersion,
  tradeName: application.employer.tradeName,
  kvkNumber: application.employer.kvkNumber,
  receivedAt: application.receivedAt,
  decidedAt: application.decision?.decidedAt ?? null,
  grantedCents: application.decision?.amountCents ?? null,
  documents: application.documents.map(({ id, kind }) => ({ id, kind })),
  claims: claims.map(claimOf),
});

const claimOf = (claim: Claim): Item['claims'][number] => ({
  claimId: claim.id,
  instalment: claim.instalment,
  status: claim.status,
  amountCents: claim.amountCents,
  dueOn: claim.dueOn,
  assessedAt: claim.assessment?.assessedAt ?? null,
  approvedAt: claim.approval?.approvedAt ?? null,
  batchId: claim.batchId,
  endToEndId: claim.endToEndId,
  documents: (claim.evidence?.documents ?? []).map(({ id, kind }) => ({ id, kind })),
});
