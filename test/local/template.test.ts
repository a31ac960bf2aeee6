import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Json } from '../../local/json';
import { loadAssembly } from '../../local/template/load';
import type { RawTemplate, Stack } from '../../local/template/model';
import { resolveStacks } from '../../local/template/resolve';
import { requireKnownTypes } from '../../local/template/types';

const surroundings = {
  region: 'eu-central-1',
  account: '000000000000',
  servicesUrl: 'http://127.0.0.1:9',
  filesUrl: 'http://127.0.0.1:9/s3',
};

const stack = (template: RawTemplate, name = 'house'): Stack => ({ name, template, assets: new Map() });

/** A stack with one queue `Q`, whose tag value is the expression under test. */
const resolved = (expression: Json, rest: Partial<RawTemplate> = {}): unknown => {
  const template = {
    ...rest,
    Resources: { ...rest.Resources, Q: { Type: 'AWS::SQS::Queue', Properties: { Value: expression } } },
  };
  const parameters = { Given: 'from outside' };
  return resolveStacks([stack(template)], { surroundings, parameters }).find(({ logicalId }) => logicalId === 'Q')
    ?.properties.Value;
};

test.each<[string, Json, unknown]>([
  ['Ref of a pseudo parameter', { Ref: 'AWS::Region' }, 'eu-central-1'],
  ['Fn::Join', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::AccountId' }]] }, 'a-000000000000'],
  ['Fn::Sub', { 'Fn::Sub': `\${AWS::StackName}:\${!Literal}` }, `house:\${Literal}`],
  ['Fn::Sub with variables', { 'Fn::Sub': [`\${x}!`, { x: { Ref: 'AWS::Partition' } }] }, 'aws!'],
  ['Fn::Sub with an attribute', { 'Fn::Sub': `\${Q.Arn}` }, 'arn:aws:sqs:eu-central-1:000000000000:house-Q'],
  ['Fn::Select of Fn::Split', { 'Fn::Select': [1, { 'Fn::Split': ['@', 'a@b.example'] }] }, 'b.example'],
  ['AWS::NoValue in a list', ['a', { Ref: 'AWS::NoValue' }], ['a']],
  ['AWS::NoValue in an object', { a: 1, b: { Ref: 'AWS::NoValue' } }, { a: 1 }],
  ['Ref of a queue: its address', { Ref: 'Q' }, 'http://127.0.0.1:9/000000000000/house-Q'],
])('%s', (_name, expression, expected) => {
  expect(resolved(expression)).toEqual(expected);
});

test('parameters take the value from outside, else their default', () => {
  const Parameters = { Given: { Default: 'default' }, Silent: { Default: 'default' } };
  expect(resolved([{ Ref: 'Given' }, { Ref: 'Silent' }], { Parameters })).toEqual(['from outside', 'default']);
});

test('conditions choose values and resources', () => {
  const Conditions = {
    Here: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-central-1'] },
    Elsewhere: { 'Fn::Not': [{ Condition: 'Here' }] },
  };
  expect(resolved({ 'Fn::If': ['Here', 'yes', 'no'] }, { Conditions })).toBe('yes');
  const template = { Conditions, Resources: { T: { Type: 'AWS::SNS::Topic', Condition: 'Elsewhere' } } };
  expect(resolveStacks([stack(template)], { surroundings })).toEqual([]);
});

test('an import takes what an earlier stack exports', () => {
  const data = stack({ Resources: {}, Outputs: { Out: { Value: 'shared', Export: { Name: 'data:Out' } } } }, 'data');
  const user = stack({
    Resources: { Q: { Type: 'AWS::SQS::Queue', Properties: { Value: { 'Fn::ImportValue': 'data:Out' } } } },
  });
  const [queue] = resolveStacks([data, user], { surroundings });
  expect(queue?.properties.Value).toBe('shared');
  expect(() => resolveStacks([user, data], { surroundings })).toThrow(
    'imports data:Out, which no earlier stack exports',
  );
});

test('names stay the same at every start, or kept data would be lost', () => {
  const template = { Resources: { Key: { Type: 'AWS::KMS::Key' }, Table: { Type: 'AWS::DynamoDB::Table' } } };
  const once = resolveStacks([stack(template)], { surroundings }).map(({ ref }) => ref);
  const again = resolveStacks([stack(template)], { surroundings }).map(({ ref }) => ref);
  expect(once).toEqual(again);
  expect(once[1]).toBe('house-Table');
});

test('what it does not know stops it, with the place', () => {
  expect(() => resolved({ 'Fn::Cidr': [] })).toThrow('house/Q uses Fn::Cidr, which local/ does not know.');
  expect(() => resolved({ Ref: 'Nobody' })).toThrow('house/Q refers to Nobody');
  const resources = resolveStacks([stack({ Resources: { Mystery: { Type: 'AWS::Quantum::Computer' } } })], {
    surroundings,
  });
  expect(() => requireKnownTypes(resources)).toThrow('house/Mystery (AWS::Quantum::Computer)');
});

test('a cloud assembly is read with exporters before importers, and its assets found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assembly-'));
  const write = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content));
  const artifact = (name: string, dependencies: string[]) => ({
    type: 'aws:cloudformation:stack',
    properties: { templateFile: `${name}.template.json` },
    dependencies,
  });
  write('manifest.json', {
    artifacts: {
      api: artifact('api', ['api.assets', 'data']),
      data: artifact('data', []),
      'api.assets': { type: 'x' },
    },
  });
  for (const name of ['api', 'data']) write(`${name}.template.json`, { Resources: {} });
  write('api.assets.json', {
    files: { abc: { source: { path: 'asset.abc' }, destinations: { here: { objectKey: 'abc.zip' } } } },
  });
  const stacks = loadAssembly(folder);
  expect(stacks.map(({ name }) => name)).toEqual(['data', 'api']);
  expect(stacks[1]?.assets.get('abc.zip')).toBe(join(folder, 'asset.abc'));
});
