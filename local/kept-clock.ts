import { type Clock, createClock, formatInstant, parseInstant } from './clock';
import type { DataFolder } from './data-folder';
import { readJsonFile } from './data-folder';
import { StartFailure } from './failure';
import { corruptFile, writeWhole } from './journal';
import { isObject } from './json';

/** The system's clock, with kept data never earlier than where it stood. */
export interface KeptClock {
  readonly clock: Clock;
  readonly keep: () => void;
}

/** @param start an instant, or undefined for the real now. @throws StartFailure when it is none */
export const startClock = (start: string | undefined, folder: DataFolder): KeptClock => {
  const asked = start === undefined ? Date.now() : parseInstant(start);
  if (asked === null)
    throw new StartFailure(`CLOCK is "${start}"; it must be an instant such as 2026-11-02T09:00:00Z.`);
  const file = folder.file('clock.json');
  const clock = createClock(Math.max(asked, file === null ? asked : keptInstant(file)));
  const keep = () => {
    if (file !== null) writeWhole(file, JSON.stringify({ now: formatInstant(clock.now()) }));
  };
  keep();
  return { clock, keep };
};

const keptInstant = (file: string): number => {
  const kept = readJsonFile(file);
  if (kept === null) return Number.NEGATIVE_INFINITY;
  const instant = parseInstant(isObject(kept) ? kept.now : null);
  if (instant === null) throw corruptFile(file, 'there is no instant');
  return instant;
};
