import { endOfAmsterdamDay, type LocalDate, startOfAmsterdamDay } from '../../../domain/calendar';
import { endOfMonth, type Month, startOfMonth } from '../../../domain/ledger/period';
import { ok, type Result, refuse } from '../../../domain/result';
import type { Scheme } from '../../../domain/scheme/definition';
import type { Guard } from '../../runtime/guard';
import { currentScheme } from '../../store/schemes';

const noSuchScheme = refuse({ code: 'not-found', detail: 'There is no such scheme, or it is not of your regions.' });

/** The scheme whose books these are, for who works in its region. */
export async function schemeOfCaller(guard: Guard, schemeId: string): Promise<Result<Scheme>> {
  const scheme = await currentScheme(schemeId);
  return scheme === undefined || !guard.admits({ region: scheme.region }) ? noSuchScheme : ok(scheme);
}

export interface Asked {
  readonly month?: Month | undefined;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
}

/** Moments of the books, from the first up to but not including the last; the beginning and the end where not given. */
export interface Moments {
  readonly from: string | undefined;
  readonly before: string | undefined;
}

/** The stretch of the books that was asked for, by days or by a month, and by both where they are given. */
export function momentsOf({ month, from, to }: Asked): Result<Moments> {
  if (from !== undefined && to !== undefined && from > to) {
    const errors = [{ path: 'to', message: 'must not lie before from' }];
    return refuse({ code: 'input-invalid', detail: 'These days cannot be asked for together.', errors });
  }
  const starts = [from && startOfAmsterdamDay(from), month && startOfMonth(month)].filter((one) => one !== undefined);
  const ends = [to && endOfAmsterdamDay(to), month && endOfMonth(month)].filter((one) => one !== undefined);
  return ok({ from: starts.sort().at(-1), before: ends.sort()[0] });
}
