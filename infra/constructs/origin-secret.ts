import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import type { House } from '../house';

/** The header in which the distribution shows the API that it is the one that asks. */
export const originHeader = 'x-origin-verify';

/**
 * What only the distribution and the API's web ACL know. Secrets Manager makes it, and no template, log or person holds
 * it: CloudFormation puts it where it is used. To have another, the deployer counts `originSecret` up by one: the API
 * then takes the new one and the one before, until the distribution sends the new one everywhere (docs/runbook.md).
 */
export class OriginSecret extends Construct {
  /** What the distribution sends: resolved at deployment. */
  readonly sent: string;
  /** What the API takes. */
  readonly taken: readonly string[];

  constructor(scope: Construct, id: string, { settings, keys }: House) {
    super(scope, id);
    const numbers = [settings.originSecret, settings.originSecret - 1].filter((number) => number > 0);
    const secrets = numbers.map((number) => this.secret(number, keys.storage.keyArn));
    this.taken = secrets.map(({ ref }) => `{{resolve:secretsmanager:${ref}:SecretString}}`);
    this.sent = this.taken[0] ?? '';
  }

  private secret(number: number, kmsKeyId: string): CfnSecret {
    const secret = new CfnSecret(this, `Number${number}`, {
      description: 'Voucherloket: by which the API knows its distribution',
      kmsKeyId,
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    });
    const reason = 'Two templates hold a reference to it, so it turns by a deployment that counts originSecret up.';
    acknowledge(secret, 'AwsSolutions-SMG4', reason);
    return secret;
  }
}
