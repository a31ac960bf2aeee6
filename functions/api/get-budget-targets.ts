import { countTargets } from '../../domain/budget/targets';
import { refuse } from '../../domain/result';
import { periodGone } from '../../domain/scheme/half-time';
import { getBudgetTargetsRoute } from '../manifest/routes-money';
import { answer, api } from '../runtime/api';
import { placedApplications } from '../store/placed';
import { currentScheme } from '../store/schemes';
import type { BudgetTargetsAnswer } from './answers/budget';
import { schemePath } from './shared/scheme-paths';

/** Only of the caller's own regions: small numbers by benefit say much of few people. */
export const handler = api(getBudgetTargetsRoute, { path: schemePath }, async ({ path, guard, now, today }) => {
  const scheme = await currentScheme(path.schemeId);
  if (scheme === undefined || !guard.admits({ region: scheme.region })) {
    return refuse({ code: 'not-found', detail: 'There is no such scheme, or it is not of your regions.' });
  }
  const period = periodGone(scheme, now);
  const placed = scheme.targets.length === 0 ? { items: [], complete: true } : await placedApplications(scheme);
  const body: BudgetTargetsAnswer = {
    schemeId: scheme.schemeId,
    on: today,
    ...period,
    complete: placed.complete,
    items: countTargets(scheme, placed.items, period.halfTime),
  };
  return answer(200, body);
});
