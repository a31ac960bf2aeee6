import type { Application } from '../../domain/application/record';
import { listRelatedRoute } from '../manifest/routes-case';
import { answer, api } from '../runtime/api';
import { type Related, sameOrganisation, sameYouth } from '../store/related';
import type { RelatedAnswer } from './answers/related';
import { applicationPath, openCase } from './shared/dossier';
import type { Asking } from './shared/sight';
import { summariesFor } from './shared/summaries';

/** Shown of each kind at most. */
const limit = 100;

/** What an officer looks at beside a case. Nothing follows from it by itself: a name can be two people's. */
export const handler = api(listRelatedRoute, { path: applicationPath }, async (request) => {
  const { guard, path } = request;
  const found = await openCase(guard, path.applicationId);
  if (!found.ok) return found;
  const around = { application: found.value.application, regions: guard.regions(), limit };
  const [employer, youth] = await Promise.all([sameOrganisation(around), sameYouth(around)]);
  const body: RelatedAnswer = { employer: await shown(employer, request), youth: await shown(youth, request) };
  return answer(200, body);
});

async function shown({ items, more }: Related, asking: Asking): Promise<RelatedAnswer['employer']> {
  const granted = items.filter(({ status }) => status === 'granted' || status === 'completed');
  const sum = (of: (application: Application) => number) => granted.reduce((total, one) => total + of(one), 0);
  return {
    items: await summariesFor(items, asking),
    more,
    grantedCents: sum(({ heldCents }) => heldCents),
    grantedAwards: sum(({ heldAwards }) => heldAwards),
  };
}
