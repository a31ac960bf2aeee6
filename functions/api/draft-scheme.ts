import { letterTextFindings } from '../../domain/letter/texts';
import type { InputError } from '../../domain/refusal';
import { ok, type Result, refuse } from '../../domain/result';
import { type Scheme, schemeDefinition } from '../../domain/scheme/definition';
import { draftSchemeRoute } from '../manifest/routes-admin';
import { api } from '../runtime/api';
import type { Guard } from '../runtime/guard';
import { commit } from '../store/commit';
import { loadRegion } from '../store/regions';
import { regionOfScheme } from '../store/scheme-region';
import { draftAction } from '../store/schemes';
import { versionPath } from './shared/scheme-paths';
import { answerVersion } from './shared/versions';

/** Writes a draft, or writes it over; any version number that is not published will do. */
export const handler = api(draftSchemeRoute, { path: versionPath, body: schemeDefinition }, async (request) => {
  const { body: scheme, path, guard } = request;
  const allowed = await checked(scheme, path, guard);
  if (!allowed.ok) return allowed;
  const committed = await commit([draftAction(scheme, scheme)]);
  if (committed.ok) return answerVersion({ scheme, status: 'draft' });
  const detail = `Version ${scheme.version} of ${scheme.schemeId} is published: it never changes.`;
  return refuse({ code: 'version-published', detail });
});

async function checked(
  scheme: Scheme,
  path: { readonly schemeId: string; readonly version: number },
  guard: Guard,
): Promise<Result<null>> {
  const [belongsTo, region] = await Promise.all([regionOfScheme(path.schemeId), loadRegion(scheme.region)]);
  if (![scheme.region, belongsTo ?? scheme.region].every((region) => guard.admits({ region }))) {
    return refuse({ code: 'not-found', detail: 'There is no such scheme or region, or it is not yours to change.' });
  }
  const errors: InputError[] = [];
  if (scheme.schemeId !== path.schemeId) errors.push({ path: 'schemeId', message: `must be ${path.schemeId}` });
  if (scheme.version !== path.version) errors.push({ path: 'version', message: `must be ${path.version}` });
  if (region === undefined) errors.push({ path: 'region', message: 'no such region' });
  if (belongsTo !== undefined && belongsTo !== scheme.region) {
    errors.push({ path: 'region', message: `this scheme belongs to ${belongsTo}` });
  }
  errors.push(...letterTextFindings(scheme));
  if (errors.length === 0) return ok(null);
  return refuse({
    code: 'input-invalid',
    detail: 'The definition does not fit its address, or its letters name what they do not have.',
    errors,
  });
}
