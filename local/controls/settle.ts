import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from '../activity';
import type { Consumer } from '../queues/consumer';
import type { Poller } from '../streams/poller';

export interface SettleParts {
  readonly activity: Activity;
  readonly consumers: readonly Pick<Consumer, 'pending' | 'hurry'>[];
  readonly pollers: readonly Pick<Poller, 'isDrained'>[];
}

/** Waits until nothing is in flight. Answers false when that takes too long. */
export type Settle = (mostMs: number) => Promise<boolean>;

const pauseMs = 5;

/**
 * Nothing is in flight when no function runs, no queue with a reader holds a message, every stream has been read to its
 * end, and all of that without any invocation having begun or ended in between. Where messages only wait for others to
 * join their batch, nobody sits that out.
 */
export const createSettle =
  ({ activity, consumers, pollers }: SettleParts): Settle =>
  async (mostMs) => {
    const deadline = performance.now() + mostMs;
    const isBusy = () => activity.inFlight() > 0 || consumers.some(({ pending }) => pending > 0);
    while (performance.now() < deadline) {
      if (isBusy()) {
        if (activity.inFlight() === 0) for (const consumer of consumers) consumer.hurry();
        await sleep(pauseMs);
        continue;
      }
      const generation = activity.generation();
      const looks = Promise.all(pollers.map((poller) => poller.isDrained()));
      const drained = await Promise.race([looks, sleep(deadline - performance.now(), [false], { ref: false })]);
      if (drained.every(Boolean) && !isBusy() && activity.generation() === generation) return true;
      await sleep(pauseMs);
    }
    return false;
  };
