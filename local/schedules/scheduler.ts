import { type Clock, formatInstant, formatSeconds } from '../clock';
import type { JsonObject } from '../json';
import type { Schedule } from './schedule';

/** A rule with a schedule, and what it calls. */
export interface ScheduledRule {
  /** Readable, for people. */
  readonly name: string;
  readonly arn: string;
  readonly schedule: Schedule;
  /** Calls the targets and waits for them; never rejects. */
  readonly run: (event: JsonObject) => Promise<void>;
}

export interface Run {
  readonly schedule: string;
  readonly at: string;
}

export interface SchedulerOptions {
  readonly rules: readonly ScheduledRule[];
  readonly clock: Clock;
  readonly region: string;
  readonly account: string;
  /** Waits until everything that has been set off has come to rest. */
  readonly settle: () => Promise<void>;
}

/** Rules on a schedule, by the simulated clock. What fell due while the system was down is not run, as in EventBridge. */
export class Scheduler {
  readonly #options: SchedulerOptions;
  #lookedUntil: number;
  #timer: NodeJS.Timeout | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: SchedulerOptions) {
    this.#options = options;
    this.#lookedUntil = options.clock.now();
  }

  /** From now on, looks every second. */
  start(): void {
    this.#timer = setInterval(() => void this.#inTurn(() => this.#tick()), 1000);
  }

  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#turn;
  }

  /**
   * Moves the clock forward. Every rule due on the way runs, in order, with the clock put at its due instant, and what
   * it sets off comes to rest before the next instant. A rule that falls due more than once a day runs once, at its last.
   * @param target milliseconds, not before now
   */
  moveTo(target: number): Promise<Run[]> {
    return this.#inTurn(async () => {
      const runs: Run[] = [];
      const due = this.#due(target);
      for (const [index, { rule, instant }] of due.entries()) {
        // A run takes real time, so the clock may have passed the instant; it never goes back.
        if (instant > this.#options.clock.now()) this.#options.clock.moveTo(instant);
        await rule.run(this.#event(rule, instant));
        runs.push({ schedule: rule.name, at: formatInstant(instant) });
        if (due[index + 1]?.instant !== instant) await this.#options.settle();
      }
      if (target > this.#options.clock.now()) this.#options.clock.moveTo(target);
      await this.#options.settle();
      return runs;
    });
  }

  /** What falls due from the last look until then, oldest first; those of one moment in the template's order. */
  #due(until: number): { rule: ScheduledRule; instant: number }[] {
    const after = this.#lookedUntil;
    this.#lookedUntil = Math.max(after, until);
    return this.#options.rules
      .flatMap((rule) => {
        const instants = rule.schedule.dueBetween(after, until);
        return (rule.schedule.oftenADay ? instants.slice(-1) : instants).map((instant) => ({ rule, instant }));
      })
      .sort((a, b) => a.instant - b.instant);
  }

  async #tick(): Promise<void> {
    const due = this.#due(this.#options.clock.now());
    await Promise.all(due.map(({ rule, instant }) => rule.run(this.#event(rule, instant))));
  }

  /** One at a time: a move waits for a tick at work, and the other way round. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => {});
    return result;
  }

  #event(rule: ScheduledRule, instant: number): JsonObject {
    const { region, account } = this.#options;
    return {
      version: '0',
      id: crypto.randomUUID(),
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account,
      time: formatSeconds(instant),
      region,
      resources: [rule.arn],
      detail: {},
    };
  }
}
