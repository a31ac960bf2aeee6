import { useSyncExternalStore } from 'react';

/** Whether keys without Ctrl or Alt do something: whoever speaks to the computer can switch them off (WCAG 2.1.4). */

const kept = 'voucherloket.shortcuts';
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useShortcutsOn = (): boolean =>
  useSyncExternalStore(subscribe, () => localStorage.getItem(kept) !== 'off');

export function switchShortcuts(on: boolean): void {
  localStorage.setItem(kept, on ? 'on' : 'off');
  for (const listener of listeners) listener();
}

interface Typed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly target: EventTarget | null;
}

export type Shortcut = 'next' | 'previous' | 'help';

const letters: Readonly<Record<string, Shortcut>> = { j: 'next', k: 'previous', '?': 'help' };
const arrows: Readonly<Record<string, Shortcut>> = { ArrowDown: 'next', ArrowUp: 'previous' };

/**
 * What a key asks for; null: nothing, and the key keeps its own meaning.
 * @param inList whether the focus is in the list: only there arrows do not scroll
 * @param on whether single letters count
 */
export function shortcutOf(typed: Typed, inList: boolean, on: boolean): Shortcut | null {
  if (typed.ctrlKey || typed.metaKey || typed.altKey || isField(typed.target)) return null;
  return (on ? letters[typed.key] : undefined) ?? (inList ? arrows[typed.key] : undefined) ?? null;
}

function isField(target: EventTarget | null): boolean {
  const element = target as { tagName?: string; isContentEditable?: boolean; type?: string } | null;
  if (element?.isContentEditable === true) return true;
  return ['INPUT', 'TEXTAREA', 'SELECT'].includes(element?.tagName ?? '');
}
