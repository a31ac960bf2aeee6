import { expect, test } from 'vitest';
import type { Json } from '../../local/json';
import { compilePattern } from '../../local/patterns/compile';

const matches = (pattern: Json, event: unknown) => compilePattern(pattern, 'a rule')(event);

test.each<[string, Json, Json, Json]>([
  ['plain text', ['a', 'b'], 'b', 'c'],
  ['plain number', [1], 1, '1'],
  ['null', [null], null, 'null'],
  ['prefix', [{ prefix: 'nl.' }], 'nl.voucherloket', 'be.voucherloket'],
  ['prefix, ignoring case', [{ prefix: { 'equals-ignore-case': 'NL' } }], 'nl.x', 'be.x'],
  ['suffix', [{ suffix: '.v1' }], 'a.v1', 'a.v2'],
  ['wildcard', [{ wildcard: 'nl.*.received.*' }], 'nl.application.received.v1', 'nl.application.granted.v1'],
  ['wildcard takes dots literally', [{ wildcard: 'a.b*' }], 'a.bc', 'axbc'],
  ['equals-ignore-case', [{ 'equals-ignore-case': 'Ede' }], 'EDE', 'Epe'],
  ['anything-but', [{ 'anything-but': ['a', 'b'] }], 'c', 'b'],
  ['anything-but prefix', [{ 'anything-but': { prefix: 'a' } }], 'b', 'ab'],
  ['numeric range', [{ numeric: ['>', 0, '<=', 5] }], 5, 6],
  ['numeric on text', [{ numeric: ['=', 5] }], 5, '5'],
  ['one value of a list', ['b'], ['a', 'b'], ['a']],
])('%s', (_name, rules, hit, miss) => {
  expect(matches({ field: rules }, { field: hit })).toBe(true);
  expect(matches({ field: rules }, { field: miss })).toBe(false);
});

test('exists', () => {
  expect(matches({ detail: { a: [{ exists: true }] } }, { detail: { a: null } })).toBe(true);
  expect(matches({ detail: { a: [{ exists: true }] } }, { detail: {} })).toBe(false);
  expect(matches({ detail: { a: [{ exists: false }] } }, { detail: {} })).toBe(true);
  expect(matches({ detail: { a: [{ exists: false }] } }, {})).toBe(true);
});

test('every field must match, one alternative of $or must', () => {
  const pattern = { source: ['x'], $or: [{ kind: ['a'] }, { size: [{ numeric: ['>', 9] }] }] };
  expect(matches(pattern, { source: 'x', kind: 'a' })).toBe(true);
  expect(matches(pattern, { source: 'x', size: 10 })).toBe(true);
  expect(matches(pattern, { source: 'x', size: 9 })).toBe(false);
  expect(matches(pattern, { source: 'y', kind: 'a' })).toBe(false);
});

test('the filter of a table stream, as the CDK writes it', () => {
  const filter = { eventName: ['INSERT'], dynamodb: { NewImage: { kind: { S: ['pending', 'nudge'] } } } };
  const record = (eventName: string, kind: string) => ({ eventName, dynamodb: { NewImage: { kind: { S: kind } } } });
  expect(matches(filter, record('INSERT', 'nudge'))).toBe(true);
  expect(matches(filter, record('INSERT', 'event'))).toBe(false);
  expect(matches(filter, record('MODIFY', 'nudge'))).toBe(false);
  expect(matches(filter, { eventName: 'INSERT', dynamodb: {} })).toBe(false);
});

test.each<[string, Json]>([
  ['an operator it does not know', { a: [{ cidr: '10.0.0.0/8' }] }],
  ['two operators in one', { a: [{ prefix: 'a', suffix: 'b' }] }],
  ['a malformed numeric', { a: [{ numeric: ['>', '1'] }] }],
  ['a malformed exists', { a: [{ exists: 'yes' }] }],
  ['a field that is neither list nor object', { a: 'b' }],
])('%s stops it, with the place', (_name, pattern) => {
  expect(() => compilePattern(pattern, 'house/Rule')).toThrow(/house\/Rule/);
});
