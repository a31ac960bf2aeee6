import { z } from 'zod';
import { StartFailure } from '../failure';
import type { JsonObject } from '../json';
import type { Resource } from '../template/model';
import { placeOf, readProperties } from '../template/properties';
import { headerOf, type Incoming } from './events';

/** What the gateway answers by itself, with the status and message it has where the template says nothing. */
const standard = {
  UNAUTHORIZED: [401, 'Unauthorized'],
  ACCESS_DENIED: [403, 'User is not authorized to access this resource'],
  MISSING_AUTHENTICATION_TOKEN: [403, 'Missing Authentication Token'],
  REQUEST_TOO_LARGE: [413, 'HTTP content length exceeded 10485760 bytes.'],
  DEFAULT_4XX: [400, 'Bad Request'],
  AUTHORIZER_FAILURE: [500, 'Internal server error'],
  // A fault in the function, or an answer that is none, is a 502 of the 5XX family in AWS.
  DEFAULT_5XX: [502, 'Internal server error'],
  INTEGRATION_TIMEOUT: [504, 'Endpoint request timed out'],
} as const satisfies Record<string, readonly [number, string]>;

export type GatewayResponseType = keyof typeof standard;

export interface Answer {
  readonly statusCode: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | Buffer;
}

const responseProperties = z.object({
  ResponseType: z.string(),
  RestApiId: z.string(),
  StatusCode: z
    .string()
    .regex(/^\d{3}$/)
    .optional(),
  ResponseParameters: z.record(z.string(), z.string()).default({}),
  ResponseTemplates: z.record(z.string(), z.string()).default({}),
});
type ResponseProperties = z.infer<typeof responseProperties>;

export type GatewayResponder = (type: GatewayResponseType, request: Incoming, authorizer?: JsonObject) => Answer;

/** Answers as the template's gateway responses say, the type's own before the default of its family. */
export const createResponder = (api: Resource, resources: readonly Resource[]): GatewayResponder => {
  const declared = new Map<string, ResponseProperties>();
  for (const resource of resources.filter(({ type }) => type === 'AWS::ApiGateway::GatewayResponse')) {
    const properties = readProperties(resource, responseProperties);
    if (properties.RestApiId !== api.ref) continue;
    const place = placeOf(resource);
    for (const name of Object.keys(properties.ResponseParameters)) requireHeader(name, place);
    declared.set(properties.ResponseType, properties);
  }
  return (type, request, authorizer = {}) => {
    const [status, message] = standard[type];
    const own = declared.get(type) ?? declared.get(status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX');
    const variables = variablesOf(type, message, request, authorizer);
    if (own === undefined) {
      return { statusCode: status, headers: [['Content-Type', 'application/json']], body: JSON.stringify({ message }) };
    }
    return render(own, status, message, request, variables);
  };
};

const headerPrefix = 'gatewayresponse.header.';

const requireHeader = (name: string, place: string) => {
  if (!name.startsWith(headerPrefix)) throw new StartFailure(`${place} sets ${name}, which local/ does not know.`);
};

type Variables = (name: string) => string | undefined;

const render = (
  own: ResponseProperties,
  status: number,
  message: string,
  request: Incoming,
  variables: Variables,
): Answer => {
  const [mediaType, template] = chooseTemplate(own.ResponseTemplates, headerOf(request, 'accept') ?? '*/*');
  const headers = Object.entries(own.ResponseParameters).map(
    ([name, source]) => [name.slice(headerPrefix.length), parameterValue(source, request, variables)] as const,
  );
  const typed = headers.some(([name]) => name.toLowerCase() === 'content-type');
  return {
    statusCode: own.StatusCode === undefined ? status : Number(own.StatusCode),
    headers: typed ? headers : [['Content-Type', mediaType], ...headers],
    body: template === null ? JSON.stringify({ message }) : substitute(template, variables),
  };
};

const chooseTemplate = (templates: Readonly<Record<string, string>>, accept: string): [string, string | null] => {
  const entries = Object.entries(templates);
  const chosen =
    entries.find(([mediaType]) => accept.includes(mediaType)) ??
    entries.find(([mediaType]) => mediaType === 'application/json') ??
    entries[0];
  return chosen ?? ['application/json', null];
};

/** `'text'`, `context.…` or `method.request.header.…`. */
const parameterValue = (source: string, request: Incoming, variables: Variables): string => {
  const literal = /^'(.*)'$/s.exec(source);
  if (literal !== null) return literal[1] ?? '';
  if (source.startsWith('context.')) return variables(source) ?? '';
  const header = /^method\.request\.header\.(.+)$/.exec(source)?.[1];
  return header === undefined ? '' : (headerOf(request, header) ?? '');
};

const substitute = (template: string, variables: Variables): string =>
  template.replaceAll(/\$(context(?:\.\w+)+)/g, (_whole, name: string) => variables(name) ?? '');

const variablesOf =
  (type: string, message: string, request: Incoming, authorizer: JsonObject): Variables =>
  (name) => {
    const known: Readonly<Record<string, string>> = {
      'context.requestId': request.id,
      'context.extendedRequestId': request.id,
      'context.path': request.path,
      'context.httpMethod': request.method,
      'context.error.message': message,
      'context.error.messageString': JSON.stringify(message),
      'context.error.responseType': type,
      'context.identity.sourceIp': request.sourceIp,
    };
    if (name.startsWith('context.authorizer.'))
      return String(authorizer[name.slice('context.authorizer.'.length)] ?? '');
    return known[name];
  };
