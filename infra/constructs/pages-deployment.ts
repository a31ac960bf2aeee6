import { join } from 'node:path';
import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket, CfnBucket, IBucket } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { logRetention } from '../log-retention';

/** A year; the name changes with the content. */
const forEver = [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()];
/** Asked for each time, and answered 304 while it is the same: a release is seen at once. */
const askAgain = [CacheControl.noCache()];

/**
 * Puts the built pages into their bucket at each deployment: first the files that pages refer to, then what refers to
 * them. Nothing is taken away, for a page that somebody has open still asks for the files of its own release.
 */
export class PagesDeployment extends Construct {
  constructor(scope: Construct, id: string, { webRoot, bucket }: { webRoot: string; bucket: Bucket }) {
    super(scope, id);
    const assets = new Asset(this, 'AssetFiles', { path: join(webRoot, 'assets') });
    const pages = new Asset(this, 'PageFiles', { path: webRoot, exclude: ['assets'] });
    const logGroup = new LogGroup(this, 'Logs', { retention: logRetention });
    const role = deployingRole(this, { from: [assets, pages], to: bucket, logGroup }).withoutPolicyUpdates();
    const shared = { destinationBucket: bucket as IBucket, prune: false, role, logGroup, memoryLimit: 512 };
    const first = new BucketDeployment(this, 'Assets', {
      ...shared,
      sources: [Source.bucket(assets.bucket, assets.s3ObjectKey)],
      destinationKeyPrefix: 'assets',
      cacheControl: forEver,
    });
    const last = new BucketDeployment(this, 'Pages', {
      ...shared,
      sources: [Source.bucket(pages.bucket, pages.s3ObjectKey)],
      cacheControl: askAgain,
    });
    last.node.addDependency(first);
    answerNag(this, bucket);
  }
}

interface Ways {
  readonly from: readonly Asset[];
  readonly to: Bucket;
  readonly logGroup: LogGroup;
}

/** Reads what this very synthesis made and writes to the pages; the CDK itself would let it do more. */
function deployingRole(scope: Construct, { from, to, logGroup }: Ways): Role {
  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  const allow = (sid: string, actions: string[], resources: string[]) =>
    role.addToPolicy(new PolicyStatement({ sid, actions, resources }));
  allow('Logs', ['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]);
  const archives = from.map(({ bucket, s3ObjectKey }) => bucket.arnForObjects(s3ObjectKey));
  allow('Built', ['s3:GetObject'], archives);
  allow('Compare', ['s3:ListBucket'], [to.bucketArn]);
  allow('Pages', ['s3:PutObject'], [to.arnForObjects('*')]);
  return role;
}

function answerNag(scope: Construct, bucket: Bucket): void {
  const stack = Stack.of(scope);
  const files = stack.getLogicalId(bucket.node.defaultChild as CfnBucket);
  const names = 'Which files a build makes is not known here; the bucket holds nothing but the pages.';
  acknowledge(scope, `AwsSolutions-IAM5[Resource::<${files}.Arn>/*]`, names);
  for (const child of stack.node.children) {
    if (!child.node.id.startsWith('Custom::CDKBucketDeployment')) continue;
    acknowledge(child, 'AwsSolutions-L1', 'The CDK brings this function and its runtime, and renews both.');
  }
}
