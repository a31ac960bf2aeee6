import { bundles } from './bundles';
import { operations } from './operations';
import type { Part } from './part';

/** A part whose result is of a kind of its own; only the part itself reads it again. */
const part = <Result>(one: Part<Result>) => one as unknown as Part<unknown>;

/** Every measurement, in the order of `docs/performance.md`. */
export const parts: readonly Part<unknown>[] = [part(operations), part(bundles)];
