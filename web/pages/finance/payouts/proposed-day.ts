import { Refused } from '../../../api/problem';

/** The day the API proposes where the one asked for is no day of the bank's; null: that is not what went wrong. */
export function proposedDay(error: unknown): string | null {
  if (!(error instanceof Refused)) return null;
  const said = error.problem.errors.find(({ path }) => path === 'executionOn')?.message ?? '';
  return /next possible day is (\d{4}-\d{2}-\d{2})/.exec(said)?.[1] ?? null;
}
