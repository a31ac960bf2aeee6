import { addDays, type LocalDate } from './local-date';

/** A run of days, `from` and `to` both included. */
export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** @throws RangeError when the span ends before it begins. */
export function checkSpan<T extends Span>(span: T): T {
  if (span.to < span.from) throw new RangeError(`ends ${span.to}, before it begins ${span.from}`);
  return span;
}

/** The same days in order, each once: overlapping and adjoining spans become one. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].map(checkSpan).sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (last === undefined || span.from > addDays(last.to, 1)) merged.push({ from: span.from, to: span.to });
    else if (span.to > last.to) merged[merged.length - 1] = { from: last.from, to: span.to };
  }
  return merged;
}
