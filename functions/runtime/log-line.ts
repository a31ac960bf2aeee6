import { optional } from './config';

export type Level = 'INFO' | 'WARN' | 'ERROR';

/** From the least to the gravest: `LOG_LEVEL` is the least that is written. */
const levels: readonly string[] = ['INFO', 'WARN', 'ERROR', 'SILENT'];

/** What every line says of where it comes from: the function as it is deployed, otherwise by `name`. */
export const origin = (name: string) => ({
  service: 'voucherloket',
  function: optional('AWS_LAMBDA_FUNCTION_NAME', name),
});

/**
 * Writes JSON as one line, straight to standard output: Lambda's own console puts a time and an id before each line, and
 * CloudWatch reads metrics only out of a line that is JSON from its first character to its last.
 * @param member as for `JSON.stringify`
 */
export function writeLine(
  level: Level,
  content: Readonly<Record<string, unknown>>,
  member?: (key: string, value: unknown) => unknown,
): void {
  if (levels.indexOf(level) < levels.indexOf(optional('LOG_LEVEL', 'INFO'))) return;
  process.stdout.write(`${JSON.stringify(content, member)}\n`);
}
