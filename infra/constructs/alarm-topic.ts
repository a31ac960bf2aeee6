import { Aws } from 'aws-cdk-lib';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** Where alarms go. The operator subscribes to it: who is on duty is not for a template to say. */
export class AlarmTopic extends Construct {
  readonly action: SnsAction;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const masterKey = new Key(this, 'Key', { description: 'Voucherloket: alarms', enableKeyRotation: true });
    masterKey.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    this.action = new SnsAction(new Topic(this, 'Topic', { masterKey, enforceSSL: true }));
  }
}
