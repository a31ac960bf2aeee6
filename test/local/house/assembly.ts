import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '../../../local/json';

/** A function of the hand-made house: the JavaScript of its handler, and what its template says besides. */
export interface HandMade {
  readonly code: string;
  readonly properties?: JsonObject;
}

/**
 * Writes a cloud assembly of one stack, `test-house`, as the CDK would, into a temporary folder.
 * @param functions by logical id; `properties.Environment` reaches the handler as `process.env`
 */
export const writeAssembly = (functions: Readonly<Record<string, HandMade>>, resources: JsonObject): string => {
  const folder = mkdtempSync(join(tmpdir(), 'house-'));
  const write = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content));
  const files: Record<string, unknown> = {};
  const lambdas: Record<string, unknown> = {};
  for (const [logicalId, { code, properties }] of Object.entries(functions)) {
    mkdirSync(join(folder, `asset.${logicalId}`));
    writeFileSync(join(folder, `asset.${logicalId}`, 'index.mjs'), code);
    files[logicalId] = {
      source: { path: `asset.${logicalId}` },
      destinations: { here: { objectKey: `${logicalId}.zip` } },
    };
    const standard = { Handler: 'index.handler', Runtime: 'nodejs22.x', Code: { S3Key: `${logicalId}.zip` } };
    lambdas[logicalId] = {
      Type: 'AWS::Lambda::Function',
      Properties: { FunctionName: `test-${logicalId.toLowerCase()}`, ...standard, ...properties },
    };
  }
  write('manifest.json', {
    artifacts: {
      'test-house': {
        type: 'aws:cloudformation:stack',
        properties: { templateFile: 'test-house.template.json' },
        dependencies: [],
      },
    },
  });
  write('test-house.template.json', {
    Parameters: { TokenIssuer: { Type: 'String', Default: 'https://issuer.example' } },
    Resources: { ...lambdas, ...resources },
  });
  write('test-house.assets.json', { files });
  return folder;
};

const arn = (logicalId: string): JsonObject => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });

const invocations = (logicalId: string): JsonObject => ({
  'Fn::Sub': `arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${${logicalId}.Arn}/invocations`,
});

/** `GET /open` for anyone and `GET /items/{id}` behind an authorizer, both answered by `Api`. */
export const apiResources: JsonObject = {
  Rest: { Type: 'AWS::ApiGateway::RestApi', Properties: {} },
  Stage: { Type: 'AWS::ApiGateway::Stage', Properties: { StageName: 'live', RestApiId: { Ref: 'Rest' } } },
  Auth: {
    Type: 'AWS::ApiGateway::Authorizer',
    Properties: {
      Type: 'TOKEN',
      RestApiId: { Ref: 'Rest' },
      IdentitySource: 'method.request.header.Authorization',
      AuthorizerUri: invocations('Authorize'),
    },
  },
  ...path('Open', { 'Fn::GetAtt': ['Rest', 'RootResourceId'] }, 'open'),
  ...path('Items', { 'Fn::GetAtt': ['Rest', 'RootResourceId'] }, 'items'),
  ...path('Item', { Ref: 'Items' }, '{id}'),
  OpenGet: method('Open', { AuthorizationType: 'NONE' }),
  ItemGet: method('Item', { AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'Auth' } }),
};

function path(logicalId: string, ParentId: JsonObject, PathPart: string): JsonObject {
  return {
    [logicalId]: { Type: 'AWS::ApiGateway::Resource', Properties: { ParentId, PathPart, RestApiId: { Ref: 'Rest' } } },
  };
}

function method(resource: string, access: JsonObject): JsonObject {
  const Integration = { Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST', Uri: invocations('Api') };
  const Properties = { HttpMethod: 'GET', ResourceId: { Ref: resource }, RestApiId: { Ref: 'Rest' }, Integration };
  return { Type: 'AWS::ApiGateway::Method', Properties: { ...Properties, ...access } };
}

/** A table, its stream to `React` (new items of kind `work`), what fails to a bucket. */
export const streamResources: JsonObject = {
  Table: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      TableName: 'test-table',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    },
  },
  Failures: { Type: 'AWS::S3::Bucket', Properties: {} },
  Stream: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
      FunctionName: { Ref: 'React' },
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: 10,
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      FilterCriteria: { Filters: [{ Pattern: '{"dynamodb":{"NewImage":{"kind":{"S":["work"]}}}}' }] },
      DestinationConfig: { OnFailure: { Destination: arn('Failures') } },
    },
  },
};

/** A bus whose events of type `done` reach `Notify` by a queue with a dead-letter queue; `Nightly` at 03:00 UTC. */
export const busResources: JsonObject = {
  Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'test-bus' } },
  Dead: { Type: 'AWS::SQS::Queue', Properties: {} },
  Queue: {
    Type: 'AWS::SQS::Queue',
    Properties: { RedrivePolicy: { deadLetterTargetArn: arn('Dead'), maxReceiveCount: 2 } },
  },
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventBusName: { Ref: 'Bus' },
      EventPattern: { 'detail-type': ['done'] },
      Targets: [{ Id: 'Queue', Arn: arn('Queue') }],
    },
  },
  FromQueue: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: { EventSourceArn: arn('Queue'), FunctionName: { Ref: 'Notify' }, BatchSize: 5 },
  },
  Nightly: {
    Type: 'AWS::Events::Rule',
    Properties: { ScheduleExpression: 'cron(0 3 * * ? *)', Targets: [{ Id: 'Night', Arn: arn('Night') }] },
  },
};
