import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type House, named } from '../house';

export interface AlarmProps {
  readonly name: string;
  readonly metric: IMetric;
  /** The alarm rings above this. */
  readonly above: number;
  /** What users notice: whoever is called at night reads this first. */
  readonly impact: string;
}

const period = Duration.minutes(5);

export function alarm(scope: Construct, id: string, house: House, props: AlarmProps): Alarm {
  const made = new Alarm(scope, id, {
    alarmName: named(house.settings, props.name),
    alarmDescription: props.impact,
    metric: props.metric,
    threshold: props.above,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  made.addAlarmAction(house.alarms.action);
  return made;
}

export function alarmOnErrors(
  scope: Construct,
  lambda: IFunction,
  spec: { readonly name: string; readonly errorImpact: string },
  house: House,
): Alarm {
  const metric = lambda.metricErrors({ period, statistic: 'Sum' });
  return alarm(scope, 'Errors', house, { name: `${spec.name}-errors`, metric, above: 0, impact: spec.errorImpact });
}

/** Something lies in a dead-letter queue, and stays undone until someone sends it again. */
export function alarmOnDeadLetters(scope: Construct, queue: IQueue, name: string, house: House): Alarm {
  const metric = queue.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' });
  const impact = `What ${name} could not do lies in its dead-letter queue until it is sent again`;
  return alarm(scope, 'DeadLettersAlarm', house, { name: `${name}-dead-letters`, metric, above: 0, impact });
}
