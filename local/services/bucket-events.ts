import { z } from 'zod';
import type { Bus } from '../bus/bus';
import { isObject, type JsonObject } from '../json';
import type { Resource } from '../template/model';
import { readProperties } from '../template/properties';
import type { Bucket, ObjectInfo } from './buckets';

const planProperties = z.strictObject({
  Role: z.unknown(),
  ProtectedResource: z.strictObject({
    S3Bucket: z.strictObject({ BucketName: z.string(), ObjectPrefixes: z.array(z.string()).optional() }),
  }),
  // There are no tags on objects here.
  Actions: z.unknown().optional(),
  Tags: z.unknown().optional(),
});

/** The file that every scanner takes for malware, and that is none (EICAR); in parts, or this one would be taken for it. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-');

/** What S3 and GuardDuty tell the account's own bus of an object that arrives, where the template asks them to. */
export const tellOfObjects = (resources: readonly Resource[], bus: Bus) => {
  const told = new Set(resources.filter(tellsBus).map(({ ref }) => ref));
  const plans = resources
    .filter(({ type }) => type === 'AWS::GuardDuty::MalwareProtectionPlan')
    .map((resource) => ({ arn: resource.arn, ...readProperties(resource, planProperties).ProtectedResource.S3Bucket }));
  return (bucket: Bucket, info: ObjectInfo): void => {
    if (told.has(bucket.name)) bus.deliver(created(bucket, info));
    const plan = plans.find(
      ({ BucketName, ObjectPrefixes: prefixes = [''] }) =>
        BucketName === bucket.name && prefixes.some((prefix) => info.key.startsWith(prefix)),
    );
    if (plan !== undefined) bus.deliver(scanned(bucket, info, plan.arn));
  };
};

const tellsBus = ({ type, properties }: Resource): boolean =>
  type === 'AWS::S3::Bucket' &&
  isObject(properties.NotificationConfiguration) &&
  properties.NotificationConfiguration.EventBridgeConfiguration !== undefined;

const event = (source: string, detailType: string, resource: string, detail: JsonObject) => ({
  ...{ busName: 'default', source, detailType, resources: [resource], detail },
  time: null,
});

const created = ({ name, arn }: Bucket, { key, sizeBytes, etag }: ObjectInfo) =>
  event('aws.s3', 'Object Created', arn, {
    version: '0',
    bucket: { name },
    object: { key, size: sizeBytes, etag },
    reason: 'PutObject',
  });

const scanned = (bucket: Bucket, { key, etag }: ObjectInfo, plan: string) => {
  const infected = bucket.content(key).includes(eicar);
  return event('aws.guardduty', 'GuardDuty Malware Protection Object Scan Result', plan, {
    schemaVersion: '1.0',
    scanStatus: 'COMPLETED',
    resourceType: 'S3_OBJECT',
    s3ObjectDetails: { bucketName: bucket.name, objectKey: key, eTag: etag, s3Throttled: false },
    scanResultDetails: {
      scanResultStatus: infected ? 'THREATS_FOUND' : 'NO_THREATS_FOUND',
      threats: infected ? [{ name: 'EICAR-Test-File (not a virus)' }] : null,
    },
  });
};

/** Whether a bucket's `Properties` ask for something that is not run here. Pages and files have one origin: no CORS. */
export const unknownBucketFeature = (properties: JsonObject): string | null => {
  if (properties.ReplicationConfiguration !== undefined) return 'ReplicationConfiguration';
  const { NotificationConfiguration: notifications } = properties;
  const kinds = isObject(notifications) ? Object.keys(notifications) : [];
  const unknown = kinds.find((kind) => kind !== 'EventBridgeConfiguration');
  return unknown === undefined ? null : `NotificationConfiguration.${unknown}`;
};
