import type { Instant } from '../../domain/calendar';
import { commit, maxActions } from './commit';
import { type Joined, relistActions } from './markers';

/** Each takes two writes. */
const atOnce = maxActions / 2;

/**
 * Moves the markers of applications that joined the waiting list from `pending` to `waiting`. Until then they are found
 * in line by the former, so nothing hangs on when this is done, or on its being done in one go; who left the list
 * meanwhile is passed over.
 */
export async function relist(joined: readonly Joined[], at: Instant): Promise<void> {
  const groups: (readonly Joined[])[] = [];
  for (let start = 0; start < joined.length; start += atOnce) groups.push(joined.slice(start, start + atOnce));
  await Promise.all(groups.map((group) => relistGroup(group, at)));
}

async function relistGroup(group: readonly Joined[], at: Instant): Promise<void> {
  let left = group;
  while (left.length > 0) {
    const committed = await commit(left.flatMap((one) => relistActions(one, at)));
    if (committed.ok) return;
    left = left.filter(({ application }) => !committed.failed.includes(application.id));
  }
}
