import { StartFailure } from '../failure';
import { isObject, type Json } from '../json';

/** What an intrinsic function needs to know about the stack it stands in. */
export interface Scope {
  readonly ref: (name: string) => Json | undefined;
  readonly attribute: (logicalId: string, name: string) => Json;
  readonly importValue: (name: string) => Json;
  readonly condition: (name: string) => boolean;
  readonly mapping: (map: string, top: string, second: string) => Json;
  /** For messages: where we are, such as `stack/LogicalId`. */
  readonly place: string;
}

/** What `AWS::NoValue` leaves: its property goes. */
const noValue = undefined;

/** Works out every intrinsic function within a value. @throws StartFailure on one it does not know. */
export const resolve = (value: Json | undefined, scope: Scope): Json | undefined => {
  if (Array.isArray(value)) {
    return value.map((item) => resolve(item, scope)).filter((item): item is Json => item !== noValue);
  }
  if (!isObject(value)) return value;
  const [key, argument] = Object.entries(value)[0] ?? [];
  if (key !== undefined && Object.keys(value).length === 1 && (key === 'Ref' || key.startsWith('Fn::'))) {
    const intrinsic = intrinsics[key];
    if (intrinsic === undefined) throw new StartFailure(`${scope.place} uses ${key}, which local/ does not know.`);
    return intrinsic(argument ?? null, scope);
  }
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, item]) => [name, resolve(item, scope)] as const)
      .filter(([, item]) => item !== noValue),
  );
};

type Intrinsic = (argument: Json, scope: Scope) => Json | undefined;

const list = (argument: Json, scope: Scope): readonly Json[] => {
  const value = resolve(argument, scope);
  if (!Array.isArray(value)) throw new StartFailure(`${scope.place} has an intrinsic function without its list.`);
  return value;
};

const text = (argument: Json | undefined, scope: Scope): string => {
  const value = resolve(argument, scope);
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new StartFailure(`${scope.place} has an intrinsic function that needs a text.`);
};

const ref: Intrinsic = (argument, scope) => {
  const name = String(argument);
  if (name === 'AWS::NoValue') return noValue;
  const value = scope.ref(name);
  if (value === undefined) throw new StartFailure(`${scope.place} refers to ${name}, which is not there.`);
  return value;
};

const getAtt: Intrinsic = (argument, scope) => {
  const parts = typeof argument === 'string' ? argument.split('.') : list(argument, scope).map(String);
  return scope.attribute(parts[0] ?? '', parts.slice(1).join('.'));
};

const sub: Intrinsic = (argument, scope) => {
  const [template, variables] = Array.isArray(argument) ? argument : [argument, {}];
  const own = isObject(variables) ? variables : {};
  return String(template).replaceAll(/\$\{(!?)([^}]+)\}/g, (_match, literal: string, name: string) => {
    if (literal === '!') return `\${${name}}`;
    if (own[name] !== undefined) return text(own[name], scope);
    return text(name.includes('.') ? { 'Fn::GetAtt': name } : { Ref: name }, scope);
  });
};

const ifElse: Intrinsic = (argument, scope) => {
  const [name, yes, no] = Array.isArray(argument) ? argument : [];
  return resolve(scope.condition(String(name)) ? yes : no, scope);
};

const truth = (argument: Json | undefined, scope: Scope): boolean => {
  if (isObject(argument) && typeof argument.Condition === 'string') return scope.condition(argument.Condition);
  return resolve(argument, scope) === true;
};

const truths = (argument: Json, scope: Scope) => (Array.isArray(argument) ? argument : []).map((a) => truth(a, scope));

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: ref,
  'Fn::GetAtt': getAtt,
  'Fn::Sub': sub,
  'Fn::If': ifElse,
  'Fn::Join'(argument, scope) {
    const [separator, parts] = Array.isArray(argument) ? argument : [];
    return list(parts ?? null, scope)
      .map((part) => text(part, scope))
      .join(String(separator));
  },
  'Fn::Select'(argument, scope) {
    const [index, items] = Array.isArray(argument) ? argument : [];
    return list(items ?? null, scope)[Number(text(index, scope))];
  },
  'Fn::Split'(argument, scope) {
    const [separator, source] = Array.isArray(argument) ? argument : [];
    return text(source, scope).split(String(separator));
  },
  'Fn::ImportValue': (argument, scope) => scope.importValue(text(argument, scope)),
  'Fn::FindInMap'(argument, scope) {
    const [map, top, second] = list(argument, scope).map(String);
    return scope.mapping(map ?? '', top ?? '', second ?? '');
  },
  'Fn::Base64': (argument, scope) => Buffer.from(text(argument, scope)).toString('base64'),
  'Fn::GetAZs': (_argument, scope) => ['a', 'b', 'c'].map((zone) => `${text({ Ref: 'AWS::Region' }, scope)}${zone}`),
  'Fn::Equals'(argument, scope) {
    const [left, right] = Array.isArray(argument) ? argument : [];
    return JSON.stringify(resolve(left, scope)) === JSON.stringify(resolve(right, scope));
  },
  'Fn::Not': (argument, scope) => !truths(argument, scope)[0],
  'Fn::And': (argument, scope) => truths(argument, scope).every(Boolean),
  'Fn::Or': (argument, scope) => truths(argument, scope).some(Boolean),
};

/** Whether a condition of the template holds. */
export const evaluate = (expression: Json | undefined, scope: Scope): boolean => truth(expression, scope);
