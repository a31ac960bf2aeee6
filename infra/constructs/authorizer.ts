import { Duration } from 'aws-cdk-lib';
import { TokenAuthorizer } from 'aws-cdk-lib/aws-apigateway';
import type { Construct } from 'constructs';
import { authorizer as spec } from '../../functions/manifest';
import { type House, named, pascal } from '../house';
import { ServiceFunction } from './service-function';

/** Whose tokens are let in, and how the pages come by one. */
export interface TokenSource {
  readonly issuer: string;
  readonly audience: string;
  /** The pages as the issuer knows them. */
  readonly clientId: string;
  /** What the pages ask the issuer for. */
  readonly scope: string;
}

/** Answers are kept per token, so a token that was let in counts for at most this much longer than it is valid. */
const resultsCacheTtl = Duration.minutes(5);

export function tokenAuthorizer(scope: Construct, house: House, { issuer, audience }: TokenSource): TokenAuthorizer {
  const { claims } = house.settings;
  const { lambda: handler } = new ServiceFunction(scope, pascal(spec.name), {
    spec,
    house,
    environment: {
      TOKEN_ISSUER: issuer,
      TOKEN_AUDIENCE: audience,
      CLAIM_ROLES: claims.roles,
      CLAIM_REGIONS: claims.regions,
      CLAIM_ORGANISATION: claims.organisation,
      CLAIM_NAME: claims.name,
    },
  });
  return new TokenAuthorizer(scope, 'Authorizer', {
    authorizerName: named(house.settings, spec.name),
    handler,
    resultsCacheTtl,
  });
}
