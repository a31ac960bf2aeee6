import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Gauge } from '../../functions/manifest';
import { type House, named, pascal } from '../house';

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

export interface Watched {
  readonly name: string;
  readonly errorImpact: string;
  /** It says no by throwing, as an authorizer must: then its errors are answers, and only the faults it counts are not. */
  readonly refusesByThrowing?: boolean;
}

/** Errors that Lambda sees, and faults that the function turned into an answer and counted itself. */
export function alarmOnErrors(scope: Construct, lambda: IFunction, spec: Watched, house: House): Alarm {
  const faults = new Metric({
    namespace: 'Voucherloket',
    metricName: 'faults',
    dimensionsMap: { service: 'voucherloket', function: lambda.functionName },
    period,
    statistic: 'Sum',
  });
  const errors = lambda.metricErrors({ period, statistic: 'Sum' });
  const both = new MathExpression({
    expression: 'FILL(errors, 0) + FILL(faults, 0)',
    usingMetrics: { errors, faults },
    period,
    label: 'errors and faults',
  });
  const metric = spec.refusesByThrowing ? faults : both;
  return alarm(scope, 'Errors', house, { name: `${spec.name}-errors`, metric, above: 0, impact: spec.errorImpact });
}

/** Numbers that should agree do not: counted by the function that compares them. */
export function alarmOnDifferences(
  scope: Construct,
  lambda: IFunction,
  { name, impact }: Pick<AlarmProps, 'name' | 'impact'>,
  house: House,
): Alarm {
  const metric = new Metric({
    namespace: 'Voucherloket',
    metricName: 'budgetDifferences',
    dimensionsMap: { service: 'voucherloket', function: lambda.functionName },
    period,
    statistic: 'Sum',
  });
  return alarm(scope, 'Differences', house, { name: `${name}-differences`, metric, above: 0, impact });
}

/** How something stands, as the function tells it, is worse than it may be. */
export function alarmOnGauge(scope: Construct, lambda: IFunction, reaction: string, gauge: Gauge, house: House): Alarm {
  const metric = new Metric({
    namespace: 'Voucherloket',
    metricName: gauge.metric,
    dimensionsMap: { service: 'voucherloket', function: lambda.functionName },
    period,
    statistic: 'Maximum',
  });
  const name = `${reaction}-${gauge.name}`;
  return alarm(scope, pascal(gauge.name), house, { name, metric, above: gauge.above, impact: gauge.impact });
}

/** A stream consumer gave up on records: they lie in the bucket until they are given to it again. */
export function alarmOnGivenUp(scope: Construct, mappingId: string, name: string, house: House): Alarm {
  const metric = new Metric({
    namespace: 'AWS/Lambda',
    metricName: 'OnFailureDestinationDeliveredEventCount',
    dimensionsMap: { EventSourceMappingUUID: mappingId },
    period,
    statistic: 'Sum',
  });
  const impact = `What ${name} gave up on lies in the bucket for stream failures until it is given to it again`;
  return alarm(scope, 'GivenUp', house, { name: `${name}-given-up`, metric, above: 0, impact });
}

/** Something lies in a dead-letter queue, and stays undone until someone sends it again. */
export function alarmOnDeadLetters(scope: Construct, queue: IQueue, name: string, house: House): Alarm {
  const metric = queue.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' });
  const impact = `What ${name} could not do lies in its dead-letter queue until it is sent again`;
  return alarm(scope, 'DeadLettersAlarm', house, { name: `${name}-dead-letters`, metric, above: 0, impact });
}
