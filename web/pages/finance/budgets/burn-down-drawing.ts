import * as Plot from '@observablehq/plot';
import type { BudgetHistoryAnswer } from '../../../api/answers';
import { money, number } from '../../../language/format';
import type { Language } from '../../../language/language';
import { amountOf, type Part, parts, type Unit } from './parts';

interface Drawn {
  readonly unit: Unit;
  readonly language: Language;
  /** In pixels. */
  readonly width: number;
}

type Days = BudgetHistoryAnswer['items'];

const heightPx = 340;
const dayMs = 86_400_000;

/** Longer than this and the axis names months instead of days. */
const monthsFromDays = 90;

/** The burn-down as SVG: areas on top of each other, and the cap as a dashed line. Colours come from the style sheet. */
export function burnDownDrawing(items: Days, { unit, language, width }: Drawn): Element {
  const points = pointsOf(items);
  const areas = points.flatMap(({ on, item }) =>
    parts.map((part) => ({ on, part, amount: amountOf(item, part, unit) })),
  );
  const caps = points.flatMap(({ on, item }) => (item.cap[unit] === null ? [] : [{ on, amount: item.cap[unit] }]));
  const plot = Plot.plot({
    width,
    height: heightPx,
    marginLeft: 84,
    className: 'plot-drawing',
    color: { type: 'identity' },
    x: {
      type: 'utc',
      label: null,
      ticks: Math.max(2, Math.floor(width / 130)),
      tickFormat: dayFormat(points, language),
    },
    y: { grid: true, label: null, ticks: 6, tickFormat: amountFormat(unit, language) },
    marks: [
      Plot.areaY(
        areas,
        Plot.stackY({
          x: 'on',
          y: 'amount',
          z: 'part',
          fill: ({ part }: { part: Part }) => `var(--budget-${part})`,
          order: [...parts],
          curve: 'step-after',
          stroke: 'var(--region-background)',
        }),
      ),
      Plot.lineY(caps, { x: 'on', y: 'amount', curve: 'step-after', stroke: 'currentColor', strokeDasharray: '6 4' }),
      Plot.ruleY([0]),
    ],
  });
  // The library's own style sheet: the content security policy allows none in the page, and `office.css` has what counts.
  for (const style of plot.querySelectorAll('style')) style.remove();
  // Whoever cannot see it has the sentence around it, and the table.
  plot.setAttribute('aria-hidden', 'true');
  return plot;
}

/** Each balance holds until the next one; the last until the end of its day, so that it can be seen. */
function pointsOf(items: Days) {
  const points = items.map((item) => ({ item, on: new Date(`${item.on}T00:00Z`) }));
  const last = points.at(-1);
  return last === undefined ? [] : [...points, { ...last, on: new Date(last.on.getTime() + dayMs) }];
}

function dayFormat(points: readonly { readonly on: Date }[], language: Language): (date: Date) => string {
  const days = ((points.at(-1)?.on.getTime() ?? 0) - (points[0]?.on.getTime() ?? 0)) / dayMs;
  const shown =
    days > monthsFromDays
      ? ({ month: 'short', year: 'numeric' } as const)
      : ({ day: 'numeric', month: 'short' } as const);
  const format = new Intl.DateTimeFormat(language, { ...shown, timeZone: 'UTC' });
  return (date) => format.format(date);
}

function amountFormat(unit: Unit, language: Language): (amount: number) => string {
  return (amount) => (unit === 'amountCents' ? money(amount, language) : number(amount, language));
}
