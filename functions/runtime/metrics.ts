import { writtenAtMs } from './elapsed';
import { origin, writeLine } from './log-line';

export type Counted = 'requests' | 'refusals' | 'faults' | 'records' | 'failedRecords';

/**
 * Counts of one invocation under the function's name as deployed, which its alarm looks for; a refusal also under its
 * code. A log line in CloudWatch's embedded metric format (AWS, "Specification: Embedded metric format"), no call.
 */
export function count(functionName: string, counts: Partial<Record<Counted, number>>, code?: string): void {
  const dimensions = { ...origin(functionName), ...(code === undefined ? {} : { code }) };
  const directive = {
    Namespace: 'Voucherloket',
    Dimensions: [Object.keys(dimensions)],
    Metrics: Object.keys(counts).map((Name) => ({ Name, Unit: 'Count' })),
  };
  writeLine('INFO', {
    _aws: { Timestamp: writtenAtMs(), CloudWatchMetrics: [directive] },
    ...dimensions,
    ...counts,
  });
}
