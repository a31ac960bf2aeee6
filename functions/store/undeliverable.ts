import { system } from '../../domain/actor';
import { amsterdamDate, type Instant } from '../../domain/calendar';
import type { Dispatch, UndeliverableCause } from '../../domain/letter/dispatch';
import { type Letter, resendBy } from '../../domain/letter/record';
import { commit } from './commit';
import { keys } from './keys';
import { caseThere, changedLetterAction, dispatchAction, letterEventAction, parseLetter } from './letters';
import { batchLookup } from './table';

export interface CameBack {
  readonly cause: UndeliverableCause;
  /** What the mail service calls the mail. */
  readonly messageId: string;
  readonly at: Instant;
}

type Named = Pick<Letter, 'applicationId' | 'letterId' | 'writtenAt'>;

/**
 * That a mail about a letter did not arrive: a row beside that of its sending, its event, and the letter on the worklist;
 * not where an officer sent it otherwise. By the id of the mail it is once. False: something changed meanwhile.
 */
export async function commitUndeliverable(named: Named, cameBack: CameBack): Promise<boolean> {
  const { applicationId, letterId, writtenAt } = named;
  const row = cameBackRow(letterId, cameBack);
  const letterKey = keys.letter(applicationId, writtenAt, letterId);
  const rowKey = keys.dispatch(applicationId, writtenAt, letterId, row.dispatchId);
  const find = await batchLookup([letterKey, rowKey], { consistent: true });
  const letter = parseLetter(find(letterKey));
  if (letter === undefined || find(rowKey) !== undefined) return true;
  const { cause, at } = cameBack;
  const asks = letter.sentByOfficer ? {} : ({ attention: 'undeliverable', sendBy: resendBy(at) } as const);
  const committed = await commit([
    dispatchAction(letter, { ...row, recipient: letter.recipient }),
    changedLetterAction(letter, asks),
    letterEventAction(letter, { name: 'undeliverable', more: { cause }, of: row.dispatchId, at, actor: system }),
    caseThere(applicationId),
  ]);
  return committed.ok || committed.failed.includes('dispatch') || committed.failed.includes('case there');
}

function cameBackRow(letterId: string, { cause, messageId, at }: CameBack): Dispatch {
  return {
    letterId,
    dispatchId: `undeliverable-${messageId}`,
    channel: 'mail',
    sentOn: amsterdamDate(at),
    at,
    recipient: 'employer',
    addressHash: null,
    outcome: 'undeliverable',
    cause,
    messageId,
    byRole: system.role,
    bySub: system.sub,
  };
}
