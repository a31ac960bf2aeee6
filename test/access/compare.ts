import { functionName, ownFunctions, statementsOf } from '../infra/inspect';
import type { System } from '../infra/system';
import { texts } from '../infra/template';

/** Statements for what Lambda itself does in the function's name, before it runs or when it failed: no code of ours asks. */
const ofThePlatform = new Set(['Logs', 'Queue', 'Stream', 'Streams', 'Failures', 'FailedRecords', 'FailuresKey']);

/** The house's word for a resource, by its reference in the templates. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/\/Table\w+\.Arn$/, 'table'],
  [/\/Table\w+\.Arn\/index\/[\w-]+$/, 'index'],
  [/\/BucketsPayouts\w+\.Arn\/\*$/, 'payouts'],
  [/\/BucketsDocuments\w+\.Arn\/\*$/, 'documents'],
  [/\/BucketsLetters\w+\.Arn\/\*$/, 'letters'],
  [/\/KeysStorage\w+\.Arn$/, 'storage-key'],
  [/\/KeysField\w+\.Arn$/, 'field-key'],
  [/\/KeysPseudonym\w+\.Arn$/, 'pseudonym-key'],
  [/\/Bus\w+\.Arn$/, 'bus'],
  [/:identity\//, 'mail'],
  // SES asks for the set as well as for the address it sends from: one call, one permission here.
  [/:configuration-set\//, 'mail'],
];

const kindOf = (resource: string): string => kinds.find(([pattern]) => pattern.test(resource))?.[1] ?? resource;

/** `function action on kind` of everything that the synthesized policies let a function ask for. */
export function allowedIn(system: System): ReadonlySet<string> {
  const allowed = ownFunctions(system).flatMap((fn) =>
    statementsOf(system, fn)
      .filter(({ Sid, Action }) => !ofThePlatform.has(String(Sid)) && !isOwnDeadLetters(texts(Action)))
      .flatMap(({ Action, Resource }) =>
        texts(Action).flatMap((action) =>
          texts(Resource).map((resource) => `${functionName(fn)} ${action} on ${kindOf(resource)}`),
        ),
      ),
  );
  return new Set(allowed);
}

/** Lambda puts there the calls that a function failed on. */
const isOwnDeadLetters = (actions: readonly string[]) => actions.every((action) => action === 'sqs:SendMessage');

/** What is allowed and was not seen, by `function action on kind`, and why no test shows it. */
export type Excused = Readonly<Record<string, string>>;

/** What a policy and what was seen do not agree on, a sentence each; none: each function may do what it does. */
export function differences(allowed: ReadonlySet<string>, seen: ReadonlySet<string>, excused: Excused): string[] {
  const known = new Set([...allowed].map(functionOf));
  const tooMuch = [...allowed].filter((one) => !seen.has(one) && !(one in excused));
  const tooLittle = [...seen].filter((one) => known.has(functionOf(one)) && !allowed.has(one));
  const strangers = [...seen].filter((one) => !known.has(functionOf(one)));
  return [
    ...tooMuch.map((one) => `may, and no test saw it: ${one}`),
    ...tooLittle.map((one) => `did, and may not once deployed: ${one}`),
    ...strangers.map((one) => `did, and may nothing at all: ${one}`),
  ].sort();
}

/** Excuses that are no longer needed: seen by now, or not allowed any more. Each shortens the list. */
export const needless = (allowed: ReadonlySet<string>, seen: ReadonlySet<string>, excused: Excused): string[] =>
  Object.keys(excused).filter((one) => seen.has(one) || !allowed.has(one));

const functionOf = (permission: string): string => permission.slice(0, permission.indexOf(' '));
