import middy, { type MiddyfiedHandler } from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { amsterdamDate, instantFromMs } from '../../domain/calendar';
import type { Result } from '../../domain/result';
import type { RouteEntry } from '../manifest/types';
import { checkAccess } from './access';
import type { Answer } from './answer';
import { readBody } from './body';
import { correlationIdOf } from './correlation';
import { answerFaults } from './faults';
import { Guard } from './guard';
import { idempotencyOf, readIdempotencyKey } from './idempotency';
import type { Caller } from './identity';
import { checkInput, type Input } from './input';
import { observe } from './observe';
import { traceOf } from './processing-trace';
import { render } from './render';
import type { ApiRequest, PublicRequest } from './request';
import { standardHeaders } from './standard-headers';
import type { Step } from './step';
import { checkTold, publicReach, type Reach } from './told';
import { doWork } from './work';

export { type Answer, answer } from './answer';
export type { Caller } from './identity';
export type { Input } from './input';
export type { ApiRequest, Idempotency, PublicRequest } from './request';

export type ApiHandler = MiddyfiedHandler<APIGatewayProxyEvent, APIGatewayProxyResult>;

/**
 * A route's handler in its pipeline: logged, counted, and every answer rendered with the headers of the house.
 * @param route its entry in the manifest
 * @param input zod schemas; what has none is not read, and undefined in the request
 */
export function api<B = undefined, P = undefined, Q = undefined>(
  route: RouteEntry,
  input: Input<B, P, Q>,
  handle: (request: ApiRequest<B, P, Q>) => Promise<Result<Answer>>,
): ApiHandler {
  if (route.access === 'public') throw new Error(`route ${route.name} is public: use publicApi`);
  const { access } = route;
  return pipeline(route, input, async (request, caller) => {
    if (caller === null) throw new Error(`route ${route.name} ran without a caller`);
    const guard = new Guard(access, caller);
    return told(route, guard, await handle({ ...request, caller, guard }));
  });
}

/** As `api`, for a route that anyone may call: its request has no caller. */
export function publicApi<B = undefined, P = undefined, Q = undefined>(
  route: RouteEntry,
  input: Input<B, P, Q>,
  handle: (request: PublicRequest<B, P, Q>) => Promise<Result<Answer>>,
): ApiHandler {
  if (route.access !== 'public') throw new Error(`route ${route.name} is not public: use api`);
  const reach = publicReach(route);
  return pipeline(route, input, async (request) => told(route, reach, await handle(request)));
}

/** Nothing goes out that was not held against what its caller may be told. */
function told(route: RouteEntry, reach: Reach, result: Result<Answer>): Result<Answer> {
  if (result.ok) checkTold(route, reach, result.value);
  return result;
}

type Handle<B, P, Q> = (request: PublicRequest<B, P, Q>, caller: Caller | null) => Promise<Result<Answer>>;

function pipeline<B, P, Q>(route: RouteEntry, input: Input<B, P, Q>, handle: Handle<B, P, Q>): ApiHandler {
  const base = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> =>
    doWork({ worker: route.name, correlationId: correlationIdOf(event) }, async () =>
      render(await run(event, route, input, handle)),
    );
  return middy<APIGatewayProxyEvent, APIGatewayProxyResult>(base)
    .use(observe(route))
    .use(standardHeaders())
    .use(answerFaults());
}

/** Who may, then what it says: someone without access learns nothing about the input. */
async function run<B, P, Q>(
  event: APIGatewayProxyEvent,
  route: RouteEntry,
  input: Input<B, P, Q>,
  handle: Handle<B, P, Q>,
): Promise<Step<Answer>> {
  const caller = checkAccess(route, event);
  if (!caller.ok) return caller;
  const key = readIdempotencyKey(route, event);
  if (!key.ok) return key;
  const json = readBody(event, input.body !== undefined, input.raw);
  if (!json.ok) return json;
  const checked = checkInput(input, event, json.value);
  if (!checked.ok) return checked;
  const receivedEpochMs = event.requestContext.requestTimeEpoch;
  const now = instantFromMs(receivedEpochMs);
  const request: PublicRequest<B, P, Q> = {
    ...checked.value,
    now,
    today: amsterdamDate(now),
    idempotency: idempotencyOf(key.value, json.value),
    correlationId: correlationIdOf(event),
    trace: traceOf(event, caller.value),
    receivedEpochMs,
  };
  return handle(request, caller.value);
}
