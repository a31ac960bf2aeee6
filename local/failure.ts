/** What stops the start. The message is one sentence a newcomer can act on: it is printed alone, without a stack. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The `code` of a Node system error, such as `EADDRINUSE`. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
