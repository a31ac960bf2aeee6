import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

/** Three keys, so that a grant on one opens nothing of the others. */
export class Keys extends Construct {
  /** Encrypts the table and the buckets at rest. */
  readonly storage: Key;
  /** Encrypts what identifies the youth and the contact, field by field. */
  readonly field: Key;
  /** Makes the youth's pseudonym (HMAC): the same person gets the same one, nobody can go back. */
  readonly pseudonym: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const removalPolicy = RemovalPolicy.RETAIN;
    this.storage = new Key(this, 'Storage', {
      description: 'Voucherloket: table and buckets at rest',
      enableKeyRotation: true,
      removalPolicy,
    });
    this.storage.addToResourcePolicy(throughDynamoDb());
    this.field = new Key(this, 'Field', {
      description: 'Voucherloket: personal data, per field',
      enableKeyRotation: true,
      removalPolicy,
    });
    this.pseudonym = new Key(this, 'Pseudonym', {
      description: 'Voucherloket: pseudonym of the youth',
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      removalPolicy,
    });
  }
}

/**
 * DynamoDB decrypts the table's key in the name of its caller. Who may read the table is said on the table; the key lets
 * in who comes through DynamoDB, of this account only (AWS, "DynamoDB encryption at rest", key policy).
 */
const throughDynamoDb = () =>
  new PolicyStatement({
    sid: 'ThroughDynamoDb',
    principals: [new AnyPrincipal()],
    actions: [
      'kms:CreateGrant',
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:GenerateDataKeyWithoutPlaintext',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
    resources: ['*'],
    conditions: {
      StringEquals: { 'kms:CallerAccount': Aws.ACCOUNT_ID, 'kms:ViaService': `dynamodb.${Aws.REGION}.amazonaws.com` },
    },
  });
