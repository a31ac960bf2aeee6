/** What `npm audit signatures --json` came to. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export type Verdict =
  | { readonly kind: 'checked' | 'wrong'; readonly says: string }
  /** Neither good nor bad: nobody looked. */
  | { readonly kind: 'unchecked'; readonly says: string };

interface Told {
  readonly invalid?: readonly Package[];
  readonly missing?: readonly Package[];
}
interface Package {
  readonly name: string;
  readonly version: string;
}

/** Keys or network are not there: said by npm in words, for it has no code for it. */
const nothingToCheckWith =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|E40[0-9]|E50[0-9]|found no (dependencies|installed)|no (signing )?keys|TUF|sigstore/i;

/**
 * A signature that is wrong fails, and so does a package without one where the registry signs. A registry that offers no
 * keys, or a machine that cannot fetch them, leaves everything unchecked, which is said and is no success.
 */
export function judge({ code, stdout, stderr }: Outcome): Verdict {
  const told = read(stdout);
  const wrong = told === null ? [] : [...(told.invalid ?? []), ...(told.missing ?? [])];
  if (wrong.length > 0) {
    const names = wrong.map(({ name, version }) => `${name}@${version}`).join(', ');
    return { kind: 'wrong', says: `signature wrong or missing: ${names}` };
  }
  if (code === 0 && told?.invalid !== undefined) return { kind: 'checked', says: 'every signature is right' };
  const said = `${stdout}\n${stderr}`;
  if (/integrity|EINTEGRITY|invalid (registry )?signature|was signed by|threshold|tamper/i.test(said))
    return { kind: 'wrong', says: said };
  if (nothingToCheckWith.test(said)) {
    const [line = 'no reason given'] = said.split('\n').filter((one) => nothingToCheckWith.test(one));
    return { kind: 'unchecked', says: line.trim() };
  }
  return code === 0 ? { kind: 'checked', says: said.trim() } : { kind: 'wrong', says: said.trim() };
}

function read(text: string): Told | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && ('invalid' in value || 'missing' in value)
      ? (value as Told)
      : null;
  } catch {
    return null;
  }
}
