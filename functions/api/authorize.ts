import type { APIGatewayAuthorizerEvent, APIGatewayAuthorizerResult } from 'aws-lambda';
import { IssuerUnreachable, verifiedClaims } from '../gateways/issuer';
import { callerOf } from '../runtime/claims';
import { headerOf } from '../runtime/headers';
import { type Caller, toContext } from '../runtime/identity';
import { logger } from '../runtime/logger';
import { count } from '../runtime/metrics';

const bearer = /^Bearer ([\w.~+/=-]{1,8192})$/i;

/**
 * The Lambda authorizer in front of every route that is not public. API Gateway keeps the answer per token, so it allows
 * the whole stage; which role may call what, each route's own pipeline checks.
 * @throws Error `Unauthorized`, which API Gateway makes a 401; any other Error is a 500
 */
export async function handler(event: APIGatewayAuthorizerEvent): Promise<APIGatewayAuthorizerResult> {
  const caller = await identify(tokenOf(event));
  return {
    principalId: caller.sub,
    policyDocument: {
      Version: '2012-10-17',
      Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: wholeStage(event.methodArn) }],
    },
    context: toContext(caller),
  };
}

async function identify(token: string | null): Promise<Caller> {
  try {
    if (token === null) throw new Error('no bearer token');
    return callerOf(await verifiedClaims(token));
  } catch (error) {
    if (error instanceof IssuerUnreachable) {
      logger().error('fault', { error });
      count('authorize', { faults: 1 });
      throw error;
    }
    logger().info('token refused', { reason: error instanceof Error ? error.name : 'unknown' });
    throw new Error('Unauthorized');
  }
}

function tokenOf(event: APIGatewayAuthorizerEvent): string | null {
  const given =
    event.type === 'TOKEN' ? event.authorizationToken : headerOf({ headers: event.headers ?? {} }, 'Authorization');
  return bearer.exec(given?.trim() ?? '')?.[1] ?? null;
}

/** `arn:…:<api>/<stage>/GET/v1/…` → `arn:…:<api>/<stage>/*` + `/*`: every method and path of the stage. */
function wholeStage(methodArn: string): string {
  const [api, stage] = methodArn.split('/');
  return `${api}/${stage}/*/*`;
}
