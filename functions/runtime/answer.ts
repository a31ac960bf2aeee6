import type { Result } from '../../domain/result';

type Headers = Readonly<Record<string, string>>;

/** What a handler answers: JSON out of `body` (`undefined`: no body), or `raw` bytes of another type. */
export type Answer =
  | { readonly status: number; readonly body: unknown; readonly headers?: Headers }
  | { readonly status: number; readonly raw: string; readonly contentType: string; readonly headers?: Headers };

/** A successful result with a JSON body. */
export const answer = (status: number, body: unknown, headers: Headers = {}): Result<Answer> => ({
  ok: true,
  value: { status, body, headers },
});
