import { getSchemeVersionRoute } from '../manifest/routes-admin';
import { api } from '../runtime/api';
import { versionPath } from './shared/scheme-paths';
import { answerVersion, openVersion } from './shared/versions';

export const handler = api(getSchemeVersionRoute, { path: versionPath }, async ({ path, guard }) => {
  const found = await openVersion(guard, path.schemeId, path.version);
  return found.ok ? answerVersion(found.value) : found;
});
