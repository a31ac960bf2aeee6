import type { Instant } from '../../domain/calendar';
import { linkState, type YouthLink } from '../../domain/youth/link';
import { getYouthContactRoute } from '../manifest/routes-youth';
import { answer, api } from '../runtime/api';
import { actorOf } from '../runtime/identity';
import { commit } from '../store/commit';
import { processingAction } from '../store/processing-log';
import { loadCorrections } from '../store/youth-corrections';
import { loadYouthLink } from '../store/youth-link';
import type { YouthContactAnswer } from './answers/youth';
import { applicationPath, openCase } from './shared/dossier';
import { correctionShown } from './shared/youth-visit';

/** What the youth wrote is opened only after it was recorded that it is. */
export const handler = api(
  getYouthContactRoute,
  { path: applicationPath },
  async ({ caller, guard, path, now, trace }) => {
    const found = await openCase(guard, path.applicationId);
    if (!found.ok) return found;
    const { application } = found.value;
    const [link, items] = await Promise.all([loadYouthLink(application.id), loadCorrections(application.id)]);
    if (items.length > 0) {
      const act = { activity: 'handle-correction', application, subjects: ['youth'], trace, startedAt: now } as const;
      await commit([processingAction({ ...act, first: true }, actorOf(caller, ['officer']))]);
    }
    const corrections = await Promise.all(
      items.map(async (item) => ({ correctionId: item.correctionId, ...(await correctionShown(item)) })),
    );
    const body: YouthContactAnswer = { lastLink: link && linkShown(link, now), corrections };
    return answer(200, body, { 'Cache-Control': 'no-store' });
  },
);

const linkShown = (link: YouthLink, now: Instant): YouthContactAnswer['lastLink'] => ({
  state: linkState(link, now),
  madeAt: link.madeAt,
  expiresAt: link.expiresAt,
  openedAt: link.visit?.openedAt ?? null,
  answer: link.answer,
});
