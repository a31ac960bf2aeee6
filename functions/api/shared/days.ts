import type { LocalDate } from '../../../domain/calendar';
import { ok, type Result, refuse } from '../../../domain/result';

/** Days of a query that look back: each by its parameter's name, and none after today. */
export function notAfterToday(days: Readonly<Record<string, LocalDate | undefined>>, today: LocalDate): Result<null> {
  const errors = Object.entries(days)
    .filter(([, day]) => day !== undefined && day > today)
    .map(([path]) => ({ path, message: 'must not lie after today' }));
  return errors.length === 0 ? ok(null) : refuse({ code: 'input-invalid', detail: 'That day has yet to end.', errors });
}

/** Days of a query string, as a schema refuses them: `query.refine(...inOrder)`. */
export const inOrder = [
  ({ from, to }: { readonly from?: LocalDate | undefined; readonly to?: LocalDate | undefined }): boolean =>
    from === undefined || to === undefined || from <= to,
  { path: ['to'], message: 'must not lie before from' },
] satisfies [unknown, unknown];

/** @param latest the last day that may be asked for with this first one. */
export function possibleRange(days: { from: LocalDate; to: LocalDate }, latest: LocalDate): Result<null> {
  const { from, to } = days;
  if (from <= to && to <= latest) return ok(null);
  const message = from > to ? 'must not lie before from' : `must not lie after ${latest} with this from`;
  const errors = [{ path: 'to', message }];
  return refuse({ code: 'input-invalid', detail: 'These days cannot be asked for together.', errors });
}
