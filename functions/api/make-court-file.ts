import { courtFileRequest } from '../../domain/letter/court-file-request';
import { fileLink } from '../gateways/letter-files';
import { makeCourtFileRoute } from '../manifest/routes-letters';
import { answer, api } from '../runtime/api';
import { recordCourtFileMade } from '../store/opened';
import type { CourtFileAnswer } from './answers/letter';
import { makeCourtFile } from './shared/court-file';
import { applicationPath, openCase } from './shared/dossier';

const input = { path: applicationPath, body: courtFileRequest };

/** One case at a time, and each time with a reason: sent again it is recorded and made again. */
export const handler = api(makeCourtFileRoute, input, async ({ guard, path, body, now, today, trace }) => {
  const found = await openCase(guard, path.applicationId);
  if (!found.ok) return found;
  const { application } = found.value;
  await recordCourtFileMade(guard.actor(application), { application, trace, reason: body.reason }, now);
  const { objectKey, ...made } = await makeCourtFile(found.value, today);
  const link = await fileLink(objectKey, `dossier-${application.number}.pdf`);
  const reply: CourtFileAnswer = { link, madeAt: now, ...made };
  return answer(200, reply, { 'Cache-Control': 'no-store' });
});
