import { describe, expect, it } from 'vitest';
import { authorizer, type FunctionEntry, manifest, type Uses } from '../../functions/manifest';
import { functionName, ownFunctions, permissionsOf, statementsOf } from './inspect';
import { synthesize } from './system';
import { at, type Resource, texts } from './template';

const system = synthesize();
const functions = ownFunctions(system);

const only = (type: string, test: (resource: Resource) => boolean = () => true): string => {
  const found = system.ofType(type).filter(test);
  expect(found).toHaveLength(1);
  return found[0]?.ref ?? '';
};
const key = (name: string) => only('AWS::KMS::Key', ({ id }) => id.includes(name));

const table = `${only('AWS::DynamoDB::Table')}.Arn`;
const bus = `${only('AWS::Events::EventBus')}.Arn`;
const payouts = `${only('AWS::S3::Bucket', ({ id }) => id.includes('Payouts'))}.Arn`;
const documents = `${only('AWS::S3::Bucket', ({ id }) => id.includes('Documents'))}.Arn`;
const letters = `${only('AWS::S3::Bucket', ({ id }) => id.includes('Letters'))}.Arn`;
const failures = `${only('AWS::S3::Bucket', ({ id }) => id.includes('StreamFailures'))}.Arn`;
const [storageKey, fieldKey, pseudonymKey] = ['Storage', 'Field', 'Pseudonym'].map((name) => `${key(name)}.Arn`);

const on = (resource: string, ...actions: readonly string[]) => actions.map((action) => `${action} on ${resource}`);

/** What the manifest's words mean in IAM, written out here by hand. */
function expectedFor({
  table: actions = [],
  indexes,
  fieldKey: field = [],
  payouts: files = [],
  documents: papers = [],
  letters: written = [],
  ...uses
}: Uses): string[] {
  return [
    ...actions.flatMap((action) => on(table, `dynamodb:${action}`)),
    ...(indexes
      ? ['by-owner', 'by-region', 'by-queue'].flatMap((name) => on(`${table}/index/${name}`, 'dynamodb:Query'))
      : []),
    ...(field.includes('encrypt') ? on(`${fieldKey}`, 'kms:GenerateDataKey') : []),
    ...(field.includes('decrypt') ? on(`${fieldKey}`, 'kms:Decrypt') : []),
    ...(uses.pseudonymKey ? on(`${pseudonymKey}`, 'kms:GenerateMac') : []),
    ...(uses.bus ? on(bus, 'events:PutEvents') : []),
    ...(files.includes('read') ? on(`${payouts}/*`, 's3:GetObject') : []),
    ...(files.includes('write') ? on(`${payouts}/*`, 's3:PutObject') : []),
    ...(papers.includes('read') ? on(`${documents}/*`, 's3:GetObject') : []),
    ...(papers.includes('write') ? on(`${documents}/*`, 's3:PutObject') : []),
    ...(papers.includes('delete') ? on(`${documents}/*`, 's3:DeleteObject', 's3:DeleteObjectVersion') : []),
    ...(written.includes('read') ? on(`${letters}/*`, 's3:GetObject') : []),
    ...(written.includes('write') ? on(`${letters}/*`, 's3:PutObject') : []),
    ...(written.includes('delete') ? on(`${letters}/*`, 's3:DeleteObject', 's3:DeleteObjectVersion') : []),
    ...([files, papers, written].some(({ length }) => length > 0) ? on(`${storageKey}`, 'kms:Decrypt') : []),
    ...([...files, ...papers, ...written].includes('write') ? on(`${storageKey}`, 'kms:GenerateDataKey') : []),
  ];
}

function expectedForTriggers(entry: FunctionEntry, fn: Resource): string[] {
  if (entry.kind === 'route') return [];
  const queue = system
    .ofType('AWS::SQS::Queue')
    .find(({ properties }) => properties.QueueName === `voucherloket-dev-${entry.name}`);
  return entry.triggers.flatMap(({ on: kind }) => {
    if (kind === 'schedule') return on(String(at(fn.properties, 'DeadLetterConfig.TargetArn')), 'sqs:SendMessage');
    if (kind === 'events' || kind === 'documents' || kind === 'mail-feedback') {
      return on(`${queue?.ref}.Arn`, 'sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes');
    }
    const reads = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];
    return [
      ...on(table.replace('.Arn', '.StreamArn'), ...reads),
      ...on(`${table}/stream/*`, 'dynamodb:ListStreams'),
      ...on(failures, 's3:ListBucket'),
      ...on(`${failures}/*`, 's3:PutObject'),
      ...on(`${storageKey}`, 'kms:GenerateDataKey'),
    ];
  });
}

const ownLog = (fn: Resource) =>
  on(`${at(fn.properties, 'LoggingConfig.LogGroup')}.Arn`, 'logs:CreateLogStream', 'logs:PutLogEvents');

const isMail = (permission: string) => permission.startsWith('ses:');
const sorted = (permissions: readonly string[]) => [...new Set(permissions)].sort();

describe('a function may do what it declares, and nothing else', () => {
  it.each(manifest.map((entry) => [entry.name, entry] as const))('%s', (name, entry) => {
    const fn = functions.find((one) => functionName(one) === name);
    if (!fn) throw new Error(`${name} is not in the templates`);
    const allowed = permissionsOf(system, fn);
    const expected = [...ownLog(fn), ...expectedFor(entry.uses), ...expectedForTriggers(entry, fn)];
    expect(sorted(allowed.filter((permission) => !isMail(permission)))).toEqual(sorted(expected));
    expect(allowed.some(isMail)).toBe(entry.uses.mail === true);
  });

  it('the authorizer touches nothing but its log', () => {
    const fn = functions.find((one) => functionName(one) === authorizer.name);
    if (!fn) throw new Error('There is no authorizer');
    expect(sorted(permissionsOf(system, fn))).toEqual(sorted(ownLog(fn)));
  });

  it('mail is sent from one address, of a verified address or domain', () => {
    const senders = functions.filter((fn) => permissionsOf(system, fn).some(isMail));
    expect(senders.map(functionName)).toEqual(['notify']);
    const statements = senders.flatMap((fn) => statementsOf(system, fn)).filter(({ Sid }) => Sid === 'Mail');
    const sender = 'voucherloket-dev-events/MailSender';
    const ses = 'arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>';
    const identity = `${ses}:identity`;
    expect(statements).toEqual([
      {
        Sid: 'Mail',
        Effect: 'Allow',
        Action: 'ses:SendEmail',
        Resource: [
          `${identity}/${sender}`,
          `${identity}/part 1 of ${sender} split at @`,
          `${ses}:configuration-set/voucherloket-dev-mail`,
        ],
        Condition: { StringEquals: { 'ses:FromAddress': sender } },
      },
    ]);
  });
});

describe('no role', () => {
  const every = functions.flatMap((fn) => statementsOf(system, fn));

  it('names an action with a wildcard, or all resources', () => {
    for (const statement of every) {
      expect(texts(statement.Action).filter((action) => action.includes('*'))).toEqual([]);
      expect(texts(statement.Resource)).not.toContain('*');
    }
  });

  it('names resources by a wildcard, but for files and the list of streams', () => {
    const wild = every.flatMap(({ Resource }) => texts(Resource)).filter((resource) => resource.includes('*'));
    expect(new Set(wild)).toEqual(
      new Set([`${table}/stream/*`, `${failures}/*`, `${payouts}/*`, `${documents}/*`, `${letters}/*`]),
    );
  });

  it('may do everything but what it names, or passes a role on', () => {
    for (const statement of every) {
      expect(Object.keys(statement)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^Not/)]));
      expect(texts(statement.Action).filter((action) => action.startsWith('iam:'))).toEqual([]);
    }
  });

  it('has a managed policy, but for the gateway’s logs', () => {
    const managed = system
      .ofType('AWS::IAM::Role')
      .filter(({ properties }) => properties.ManagedPolicyArns !== undefined);
    expect(managed.flatMap(({ properties }) => texts(properties.ManagedPolicyArns))).toEqual([
      'arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs',
    ]);
  });
});
