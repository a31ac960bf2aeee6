/** One wrong input: `path` in dot notation of the request body, query or path (`employer.kvkNumber`). */
export interface InputError {
  readonly path: string;
  readonly message: string;
}

/**
 * Every expected "no" of the system: a closed union. `functions/runtime/problem.ts` maps each code to a status and a
 * way out, exhaustively; a code without a row there does not compile.
 */
export type RefusalCode =
  | 'batch-in-progress'
  | 'books-differ'
  | 'changed-meanwhile'
  | 'check-failed'
  | 'decider-not-allowed'
  | 'destroyed'
  | 'execution-day-passed'
  | 'facts-unknown'
  | 'forbidden'
  | 'idempotency-key-missing'
  | 'idempotency-key-reused'
  | 'import-in-progress'
  | 'input-invalid'
  | 'link-unusable'
  | 'no-budget'
  | 'no-debtor-account'
  | 'not-found'
  | 'not-released'
  | 'not-your-organisation'
  | 'nothing-payable'
  | 'nothing-to-recover'
  | 'offset-not-allowed'
  | 'own-organisation'
  | 'payment-suspended'
  | 'recovery-barred'
  | 'reply-term-running'
  | 'scheme-not-handled-here'
  | 'sealing-in-progress'
  | 'second-person-required'
  | 'taken-by-another'
  | 'term-passed'
  | 'term-running'
  | 'version-published'
  | 'version-taken'
  | 'window-closed'
  | 'wrong-state';

export interface Refusal {
  readonly code: RefusalCode;
  /** One sentence for the caller, without personal data. */
  readonly detail: string;
  readonly errors?: readonly InputError[];
  /** Extra members of the problem document, e.g. `hardshipUrl`. */
  readonly extra?: Readonly<Record<string, string | number | readonly Readonly<Record<string, string | number>>[]>>;
}
