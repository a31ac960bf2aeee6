import { z } from 'zod';
import { StartFailure } from '../failure';
import type { Resource } from '../template/model';
import { placeOf, readProperties } from '../template/properties';

const methodProperties = z.object({
  HttpMethod: z.string(),
  ResourceId: z.string(),
  RestApiId: z.string(),
  AuthorizationType: z.enum(['NONE', 'CUSTOM']).default('NONE'),
  AuthorizerId: z.string().optional(),
  ApiKeyRequired: z.literal(false).optional(),
  RequestValidatorId: z.undefined().optional(),
  Integration: z.object({
    Type: z.literal('AWS_PROXY', 'only Lambda proxy integrations are run'),
    Uri: z.string(),
    TimeoutInMillis: z.number().optional(),
  }),
});
const resourceProperties = z.object({ ParentId: z.string(), PathPart: z.string(), RestApiId: z.string() });

/** A method of the API. */
export interface Route {
  readonly method: string;
  /** With parameters as `{name}` or, for the rest of the path, `{name+}`. */
  readonly resourcePath: string;
  readonly resourceId: string;
  readonly segments: readonly string[];
  readonly functionArn: string;
  readonly authorizerId: string | null;
}

export interface RouteMatch {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Every method of one REST API, out of the template's tree of resources. */
export const readRoutes = (api: Resource, resources: readonly Resource[]): Route[] => {
  const paths = new Map<string, string>([[`${api.ref}/root`, '']]);
  const nodes = resources
    .filter(({ type }) => type === 'AWS::ApiGateway::Resource')
    .map((resource) => ({ id: resource.ref, ...readProperties(resource, resourceProperties) }))
    .filter(({ RestApiId }) => RestApiId === api.ref);
  const pathOf = (id: string): string => {
    const known = paths.get(id);
    if (known !== undefined) return known;
    const node = nodes.find((each) => each.id === id);
    if (node === undefined) throw new StartFailure(`A method of ${placeOf(api)} is on ${id}, which is not there.`);
    const path = `${pathOf(node.ParentId)}/${node.PathPart}`;
    paths.set(id, path);
    return path;
  };
  return resources
    .filter(({ type }) => type === 'AWS::ApiGateway::Method')
    .map((resource) => ({ resource, method: readProperties(resource, methodProperties) }))
    .filter(({ method }) => method.RestApiId === api.ref)
    .map(({ resource, method }) => toRoute(resource, method, pathOf(method.ResourceId) || '/'));
};

const toRoute = (resource: Resource, method: z.infer<typeof methodProperties>, resourcePath: string): Route => {
  const functionArn = /functions\/(arn:[^/]+)\/invocations$/.exec(method.Integration.Uri)?.[1];
  if (functionArn === undefined)
    throw new StartFailure(`${placeOf(resource)} calls no function: ${method.Integration.Uri}.`);
  const authorizerId = method.AuthorizationType === 'CUSTOM' ? method.AuthorizerId : null;
  if (authorizerId === undefined) throw new StartFailure(`${placeOf(resource)} names no authorizer.`);
  return {
    method: method.HttpMethod,
    resourcePath,
    resourceId: method.ResourceId,
    segments: resourcePath.split('/').slice(1),
    functionArn,
    authorizerId,
  };
};

/** The route of a request, or null; fixed path parts go before parameters. A slash at the end is another path. */
export const matchRoute = (routes: readonly Route[], method: string, path: string): RouteMatch | null => {
  const parts = path.split('/').slice(1);
  const matches = routes
    .filter((route) => route.method === method || route.method === 'ANY')
    .flatMap((route) => {
      const parameters = matchSegments(route.segments, parts);
      return parameters === null ? [] : [{ route, parameters }];
    });
  return matches.sort((a, b) => rank(a.route).localeCompare(rank(b.route)))[0] ?? null;
};

const rank = (route: Route): string =>
  route.segments.map((segment) => (segment.endsWith('+}') ? '2' : segment.startsWith('{') ? '1' : '0')).join('');

const matchSegments = (segments: readonly string[], parts: readonly string[]): Record<string, string> | null => {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const part = parts[index];
    if (part === undefined || part === '') return segments.length === 1 && segment === part ? parameters : null;
    if (segment.endsWith('+}')) {
      parameters[segment.slice(1, -2)] = decode(parts.slice(index).join('/'));
      return parameters;
    }
    if (segment.startsWith('{')) parameters[segment.slice(1, -1)] = decode(part);
    else if (segment !== part) return null;
  }
  return segments.length === parts.length ? parameters : null;
};

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
