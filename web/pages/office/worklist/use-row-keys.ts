import { type RefObject, useEffect } from 'react';
import { shortcutOf, useShortcutsOn } from './shortcuts';

/** Moves the focus from row to row by key: to the link of each, so that Enter opens it. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  const on = useShortcutsOn();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const links = [...(list.current?.querySelectorAll<HTMLElement>('tbody tr a') ?? [])];
      const row = document.activeElement?.closest('tr') ?? null;
      const current = links.findIndex((link) => row?.contains(link));
      const asked = shortcutOf(event, current >= 0, on);
      if (asked === null || asked === 'help') return;
      const target = links[current < 0 ? 0 : current + (asked === 'next' ? 1 : -1)];
      if (target === undefined) return;
      event.preventDefault();
      target.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [list, on]);
}
