import { StartFailure } from '../failure';
import type { Resource } from './model';
import { placeOf } from './properties';
import { providersIn } from './providers';

/** What this machine does with a type of resource: run it (where), or leave it out (why). */
export type Treatment = { readonly runBy: string } | { readonly ignoredBecause: string };

const run = (runBy: string): Treatment => ({ runBy });
const ignore = (ignoredBecause: string): Treatment => ({ ignoredBecause });

const oneUser = 'whoever has this machine may do all: permissions only show in AWS';

/** Each type the template may hold. A type that is not here stops the start. */
export const treatments: Readonly<Record<string, Treatment>> = {
  // Items that expire stay: an engine would end them by the real clock, not by the simulated one.
  'AWS::DynamoDB::Table': run('engine/tables'),
  'AWS::Lambda::Function': run('lambda/functions'),
  'AWS::Lambda::EventSourceMapping': run('streams/mapping and queues/mapping'),
  'AWS::ApiGateway::RestApi': run('gateway/rest-api'),
  'AWS::ApiGateway::Resource': run('gateway/routes'),
  'AWS::ApiGateway::Method': run('gateway/routes'),
  'AWS::ApiGateway::Stage': run('gateway/rest-api'),
  'AWS::ApiGateway::Authorizer': run('gateway/authorizer'),
  'AWS::ApiGateway::GatewayResponse': run('gateway/gateway-responses'),
  'AWS::Events::EventBus': run('bus/bus'),
  'AWS::Events::Rule': run('bus/bus and schedules/rules'),
  'AWS::SQS::Queue': run('queues/queues'),
  'AWS::S3::Bucket': run('services/s3'),
  'AWS::GuardDuty::MalwareProtectionPlan': run('services/bucket-events'),
  'AWS::KMS::Key': run('services/kms'),
  'AWS::KMS::Alias': run('services/kms'),
  'AWS::CloudFront::Distribution': run('web/site'),
  'AWS::CloudFront::Function': run('web/edge-function'),
  'AWS::CloudFront::ResponseHeadersPolicy': run('web/headers-policy'),
  'AWS::CloudFront::OriginAccessControl': run('web/site'),
  'Custom::CDKBucketDeployment': run('web/files'),
  'AWS::Lambda::LayerVersion': ignore('only the CDK’s own functions have layers, and those do their work in AWS'),
  'AWS::ApiGateway::Deployment': ignore('the routes of this very template are always the ones served'),
  'AWS::ApiGateway::Account': ignore('it lets API Gateway write to CloudWatch, which is not here'),
  'AWS::Lambda::Permission': ignore(oneUser),
  'AWS::IAM::Role': ignore(oneUser),
  'AWS::IAM::Policy': ignore(oneUser),
  'AWS::IAM::ManagedPolicy': ignore(oneUser),
  'AWS::SQS::QueuePolicy': ignore(oneUser),
  'AWS::S3::BucketPolicy': ignore(oneUser),
  'AWS::SNS::TopicPolicy': ignore(oneUser),
  'AWS::SNS::Topic': ignore('only alarms go to it'),
  'AWS::SNS::Subscription': ignore('only alarms go to it'),
  'AWS::CloudWatch::Alarm': ignore('nobody is on call for this machine; faults are printed'),
  'AWS::CloudWatch::CompositeAlarm': ignore('nobody is on call for this machine; faults are printed'),
  'AWS::CloudWatch::Dashboard': ignore('there are no metrics to show'),
  'AWS::Logs::LogGroup': ignore('each function writes to a file of its own in the folder `logs`'),
  'AWS::Logs::MetricFilter': ignore('there are no metrics to make'),
  'AWS::Events::Archive': ignore('every event is kept, see GET /_local/events'),
  'AWS::WAFv2::WebACL': ignore('no stranger can reach loopback'),
  'AWS::WAFv2::WebACLAssociation': ignore('no stranger can reach loopback'),
  'AWS::WAFv2::LoggingConfiguration': ignore('no stranger can reach loopback'),
  'AWS::SecretsManager::Secret': ignore('it shows the API that its distribution asks, and here nothing else can'),
  'AWS::SES::ConfigurationSet': run('services/mail-events'),
  'AWS::SES::ConfigurationSetEventDestination': run('services/mail-events'),
  'AWS::SES::EmailIdentity': ignore('mail is captured, see GET /_local/mail, and never sent'),
  'AWS::CDK::Metadata': ignore('it only counts users of the CDK'),
};

/** @throws StartFailure naming the first resource of a type nobody has thought about. */
export const requireKnownTypes = (resources: readonly Resource[]): void => {
  const unknown = resources.find(({ type }) => treatments[type] === undefined);
  if (unknown === undefined) return;
  throw new StartFailure(
    `${placeOf(unknown)} is of a type this machine neither runs nor leaves out on purpose; add it to local/template/types.ts.`,
  );
};

/** How many resources are run and how many are left out, for the line of the start. */
export const countTreatments = (resources: readonly Resource[]): { run: number; ignored: number } => {
  const providers = providersIn(resources);
  const isRun = (resource: Resource) => 'runBy' in (treatments[resource.type] ?? {}) && !providers.has(resource);
  const run = resources.filter(isRun).length;
  return { run, ignored: resources.length - run };
};
