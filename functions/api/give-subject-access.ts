import { subjectAccessRequest } from '../../domain/destruction/requests';
import { youthPseudonym } from '../gateways/pseudonym';
import { giveSubjectAccessRoute } from '../manifest/routes-records';
import { answer, api } from '../runtime/api';
import { logger } from '../runtime/logger';
import { loadWholeCase } from '../store/destruction/destroyed';
import { recordAccessGiven } from '../store/opened';
import { applicationIdsOfYouth } from '../store/related';
import type { SubjectAccessAnswer } from './answers/subject-access';
import { activitiesOfYouth, heldCaseOf } from './shared/held-case';

/**
 * All that is held of one youth, found by the pseudonym that their name, birth date and postcode make, in the regions of
 * the caller alone. Each case is recorded as opened, with the reason, before anything of it is read.
 */
export const handler = api(giveSubjectAccessRoute, { body: subjectAccessRequest }, async (request) => {
  const { guard, body, now, trace } = request;
  const { reason, ...youth } = body;
  const regions = guard.regions();
  const ids = await applicationIdsOfYouth(await youthPseudonym(youth), regions);
  const items: SubjectAccessAnswer['items'] = [];
  for (const id of ids) {
    const whole = await loadWholeCase(id);
    if (whole === undefined) continue;
    const { application } = whole;
    await recordAccessGiven(guard.actor({ region: application.region }), { application, trace, reason }, now);
    items.push(await heldCaseOf(whole));
  }
  logger().info('access given', { cases: items.length });
  const found: SubjectAccessAnswer = { askedAt: now, items, activities: activitiesOfYouth() };
  return answer(200, found, { 'Cache-Control': 'no-store' });
});
