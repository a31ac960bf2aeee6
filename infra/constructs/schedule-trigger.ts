import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { ReactionEntry, Trigger } from '../../functions/manifest';
import { type House, named } from '../house';
import type { ServiceFunction } from './service-function';

/** Calls the function by the clock. A call that cannot be delivered within two hours lands in the dead-letter queue. */
export function addSchedule(
  scope: Construct,
  entry: ReactionEntry,
  trigger: Extract<Trigger, { on: 'schedule' }>,
  { target, deadLetters, house }: { target: ServiceFunction; deadLetters: IQueue; house: House },
): void {
  new Rule(scope, 'Schedule', {
    ruleName: named(house.settings, entry.name),
    description: entry.summary,
    schedule: Schedule.expression(trigger.expression),
    targets: [
      new LambdaFunction(target.lambda, {
        deadLetterQueue: deadLetters,
        retryAttempts: 10,
        maxEventAge: Duration.hours(2),
      }),
    ],
  });
}
