import { createContext, Script } from 'node:vm';
import { z } from 'zod';
import { StartFailure } from '../failure';
import type { Incoming } from '../gateway/events';
import { isObject, parseObject, stringAt } from '../json';
import type { Resource } from '../template/model';
import { placeOf, readProperties } from '../template/properties';

const functionProperties = z.object({
  FunctionCode: z.string(),
  FunctionConfig: z.object({ Runtime: z.literal('cloudfront-js-2.0') }),
});

/**
 * For code that never ends, on a machine that is busy: it is tried with one request before it gets any. At the edge each
 * has about a millisecond; here those that follow have no bound, for that takes a thread at every one of them, a fifth of
 * what the gateway did.
 */
const timeoutMs = 5000;

const trial: Parameters<typeof eventOf>[0] = {
  ...{ method: 'GET', path: '/', sourceIp: '127.0.0.1' },
  ...{ query: new URLSearchParams(), headers: [] },
};

/** Works on text, so that no object of one realm gets into the other. */
const calling = '(event) => JSON.stringify(handler(JSON.parse(event)))';

/** The request as it goes on. */
export type EdgeFunction = (request: Incoming) => Incoming;

/** Runs the code of a CloudFront function that changes the path of a request, or sets headers, and nothing else of it. */
export const edgeFunction = (resource: Resource): EdgeFunction => {
  const { FunctionCode: code } = readProperties(resource, functionProperties);
  const context = createContext({ trial: JSON.stringify(eventOf(trial)) });
  let call: (event: string) => unknown;
  try {
    new Script(code).runInContext(context, { timeout: timeoutMs });
    call = new Script(calling).runInContext(context);
    new Script(`(${calling})(trial)`).runInContext(context, { timeout: timeoutMs });
  } catch (error) {
    throw new StartFailure(`${placeOf(resource)} has code that does not run: ${String(error)}.`);
  }
  return (request) => {
    const answer = parseObject(String(call(JSON.stringify(eventOf(request)))));
    const uri = answer === null ? undefined : stringAt(answer, 'uri');
    if (uri === undefined) throw new Error(`${placeOf(resource)} gave no request to go on with`);
    return { ...request, path: uri, headers: withSet(request.headers, answer?.headers) };
  };
};

/** Headers with what the function set: one that it left as it was keeps its spelling. */
const withSet = (before: Incoming['headers'], after: unknown): Incoming['headers'] => {
  const values = new Map(before.map(([name, value]) => [name.toLowerCase(), value]));
  const set = Object.entries(isObject(after) ? after : {}).flatMap(([name, given]) => {
    const value = isObject(given) ? stringAt(given, 'value') : undefined;
    return value === undefined || values.get(name) === value ? [] : [[name, value] as const];
  });
  const names = new Set(set.map(([name]) => name));
  return [...before.filter(([name]) => !names.has(name.toLowerCase())), ...set];
};

/** The event of a viewer request, as far as functions here look at it. */
const eventOf = ({ method, path, query, headers, sourceIp }: Omit<Incoming, 'id' | 'body'>) => ({
  version: '1.0',
  context: { eventType: 'viewer-request' },
  viewer: { ip: sourceIp },
  request: {
    method,
    uri: path,
    querystring: values([...query]),
    headers: values(headers.map(([name, value]) => [name.toLowerCase(), value] as const)),
    cookies: {},
  },
});

const values = (pairs: readonly (readonly [string, string])[]) =>
  Object.fromEntries(pairs.map(([name, value]) => [name, { value }]));
