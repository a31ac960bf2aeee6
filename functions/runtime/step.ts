import type { Refusal, RefusalCode } from '../../domain/refusal';

/** What the pipeline itself refuses, before or instead of a decision of the domain. */
export type TransportCode =
  | 'body-too-large'
  | 'content-type-unsupported'
  | 'idempotency-key-invalid'
  | 'internal'
  | 'json-invalid'
  | 'try-again'
  | 'unauthenticated';

export type ProblemCode = RefusalCode | TransportCode;

/** A refusal of the domain, or one of the pipeline. */
export type Cause = Omit<Refusal, 'code'> & { readonly code: ProblemCode };

/** The outcome of one step of the pipeline. */
export type Step<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Cause };

export const stop = (code: ProblemCode, detail: string, rest: Omit<Cause, 'code' | 'detail'> = {}): Step<never> => ({
  ok: false,
  refusal: { code, detail, ...rest },
});

export const pass = <T>(value: T): Step<T> => ({ ok: true, value });
