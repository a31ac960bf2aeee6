import { Aws, Fn, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Uses } from '../../functions/manifest';
import type { House } from '../house';
import { deployParameter } from '../parameters';
import { tableIndexNames } from '../table-indexes';
import { mailSetName } from './mail-feedback';

type Conditions = Readonly<Record<string, Readonly<Record<string, string>>>>;

const allow = (sid: string, actions: readonly string[], resources: readonly string[], conditions: Conditions = {}) =>
  new PolicyStatement({ sid, actions: [...actions], resources: [...resources], conditions });

const fieldKeyActions = { encrypt: 'kms:GenerateDataKey', decrypt: 'kms:Decrypt' } as const;
const objectActions = {
  read: ['s3:GetObject'],
  write: ['s3:PutObject'],
  // What is refused must be gone, and in a versioned bucket that takes its version.
  delete: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
} as const;
/** What S3 does with the bucket's key in the caller's name; an upload in parts is decrypted to be put together. */
const objectKeyActions = {
  read: ['kms:Decrypt'],
  write: ['kms:Decrypt', 'kms:GenerateDataKey'],
  delete: [],
} as const;

const throughS3: Conditions = { StringEquals: { 'kms:ViaService': `s3.${Aws.REGION}.amazonaws.com` } };

/** The statements that a function needs for what it declares, and no other. */
export function statementsFor(scope: Construct, uses: Uses, house: House): PolicyStatement[] {
  return [
    ...tableStatements(uses, house),
    ...keyStatements(uses, house),
    ...objectStatements('Payouts', uses.payouts, house.buckets.payouts, house),
    ...objectStatements('Documents', uses.documents, house.buckets.documents, house),
    ...objectStatements('Letters', uses.letters, house.buckets.letters, house),
    ...(uses.bus ? [allow('Bus', ['events:PutEvents'], [house.bus.eventBusArn])] : []),
    ...(uses.mail ? [mailStatement(scope, house)] : []),
  ];
}

function* tableStatements({ table = [], indexes }: Uses, house: House): Generator<PolicyStatement> {
  if (table.length > 0) {
    const actions = table.map((action) => `dynamodb:${action}`);
    yield allow('Table', actions, [house.table.tableArn]);
  }
  if (indexes) {
    const arns = tableIndexNames.map((name) => `${house.table.tableArn}/index/${name}`);
    yield allow('Indexes', ['dynamodb:Query'], arns);
  }
}

function* keyStatements({ fieldKey = [], pseudonymKey }: Uses, { keys }: House): Generator<PolicyStatement> {
  if (fieldKey.length > 0) {
    const actions = fieldKey.map((use) => fieldKeyActions[use]);
    yield allow('FieldKey', actions, [keys.field.keyArn]);
  }
  if (pseudonymKey) yield allow('PseudonymKey', ['kms:GenerateMac'], [keys.pseudonym.keyArn]);
}

function* objectStatements(
  sid: string,
  used: readonly (keyof typeof objectActions)[] = [],
  bucket: Bucket,
  { keys }: House,
): Generator<PolicyStatement> {
  if (used.length === 0) return;
  const actions = used.flatMap((use) => objectActions[use]);
  yield allow(sid, actions, [bucket.arnForObjects('*')]);
  const keyActions = [...new Set(used.flatMap((use) => objectKeyActions[use]))];
  if (keyActions.length > 0) yield allow(`${sid}Key`, keyActions, [keys.storage.keyArn], throughS3);
}

/** SES has an identity for an address or for its domain, whichever was verified; and mail is sent under a set of ours. */
function mailStatement(scope: Construct, { settings }: House): PolicyStatement {
  const sender = deployParameter(scope, 'MailSender');
  const ses = (resource: string, resourceName: string) =>
    Stack.of(scope).formatArn({ service: 'ses', resource, resourceName });
  const identities = [ses('identity', sender), ses('identity', Fn.select(1, Fn.split('@', sender)))];
  const resources = [...identities, ses('configuration-set', mailSetName(settings))];
  return allow('Mail', ['ses:SendEmail'], resources, { StringEquals: { 'ses:FromAddress': sender } });
}
