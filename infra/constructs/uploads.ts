import { Aws, CfnCondition, Fn, Stack } from 'aws-cdk-lib';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { deployParameter } from '../parameters';

/** In CloudFormation's own words, for it stands within a condition. A download is followed, and needs no rule. */
const corsOf = (origin: string) => ({
  CorsRules: [
    {
      AllowedOrigins: [origin],
      AllowedMethods: ['PUT'],
      // What an upload says of itself.
      AllowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
      MaxAge: 3600,
    },
  ],
});

/**
 * Lets the pages send files to a bucket by a link that was signed for them, and the account's bus hear of each. The
 * pages are made after the bucket, so their address is known here only when the deployer gives it: until then no browser
 * uploads.
 * @param domain the pages' own domain name, where they have one
 */
export function takeUploads(bucket: Bucket, domain: string | undefined): void {
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new Error('The bucket has no resource of its own');
  const given = deployParameter(bucket, 'PublicUrl');
  const condition = new CfnCondition(Stack.of(bucket), 'PagesKnown', {
    expression: Fn.conditionNot(Fn.conditionEquals(given, '')),
  });
  const otherwise = domain === undefined ? Aws.NO_VALUE : corsOf(`https://${domain}`);
  resource.corsConfiguration = Fn.conditionIf(condition.logicalId, corsOf(given), otherwise);
  resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
}
