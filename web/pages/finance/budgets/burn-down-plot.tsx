import { useEffect, useRef, useState } from 'react';
import type { BudgetHistoryAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useLanguage } from '../../../language/language';
import { burnDownDrawing } from './burn-down-drawing';
import { amountOf, parts, partWords, type Unit } from './parts';

interface Contents {
  readonly items: BudgetHistoryAnswer['items'];
  readonly unit: Unit;
}

/** Areas on top of each other: what is free gets less as what is reserved, committed and paid grows. */
export function BurnDownPlot({ items, unit }: Contents) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const { language } = useLanguage();
  useEffect(() => {
    if (width === 0) return;
    box.current?.replaceChildren(burnDownDrawing(items, { unit, language, width }));
  }, [items, unit, language, width]);
  return <div ref={box} className="plot" role="img" aria-label={useStory(items, unit)} />;
}

/** The plot in a sentence: its first and last day. The table has the rest. */
function useStory(items: Contents['items'], unit: Unit): string {
  const { language } = useLanguage();
  const { day, money, number } = useFormat();
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return '';
  const write = (amount: number) => (unit === 'amountCents' ? money(amount) : number(amount));
  const at = (one: typeof first) =>
    parts.map((part) => `${partWords[part][language].toLowerCase()} ${write(amountOf(one, part, unit))}`).join(', ');
  return language === 'nl'
    ? `Grafiek. ${day(first.on)}: ${at(first)}. ${day(last.on)}: ${at(last)}. De tabel eronder heeft alle dagen.`
    : `Plot. ${day(first.on)}: ${at(first)}. ${day(last.on)}: ${at(last)}. The table below has all days.`;
}

function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    const observer = new ResizeObserver(() => setWidth(Math.floor(current.clientWidth)));
    observer.observe(current);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
