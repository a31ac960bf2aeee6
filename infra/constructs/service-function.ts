import { join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionEntry } from '../../functions/manifest';
import { acknowledge, acknowledgeWildcard } from '../acknowledge';
import { type House, named } from '../house';
import { logRetention } from '../log-retention';
import { alarmOnErrors, type Watched } from './alarms';
import { environmentFor } from './environment';
import { statementsFor } from './grants';

/** What every function has, route or reaction, authorizer or trigger. */
export type FunctionSpec = Pick<
  FunctionEntry,
  'name' | 'summary' | 'uses' | 'errorImpact' | 'memoryMb' | 'timeoutSeconds'
> &
  Pick<Watched, 'refusesByThrowing'>;

export interface ServiceFunctionProps {
  readonly spec: FunctionSpec;
  readonly house: House;
  /** Beyond what follows from `uses`. */
  readonly environment?: Readonly<Record<string, string>>;
  /** For a function that is called without waiting for its answer: where an event goes that it failed on three times. */
  readonly deadLetters?: IQueue;
}

/** A function with all that belongs to it: a role of its own, grants and environment out of what it uses, logs, an alarm. */
export class ServiceFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    const { spec, house, deadLetters } = props;
    const logGroup = new LogGroup(this, 'Logs', { retention: logRetention });
    this.role = functionRole(this, spec, house, logGroup);
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: named(house.settings, spec.name),
      description: spec.summary,
      runtime: Runtime.NODEJS_22_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(join(house.settings.codeRoot, spec.name)),
      role: this.role,
      logGroup,
      memorySize: spec.memoryMb ?? 512,
      timeout: Duration.seconds(spec.timeoutSeconds ?? 10),
      environment: { ...environmentFor(this, spec.uses, house), ...props.environment },
      ...(deadLetters ? { deadLetterQueue: deadLetters } : {}),
    });
    acknowledge(
      this.lambda,
      'AwsSolutions-L1',
      'Node 22 is what every bundle is built and tested for; it is supported.',
    );
    alarmOnErrors(this, this.lambda, spec, house);
  }
}

function functionRole(scope: Construct, spec: FunctionSpec, house: House, logGroup: LogGroup): Role {
  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  const own = new PolicyStatement({
    sid: 'Logs',
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [logGroup.logGroupArn],
  });
  for (const statement of [own, ...statementsFor(scope, spec.uses, house)]) role.addToPolicy(statement);
  if (spec.uses.payouts) {
    const reason = 'A payment file is named after its batch, so its key is not known here.';
    acknowledgeWildcard(role, house.buckets.payouts.bucketArn, '/*', reason);
  }
  if (spec.uses.documents) {
    const reason = 'A document is stored under a key that nobody can guess, so it is not known here.';
    acknowledgeWildcard(role, house.buckets.documents.bucketArn, '/*', reason);
  }
  if (spec.uses.letters) {
    const reason = 'A letter is stored under its case and event, so its key is not known here.';
    acknowledgeWildcard(role, house.buckets.letters.bucketArn, '/*', reason);
  }
  return role;
}
