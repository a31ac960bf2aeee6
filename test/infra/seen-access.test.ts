import { describe, expect, it } from 'vitest';
import { allowedIn, differences, needless } from '../access/compare';
import { excused } from '../access/excused';
import { permissionsFor, permissionsOfCall } from '../access/requests';
import { synthesize } from './system';

const allowed = allowedIn(synthesize());

describe('what a function may is compared with what it was seen to do', () => {
  it('and agrees where it did all of it', () => {
    expect(allowed.size).toBeGreaterThan(200);
    expect([...allowed].filter((one) => /[/*]/.test(one))).toEqual([]);
    expect(differences(allowed, allowed, {})).toEqual([]);
  });

  it('a permission that no test used is told, and so is one that is missing', () => {
    const one = 'save-region dynamodb:PutItem on table';
    const less = new Set([...allowed].filter((permission) => permission !== one));
    expect(less.size).toBe(allowed.size - 1);
    expect(differences(allowed, less, {})).toEqual([`may, and no test saw it: ${one}`]);
    expect(differences(less, allowed, {})).toEqual([expect.stringContaining(one)]);
    expect(differences(new Set(['a x on y']), new Set(['a x on y', 'a z on y']), {})).toEqual([
      'did, and may not once deployed: a z on y',
    ]);
  });

  it('an excuse says why in words, excuses one permission, and is told once it is needless', () => {
    for (const reason of Object.values(excused)) expect(reason.split(' ').length).toBeGreaterThan(8);
    const one = 'save-region dynamodb:PutItem on table';
    const less = new Set([...allowed].filter((permission) => permission !== one));
    expect(differences(allowed, less, { [one]: 'a reason' })).toEqual([]);
    expect(needless(allowed, less, { [one]: 'a reason' })).toEqual([]);
    expect(needless(allowed, allowed, { [one]: 'a reason' })).toEqual([one]);
    expect(needless(less, less, { [one]: 'a reason' })).toEqual([one]);
  });
});

describe('a call on its way out of a sandbox', () => {
  const call = {
    function: 'f',
    target: null,
    method: 'GET',
    query: [],
    parts: [],
    indexed: false,
    names: [],
    mail: false,
  };

  it('is told as the request is that made it', () => {
    const transaction = { ...call, target: 'DynamoDB_20120810.TransactWriteItems', parts: ['Delete', 'Put'] };
    expect(permissionsOfCall(transaction)).toEqual(['dynamodb:DeleteItem on table', 'dynamodb:PutItem on table']);
    expect(permissionsOfCall({ ...call, target: 'DynamoDB_20120810.Query', indexed: true })).toEqual([
      'dynamodb:Query on index',
    ]);
    expect(permissionsOfCall({ ...call, target: 'TrentService.GenerateMac', names: ['PSEUDONYM_KEY_ID'] })).toEqual([
      'kms:GenerateMac on pseudonym-key',
    ]);
    expect(permissionsOfCall({ ...call, method: 'DELETE', query: ['versionId'], names: ['DOCUMENTS_BUCKET'] })).toEqual(
      ['s3:DeleteObjectVersion on documents'],
    );
    expect(permissionsOfCall({ ...call, method: 'POST', mail: true })).toEqual(['ses:SendEmail on mail']);
    expect(permissionsOfCall({ ...call, target: 'AWSEvents.PutEvents' })).toEqual(['events:PutEvents on bus']);
  });

  it('to somebody else than AWS needs nothing of IAM', () => {
    expect(permissionsOfCall(call)).toEqual([]);
  });
});

describe('a request tells what it needs of IAM', () => {
  const names = { PAYOUTS_BUCKET: 'payouts', DOCUMENTS_BUCKET: 'papers', FIELD_KEY_ID: 'f', PSEUDONYM_KEY_ID: 'p' };
  const needs = (client: string, command: string, input: object) =>
    permissionsFor({ client, command: `${command}Command`, input: { ...input } }, names);

  it('a transaction the action of each part, a query of an index the index', () => {
    const TransactItems = [{ Put: {} }, { Update: {} }, { Delete: {} }, { ConditionCheck: {} }];
    expect(needs('DynamoDBClient', 'TransactWriteItems', { TransactItems })).toEqual([
      'dynamodb:PutItem on table',
      'dynamodb:UpdateItem on table',
      'dynamodb:DeleteItem on table',
      'dynamodb:ConditionCheckItem on table',
    ]);
    expect(needs('DynamoDBClient', 'Query', { IndexName: 'by-queue' })).toEqual(['dynamodb:Query on index']);
    expect(needs('DynamoDBClient', 'Scan', {})).toEqual(['dynamodb:Scan on table']);
  });

  it('an object its bucket and the bucket’s key, a version more than its name', () => {
    expect(needs('S3Client', 'GetObject', { Bucket: 'papers' })).toEqual([
      's3:GetObject on documents',
      'kms:Decrypt on storage-key',
    ]);
    expect(needs('S3Client', 'DeleteObject', { Bucket: 'papers', VersionId: '1' })).toEqual([
      's3:DeleteObjectVersion on documents',
    ]);
    expect(needs('S3Client', 'AbortMultipartUpload', { Bucket: 'other' })).toEqual([
      's3:AbortMultipartUpload on unknown',
    ]);
  });

  it('a key which of the two it is; a client that nobody thought about stops the test', () => {
    expect(needs('KMSClient', 'Decrypt', { KeyId: 'f' })).toEqual(['kms:Decrypt on field-key']);
    expect(needs('KMSClient', 'GenerateMac', { KeyId: 'p' })).toEqual(['kms:GenerateMac on pseudonym-key']);
    expect(() => needs('SNSClient', 'Publish', {})).toThrow(/SNSClient asked for Publish/);
  });
});
