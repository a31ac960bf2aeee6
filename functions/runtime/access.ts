import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { RouteEntry } from '../manifest/types';
import { type Caller, readCaller } from './identity';
import { heldRoles } from './scope';
import { pass, type Step, stop } from './step';

/** The caller of a route, if one of its roles may call it; null on a public route. */
export function checkAccess(route: RouteEntry, event: APIGatewayProxyEvent): Step<Caller | null> {
  if (route.access === 'public') return pass(null);
  const { access } = route;
  const caller = readCaller(event.requestContext.authorizer);
  if (caller === null) return stop('unauthenticated', 'This request carries no verified identity.');
  if (heldRoles(access, caller).length > 0) return pass(caller);
  return stop('forbidden', 'Your role may not do this.');
}
