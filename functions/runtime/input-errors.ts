import type { ZodError } from 'zod';
import type { InputError } from '../../domain/refusal';

type Issue = ZodError['issues'][number];
type Path = readonly PropertyKey[];

/** A body of 256 KB can be wrong in thousands of places; a person mends these first. */
const maxErrors = 100;
const maxPathLength = 200;

/** Zod's issues as paths in dot notation (`youth.birthDate`, `employment.0.from`); an unknown field by its own path. */
export const inputErrors = (error: ZodError | undefined): InputError[] =>
  (error?.issues ?? []).flatMap((issue) => flatten(issue, [])).slice(0, maxErrors);

function flatten(issue: Issue, above: Path): InputError[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, maxErrors).map((key) => ({ path: dotted([...path, key]), message: 'unknown field' }));
  }
  if (issue.code === 'invalid_union') {
    const deepest = deepestBranch(issue.errors);
    if (deepest) return deepest.flatMap((inner) => flatten(inner, path));
  }
  return [{ path: dotted(path), message: issue.message }];
}

/** The alternative of a union that the input came nearest to: the one that fails inside it, not at its root. */
const deepestBranch = (branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined =>
  branches
    .filter(
      (issues) =>
        issues.length > 0 && issues.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
    )
    .sort((a, b) => a.length - b.length)[0];

const dotted = (path: Path): string =>
  (path.length === 0 ? 'body' : path.map(String).join('.')).slice(0, maxPathLength);
