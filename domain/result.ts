import type { Refusal } from './refusal';

/** What a decision gives back: a value, or a refusal as a value. Faults (bugs, broken infrastructure) throw instead. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (refusal: Refusal): Result<never> => ({ ok: false, refusal });

/** Exhaustiveness at compile time, and a loud fault should data ever bypass the types. */
export function never(value: never): never {
  throw new Error(`unreachable value ${JSON.stringify(value)}`);
}
