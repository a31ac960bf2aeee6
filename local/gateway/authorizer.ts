import { z } from 'zod';
import { StartFailure } from '../failure';
import { isObject, type JsonObject, parseObject, stringAt } from '../json';
import type { LocalFunction } from '../lambda/function';
import type { Functions } from '../lambda/functions';
import type { Resource } from '../template/model';
import { asNumber, placeOf, readProperties } from '../template/properties';
import { headerOf, type Incoming, valuesOf } from './events';
import { allows } from './policy';

const authorizerProperties = z.object({
  Type: z.enum(['TOKEN', 'REQUEST']),
  AuthorizerUri: z.string(),
  IdentitySource: z.string().optional(),
  IdentityValidationExpression: z.string().optional(),
  AuthorizerResultTtlInSeconds: z.preprocess(asNumber, z.number().int().min(0).max(3600)).default(300),
});

export type Verdict =
  | { readonly kind: 'allowed'; readonly context: JsonObject }
  | { readonly kind: 'unauthorized' }
  | { readonly kind: 'denied'; readonly context: JsonObject }
  | { readonly kind: 'failure' };

export interface AuthorizerCall {
  readonly request: Incoming;
  readonly methodArn: string;
  readonly resourcePath: string;
  readonly parameters: Readonly<Record<string, string>>;
}

interface Known {
  readonly policy: JsonObject;
  readonly context: JsonObject;
}

/** A Lambda authorizer: asks the function, keeps its answer for the time the template says, and applies its policy. */
export class Authorizer {
  readonly #properties: z.infer<typeof authorizerProperties>;
  readonly #sources: readonly string[];
  readonly #function: LocalFunction;
  readonly #kept = new Map<string, { readonly until: number; readonly known: Known }>();

  readonly #asking = new Map<string, Promise<Known | Verdict>>();

  constructor(resource: Resource, functions: Functions) {
    this.#properties = readProperties(resource, authorizerProperties);
    this.#function = functions.find(authorizerFunctionArn(resource), placeOf(resource));
    const sources = (this.#properties.IdentitySource ?? '').split(',').filter((source) => source !== '');
    const unknown = sources.find((source) => !/^method\.request\.(header|querystring)\.[\w-]+$/.test(source));
    if (unknown !== undefined)
      throw new StartFailure(`${placeOf(resource)} has an identity source not known: ${unknown}.`);
    this.#sources = sources;
  }

  async check(call: AuthorizerCall): Promise<Verdict> {
    const values = this.#sources.map((source) => sourceValue(source, call.request));
    if (values.some((value) => value === undefined || value === '')) return { kind: 'unauthorized' };
    const expression = this.#properties.IdentityValidationExpression;
    if (expression !== undefined && !new RegExp(`^(?:${expression})$`).test(values[0] ?? ''))
      return { kind: 'unauthorized' };
    const key = JSON.stringify(values);
    const kept = this.#kept.get(key);
    if (kept !== undefined && kept.until > performance.now()) return verdict(kept.known, call.methodArn);
    const known = await this.#askOnce(key, call, values[0] ?? '');
    return 'kind' in known ? known : verdict(known, call.methodArn);
  }

  /** A crowd with one token asks once. Without keeping, every request asks for itself. */
  async #askOnce(key: string, call: AuthorizerCall, token: string): Promise<Known | Verdict> {
    if (!this.#keeps) return this.#ask(call, token);
    const asked = this.#asking.get(key) ?? this.#ask(call, token);
    this.#asking.set(key, asked);
    const known = await asked;
    this.#asking.delete(key);
    if (!('kind' in known)) this.#keep(key, known);
    return known;
  }

  get #keeps(): boolean {
    return this.#properties.AuthorizerResultTtlInSeconds > 0 && this.#sources.length > 0;
  }

  #keep(key: string, known: Known): void {
    const ttl = this.#properties.AuthorizerResultTtlInSeconds;
    if (this.#kept.size > 10_000) this.#kept.clear();
    this.#kept.set(key, { until: performance.now() + ttl * 1000, known });
  }

  async #ask(call: AuthorizerCall, token: string): Promise<Known | Verdict> {
    const event =
      this.#properties.Type === 'TOKEN'
        ? { type: 'TOKEN', authorizationToken: token, methodArn: call.methodArn }
        : requestEvent(call);
    const outcome = await this.#function.invoke(() => event);
    // "Unauthorized" is the agreed word by which an authorizer says that a caller is nobody.
    if (!outcome.ok) return { kind: outcome.fault.errorMessage === 'Unauthorized' ? 'unauthorized' : 'failure' };
    const answer = parseObject(outcome.result);
    if (answer === null || !isObject(answer.policyDocument)) return { kind: 'failure' };
    const context = isObject(answer.context) ? answer.context : {};
    // What is handed on must be plain values, and reaches the function as text.
    if (Object.values(context).some((value) => typeof value === 'object')) return { kind: 'failure' };
    const texts = Object.fromEntries(Object.entries(context).map(([name, value]) => [name, String(value)]));
    return {
      policy: answer.policyDocument,
      context: { ...texts, principalId: stringAt(answer, 'principalId') ?? '' },
    };
  }
}

export const authorizerFunctionArn = (resource: Resource): string => {
  const uri = stringAt(resource.properties, 'AuthorizerUri') ?? '';
  const arn = /functions\/(arn:[^/]+)\/invocations$/.exec(uri)?.[1];
  if (arn === undefined) throw new StartFailure(`${placeOf(resource)} calls no function.`);
  return arn;
};

const verdict = ({ policy, context }: Known, methodArn: string): Verdict =>
  allows(policy, methodArn) ? { kind: 'allowed', context } : { kind: 'denied', context };

const sourceValue = (source: string, request: Incoming): string | undefined => {
  const [, , place, name = ''] = source.split('.');
  return place === 'header' ? headerOf(request, name) : (request.query.get(name) ?? undefined);
};

const requestEvent = ({ request, methodArn, resourcePath, parameters }: AuthorizerCall): JsonObject => ({
  type: 'REQUEST',
  methodArn,
  resource: resourcePath,
  path: request.path,
  httpMethod: request.method,
  ...valuesOf('headers', 'multiValueHeaders', request.headers),
  ...valuesOf('queryStringParameters', 'multiValueQueryStringParameters', [...request.query]),
  pathParameters: parameters,
  requestContext: { requestId: request.id, identity: { sourceIp: request.sourceIp }, httpMethod: request.method },
});
