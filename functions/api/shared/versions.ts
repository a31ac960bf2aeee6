import { ok, type Result, refuse } from '../../../domain/result';
import { type Answer, answer } from '../../runtime/api';
import type { Guard } from '../../runtime/guard';
import { loadVersion, type SchemeVersion } from '../../store/schemes';
import type { SchemeVersionAnswer } from '../answers/scheme-version';

const notFound = refuse({ code: 'not-found', detail: 'There is no such version, or it is not of a region of yours.' });

/** A version of a scheme of the caller's regions; of another region it is not told whether it exists. */
export async function openVersion(guard: Guard, schemeId: string, version: number): Promise<Result<SchemeVersion>> {
  const found = await loadVersion(schemeId, version);
  return found !== undefined && guard.admits({ region: found.scheme.region }) ? ok(found) : notFound;
}

export function answerVersion({ scheme, status }: SchemeVersion): Result<Answer> {
  const { schemeId, version } = scheme;
  const body: SchemeVersionAnswer = { schemeId, version, status, definition: scheme };
  return answer(200, body);
}
