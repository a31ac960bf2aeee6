import { system } from '../../domain/actor';
import { amsterdamDate, type Instant } from '../../domain/calendar';
import type { Letter } from '../../domain/letter/record';
import { dispatchItem, letterEventItem, sentRow } from './letters';
import type { Item } from './table';

export interface Mailed {
  readonly to: string;
  /** What the mail service calls it. */
  readonly messageId: string;
  /** When it was handed over. */
  readonly at: Instant;
}

/**
 * That a mail dispatched a letter: the row of the register, and its event. Named by what the mail service calls the mail,
 * so that the same mail is one row, and one sent twice is two.
 */
export function mailedLetterItems(letter: Letter, { to, messageId, at }: Mailed): Item[] {
  const dispatchId = `mail-${messageId}`;
  const sentOn = amsterdamDate(at);
  const row = sentRow(letter, { channel: 'mail', dispatchId, sentOn, at, actor: system, address: to, messageId });
  const more = { channel: 'mail', sentOn };
  return [
    dispatchItem(letter, row),
    letterEventItem(letter, { name: 'dispatched', more, of: `dispatched.${dispatchId}`, at, actor: system }),
  ];
}
