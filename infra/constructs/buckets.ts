import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket, type LifecycleRule } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

const shared = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  versioned: true,
  removalPolicy: RemovalPolicy.RETAIN,
} as const;

const unfinished = Duration.days(7);

/** Every bucket is private, versioned, encrypted and logs who read it. */
export class Buckets extends Construct {
  /** Files that employers hand in. */
  readonly documents: Bucket;
  /** Letters, as files: they name people, and hold the links that youths are sent. */
  readonly letters: Bucket;
  /** Payment files of released batches. */
  readonly payouts: Bucket;
  /** Whole records that a stream consumer gave up on, to redrive. */
  readonly streamFailures: Bucket;

  constructor(scope: Construct, id: string, encryptionKey: IKey) {
    super(scope, id);
    const logs = new Bucket(this, 'AccessLogs', {
      ...shared,
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(400), noncurrentVersionExpiration: Duration.days(30) }],
    });
    const bucket = (name: string, rule: LifecycleRule) =>
      new Bucket(this, name, {
        ...shared,
        encryption: BucketEncryption.KMS,
        encryptionKey,
        bucketKeyEnabled: true,
        // The CDK's own class misses its own interface under exactOptionalPropertyTypes.
        serverAccessLogsBucket: logs as IBucket,
        serverAccessLogsPrefix: `${name}/`,
        lifecycleRules: [{ abortIncompleteMultipartUploadAfter: unfinished, ...rule }],
      });
    // What is destroyed must be gone, also its former versions.
    this.documents = bucket('Documents', { noncurrentVersionExpiration: Duration.days(30) });
    this.letters = bucket('Letters', { noncurrentVersionExpiration: Duration.days(30) });
    // Made anew whenever somebody asks: what names a youth does not lie about.
    this.letters.addLifecycleRule({
      prefix: 'court-files/',
      expiration: Duration.days(1),
      noncurrentVersionExpiration: Duration.days(1),
    });
    // The answer to a hardship request goes with it: seven years, and no case has it.
    this.letters.addLifecycleRule({
      prefix: 'hardship-letters/',
      expiration: Duration.days(7 * 366),
      noncurrentVersionExpiration: Duration.days(30),
    });
    this.payouts = bucket('Payouts', { noncurrentVersionExpiration: Duration.days(365) });
    this.streamFailures = bucket('StreamFailures', {
      expiration: Duration.days(90),
      noncurrentVersionExpiration: Duration.days(30),
    });
  }
}
