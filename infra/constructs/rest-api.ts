import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AccessLogField,
  AccessLogFormat,
  EndpointType,
  LogGroupLogDestination,
  MethodLoggingLevel,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { routes } from '../../functions/manifest';
import { acknowledge } from '../acknowledge';
import { type House, named } from '../house';
import { logRetention } from '../log-retention';
import { methodLimits, stageLimits } from '../stage-limits';

/** No path with its ids, no address, no token: who it was is in the audit trail, by the correlation id. */
const accessLog = {
  correlationId: AccessLogField.contextRequestId(),
  requestedAt: AccessLogField.contextRequestTimeEpoch(),
  method: AccessLogField.contextHttpMethod(),
  route: AccessLogField.contextResourcePath(),
  status: AccessLogField.contextStatus(),
  caller: AccessLogField.contextAuthorizerPrincipalId(),
  latencyMs: AccessLogField.contextResponseLatency(),
  functionLatencyMs: AccessLogField.contextIntegrationLatency(),
  error: AccessLogField.contextErrorResponseType(),
} as const;

const logged = { metricsEnabled: true, dataTraceEnabled: false, loggingLevel: MethodLoggingLevel.ERROR } as const;

/** The REST API, still without routes. Paths begin with `/v1` themselves, so the stage is called otherwise. */
export function restApi(scope: Construct, house: House): RestApi {
  const log = new LogGroup(scope, 'AccessLog', { retention: logRetention });
  const api = new RestApi(scope, 'Api', {
    restApiName: named(house.settings, 'api'),
    description: 'Voucherloket, HTTP interface',
    endpointTypes: [EndpointType.REGIONAL],
    // Reports of the bank come packed; every other body is text.
    binaryMediaTypes: ['application/gzip'],
    // The account's role for API Gateway's logs is one for all stages in the account: a stage that goes leaves it.
    cloudWatchRole: true,
    cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN,
    deployOptions: {
      stageName: 'live',
      ...stageLimits(house.settings.peakPerSecond),
      ...logged,
      // A setting of a method stands in place of the stage's, the log included.
      methodOptions: Object.fromEntries(
        Object.entries(methodLimits(routes)).map(([method, limits]) => [method, { ...limits, ...logged }]),
      ),
      tracingEnabled: false,
      accessLogDestination: new LogGroupLogDestination(log),
      accessLogFormat: AccessLogFormat.custom(JSON.stringify(accessLog)),
    },
  });
  answerNag(api);
  return api;
}

/** AWS's own policy for the one role with which API Gateway writes logs. */
const pushLogs =
  'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]';

function answerNag(api: RestApi): void {
  const answers = {
    'AwsSolutions-APIG2': 'Each function checks its input with zod and names every error in one answer.',
    'AwsSolutions-COG4': 'The Lambda authorizer takes tokens of any OpenID Connect issuer, Cognito’s too.',
    [pushLogs]: 'AWS keeps this policy for exactly this use; the role has no other.',
  };
  for (const [id, reason] of Object.entries(answers)) acknowledge(api, id, reason);
}
