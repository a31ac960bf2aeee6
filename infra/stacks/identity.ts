import { Stack, type StackProps } from 'aws-cdk-lib';
import { LambdaVersion, UserPoolGroup, UserPoolOperation } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { preToken, roles } from '../../functions/manifest';
import type { TokenSource } from '../constructs/authorizer';
import { ServiceFunction } from '../constructs/service-function';
import { pagesClient, userPool } from '../constructs/user-pool';
import { type House, named, pascal } from '../house';

export interface IdentityStackProps extends StackProps {
  readonly house: House;
}

/**
 * A user pool for a deployer without an issuer of its own. The groups `role:officer` and `region:foodvalley` and the
 * attribute `custom:organisation` become claims of the access token.
 */
export class IdentityStack extends Stack {
  readonly tokens: TokenSource;

  constructor(scope: Construct, id: string, { house, ...props }: IdentityStackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const pool = userPool(this, house);
    const { lambda } = new ServiceFunction(this, pascal(preToken.name), { spec: preToken, house });
    pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, lambda, LambdaVersion.V2_0);
    for (const role of roles) {
      new UserPoolGroup(this, `Role${pascal(role)}`, { userPool: pool, groupName: `role:${role}` });
    }
    const client = pagesClient(this, pool);
    pool.addDomain('Domain', { cognitoDomain: { domainPrefix: `${named(house.settings, 'login')}-${this.account}` } });
    this.tokens = { issuer: pool.userPoolProviderUrl, audience: client.userPoolClientId };
  }
}
