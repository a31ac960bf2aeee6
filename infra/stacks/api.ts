import { Stack, type StackProps } from 'aws-cdk-lib';
import { AuthorizationType, type IAuthorizer, LambdaIntegration, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { type RouteEntry, routes } from '../../functions/manifest';
import { acknowledge } from '../acknowledge';
import { alarm } from '../constructs/alarms';
import { type TokenSource, tokenAuthorizer } from '../constructs/authorizer';
import { OriginSecret } from '../constructs/origin-secret';
import { addProblemResponses } from '../constructs/problem-responses';
import { restApi } from '../constructs/rest-api';
import { ServiceFunction } from '../constructs/service-function';
import { protectApi } from '../constructs/web-acl';
import { type House, pascal } from '../house';
import { contextParameter } from '../parameters';
import type { Settings } from '../settings';

export interface ApiStackProps extends StackProps {
  readonly house: House;
  /** Tokens of the pool in this template; without it, of the issuer in the settings. */
  readonly pool: TokenSource | undefined;
  /** Those of other stacks, by the name of their route. */
  readonly functions: ReadonlyMap<string, IFunction>;
}

/** The HTTP API: a resource and a method per route of the manifest, and the functions that no other stack holds. */
export class ApiStack extends Stack {
  readonly api: RestApi;
  /** What the distribution must send. */
  readonly originSecret: string;

  constructor(scope: Construct, id: string, { house, pool, functions, ...props }: ApiStackProps) {
    super(scope, id, props);
    this.api = restApi(this, house);
    addProblemResponses(this.api);
    const tokens = pool ?? this.issuerOf(house.settings);
    const authorizer = tokenAuthorizer(this, house, tokens);
    for (const route of routes) {
      this.addRoute(route, authorizer, functions.get(route.name) ?? this.functionOf(route, house, tokens));
    }
    const secret = new OriginSecret(this, 'OriginSecret', house);
    this.originSecret = secret.sent;
    protectApi(this, house, this.api, secret.taken);
    alarm(this, 'ServerErrors', house, {
      name: 'api-server-errors',
      metric: this.api.metricServerError(),
      above: 0,
      impact: 'Callers get "Something went wrong here" or no answer in time; what they sent can be sent again',
    });
  }

  private functionOf(route: RouteEntry, house: House, tokens: TokenSource): IFunction {
    const environment = signInEnvironment(route, tokens);
    return new ServiceFunction(this, pascal(route.name), { spec: route, house, environment }).lambda;
  }

  private addRoute(route: RouteEntry, authorizer: IAuthorizer, lambda: IFunction): void {
    const integration = new LambdaIntegration(lambda, { proxy: true, allowTestInvoke: false });
    const isPublic = route.access === 'public';
    const method = this.api.root.resourceForPath(route.path).addMethod(route.method, integration, {
      operationName: route.name,
      ...(isPublic ? { authorizationType: AuthorizationType.NONE } : { authorizer }),
    });
    if (isPublic) acknowledge(method, 'AwsSolutions-APIG4', `Open to anyone by design: ${route.summary}.`);
  }

  private issuerOf({ issuer, signIn }: Settings): TokenSource {
    if (!issuer) throw new Error('Neither an issuer nor a user pool');
    return {
      issuer: contextParameter(this, 'TokenIssuer', issuer.url),
      audience: contextParameter(this, 'TokenAudience', issuer.audience),
      clientId: contextParameter(this, 'WebClientId', signIn.clientId),
      scope: contextParameter(this, 'SignInScope', signIn.scope),
    };
  }
}

type Environment = Readonly<Record<string, string>>;

const signInEnvironment = ({ uses }: RouteEntry, { issuer, clientId, scope }: TokenSource): Environment =>
  uses.signIn ? { TOKEN_ISSUER: issuer, WEB_CLIENT_ID: clientId, SIGN_IN_SCOPE: scope } : {};
