import { ok, type Result, refuse } from '../../domain/result';
import { type Knock, mayVisit, opened, withGuess, type YouthLink } from '../../domain/youth/link';
import { readToken, type YouthVisitRequest, youthVisitRequest } from '../../domain/youth/requests';
import { visitYouthRoute } from '../manifest/routes-youth';
import { answer, type PublicRequest, publicApi } from '../runtime/api';
import type { Dossier } from '../store/applications';
import { commit } from '../store/commit';
import { decideAndCommit } from '../store/commit-move';
import { loadYouth, type Youth } from '../store/persons';
import { processingAction } from '../store/processing-log';
import { hashOf, loadYouthLink, youthActor, youthEventAction, youthLinkAction } from '../store/youth-link';
import { dossierOfLink, unusable, youthVisitAnswer } from './shared/youth-visit';

type Visit = PublicRequest<YouthVisitRequest, undefined, undefined>;

/**
 * The right birth date opens a link once; the browser that opened it may ask again while its visit lasts, for its answer
 * may have got lost. That it was opened is written before anything is shown.
 */
export const handler = publicApi(visitYouthRoute, { body: youthVisitRequest }, async (request) => {
  const visited = await decideAndCommit(() => visit(request));
  if (!visited.ok) return unusable;
  const { dossier, youth, link } = visited.value;
  const body = await youthVisitAnswer(dossier, youth, link, request.now);
  return answer(200, body, { 'Cache-Control': 'no-store' });
});

interface Visited {
  readonly dossier: Dossier;
  readonly youth: Youth;
  readonly link: YouthLink;
}

async function visit({ body, now, trace }: Visit): Promise<Result<Visited>> {
  const { applicationId, secret } = readToken(body.token);
  const knock: Knock = { secretHash: hashOf(secret), visitHash: hashOf(body.visitId), now };
  const link = await loadYouthLink(applicationId);
  const which = mayVisit(link, knock);
  if (link === null || which === null) return unusable;
  const guessed = withGuess(link);
  if (!(await commit([youthLinkAction(applicationId, link, guessed)])).ok) return meanwhile;
  const youth = await loadYouth(applicationId);
  if (youth === undefined || youth.birthDate !== body.birthDate) return unusable;
  const dossier = await dossierOfLink(applicationId);
  const { application } = dossier;
  const next = opened(guessed, knock);
  const act = {
    activity: 'inform-youth',
    application,
    subjects: ['youth'],
    trace,
    startedAt: now,
    first: true,
  } as const;
  const told = { name: 'youth-visited', of: String(next.version) };
  const committed = await commit([
    youthLinkAction(applicationId, guessed, next),
    processingAction(act, youthActor),
    ...(which === 'first' ? [youthEventAction(application, told, youthActor, now)] : []),
  ]);
  return committed.ok ? ok({ dossier, youth, link: next }) : meanwhile;
}

const meanwhile = refuse({ code: 'changed-meanwhile', detail: 'Somebody came in at the same moment.' });
