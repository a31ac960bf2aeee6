import { ok, type Result, refuse } from '../../domain/result';
import { askCorrection, type Correction } from '../../domain/youth/correction';
import { answered, mayVisit, type YouthLink } from '../../domain/youth/link';
import { readToken, type YouthAnswerRequest, youthAnswerRequest } from '../../domain/youth/requests';
import { answerYouthVisitRoute } from '../manifest/routes-youth';
import { answer, type PublicRequest, publicApi } from '../runtime/api';
import { commit } from '../store/commit';
import { decideAndCommit } from '../store/commit-move';
import { processingAction } from '../store/processing-log';
import { askedAction, loadCorrections, openCorrection } from '../store/youth-corrections';
import { hashOf, loadYouthLink, youthActor, youthEventAction, youthLinkAction } from '../store/youth-link';
import type { YouthAnswered } from './answers/youth';
import { dossierOfLink, unusable } from './shared/youth-visit';

type Answering = PublicRequest<YouthAnswerRequest, undefined, undefined>;

/** Within the visit, once; the same again gets the same answer. */
export const handler = publicApi(answerYouthVisitRoute, { body: youthAnswerRequest }, async (request) => {
  const done = await decideAndCommit(() => record(request));
  return done.ok ? answer(200, done.value, { 'Cache-Control': 'no-store' }) : done;
});

async function record(request: Answering): Promise<Result<YouthAnswered>> {
  const { body, now } = request;
  const { applicationId, secret } = readToken(body.token);
  const link = await loadYouthLink(applicationId);
  const knock = { secretHash: hashOf(secret), visitHash: hashOf(body.visitId), now };
  if (link === null || mayVisit(link, knock) !== 'again') return unusable;
  if (link.answer !== null) return repeated(applicationId, link, body);
  const correction = body.answer === 'correct' ? askCorrection(link.nth, now) : null;
  return write(request, applicationId, link, correction);
}

async function write(
  { body, now, trace }: Answering,
  applicationId: string,
  link: YouthLink,
  correction: Correction | null,
): Promise<Result<YouthAnswered>> {
  const { application } = await dossierOfLink(applicationId);
  const kind = correction === null ? 'confirmed' : 'correction';
  const next = answered(link, kind, now);
  const name = correction === null ? 'youth-confirmed' : 'youth-correction-asked';
  const act = { activity: 'ask-correction', application, subjects: ['youth'], trace, startedAt: now } as const;
  const asked =
    correction === null || body.answer !== 'correct' ? [] : [await askedAction(application, correction, body.text)];
  const committed = await commit([
    youthLinkAction(applicationId, link, next),
    ...asked,
    processingAction(act, youthActor),
    youthEventAction(application, { name, of: String(next.version) }, youthActor, now),
  ]);
  return committed.ok ? ok({ kind, at: now, answerBy: correction?.answerBy ?? null }) : meanwhile;
}

/** Its answer got lost; anything else after it takes a new link. */
async function repeated(
  applicationId: string,
  { nth, answer: given }: YouthLink,
  body: YouthAnswerRequest,
): Promise<Result<YouthAnswered>> {
  if (given?.kind === 'confirmed' && body.answer === 'confirm') return ok({ ...given, answerBy: null });
  const item = (await loadCorrections(applicationId)).find(({ correctionId }) => correctionId === nth);
  if (given === null || item === undefined || body.answer !== 'correct') return answeredAlready;
  const { text } = await openCorrection(item);
  return text === body.text ? ok({ ...given, answerBy: item.answerBy }) : answeredAlready;
}

const answeredAlready = refuse({ code: 'wrong-state', detail: 'An answer was given by this link already.' });
const meanwhile = refuse({ code: 'changed-meanwhile', detail: 'This was answered at the same moment.' });
