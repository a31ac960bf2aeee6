import { type Batch, mostWarned } from './batch';

type Warnings = Batch['warnings'];

/**
 * The warnings of a batch after these of its lines, by the numbers of their applications, carry other ones than they
 * were counted with.
 */
export function rewarned(
  warnings: Warnings,
  numbers: readonly string[],
  codes: { readonly before: readonly string[]; readonly after: readonly string[] },
): Warnings {
  const gone = new Set(numbers);
  const less = warnings.flatMap((warning) => {
    if (!codes.before.includes(warning.code)) return [warning];
    const lines = warning.lines - numbers.length;
    return lines <= 0 ? [] : [{ ...warning, lines, numbers: warning.numbers.filter((one) => !gone.has(one)) }];
  });
  return codes.after.reduce((sofar, code) => {
    const found = sofar.find((warning) => warning.code === code) ?? { code, lines: 0, numbers: [] };
    const lines = found.lines + numbers.length;
    const more = { code, lines, numbers: [...found.numbers, ...numbers].slice(0, mostWarned) };
    return [...sofar.filter((warning) => warning !== found), more];
  }, less);
}
