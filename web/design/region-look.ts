import { useEffect, useSyncExternalStore } from 'react';
import type * as z from 'zod';
import type { RegionAnswer, regionPage } from '../api/answers';
import { useApi } from '../api/use-api';

/** Which region the visitor is in: its name, contact and colours are on every page until another is chosen. */

const kept = 'voucherloket.region';
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const chosenRegion = (): string | null => localStorage.getItem(kept);

export function chooseRegion(regionId: string): void {
  if (regionId === chosenRegion()) return;
  localStorage.setItem(kept, regionId);
  for (const listener of listeners) listener();
}

export const useRegions = () => useApi<z.output<typeof regionPage>>('/v1/regions?limit=100');

/** The chosen region; null: none, or not loaded yet. */
export function useRegion(): RegionAnswer | null {
  const chosen = useSyncExternalStore(subscribe, chosenRegion);
  const { data } = useRegions();
  const region = data?.items.find(({ regionId }) => regionId === chosen) ?? null;
  const look = region?.look;
  useEffect(() => {
    if (look !== undefined) applyLook(look);
  }, [look]);
  return region;
}

/** The region's design tokens, over those of the style sheet. */
function applyLook(look: RegionAnswer['look']): void {
  const { style } = document.documentElement;
  style.setProperty('--region-primary', look.primary);
  style.setProperty('--region-on-primary', look.onPrimary);
  style.setProperty('--region-background', look.background);
  style.setProperty('--region-text', look.text);
  style.setProperty('--region-accent', look.accent);
}
