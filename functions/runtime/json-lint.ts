import type { InputError } from '../../domain/refusal';

/**
 * How deep lists and objects may lie in each other, the outermost counted. What the schemas ask for stays below ten;
 * what walks over a body by calling itself is safe far beyond this.
 */
export const maxJsonDepth = 32;

/** A body of 256 KB can be wrong in thousands of places. */
const maxErrors = 100;
const maxPathLength = 200;

export interface JsonLint {
  readonly errors: InputError[];
  readonly negativeZero: boolean;
}

/** Strings, numbers and brackets of a text that is JSON; words (`true`) and colons are not looked at. */
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*|[{}[\],]/gs;

/** An object or a list that is being read, and where in it. */
interface Frame {
  /** Names so far; null: a list. */
  readonly names: Set<string> | null;
  /** Of the member that is being read; undefined: its name comes next. */
  at: string | number | undefined;
}

const unwritable = 'must hold whole characters';
const nul = 'must not hold control characters';

/** What is wrong with a text; null: nothing. U+FFFD is what arrives for bytes that were not UTF-8. */
function wrongWith(text: string): string | null {
  if (!text.isWellFormed() || text.includes('\uFFFD')) return unwritable;
  return text.includes('\0') ? nul : null;
}

/**
 * What a text that is JSON holds and JSON.parse lets pass: a name twice in one object (the last would win), half
 * surrogate pairs, numbers that a double does not keep, U+0000, U+FFFD, `__proto__` as a name, and what lies too deep.
 * @returns where, in dot notation
 */
export function lintJson(text: string): JsonLint {
  const errors: InputError[] = [];
  const frames: Frame[] = [];
  let negativeZero = false;
  const tell = (message: string) => {
    if (errors.length < maxErrors) errors.push({ path: pathOf(frames), message });
  };
  for (const [token] of text.matchAll(tokens)) {
    const top = frames.at(-1);
    switch (token[0]) {
      case '{':
      case '[':
        frames.push({ names: token === '{' ? new Set() : null, at: token === '{' ? undefined : 0 });
        if (frames.length > maxJsonDepth) {
          frames.pop();
          tell(`must not lie deeper than ${maxJsonDepth}`);
          return { errors, negativeZero };
        }
        break;
      case '}':
      case ']':
        frames.pop();
        break;
      case ',':
        if (top) top.at = typeof top.at === 'number' ? top.at + 1 : undefined;
        break;
      case '"':
        readString(token, top, tell);
        break;
      default:
        negativeZero ||= Object.is(Number(token), -0);
        if (!isKept(Number(token))) tell('must be a number of at most 15 digits');
    }
  }
  return { errors, negativeZero };
}

/** Beyond it two numbers that are written differently are the same one. */
const isKept = (value: number) => Math.abs(value) <= Number.MAX_SAFE_INTEGER;

function readString(token: string, frame: Frame | undefined, tell: (message: string) => void): void {
  const text = token.includes('\\') ? String(JSON.parse(token)) : token.slice(1, -1);
  const wrong = wrongWith(text);
  if (frame?.names && frame.at === undefined) {
    frame.at = text;
    if (wrong !== null) tell(wrong);
    if (frame.names.has(text)) tell('given more than once');
    else if (text === '__proto__') tell('unknown field');
    frame.names.add(text);
  } else if (wrong !== null) tell(wrong);
}

/** Without halves of characters: an error is JSON too. */
const pathOf = (frames: readonly Frame[]): string => {
  const path = frames.map(({ at }) => at).filter((at) => at !== undefined);
  return (path.length === 0 ? 'body' : path.join('.')).toWellFormed().slice(0, maxPathLength);
};
