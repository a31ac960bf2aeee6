import { StartFailure } from '../failure';
import { parseCron } from './cron';

/** When a schedule falls due. All times are milliseconds, UTC. */
export interface Schedule {
  /** Every due instant after `after`, up to and including `until`, oldest first. */
  readonly dueBetween: (after: number, until: number) => number[];
  /** It can fall due more than once on one day. */
  readonly oftenADay: boolean;
}

const unitMs: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * @param expression `cron(0 3 * * ? *)` or `rate(5 minutes)`
 * @param anchor from where a rate counts: in EventBridge when its rule was made, here when the system started
 * @throws StartFailure on one it does not know
 */
export const parseSchedule = (expression: string, anchor: number, place: string): Schedule => {
  const cron = /^cron\((.+)\)$/.exec(expression)?.[1];
  if (cron !== undefined) return parseCron(cron, place);
  const [, count = '', unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const period = Number(count) * (unitMs[unit] ?? 0);
  if (period === 0) throw new StartFailure(`${place} has a schedule local/ does not know: ${expression}.`);
  return {
    oftenADay: period < 86_400_000,
    dueBetween(after, until) {
      const due: number[] = [];
      const first = anchor + (Math.floor((after - anchor) / period) + 1) * period;
      for (let instant = Math.max(first, anchor + period); instant <= until; instant += period) due.push(instant);
      return due;
    },
  };
};
