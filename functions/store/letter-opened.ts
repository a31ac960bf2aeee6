import type { Actor } from '../../domain/actor';
import type { Application } from '../../domain/application/record';
import type { Instant, LocalDate } from '../../domain/calendar';
import { namesYouth } from '../../domain/letter/names';
import type { Letter } from '../../domain/letter/record';
import type { Trace } from '../runtime/processing-trace';
import { commit, type NamedAction } from './commit';
import { dispatchAction, sentRow } from './letters';
import { processingAction } from './processing-log';

interface Opening {
  readonly actor: Actor;
  readonly now: Instant;
  readonly today: LocalDate;
  readonly trace: Trace;
}

/**
 * Records that a link to a letter is given, before it is: in the processing log, for a letter names people; and that the
 * applicant opened its own in the register of dispatch, for then it has arrived.
 */
export async function recordLetterOpened(letter: Letter, application: Application, opening: Opening): Promise<void> {
  const { actor, now, today, trace } = opening;
  const subjects = namesYouth(letter.letterKind) ? (['youth', 'contact'] as const) : (['contact'] as const);
  const act = { activity: 'open-letter', application, subjects, trace, startedAt: now, first: true } as const;
  const opened: NamedAction[] = [processingAction(act, actor)];
  if (actor.role === 'employer') {
    const dispatchId = `portal-${now}`;
    opened.push(
      dispatchAction(letter, sentRow(letter, { channel: 'portal', dispatchId, sentOn: today, at: now, actor })),
    );
  }
  const committed = await commit(opened);
  // Opened at the same millisecond by two: one row says so.
  if (!committed.ok) await commit(opened.slice(0, 1));
}
