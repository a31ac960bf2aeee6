import * as z from 'zod';
import { type Instant, instantFromMs } from '../../../domain/calendar';
import { whenAsked } from '../../../domain/when-asked';

/** To the second, as EventBridge writes it. */
const time = z.iso.datetime().transform((text): Instant => instantFromMs(Date.parse(text)));

/** S3: an object arrived (AWS, "EventBridge event message structure" of Amazon S3). */
const created = whenAsked(() =>
  z
    .object({
      source: z.literal('aws.s3'),
      'detail-type': z.literal('Object Created'),
      time,
      detail: z.object({ object: z.object({ key: z.string() }) }),
    })
    .transform(({ time: at, detail }) => ({ kind: 'created' as const, at, objectKey: detail.object.key })),
);

/** GuardDuty: a scan is over, or could not be made (AWS, "Monitoring S3 object scans with Amazon EventBridge"). */
const scanned = whenAsked(() =>
  z
    .object({
      source: z.literal('aws.guardduty'),
      'detail-type': z.literal('GuardDuty Malware Protection Object Scan Result'),
      time,
      detail: z.object({
        s3ObjectDetails: z.object({ objectKey: z.string(), versionId: z.string().nullish() }),
        scanResultDetails: z.object({ scanResultStatus: z.string() }),
      }),
    })
    .transform(({ time: at, detail: { s3ObjectDetails, scanResultDetails } }) => ({
      kind: 'scanned' as const,
      at,
      objectKey: s3ObjectDetails.objectKey,
      versionId: s3ObjectDetails.versionId ?? undefined,
      /** NO_THREATS_FOUND, THREATS_FOUND, UNSUPPORTED, ACCESS_DENIED or FAILED. */
      result: scanResultDetails.scanResultStatus,
    })),
);

/** What AWS tells of an object in the documents bucket. */
export const bucketEvent = z.union([created, scanned]);
export type BucketEvent = z.output<typeof bucketEvent>;
export type ScanEvent = Extract<BucketEvent, { kind: 'scanned' }>;
