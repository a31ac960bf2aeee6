import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { lazily, optional } from './config';

/** Every metric of the house, in CloudWatch's embedded format: a log line, no call. */
const metrics = lazily(() => new Metrics({ namespace: 'Voucherloket', serviceName: 'voucherloket' }));

export type Counted = 'requests' | 'refusals' | 'faults' | 'records' | 'failedRecords' | 'budgetDifferences';

/**
 * Adds up counts of one invocation under the function's name as deployed, which its alarm looks for; a refusal also
 * under its code.
 */
export function count(functionName: string, counts: Partial<Record<Counted, number>>, code?: string): void {
  metrics().addDimension('function', optional('AWS_LAMBDA_FUNCTION_NAME', functionName));
  if (code !== undefined) metrics().addDimension('code', code);
  for (const [name, value] of Object.entries(counts)) metrics().addMetric(name, MetricUnit.Count, value);
  metrics().publishStoredMetrics();
}

export type Gauged = 'oldestPendingSeconds' | 'sweepDaysBehind';

const units = { oldestPendingSeconds: MetricUnit.Seconds, sweepDaysBehind: MetricUnit.Count } as const;

/** Tells how something stands at this moment, under the function's name as `count` does. */
export function gauge(functionName: string, values: Readonly<Record<Gauged, number>>): void {
  metrics().addDimension('function', optional('AWS_LAMBDA_FUNCTION_NAME', functionName));
  for (const name of Object.keys(units) as Gauged[]) metrics().addMetric(name, units[name], values[name]);
  metrics().publishStoredMetrics();
}
