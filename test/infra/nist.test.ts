import { rmSync } from 'node:fs';
import { NIST80053R5Checks } from 'cdk-nag';
import { afterAll, describe, expect, it } from 'vitest';
import { ownIssuer, systemApp, temporaryFolder } from './system';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What of NIST 800-53 (revision 5) is not followed, and why: the same answer wherever the rule finds something. */
const notFollowed: Readonly<Record<string, string>> = {
  APIGWCacheEnabledAndEncrypted:
    'Answers are personal and change with each decision: none of them may be kept by the gateway.',
  APIGWSSLEnabled: 'A client certificate is for a backend behind HTTP; functions are called by IAM, which signs.',
  CloudWatchLogGroupEncrypted:
    'CloudWatch encrypts every log group with a key of its own, and no personal data is logged.',
  DynamoDBInBackupPlan:
    'Point-in-time recovery holds every second of 35 days; copies for longer are the operator’s, in another account.',
  IAMNoInlinePolicy:
    'A policy is part of the one role it is for: nobody may attach it to another, and it goes with the role.',
  LambdaConcurrency:
    'A reserved share would take the account’s room from an opening; the stage, the queues and the web ACL bound the load.',
  LambdaDLQ:
    'A route answers who waits for it; streams and queues keep what failed in a bucket and in dead letters of their own.',
  LambdaInsideVPC:
    'Functions talk to AWS by IAM and TLS alone: a network would add a way in and a slower start, and close nothing.',
  S3BucketReplicationEnabled: 'Youths’ papers stay in one region, and former versions bring back what was removed.',
  S3DefaultEncryptionKMS:
    'Left to S3’s own keys are the pages, which are public, and access logs, which AWS can only write so.',
  SecretsManagerRotationEnabled:
    'Two templates refer to the one secret, so it turns by a deployment that counts originSecret up.',
};

describe('NIST 800-53, revision 5', () => {
  const { app } = systemApp(folder, ownIssuer);
  const found = new Map<string, number>();
  for (const { ruleName, violatingResources } of new NIST80053R5Checks(app).validateScope(app).violations) {
    const rule = ruleName.replace(/\[.*$/, '').replace('NIST.800.53.R5-', '');
    found.set(rule, (found.get(rule) ?? 0) + violatingResources.length);
  }

  it('is followed, but for what is answered with a reason', () => {
    expect([...found.keys()].filter((rule) => !(rule in notFollowed)).sort()).toEqual([]);
  });

  it('has no answer to what is followed by now, and none without a reason', () => {
    expect(Object.keys(notFollowed).filter((rule) => !found.has(rule))).toEqual([]);
    for (const reason of Object.values(notFollowed)) expect(reason.split(' ').length).toBeGreaterThan(6);
  });
});
