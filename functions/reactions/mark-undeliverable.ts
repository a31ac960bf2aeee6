import { letterOfTag } from '../gateways/letter-tag';
import { TableBusy } from '../runtime/busy';
import { messageReaction } from '../runtime/reaction';
import { commitHardshipUndeliverable } from '../store/hardship-letters';
import { readHardship } from '../store/hardships';
import { commitUndeliverable } from '../store/undeliverable';
import { mailFeedback } from './letters/mail-feedback';

/** A letter may change between reading and writing. */
const tries = 4;

/**
 * Mail about a letter that did not arrive: a row of the register, and a task for an officer. It is told at least once; a
 * repeat changes nothing, nor does what is about no letter or about one that is destroyed.
 */
export const handler = messageReaction('mark-undeliverable', async (message) => {
  const { cause, messageId, letterTag, at } = mailFeedback.parse(message);
  const letter = letterTag === null ? null : letterOfTag(letterTag);
  if (cause === null || letter === null) return;
  if ('hardshipId' in letter) return commitHardshipUndeliverable(letter, { cause, messageId, at }, readHardship);
  for (let round = 1; round <= tries; round++) {
    if (await commitUndeliverable(letter, { cause, messageId, at })) return;
  }
  throw new TableBusy(`letter ${letter.letterId} changed each time it was looked at`);
});
