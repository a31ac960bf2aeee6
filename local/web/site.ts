import { StartFailure } from '../failure';
import type { Incoming } from '../gateway/events';
import type { Answer } from '../gateway/gateway-responses';
import { wildcardMatch } from '../gateway/policy';
import type { Resource, Surroundings } from '../template/model';
import { bucketDomain } from '../template/physical';
import { placeOf } from '../template/properties';
import { type Behaviour, type Origin, readDistribution } from './distribution';
import { edgeFunction } from './edge-function';
import { FileOrigin } from './file-origin';
import { filesOf } from './files';
import { policyHeaders } from './headers-policy';

export type Handle = (request: Incoming) => Promise<Answer>;

export interface SiteOptions {
  readonly surroundings: Surroundings;
  /** The template's REST API. */
  readonly api: Handle;
}

/**
 * The template's distribution: pages and API at one address, told apart by its behaviours. Without a distribution the
 * API has the address to itself.
 */
export const createSite = (resources: readonly Resource[], options: SiteOptions): Handle => {
  const [resource, second] = resources.filter(({ type }) => type === 'AWS::CloudFront::Distribution');
  if (resource === undefined) return options.api;
  if (second !== undefined) throw new StartFailure(`${placeOf(second)} is a second distribution; one is run.`);
  const { rootObject, behaviours } = readDistribution(resource);
  const parts: Parts = { ...options, resource, resources };
  const served = behaviours.map(({ pattern, behaviour, origin }) => ({
    pattern: pattern.startsWith('/') || pattern === '*' ? pattern : `/${pattern}`,
    handle: serveBehaviour(behaviour, origin, parts),
  }));
  return async (request) => {
    const path = request.path === '/' && rootObject !== undefined ? `/${rootObject}` : request.path;
    const found = served.find(({ pattern }) => wildcardMatch(pattern, request.path));
    return found === undefined ? options.api(request) : found.handle({ ...request, path });
  };
};

interface Parts extends SiteOptions {
  readonly resource: Resource;
  readonly resources: readonly Resource[];
}

const serveBehaviour = (behaviour: Behaviour, origin: Origin, parts: Parts): Handle => {
  const [association] = behaviour.FunctionAssociations;
  const edge = association === undefined ? undefined : edgeFunction(find(parts, association.FunctionARN));
  const policy = behaviour.ResponseHeadersPolicyId;
  const added = policy === undefined ? [] : policyHeaders(find(parts, policy));
  const names = new Set(added.map(([name]) => name.toLowerCase()));
  const ask = behindOrigin(origin, behaviour, parts);
  return async (request) => {
    if (!behaviour.AllowedMethods.includes(request.method)) return notAllowed;
    const answer = await ask(edge === undefined ? request : edge(request));
    const own = answer.headers.filter(([name]) => !names.has(name.toLowerCase()));
    return { ...answer, headers: [...own, ...added] };
  };
};

const behindOrigin = (origin: Origin, { Compress }: Behaviour, { resource, resources, ...options }: Parts): Handle => {
  const { surroundings, api } = options;
  const restApi = resources.find(({ type }) => type === 'AWS::ApiGateway::RestApi');
  const stage = resources.find(({ type }) => type === 'AWS::ApiGateway::Stage');
  const apiDomain = `${restApi?.ref}.execute-api.${surroundings.region}.amazonaws.com`;
  if (origin.DomainName === apiDomain && origin.OriginPath === `/${stage?.ref}`) {
    return (request) => api({ ...request, headers: [...withoutHost(request), ['Host', apiDomain]] });
  }
  const bucket = resources.find(
    ({ type, ref }) => type === 'AWS::S3::Bucket' && bucketDomain(ref, surroundings) === origin.DomainName,
  );
  const place = placeOf(resource);
  if (bucket === undefined || origin.OriginPath !== '') {
    throw new StartFailure(`${place} has the origin ${origin.DomainName}${origin.OriginPath}, which is not run here.`);
  }
  const control = resources.some(
    ({ type, ref }) => type === 'AWS::CloudFront::OriginAccessControl' && ref === origin.OriginAccessControlId,
  );
  if (!control) throw new StartFailure(`${place} reads the bucket ${bucket.ref} without an origin access control.`);
  const files = new FileOrigin(filesOf(bucket.ref, resources), Compress);
  return (request) => files.answer(request.path, request);
};

const withoutHost = ({ headers }: Incoming) => headers.filter(([name]) => name.toLowerCase() !== 'host');

const find = ({ resource, resources }: Parts, name: string): Resource => {
  const found = resources.find(({ ref, arn }) => ref === name || arn === name);
  if (found === undefined) throw new StartFailure(`${placeOf(resource)} names ${name}, which is not there.`);
  return found;
};

const notAllowed: Answer = {
  statusCode: 403,
  headers: [['Content-Type', 'text/plain']],
  body: 'This distribution is not configured to allow the HTTP request method that was used for this request.',
};
