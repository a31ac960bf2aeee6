import { z } from 'zod';
import type { Clock } from '../clock';
import type { Crowd } from '../crowd';
import { StartFailure } from '../failure';
import type { LocalFunction } from '../lambda/function';
import type { Functions } from '../lambda/functions';
import type { Resource, Surroundings } from '../template/model';
import { placeOf, readProperties } from '../template/properties';
import { Authorizer, type Verdict } from './authorizer';
import { type Incoming, proxyEvent } from './events';
import { type Answer, createResponder, type GatewayResponder } from './gateway-responses';
import { wildcardMatch } from './policy';
import { proxyAnswer } from './proxy-answer';
import { matchRoute, type Route, type RouteMatch, readRoutes } from './routes';

const apiProperties = z.object({ BinaryMediaTypes: z.array(z.string()).default([]), Body: z.undefined().optional() });
const stageProperties = z.object({
  StageName: z.string(),
  RestApiId: z.string(),
  Variables: z.record(z.string(), z.string()).optional(),
});

/** API Gateway ends an integration after this long, unless its method says otherwise. */
const integrationTimeoutMs = 29_000;

export interface RestApi {
  readonly handle: (request: Incoming) => Promise<Answer>;
  /** For a body above what API Gateway takes. */
  readonly tooLarge: (request: Incoming) => Answer;
  /** For what is not well-formed HTTP. */
  readonly malformed: (request: Incoming) => Answer;
  readonly routes: readonly Route[];
}

export interface RestApiOptions {
  readonly functions: Functions;
  readonly clock: Clock;
  readonly crowd: Crowd;
  readonly surroundings: Surroundings;
}

interface Parts extends RestApiOptions {
  readonly api: Resource;
  readonly stage: z.infer<typeof stageProperties>;
  readonly binaryMediaTypes: readonly string[];
  readonly targets: ReadonlyMap<Route, LocalFunction>;
  readonly authorizers: ReadonlyMap<string, Authorizer>;
  readonly respond: GatewayResponder;
}

/** The template's REST API. It has exactly one, with one stage. */
export const createRestApi = (resources: readonly Resource[], options: RestApiOptions): RestApi => {
  const api = onlyOne(resources, 'AWS::ApiGateway::RestApi');
  const stage = readProperties(onlyOne(resources, 'AWS::ApiGateway::Stage'), stageProperties);
  const routes = readRoutes(api, resources);
  const respond = createResponder(api, resources);
  const authorizers = resources
    .filter(({ type }) => type === 'AWS::ApiGateway::Authorizer')
    .map((resource) => [resource.ref, new Authorizer(resource, options.functions)] as const);
  const parts: Parts = {
    ...options,
    api,
    stage,
    binaryMediaTypes: readProperties(api, apiProperties).BinaryMediaTypes,
    targets: new Map(routes.map((route) => [route, options.functions.find(route.functionArn, placeOf(api))])),
    authorizers: new Map(authorizers),
    respond,
  };
  const orphan = routes.find(({ authorizerId }) => authorizerId !== null && !parts.authorizers.has(authorizerId));
  if (orphan !== undefined) throw new StartFailure(`${orphan.resourcePath} names an authorizer that is not there.`);
  return {
    async handle(request) {
      const leave = options.crowd.enter();
      return handle(request, routes, parts).finally(leave);
    },
    tooLarge: (request) => respond('REQUEST_TOO_LARGE', request),
    malformed: (request) => respond('DEFAULT_4XX', request),
    routes,
  };
};

const onlyOne = (resources: readonly Resource[], type: string): Resource => {
  const found = resources.filter((resource) => resource.type === type);
  const [only] = found;
  if (only === undefined || found.length > 1) {
    throw new StartFailure(`The template must have one ${type}; it has ${found.length}.`);
  }
  return only;
};

const handle = async (request: Incoming, routes: readonly Route[], parts: Parts): Promise<Answer> => {
  const match = matchRoute(routes, request.method, request.path);
  if (match === null) return parts.respond('MISSING_AUTHENTICATION_TOKEN', request);
  const verdict = await authorize(request, match, parts);
  switch (verdict.kind) {
    case 'unauthorized':
      return parts.respond('UNAUTHORIZED', request);
    case 'denied':
      return parts.respond('ACCESS_DENIED', request, verdict.context);
    case 'failure':
      return parts.respond('AUTHORIZER_FAILURE', request);
    case 'allowed':
      return integrate(request, match, verdict, parts);
  }
};

const authorize = async (request: Incoming, match: RouteMatch, parts: Parts): Promise<Verdict> => {
  const { route, parameters } = match;
  const authorizer = route.authorizerId === null ? undefined : parts.authorizers.get(route.authorizerId);
  if (authorizer === undefined) return { kind: 'allowed', context: {} };
  const { region, account } = parts.surroundings;
  const path = request.path.slice(1);
  const methodArn = `arn:aws:execute-api:${region}:${account}:${parts.api.ref}/${parts.stage.StageName}/${request.method}/${path}`;
  return authorizer.check({ request, methodArn, resourcePath: route.resourcePath, parameters });
};

const integrate = async (
  request: Incoming,
  { route, parameters }: RouteMatch,
  verdict: Verdict & { kind: 'allowed' },
  parts: Parts,
): Promise<Answer> => {
  const contentType = request.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const binary = parts.binaryMediaTypes.some((type) => wildcardMatch(type, contentType.split(';')[0] ?? ''));
  const target = parts.targets.get(route);
  if (target === undefined) return parts.respond('DEFAULT_5XX', request);
  let stopTimer = () => {};
  const tooLate = new Promise<null>((resolve) => {
    stopTimer = startTimer(() => resolve(null));
  });
  const outcome = await Promise.race([
    tooLate,
    target.invoke(() =>
      // Made when a sandbox is free: in the cloud no request waits for one, and its age counts in the house's rules.
      proxyEvent({
        request,
        route,
        parameters,
        authorizer: route.authorizerId === null ? null : verdict.context,
        apiId: parts.api.ref,
        stage: parts.stage.StageName,
        stageVariables: parts.stage.Variables ?? null,
        account: parts.surroundings.account,
        binary,
        now: parts.clock.now(),
      }),
    ),
  ]);
  stopTimer();
  if (outcome === null) return parts.respond('INTEGRATION_TIMEOUT', request, verdict.context);
  const answer = outcome.ok ? proxyAnswer(outcome.result, parts.binaryMediaTypes.length > 0) : null;
  return answer ?? parts.respond('DEFAULT_5XX', request, verdict.context);
};

const startTimer = (onEnd: () => void): (() => void) => {
  const timer = setTimeout(onEnd, integrationTimeoutMs);
  return () => clearTimeout(timer);
};
