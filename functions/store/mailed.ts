import { addMs, type Instant, instantToMs } from '../../domain/calendar';
import { keys } from './keys';
import { batchPut, type Item } from './table';

/** Longer than any queue or archive redrive offers an event again by itself. */
const keptMs = 90 * 24 * 3600 * 1000;

/** An event of which a mail was sent. */
interface Mailed {
  readonly id: string;
  readonly time: Instant;
}

/**
 * Notes of what was mailed, a request for all: a note needs no other, and written twice it says the same.
 * @param beside what stands of it elsewhere: the register of letters that were dispatched by it. Written first, so that a
 * note never stands without it.
 */
export const rememberMails = (events: readonly Mailed[], beside: readonly Item[] = []): Promise<void> =>
  batchPut([
    ...beside,
    ...events.map(({ id, time: at }) => {
      const expiresAt = Math.floor(instantToMs(addMs(at, keptMs)) / 1000);
      return { ...keys.mailed(id), kind: 'mailed', at, expiresAt };
    }),
  ]);
