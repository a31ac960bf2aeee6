import { describe, expect, it } from 'vitest';
import { list } from './inspect';
import { synthesize } from './system';
import { at, isObject, type Properties, texts, type Value } from './template';

/** With the pool too, so that every resource there may be is looked at. */
const systems = [synthesize(), synthesize({})];

interface Stated {
  readonly where: string;
  /** A policy of who may, or of what a thing lets be done to it. */
  readonly of: 'role' | 'thing';
  readonly statement: Properties;
}

/** Every policy document, wherever in a template it stands. */
function documentsIn(value: Value | undefined): Properties[] {
  if (Array.isArray(value)) return value.flatMap(documentsIn);
  if (!isObject(value)) return [];
  const own = value.Version === '2012-10-17' && value.Statement !== undefined ? [value] : [];
  return [...own, ...Object.values(value).flatMap(documentsIn)];
}

const stated: readonly Stated[] = systems.flatMap(({ resources }) =>
  resources.flatMap(({ type, id, properties }) =>
    documentsIn(properties).flatMap((document) =>
      list(document.Statement).map((statement) => ({
        where: `${type} ${id.replace(/[0-9A-F]{8}$/, '')}`,
        of: type.startsWith('AWS::IAM::') ? ('role' as const) : ('thing' as const),
        statement,
      })),
    ),
  ),
);
const allowing = stated.filter(({ statement }) => statement.Effect === 'Allow');

/** Statements, by what is wild in them. */
const wildIn = (field: 'Action' | 'Resource', some: readonly Stated[]) => [
  ...new Set(
    some.flatMap(({ where, statement }) =>
      texts(statement[field])
        .filter((one) => one.includes('*'))
        .map((one) => `${where}: ${one}`),
    ),
  ),
];

describe('every policy of the templates', () => {
  it('is looked at', () => {
    expect(stated.length).toBeGreaterThan(300);
    const types = new Set(stated.map(({ where }) => where.split(' ')[0]));
    for (const type of [
      'AWS::IAM::Role',
      'AWS::IAM::Policy',
      'AWS::KMS::Key',
      'AWS::S3::BucketPolicy',
      'AWS::SQS::QueuePolicy',
    ]) {
      expect(types).toContain(type);
    }
  });

  it('allows no action by a wildcard, but for a key’s own account', () => {
    const wild = wildIn('Action', allowing);
    // The statement that AWS writes into every key: without it a key could lock out everybody who might mend it.
    expect(wild.filter((one) => !/^AWS::KMS::Key \w+: kms:\*$/.test(one))).toEqual([]);
    const accounts = allowing.filter(({ statement }) => texts(statement.Action).includes('kms:*'));
    for (const { statement } of accounts) {
      expect(statement.Principal).toEqual({ AWS: 'arn:<AWS::Partition>:iam::<AWS::AccountId>:root' });
    }
  });

  it('names no resource by a wildcard to a role, but for what AWS or the data leaves no name for', () => {
    const wild = wildIn(
      'Resource',
      allowing.filter(({ of }) => of === 'role'),
    );
    const why: readonly (readonly [RegExp, string])[] = [
      [/BucketsPayouts\w+\.Arn\/\*$/, 'a payment file is named after its batch'],
      [/BucketsLetters\w+\.Arn\/\*$/, 'a letter lies under its case'],
      [/BucketsDocuments\w+\.Arn\/\*$/, 'a document has a key that nobody can guess; the scan takes them all'],
      [/BucketsStreamFailures\w+\.Arn\/\*$/, 'Lambda chooses the name of what it gave up on'],
      [/Table\w+\.Arn\/stream\/\*$/, 'streams are listed per table, not per stream'],
      [/^AWS::IAM::Policy DeploymentRoleDefaultPolicy: .*BucketsFiles\w+\.Arn\/\*$/, 'a build names its files'],
      [/^AWS::IAM::Role MalwareProtectionRole: .*:rule\/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3\*$/, 'AWS’s'],
    ];
    expect(wild.filter((one) => !why.some(([pattern]) => pattern.test(one)))).toEqual([]);
    for (const [pattern] of why) expect(wild.filter((one) => pattern.test(one))).not.toEqual([]);
  });

  it('of a thing says "*" for itself at most, and to nobody without a condition', () => {
    const things = stated.filter(({ of }) => of === 'thing');
    const wild = wildIn('Resource', things).filter((one) => !/\.Arn\/(\w+\/)?\*$/.test(one));
    // In a key's policy "*" is that key, and IAM takes no other word there.
    expect(wild.filter((one) => !/^AWS::KMS::Key \w+: \*$/.test(one))).toEqual([]);
    const toAnybody = things.filter(
      ({ statement }) => statement.Effect === 'Allow' && /^\*$|"\*"/.test(JSON.stringify(statement.Principal) ?? ''),
    );
    expect(toAnybody.map(({ where }) => where)).not.toEqual([]);
    for (const { where, statement } of toAnybody) {
      expect(where).toMatch(/^AWS::KMS::Key /);
      expect(Object.keys(at(statement.Condition, 'StringEquals') ?? {})).toContain('kms:CallerAccount');
    }
  });

  it('denies by exception, allows by name: no NotAction, NotResource or NotPrincipal', () => {
    const inverted = stated.filter(({ statement }) => Object.keys(statement).some((key) => key.startsWith('Not')));
    expect(inverted).toEqual([]);
  });
});

describe('every key', () => {
  const keys = systems.flatMap((system) => system.ofType('AWS::KMS::Key'));

  it('turns every year, but for the one that makes pseudonyms, which would then be others', () => {
    const still = keys.filter(({ properties }) => properties.EnableKeyRotation !== true);
    expect(new Set(still.map(({ properties }) => properties.KeySpec))).toEqual(new Set(['HMAC_256']));
    expect(keys.length).toBeGreaterThan(still.length);
  });
});
