import type { Instant } from '../../../domain/calendar';
import type { Move } from '../../../domain/move';
import { logger } from '../../runtime/logger';
import type { Joined } from '../../store/markers';
import { relist } from '../../store/relist';
import type { Standing } from './stretch';

/**
 * Who of a stretch is on the waiting list by a pending marker: those who have just joined, and those whom a run that
 * broke off left so.
 */
export function joinedIn({ applications, schemeOf, pendingSince }: Standing, written: readonly Move[]): Joined[] {
  const moved = new Map(written.map(({ application: { next } }) => [next.id, next]));
  return applications.flatMap((read) => {
    const application = moved.get(read.id) ?? read;
    const since = pendingSince.get(read.id);
    if (application.status !== 'waiting' || since === undefined) return [];
    return [{ application, scheme: schemeOf(application), pendingSince: since }];
  });
}

/**
 * Moves markers while a walk goes on, of one stretch at a time. One that cannot be moved stays where it is: the
 * application is found by it all the same, and the next walk tries again.
 */
export function relisting(now: Instant) {
  let last: Promise<void> = Promise.resolve();
  const moved = (joined: readonly Joined[]): Promise<void> =>
    relist(joined, now).catch((error: unknown) => {
      logger().warn('markers not moved', { applications: joined.length, error: String(error) });
    });
  return {
    async add(joined: readonly Joined[]): Promise<void> {
      await last;
      last = moved(joined);
    },
    done: (): Promise<void> => last,
  };
}
