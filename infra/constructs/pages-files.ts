import { Aws, CfnCondition, Fn, Stack } from 'aws-cdk-lib';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { deployParameter } from '../parameters';

interface Rule {
  readonly AllowedMethods: readonly string[];
  readonly AllowedHeaders?: readonly string[];
}

/** A file is sent, and says what it is. */
const upload: Rule = { AllowedMethods: ['PUT'], AllowedHeaders: ['content-type', 'x-amz-checksum-sha256'] };

/** A page asks the API for a file, and is led to the bucket when it is a large one. */
const download: Rule = { AllowedMethods: ['GET'] };

/** In CloudFormation's own words, for it stands within a condition. */
const corsOf = (origin: string, rule: Rule) => ({ CorsRules: [{ AllowedOrigins: [origin], ...rule, MaxAge: 3600 }] });

interface Opening {
  /** The pages' own domain name, where they have one. */
  readonly domain: string | undefined;
  readonly rule: Rule;
}

/**
 * Lets the pages reach a bucket by links that were signed for them. The pages are made after the bucket, so their
 * address is known here only when the deployer gives it: until then no browser does.
 */
function openToPages(bucket: Bucket, { domain, rule }: Opening): CfnBucket {
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new Error('The bucket has no resource of its own');
  const given = deployParameter(bucket, 'PublicUrl');
  const otherwise = domain === undefined ? Aws.NO_VALUE : corsOf(`https://${domain}`, rule);
  resource.corsConfiguration = Fn.conditionIf(pagesKnown(bucket, given), corsOf(given, rule), otherwise);
  return resource;
}

/** The condition's id, one for all buckets of the stack. */
function pagesKnown(bucket: Bucket, given: string): string {
  const stack = Stack.of(bucket);
  const name = 'PagesKnown';
  if (stack.node.tryFindChild(name) === undefined) {
    new CfnCondition(stack, name, { expression: Fn.conditionNot(Fn.conditionEquals(given, '')) });
  }
  return name;
}

/** Takes files of the pages, and lets the account's bus hear of each. */
export function takeUploads(bucket: Bucket, domain: string | undefined): void {
  const resource = openToPages(bucket, { domain, rule: upload });
  resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
}

/** Gives files to the pages. */
export const giveDownloads = (bucket: Bucket, domain: string | undefined): void => {
  openToPages(bucket, { domain, rule: download });
};
