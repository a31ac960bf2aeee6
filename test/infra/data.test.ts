import { describe, expect, it } from 'vitest';
import { hardshipKeptDays, hardshipLetterFolder } from '../../domain/hardship/letter';
import { courtFileFolder } from '../../functions/api/shared/court-file';
import { list } from './inspect';
import { ownIssuer, synthesize } from './system';
import { at, type Resource } from './template';

const system = synthesize(ownIssuer);
const [table] = system.ofType('AWS::DynamoDB::Table');
const keys = system.ofType('AWS::KMS::Key');
const buckets = system.ofType('AWS::S3::Bucket');
const named = buckets.map((bucket) => [bucket.id, bucket] as const);
const keyArns = keys.map(({ ref }) => `${ref}.Arn`);

const stacksWithBuckets = ['voucherloket-dev-data', 'voucherloket-dev-web'];

const statementsOn = (bucket: Resource) =>
  system
    .ofType('AWS::S3::BucketPolicy')
    .filter(({ properties }) => properties.Bucket === bucket.ref)
    .flatMap(({ properties }) => list(at(properties, 'PolicyDocument.Statement')));

describe('the table', () => {
  it('is one, by pk and sk, with three indexes that carry what never changes', () => {
    expect(system.ofType('AWS::DynamoDB::Table')).toHaveLength(1);
    expect(table?.properties.KeySchema).toEqual([
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ]);
    const indexes = list(table?.properties.GlobalSecondaryIndexes).map(({ IndexName, KeySchema, Projection }) => [
      IndexName,
      ...list(KeySchema).map(({ AttributeName }) => AttributeName),
      at(Projection, 'ProjectionType'),
      list(at(Projection, 'NonKeyAttributes')).join(),
    ]);
    const searched = 'region,schemeId,number,tradeName,kvkNumber';
    expect(indexes).toEqual([
      ['by-owner', 'ownerKey', 'ownerSort', 'INCLUDE', searched],
      ['by-region', 'regionKey', 'regionSort', 'INCLUDE', searched],
      ['by-queue', 'queueKey', 'queueSort', 'INCLUDE', 'applicationId,instalment'],
    ]);
  });

  it('is kept, restorable, under our own key, and streams new images', () => {
    expect(table?.properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
    });
    expect(keyArns).toContain(at(table?.properties, 'SSESpecification.KMSMasterKeyId'));
  });
});

describe('the table before an opening', () => {
  const warmthOf = (context: Readonly<Record<string, string>>) => {
    const [one] = synthesize({ ...ownIssuer, ...context }).ofType('AWS::DynamoDB::Table');
    const indexes = list(one?.properties.GlobalSecondaryIndexes).map(({ WarmThroughput }) => WarmThroughput);
    return { table: one?.properties.WarmThroughput, indexes };
  };

  it('is left as it comes where no peak is given, or one that a new table stands', () => {
    const asItComes = { table: undefined, indexes: [undefined, undefined, undefined] };
    expect(warmthOf({})).toEqual(asItComes);
    expect(warmthOf({ peakPerSecond: '125' })).toEqual(asItComes);
  });

  it('is made warm for the units that so many applications take', () => {
    const thousand = { ReadUnitsPerSecond: 12_000, WriteUnitsPerSecond: 32_000 };
    expect(warmthOf({ peakPerSecond: '1000' })).toEqual({
      table: thousand,
      indexes: [undefined, undefined, undefined],
    });
    const index = { ReadUnitsPerSecond: 12_000, WriteUnitsPerSecond: 8_000 };
    const { table: four, indexes } = warmthOf({ peakPerSecond: '4000' });
    expect(four).toEqual({ ReadUnitsPerSecond: 36_000, WriteUnitsPerSecond: 128_000 });
    expect(indexes).toEqual([index, index, index]);
  });

  it('has a peak that is a number of applications', () => {
    for (const peakPerSecond of ['0', '8001', 'veel', '1.5']) {
      expect(() => synthesize({ ...ownIssuer, peakPerSecond })).toThrow(/peakPerSecond .* whole number from 1 to 8000/);
    }
  });
});

describe('every key', () => {
  it('of ours is rotated, but for the pseudonym’s: with another key the same person gets another pseudonym', () => {
    const fixed = keys.filter(({ properties }) => properties.EnableKeyRotation !== true);
    expect(fixed.map(({ properties }) => properties.KeySpec)).toEqual(['HMAC_256']);
    expect(fixed.map(({ properties }) => properties.KeyUsage)).toEqual(['GENERATE_VERIFY_MAC']);
  });

  it('lets in the account’s own policies, and others only under a condition', () => {
    const statements = keys.flatMap(({ properties }) => list(at(properties, 'KeyPolicy.Statement')));
    for (const { Principal, Condition } of statements) {
      const ofAccount = String(at(Principal, 'AWS')).endsWith(':iam::<AWS::AccountId>:root');
      if (!ofAccount) expect(JSON.stringify(Condition)).toContain('"<AWS::AccountId>"');
    }
  });

  it('of personal data is apart from the one of storage', () => {
    const storage = [at(table?.properties, 'SSESpecification.KMSMasterKeyId'), ...buckets.map(bucketKey)];
    const functions = system.ofType('AWS::Lambda::Function');
    const field = new Set(functions.map(({ properties }) => at(properties, 'Environment.Variables.FIELD_KEY_ID')));
    field.delete(undefined);
    expect(field.size).toBe(1);
    for (const arn of field) expect(storage).not.toContain(arn);
  });
});

const encryption = 'BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault';
const bucketKey = ({ properties }: Resource) => at(properties, `${encryption}.KMSMasterKeyID`);

describe('every bucket', () => {
  it.each(named)('%s is private, versioned and encrypted, and closed to plain text', (_, bucket) => {
    expect(bucket.properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: 'Enabled' },
    });
    expect(['aws:kms', 'AES256']).toContain(at(bucket.properties, `${encryption}.SSEAlgorithm`));
    expect(statementsOn(bucket)).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
    expect(list(at(bucket.properties, 'LifecycleConfiguration.Rules')).length).toBeGreaterThan(0);
  });

  it('lets go of letters on hardship requests when these go, and of a court file after a day', () => {
    const rules = buckets
      .flatMap(({ properties }) => list(at(properties, 'LifecycleConfiguration.Rules')))
      .flatMap((rule) =>
        at(rule, 'Prefix') === undefined ? [] : [[at(rule, 'Prefix'), at(rule, 'ExpirationInDays')]],
      );
    expect(rules).toEqual([
      [courtFileFolder, 1],
      [hardshipLetterFolder, hardshipKeptDays],
    ]);
  });

  it('logs who reads it, in a bucket of its stack that is only for that', () => {
    const logs = new Set(buckets.map(({ properties }) => at(properties, 'LoggingConfiguration.DestinationBucketName')));
    logs.delete(undefined);
    expect([...logs].map((ref) => String(ref).split('/')[0]).sort()).toEqual(stacksWithBuckets);
    const unlogged = buckets.filter(({ properties }) => properties.LoggingConfiguration === undefined);
    expect(unlogged.map(({ ref }) => ref).sort()).toEqual([...logs].sort());
  });

  it('of data lets nobody in but the log service', () => {
    for (const bucket of buckets.filter(({ stack }) => stack === 'voucherloket-dev-data')) {
      for (const { Principal } of statementsOn(bucket).filter(({ Effect }) => Effect === 'Allow')) {
        expect(Principal).toEqual({ Service: 'logging.s3.amazonaws.com' });
      }
    }
  });
});

it('what holds data stays when its stack goes', () => {
  const holding = [
    ...system.ofType('AWS::DynamoDB::Table'),
    ...buckets,
    ...keys.filter(({ id }) => id.startsWith('Keys')),
  ];
  expect(holding).toHaveLength(11);
  for (const { attributes } of holding) {
    expect(attributes).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  }
});
