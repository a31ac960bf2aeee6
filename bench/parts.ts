import { bankFile } from './bank-file';
import { bundles } from './bundles';
import { coldStart } from './cold-start';
import { dueClaims } from './due-claims';
import { openingDay } from './opening-day';
import { operations } from './operations';
import type { Part } from './part';
import { throughput } from './throughput';

/** A part whose result is of a kind of its own; only the part itself reads it again. */
const part = <Result>(one: Part<Result>) => one as unknown as Part<unknown>;

/** Every measurement, in the order of `docs/performance.md`. */
export const parts: readonly Part<unknown>[] = [
  part(operations),
  part(dueClaims),
  part(bankFile),
  part(bundles),
  part(coldStart),
  part(throughput),
  part(openingDay),
];
