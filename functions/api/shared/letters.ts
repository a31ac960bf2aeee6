import * as z from 'zod';
import { isId } from '../../../domain/application/number';
import type { Dispatch } from '../../../domain/letter/dispatch';
import { isLetterId, type Letter } from '../../../domain/letter/record';
import { ok, type Result, refuse } from '../../../domain/result';
import type { Guard } from '../../runtime/guard';
import { type Dispatched, loadLetters } from '../../store/letters';
import type { DispatchAnswer, LetterAnswer } from '../answers/letter';
import { type Case, openCase } from './dossier';

export const letterPath = z.strictObject({
  applicationId: z.string().refine(isId),
  letterId: z.string().refine(isLetterId),
});

export interface FoundLetter extends Case, Dispatched {}

const notFound = refuse({ code: 'not-found', detail: 'There is no such letter, or it is not yours to see.' });

/** The back office sees every letter of a case; the applicant none but its own, never that to the youth. */
export const mayKnow = (guard: Guard, { application }: Case, { recipient }: Letter): boolean =>
  recipient === 'employer' || guard.roles(application).some((role) => role !== 'employer');

/** A letter as this caller may see it, with its case. */
export async function openLetter(
  guard: Guard,
  { applicationId, letterId }: z.infer<typeof letterPath>,
): Promise<Result<FoundLetter>> {
  const found = await openCase(guard, applicationId);
  if (!found.ok) return found;
  const letter = (await loadLetters(applicationId)).find((one) => one.letter.letterId === letterId);
  if (letter === undefined || !mayKnow(guard, found.value, letter.letter)) return notFound;
  return ok({ ...found.value, ...letter });
}

/** As this caller is told of it: the hash of an address is for the back office. */
export const letterShown = (guard: Guard, { application }: Case, { letter, dispatches }: Dispatched): LetterAnswer => {
  const office = guard.tells(application, 'office');
  const { letterId, applicationId, letterKind, recipient, writtenAt, sha256, sizeBytes, attention, sendBy } = letter;
  const shown = { letterId, applicationId, letterKind, recipient, writtenAt, sha256, sizeBytes, attention, sendBy };
  return { ...shown, dispatches: dispatches.map((one) => dispatchShown(one, office)) };
};

export const dispatchShown = (dispatch: Dispatch, office: boolean): DispatchAnswer => {
  const { dispatchId, channel, sentOn, at, recipient, addressHash, outcome, cause, byRole } = dispatch;
  const shown = { dispatchId, channel, sentOn, at, recipient, outcome, undeliveredBy: cause, byRole };
  return office ? { ...shown, addressHash } : shown;
};
