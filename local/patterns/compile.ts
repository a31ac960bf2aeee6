import { StartFailure } from '../failure';
import { isObject, type Json, type JsonObject } from '../json';
import { compileRule, type Test } from './operators';

/** Whether an event, or a stream record, is one the pattern asks for. */
export type Matcher = (event: unknown) => boolean;

/**
 * Compiles an EventBridge event pattern; the filters of Lambda's event source mappings are written the same way.
 * @param place for messages, such as the rule's logical id
 * @throws StartFailure on an operator it does not know: a pattern half understood would drop or pass events in silence
 */
export const compilePattern = (pattern: Json, place: string): Matcher => {
  if (!isObject(pattern)) throw new StartFailure(`${place} has an event pattern that is no object.`);
  const alternatives = pattern.$or;
  const fields = Object.entries(pattern)
    .filter(([name]) => name !== '$or')
    .map(([name, value]) => compileField(name, value, place));
  const either = alternatives === undefined ? null : compileEither(alternatives, place);
  return (event) => fields.every((matches) => matches(event)) && (either === null || either(event));
};

const compileEither = (alternatives: Json, place: string): Matcher => {
  if (!Array.isArray(alternatives)) throw new StartFailure(`${place} has an $or without a list.`);
  const matchers = alternatives.map((alternative: Json) => compilePattern(alternative, place));
  return (event) => matchers.some((matches) => matches(event));
};

const compileField = (name: string, value: Json | undefined, place: string): Matcher => {
  if (Array.isArray(value)) {
    const tests = value.map((rule: Json) => compileRule(rule, `${place}, field ${name}`));
    return (event) => leafMatches(isObject(event) ? event[name] : undefined, tests);
  }
  const inner = compilePattern(value ?? null, `${place}, field ${name}`);
  return (event) => branchMatches(isObject(event) ? event[name] : undefined, inner);
};

/** One of the rules must hold, for the value itself or for one of the values of a list. */
const leafMatches = (value: Json | undefined, tests: readonly Test[]): boolean => {
  if (Array.isArray(value) && value.length > 0) {
    return value.some((item: Json) => tests.some((test) => test(item)));
  }
  const leaf = Array.isArray(value) || isObject(value) ? undefined : value;
  return tests.some((test) => test(leaf));
};

const branchMatches = (value: Json | undefined, inner: Matcher): boolean => {
  if (Array.isArray(value)) return value.some((item: Json) => inner(item));
  // A missing object is looked into as well: within it, only `exists: false` holds.
  return inner(isObject(value) ? value : ({} satisfies JsonObject));
};
