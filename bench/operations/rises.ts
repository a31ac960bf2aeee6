import type { Cost } from './cost';

const units = ['readUnits', 'writeUnits'] as const;

/**
 * What costs more than it did, in words; empty when nothing does. Requests must be as many as they were, so that fewer of
 * them are written down too; units may come out lower. A row that is not in both is a difference as well, but for those
 * of `before` that `now` was not asked to measure.
 */
export function rises(before: readonly Cost[], now: readonly Cost[], unmeasured: (cost: Cost) => boolean): string[] {
  const known = new Map(before.map((cost) => [cost.operation, cost]));
  const measured = new Set(now.map(({ operation }) => operation));
  const gone = before.filter((cost) => !measured.has(cost.operation) && !unmeasured(cost));
  return [
    ...gone.map(({ operation }) => `"${operation}" is measured no more`),
    ...now.flatMap((cost) => {
      const was = known.get(cost.operation);
      return was === undefined ? [`"${cost.operation}" was not measured before`] : differences(was, cost);
    }),
  ];
}

function differences(was: Cost, is: Cost): string[] {
  const said = (what: string, then: number, now: number) =>
    `"${is.operation}": ${then} → ${now} ${what}, for ${is.per}`;
  return [
    ...(is.requests === was.requests
      ? []
      : [`${said('requests', was.requests, is.requests)} (${kinds(was)} → ${kinds(is)})`]),
    ...units.filter((unit) => is[unit] > was[unit]).map((unit) => said(unit, was[unit], is[unit])),
  ];
}

const kinds = ({ byKind }: Cost): string =>
  Object.entries(byKind)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
