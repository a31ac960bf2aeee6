import { ok, refuse } from '../../domain/result';
import { youthLinkRequest } from '../../domain/youth/requests';
import { makeYouthLinkRoute } from '../manifest/routes-youth';
import { api } from '../runtime/api';
import { actorOf } from '../runtime/identity';
import { loadRegion } from '../store/regions';
import { newYouthLink } from '../store/youth-link';
import type { YouthLinkAnswer } from './answers/youth';
import { applicationPath, openCase } from './shared/dossier';

/** Sent again it makes another one, and the one before stops: what was told once is kept nowhere. */
export const handler = api(
  makeYouthLinkRoute,
  { path: applicationPath, body: youthLinkRequest },
  async ({ caller, guard, path, now }) => {
    const found = await openCase(guard, path.applicationId);
    if (!found.ok) return found;
    const { application } = found.value;
    const region = await loadRegion(application.region);
    const days = region?.youthLinkDays ?? usualDays;
    const made: YouthLinkAnswer | null = await newYouthLink(application, {
      days,
      now,
      actor: actorOf(caller, ['officer']),
    });
    return made === null ? gone : ok({ status: 201, body: made, headers: { 'Cache-Control': 'no-store' } });
  },
);

/** Where a region is gone that an application is still of. */
const usualDays = 14;

const gone = refuse({ code: 'wrong-state', detail: 'The personal data of this application is destroyed.' });
