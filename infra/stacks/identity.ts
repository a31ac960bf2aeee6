import { Stack, type StackProps } from 'aws-cdk-lib';
import { LambdaVersion, UserPoolGroup, UserPoolOperation } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { preToken, roles } from '../../functions/manifest';
import type { TokenSource } from '../constructs/authorizer';
import { ServiceFunction } from '../constructs/service-function';
import { pagesClient, scopes, userPool } from '../constructs/user-pool';
import { type House, named, pascal } from '../house';
import { publicUrl } from '../parameters';

export interface IdentityStackProps extends StackProps {
  readonly house: House;
}

/**
 * Where the login page sends people back to until the deployer says otherwise: the address that CloudFront gives is known
 * only after the API, which needs the pool.
 */
const onThisMachine = 'http://localhost:3000';

/**
 * A user pool for a deployer without an issuer of its own. The groups `role:officer` and `region:foodvalley` and the
 * attribute `custom:organisation` become claims of the access token.
 */
export class IdentityStack extends Stack {
  readonly tokens: TokenSource;
  /** Addresses that take part in signing in: of the issuer, and of its login page. */
  readonly login: readonly string[];

  constructor(scope: Construct, id: string, { house, ...props }: IdentityStackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const pool = userPool(this, house);
    const { lambda } = new ServiceFunction(this, pascal(preToken.name), { spec: preToken, house });
    pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, lambda, LambdaVersion.V2_0);
    for (const role of roles) {
      new UserPoolGroup(this, `Role${pascal(role)}`, { userPool: pool, groupName: `role:${role}` });
    }
    const { domain } = house.settings;
    const pages = publicUrl(this, domain ? `https://${domain.name}` : onThisMachine);
    const client = pagesClient(pool, pages);
    const loginPage = pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `${named(house.settings, 'login')}-${this.account}` },
    });
    const issuer = pool.userPoolProviderUrl;
    const clientId = client.userPoolClientId;
    this.tokens = { issuer, audience: clientId, clientId, scope: scopes.map(({ scopeName }) => scopeName).join(' ') };
    this.login = [issuer, loginPage.baseUrl()];
  }
}
