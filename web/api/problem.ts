/** What the API says when it refuses (RFC 9457). */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** Each with the path of the field in the body. */
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  /** Where to ask for an exception, with `window-closed`. */
  readonly hardshipUrl?: string;
  /** How far work has come that goes on with the same request. */
  readonly progress?: Progress;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The API answered, and said no. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}`);
    this.problem = problem;
  }
}

/** Whether the API said no with this code. */
export const isRefused = (error: unknown, code: string): boolean =>
  error instanceof Refused && error.problem.code === code;

/** No answer came: whether the request arrived is not known, and the same request may be sent again. */
export class NoAnswer extends Error {}

/** @returns what the answer's body says, made whole where it lacks something */
export function problemOf(status: number, body: unknown): Problem {
  const given = typeof body === 'object' && body !== null ? (body as Partial<Problem & Progress>) : {};
  const { done, total } = given;
  return {
    status,
    code: given.code ?? 'unknown',
    title: given.title ?? '',
    detail: given.detail ?? '',
    errors: given.errors ?? [],
    ...(given.hardshipUrl === undefined ? {} : { hardshipUrl: given.hardshipUrl }),
    ...(typeof done === 'number' && typeof total === 'number' ? { progress: { done, total } } : {}),
  };
}
