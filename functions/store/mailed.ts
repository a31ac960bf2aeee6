import { addMs, type Instant, instantToMs } from '../../domain/calendar';
import { commit } from './commit';
import { keys } from './keys';
import { get } from './table';

/** Longer than any queue or archive redrive offers an event again by itself. */
const keptMs = 90 * 24 * 3600 * 1000;

export const wasMailed = async (eventId: string): Promise<boolean> =>
  (await get(keys.mailed(eventId), { consistent: true })) !== undefined;

export async function rememberMail(eventId: string, at: Instant): Promise<void> {
  const expiresAt = Math.floor(instantToMs(addMs(at, keptMs)) / 1000);
  await commit([{ name: 'mailed', put: { Item: { ...keys.mailed(eventId), kind: 'mailed', at, expiresAt } } }]);
}
