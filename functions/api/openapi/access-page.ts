import { fieldClasses, type Grant, scopes } from '../../manifest/access';
import { fieldsIn } from '../../manifest/fields';
import { routes } from '../../manifest/routes';
import type { Role, RouteEntry } from '../../manifest/types';

const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const tableOf = (head: readonly string[], rows: readonly string[]) =>
  [row(...head), row(...head.map(() => '---')), ...rows].join('\n');

const reached = ({ within, fields }: Grant, role: Role) =>
  [`${role} (${within.join(', ')})`, ['common', ...fields].join(', ')] as const;

function rowsOf({ method, path, access, shows = [] }: RouteEntry): string[] {
  const place = `\`${method} ${path}\``;
  if (access === 'public') return [row(place, 'anybody', ['common', ...shows].join(', '))];
  return Object.entries(access).map(([role, grant], index) =>
    row(index === 0 ? place : '', ...reached(grant, role as Role)),
  );
}

/** docs/access.md: the table of who may what, out of the manifest. The same code gives the same page. */
export const accessPage = (): string => `# Who may what

Written by \`npm run openapi\` out of \`functions/manifest\`; do not edit. A role that a route does not name gets 403, who
is not signed in 401. What a role does not reach does not exist for it: 404. Of what it reaches it is told the classes of
fields in its row and no other. All of this is held in the pipeline (\`functions/runtime/api.ts\`), by refusal: an answer
about what did not go through the guard, or with a field that the row does not name, is a fault and goes to nobody. Who
has several roles may what each of them may, where that one reaches. Why so:
[ADR 0039](adr/0039-who-may-what.md).

## How far

${tableOf(
  ['scope', 'reaches'],
  Object.entries(scopes).map(([scope, words]) => row(scope, words)),
)}

## Classes of fields

A field is known by its name, or by its name in what holds it; inside a class everything is of that class unless its own
name says another. A name that is nowhere does not go out.

${tableOf(
  ['class', 'tells', 'fields'],
  Object.entries(fieldClasses).map(([name, words]) =>
    row(
      name,
      words,
      name === 'common' ? 'the rest, by name in `functions/manifest/fields.ts`' : fieldsIn(name).join(', '),
    ),
  ),
)}

## Routes

${tableOf(['route', 'who (how far)', 'is told'], routes.flatMap(rowsOf))}
`;
