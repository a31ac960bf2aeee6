import { describe, expect, it } from 'vitest';
import { reactions } from '../../functions/manifest';
import { list } from './inspect';
import { ownIssuer, synthesize } from './system';
import { at, texts } from './template';

const system = synthesize();
const [bucket] = system.ofType('AWS::S3::Bucket').filter(({ id }) => id.includes('Documents'));
const plans = system.ofType('AWS::GuardDuty::MalwareProtectionPlan');
const role = system
  .ofType('AWS::IAM::Role')
  .find(({ ref }) => plans.some(({ properties }) => properties.Role === `${ref}.Arn`));

const ownDomain = {
  ...ownIssuer,
  domainName: 'voucher.example',
  certificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/x',
};

/** What browsers may do with buckets of this name. */
const corsOf = (name: string, context: Readonly<Record<string, string>>) =>
  [...synthesize(context).templates.values()]
    .flatMap((one) => Object.entries(one.Resources))
    .filter(([id, { Type }]) => Type === 'AWS::S3::Bucket' && id.includes(name))
    .map(([, { Properties }]) => Properties?.CorsConfiguration)
    .filter((one) => one !== undefined);

const rules = (origin: unknown, rule: object) => ({ CorsRules: [{ AllowedOrigins: [origin], ...rule, MaxAge: 3600 }] });
const either = (rule: object, otherwise: unknown) => ({
  'Fn::If': ['PagesKnown', rules({ Ref: 'PublicUrl' }, rule), otherwise],
});

describe('the documents bucket', () => {
  it('is scanned whole, and it alone', () => {
    expect(plans.map(({ properties }) => properties.ProtectedResource)).toEqual([
      { S3Bucket: { BucketName: bucket?.ref } },
    ]);
  });

  it('tells the bus of the account what arrives', () => {
    expect(bucket?.properties.NotificationConfiguration).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true },
    });
  });

  it('takes uploads of the pages, and lets a page of elsewhere read nothing', () => {
    const upload = { AllowedMethods: ['PUT'], AllowedHeaders: ['content-type', 'x-amz-checksum-sha256'] };
    expect(corsOf('Documents', ownIssuer)).toEqual([either(upload, { Ref: 'AWS::NoValue' })]);
    expect(corsOf('Documents', ownDomain)).toEqual([either(upload, rules('https://voucher.example', upload))]);
  });
});

describe('the bucket of payment files', () => {
  it('lets the pages fetch what is too large for an answer, and nothing more', () => {
    const download = { AllowedMethods: ['GET'] };
    expect(corsOf('Payouts', ownDomain)).toEqual([either(download, rules('https://voucher.example', download))]);
  });

  it('and that of the documents are the only ones a browser may talk to', () => {
    expect(corsOf('', ownDomain)).toHaveLength(2);
  });
});

describe('the scanner', () => {
  const statements = list(at(role?.properties, 'Policies.0.PolicyDocument.Statement'));
  const on = (action: string) =>
    statements.filter(({ Action }) => texts(Action).includes(action)).flatMap(({ Resource }) => texts(Resource));

  it('is GuardDuty, and reads this bucket only', () => {
    expect(at(role?.properties, 'AssumeRolePolicyDocument.Statement.0.Principal')).toEqual({
      Service: 'malware-protection-plan.guardduty.amazonaws.com',
    });
    expect(on('s3:GetObject')).toEqual([`${bucket?.ref}.Arn/*`]);
    expect(on('s3:PutObject')).toEqual([`${bucket?.ref}.Arn/malware-protection-resource-validation-object`]);
  });

  it('may do nothing by wildcard, deletes nothing, and opens the key through S3 alone', () => {
    const actions = statements.flatMap(({ Action }) => texts(Action));
    expect(actions.filter((action) => action.includes('*') || action.startsWith('s3:Delete'))).toEqual([]);
    expect(statements.flatMap(({ Resource }) => texts(Resource))).not.toContain('*');
    const keyed = statements.filter(({ Action }) => texts(Action).includes('kms:Decrypt'));
    expect(keyed).toMatchObject([
      { Condition: { StringEquals: { 'kms:ViaService': 's3.<AWS::Region>.amazonaws.com' } } },
    ]);
    const rules = statements.filter(({ Action }) => texts(Action).includes('events:PutRule'));
    expect(JSON.stringify(rules)).toContain('"events:ManagedBy":"malware-protection-plan.guardduty.amazonaws.com"');
  });
});

it('uploads and scans of this bucket reach one reaction, off the bus of the account, through its queue', () => {
  const listening = reactions.filter(({ triggers }) => triggers.some(({ on }) => on === 'documents'));
  expect(listening.map(({ name }) => name)).toEqual(['judge-document']);
  const queue = system
    .ofType('AWS::SQS::Queue')
    .find(({ properties }) => properties.QueueName === 'voucherloket-dev-judge-document');
  const rules = system
    .ofType('AWS::Events::Rule')
    .filter(({ properties }) => list(properties.Targets).some(({ Arn }) => Arn === `${queue?.ref}.Arn`));
  expect(rules.map(({ properties }) => [properties.EventBusName, properties.EventPattern])).toEqual([
    [undefined, { source: ['aws.s3'], 'detail-type': ['Object Created'], detail: { bucket: { name: [bucket?.ref] } } }],
    [
      undefined,
      {
        source: ['aws.guardduty'],
        'detail-type': ['GuardDuty Malware Protection Object Scan Result'],
        detail: { s3ObjectDetails: { bucketName: [bucket?.ref] } },
      },
    ],
  ]);
});
