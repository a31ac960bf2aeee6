import { z } from 'zod';
import type { Clock } from '../clock';
import type { Crowd } from '../crowd';
import type { DataFolder } from '../data-folder';
import { StartFailure } from '../failure';
import { parseObject } from '../json';
import type { LocalFunction } from '../lambda/function';
import { compilePattern } from '../patterns/compile';
import type { Queues } from '../queues/queues';
import type { Report } from '../report';
import type { Bucket } from '../services/buckets';
import type { Resource, Surroundings } from '../template/model';
import { asNumber, placeOf, readProperties } from '../template/properties';
import type { BatchRules } from './batch';
import { openCheckpoints } from './checkpoint';
import { streamsClient } from './client';
import { failureDestination } from './on-failure';
import { Poller } from './poller';
import { ShardReader } from './shards';

const whole = z.preprocess(asNumber, z.number().int());
const mappingProperties = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: whole.default(100),
  MaximumBatchingWindowInSeconds: whole.default(0),
  StartingPosition: z.literal('TRIM_HORIZON', 'only TRIM_HORIZON is run'),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: whole.default(-1),
  MaximumRecordAgeInSeconds: whole.default(-1),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }) }).optional(),
  Enabled: z.literal(true).optional(),
  // One shard is all an engine here has; more batches of it at once would only blur their order.
  ParallelizationFactor: z.unknown().optional(),
  // There are no metrics to keep.
  MetricsConfig: z.unknown().optional(),
  Tags: z.unknown().optional(),
});
type MappingProperties = z.infer<typeof mappingProperties>;

export interface StreamSurroundings {
  readonly engineUrl: string;
  readonly surroundings: Surroundings;
  readonly folder: DataFolder;
  readonly clock: Clock;
  readonly queues: Queues;
  readonly buckets: readonly Bucket[];
  readonly crowd: Crowd;
  readonly report: Report;
}

/** Feeds a function from a table's stream, as Lambda's event source mapping does. @param streamArn as the engine calls it */
export const followStream = (
  resource: Resource,
  streamArn: string,
  target: LocalFunction,
  at: StreamSurroundings,
): Poller => {
  const properties = readProperties(resource, mappingProperties);
  const checkpoints = openCheckpoints(at.folder.file(`stream-${resource.logicalId}.json`), streamArn);
  const { region } = at.surroundings;
  const reader = new ShardReader({
    call: streamsClient(at.engineUrl),
    streamArn,
    eventArn: properties.EventSourceArn,
    region,
    checkpoints,
  });
  return new Poller({
    name: target.name,
    reader,
    checkpoints,
    wants: wantedRecords(resource, properties),
    batchSize: properties.BatchSize,
    windowMs: properties.MaximumBatchingWindowInSeconds * 1000,
    rules: rulesOf(resource, properties, target, at),
    report: at.report,
  });
};

const wantedRecords = (resource: Resource, properties: MappingProperties) => {
  const place = placeOf(resource);
  const matchers = (properties.FilterCriteria?.Filters ?? []).map(({ Pattern }) => {
    const pattern = parseObject(Pattern);
    if (pattern === null) throw new StartFailure(`${place} has a filter that is no JSON object.`);
    return compilePattern(pattern, place);
  });
  return ({ event }: { event: unknown }) => matchers.length === 0 || matchers.some((matches) => matches(event));
};

const rulesOf = (
  resource: Resource,
  properties: MappingProperties,
  target: LocalFunction,
  at: StreamSurroundings,
): Omit<BatchRules, 'checkpoint' | 'stopped'> => {
  const place = placeOf(resource);
  const destination = properties.DestinationConfig?.OnFailure.Destination;
  const keep = destination === undefined ? null : failureDestination(destination, place, at);
  return {
    async invoke(records) {
      await at.crowd.calm();
      return target.invoke(() => ({ Records: records.map(({ event }) => event) }));
    },
    reportsItems: properties.FunctionResponseTypes.length > 0,
    bisects: properties.BisectBatchOnFunctionError,
    mostRetries: properties.MaximumRetryAttempts < 0 ? null : properties.MaximumRetryAttempts,
    mostAgeMs: properties.MaximumRecordAgeInSeconds < 0 ? null : properties.MaximumRecordAgeInSeconds * 1000,
    giveUp(records, outcome, attempts) {
      at.report.warn(`${target.name} gave up on ${records.length} stream records after ${attempts} tries`);
      const batch = { mappingId: resource.logicalId, functionArn: target.arn, attempts };
      keep?.({ ...batch, streamArn: properties.EventSourceArn, records, outcome });
    },
  };
};
