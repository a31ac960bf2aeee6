import type { VirtualClock } from '../../simulation/clock';

/** So many at once, the others in the order in which they came; who has waited too long goes without. */
export class Turns {
  readonly #clock: VirtualClock;
  readonly #waitMs: number;
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(clock: VirtualClock, atOnce: number, waitMs: number) {
    this.#clock = clock;
    this.#free = atOnce;
    this.#waitMs = waitMs;
  }

  /** @returns false: none came free in time */
  take(): Promise<boolean> {
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve(true);
    }
    return new Promise((done) => {
      const turn = () => {
        late.cancel();
        done(true);
      };
      const late = this.#clock.plan(this.#clock.now + this.#waitMs, () => {
        this.#waiting.splice(this.#waiting.indexOf(turn), 1);
        done(false);
      });
      this.#waiting.push(turn);
    });
  }

  give(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next();
  }
}
