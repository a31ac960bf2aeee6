import type { Instant, LocalDate } from '../../domain/calendar';
import type { Guard } from './guard';
import type { Caller } from './identity';
import type { Trace } from './processing-trace';

export interface Idempotency {
  /** The caller's `Idempotency-Key`, 1–255 visible ASCII characters. */
  readonly key: string;
  /** SHA-256 of the JSON body, whatever the order of its keys. */
  readonly bodyHash: string;
}

/** A request after the pipeline: authorised, and its input of the right shape. */
export interface ApiRequest<B, P, Q, C = Caller> {
  readonly caller: C;
  /** What the handler answers about goes through it. */
  readonly guard: Guard;
  /** When the gateway received it. */
  readonly now: Instant;
  /** The day of `now` in Amsterdam. */
  readonly today: LocalDate;
  readonly body: B;
  readonly path: P;
  readonly query: Q;
  /** Present on the routes whose manifest entry asks for it. */
  readonly idempotency: Idempotency | null;
  readonly correlationId: string;
  /** Under which a processing of personal data goes into its log. */
  readonly trace: Trace;
  /** `now` in milliseconds, for `elapsedSince`. */
  readonly receivedEpochMs: number;
}

/** A request to a public route: it has no caller, and nothing to guard. */
export type PublicRequest<B, P, Q> = Omit<ApiRequest<B, P, Q>, 'caller' | 'guard'>;
