import { StartFailure } from '../failure';
import { isObject, type Json } from '../json';

/** Tests one leaf of an event; undefined: the field is not there. */
export type Test = (value: Json | undefined) => boolean;

/** Compiles one element of a rule list: a plain value, or an operator such as `{"prefix": "nl."}`. */
export const compileRule = (rule: Json, place: string): Test => {
  if (!isObject(rule)) return (value) => value === rule;
  const [name, argument] = Object.entries(rule)[0] ?? [];
  const operator = name === undefined ? undefined : operators[name];
  if (operator === undefined || Object.keys(rule).length !== 1) {
    throw new StartFailure(`${place} uses ${JSON.stringify(rule)}, an operator local/ does not know.`);
  }
  return operator(argument ?? null, place);
};

type Operator = (argument: Json, place: string) => Test;

const malformed = (place: string, name: string) => new StartFailure(`${place} has a malformed ${name}.`);

const textOf = (argument: Json, place: string, name: string): string => {
  if (typeof argument !== 'string') throw malformed(place, name);
  return argument;
};

const onText =
  (test: (value: string) => boolean): Test =>
  (value) =>
    typeof value === 'string' && test(value);

/** `{"prefix": "a"}`, or `{"prefix": {"equals-ignore-case": "a"}}`. */
const affix = (name: string, holds: (value: string, part: string) => boolean): Operator => {
  return (argument, place) => {
    if (isObject(argument) && Object.keys(argument).length === 1 && argument['equals-ignore-case'] !== undefined) {
      const part = textOf(argument['equals-ignore-case'], place, name).toLowerCase();
      return onText((value) => holds(value.toLowerCase(), part));
    }
    const part = textOf(argument, place, name);
    return onText((value) => holds(value, part));
  };
};

const wildcard: Operator = (argument, place) => {
  const parts = textOf(argument, place, 'wildcard').split('*');
  const pattern = new RegExp(
    `^${parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`,
    's',
  );
  return onText((value) => pattern.test(value));
};

const equalsIgnoreCase: Operator = (argument, place) => {
  const wanted = (Array.isArray(argument) ? argument : [argument]).map((item: Json) =>
    textOf(item, place, 'equals-ignore-case').toLowerCase(),
  );
  return onText((value) => wanted.includes(value.toLowerCase()));
};

const anythingBut: Operator = (argument, place) => {
  if (isObject(argument)) {
    const [name, inner] = Object.entries(argument)[0] ?? ['', null];
    if (!['prefix', 'suffix', 'equals-ignore-case', 'wildcard'].includes(name)) throw malformed(place, 'anything-but');
    const tests = (Array.isArray(inner) ? inner : [inner]).map((item: Json) => compileRule({ [name]: item }, place));
    return (value) => value !== undefined && !tests.some((test) => test(value));
  }
  const refused: readonly Json[] = Array.isArray(argument) ? argument : [argument];
  return (value) => value !== undefined && !refused.includes(value);
};

const comparisons: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '=': (value, bound) => value === bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

const numeric: Operator = (argument, place) => {
  if (!Array.isArray(argument) || argument.length % 2 !== 0 || argument.length === 0) throw malformed(place, 'numeric');
  const tests: ((value: number) => boolean)[] = [];
  for (let index = 0; index < argument.length; index += 2) {
    const compare = comparisons[String(argument[index])];
    const bound: Json | undefined = argument[index + 1];
    if (compare === undefined || typeof bound !== 'number') throw malformed(place, 'numeric');
    tests.push((value) => compare(value, bound));
  }
  return (value) => typeof value === 'number' && tests.every((test) => test(value));
};

const exists: Operator = (argument, place) => {
  if (typeof argument !== 'boolean') throw malformed(place, 'exists');
  return (value) => (value !== undefined) === argument;
};

const operators: Readonly<Record<string, Operator>> = {
  prefix: affix('prefix', (value, part) => value.startsWith(part)),
  suffix: affix('suffix', (value, part) => value.endsWith(part)),
  wildcard,
  'equals-ignore-case': equalsIgnoreCase,
  'anything-but': anythingBut,
  numeric,
  exists,
};
