import { createHash } from 'node:crypto';
import { type JsonObject, stringAt } from '../json';
import type { Surroundings } from './model';

export interface Named {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  /** Name properties worked out; the rest may not be. */
  readonly properties: JsonObject;
}

/** The property that names a resource of a type, where the template may do so. */
export const nameProperties: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::Events::EventBus': 'Name',
  'AWS::Events::Rule': 'Name',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::KMS::Alias': 'AliasName',
  'AWS::ApiGateway::Stage': 'StageName',
  'AWS::CloudFront::Function': 'Name',
  'AWS::SES::ConfigurationSet': 'Name',
};

const digest = (named: Named) => createHash('sha256').update(`${named.stack}/${named.logicalId}`).digest('hex');

const uuid = (hex: string) =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');

/** Where the SDKs and CloudFront find a bucket. */
export const bucketDomain = (name: string, { region }: Pick<Surroundings, 'region'>): string =>
  `${name}.s3.${region}.amazonaws.com`;

/** The same at every start, so that kept data finds its table, its key and its bucket again. */
const nameOf = (named: Named): string => {
  const property = nameProperties[named.type];
  const given = property === undefined ? undefined : stringAt(named.properties, property);
  if (given !== undefined) return given;
  if (named.type === 'AWS::KMS::Key') return uuid(digest(named));
  if (named.type === 'AWS::S3::Bucket') return `${named.stack}-${named.logicalId}`.toLowerCase();
  if (named.type === 'AWS::ApiGateway::RestApi') return digest(named).slice(0, 10);
  if (named.type.startsWith('AWS::ApiGateway::')) return named.logicalId;
  return `${named.stack}-${named.logicalId}`;
};

const arnPaths: Readonly<Record<string, (name: string, named: Named) => readonly [service: string, path: string]>> = {
  'AWS::DynamoDB::Table': (name) => ['dynamodb', `table/${name}`],
  'AWS::Lambda::Function': (name) => ['lambda', `function:${name}`],
  'AWS::SQS::Queue': (name) => ['sqs', name],
  'AWS::Events::EventBus': (name) => ['events', `event-bus/${name}`],
  'AWS::Events::Rule': (name, named) => {
    const bus = stringAt(named.properties, 'EventBusName');
    return ['events', bus === undefined ? `rule/${name}` : `rule/${bus.split('/').at(-1)}/${name}`];
  },
  'AWS::KMS::Key': (name) => ['kms', `key/${name}`],
  'AWS::SNS::Topic': (name) => ['sns', name],
  'AWS::Logs::LogGroup': (name) => ['logs', `log-group:${name}:*`],
};

const arnOf = (named: Named, at: Surroundings): string => {
  const name = nameOf(named);
  if (named.type === 'AWS::S3::Bucket') return `arn:aws:s3:::${name}`;
  if (named.type === 'AWS::IAM::Role') return `arn:aws:iam::${at.account}:role/${name}`;
  const [service, path] = arnPaths[named.type]?.(name, named) ?? ['local', `${named.type}/${name}`];
  return `arn:aws:${service}:${at.region}:${at.account}:${path}`;
};

const refOf = (named: Named, at: Surroundings): string => {
  if (named.type === 'AWS::SQS::Queue') return `${at.servicesUrl}/${at.account}/${nameOf(named)}`;
  if (named.type === 'AWS::SNS::Topic') return arnOf(named, at);
  return nameOf(named);
};

/** What `Ref` and `Fn::GetAtt` answer for a resource; an attribute nobody here reads gets a readable stand-in. */
export const physicalIds = (named: Named, at: Surroundings) => ({
  ref: refOf(named, at),
  arn: arnOf(named, at),
  attribute(name: string): string {
    if (name === 'Arn') return arnOf(named, at);
    if (name === 'StreamArn') return `${arnOf(named, at)}/stream/local`;
    if (name === 'RootResourceId') return `${nameOf(named)}/root`;
    if (name === 'QueueUrl') return refOf(named, at);
    if (name === 'QueueName' || name === 'Name' || name === 'TopicName') return nameOf(named);
    if (name === 'KeyId' || name === 'RestApiId' || name === 'Id') return nameOf(named);
    if (name === 'FunctionARN') return arnOf(named, at);
    if (name === 'RegionalDomainName') return bucketDomain(nameOf(named), at);
    return `${named.logicalId}.${name}`;
  },
});
