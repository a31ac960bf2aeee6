import type { LocalDate } from '../calendar';

interface WithLastDay {
  /** Null: there is no last day. */
  readonly by: LocalDate | null;
}

/** Sorts most urgent first; what has no last day comes last. */
export const byLastDay = (a: WithLastDay, b: WithLastDay): number => (a.by ?? afterAll).localeCompare(b.by ?? afterAll);

const afterAll = '9999-12-31';
