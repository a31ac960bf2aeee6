import { fieldNamed, isIdentityField } from '../../domain/application/fact-fields';
import { listFactsRoute } from '../manifest/routes-case';
import { answer, api } from '../runtime/api';
import { loadFacts, type StoredFact } from '../store/facts';
import type { FactAnswer } from './answers/fact';
import { applicationPath, openCase } from './shared/dossier';

/** What was recorded, and where it was found. Of what tells who the youth is, only that it was corrected. */
export const handler = api(listFactsRoute, { path: applicationPath }, async ({ guard, path }) => {
  const found = await openCase(guard, path.applicationId);
  if (!found.ok) return found;
  return answer(200, { items: (await loadFacts(path.applicationId)).map(factAnswerOf) });
});

function factAnswerOf({ field, value, source, at, byRole }: StoredFact): FactAnswer {
  const known = fieldNamed(field);
  const identifying = known !== undefined && isIdentityField(known);
  return { field, value: identifying ? null : (value ?? null), identifying, source, at, byRole };
}
