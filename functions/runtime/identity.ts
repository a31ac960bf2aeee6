import * as z from 'zod';
import type { Actor } from '../../domain/actor';
import { type Role, roles } from '../manifest/types';

/** Who is calling, as the authorizer found it in a verified token. Never taken from a header. */
export interface Caller {
  readonly sub: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly regions: readonly string[];
  /** KvK number, 8 digits; null for who works for no employer. */
  readonly organisation: string | null;
}

/** What travels from the authorizer to the functions: API Gateway carries strings only. */
export interface AuthorizerContext extends Record<string, string> {
  sub: string;
  name: string;
  roles: string;
  regions: string;
  organisation: string;
}

export const toContext = (caller: Caller): AuthorizerContext => ({
  sub: caller.sub,
  name: caller.name,
  roles: JSON.stringify(caller.roles),
  regions: JSON.stringify(caller.regions),
  organisation: caller.organisation ?? '',
});

const jsonArray = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});

const authorizerContext = z.object({
  sub: z.string().min(1),
  name: z.string(),
  roles: jsonArray.pipe(z.array(z.enum(roles))),
  regions: jsonArray.pipe(z.array(z.string())),
  organisation: z.string(),
});

/**
 * The caller out of `requestContext.authorizer`; null when no authorizer ran.
 * @throws Error when the context is not what our authorizer writes: a fault of the deployment.
 */
export function readCaller(authorizer: unknown): Caller | null {
  if (authorizer === null || authorizer === undefined) return null;
  const parsed = authorizerContext.safeParse(authorizer);
  if (!parsed.success) throw new Error('the authorizer context does not name a caller');
  const { organisation, ...caller } = parsed.data;
  return { ...caller, organisation: organisation === '' ? null : organisation };
}

/**
 * The caller as the domain knows who acts. The role shown on the timeline is the first of the caller's that this route
 * asks for.
 */
export const actorOf = ({ sub, roles: held, organisation }: Caller, asks: readonly Role[]): Actor => ({
  sub,
  role: asks.find((role) => held.includes(role)) ?? 'none',
  roles: held,
  organisation,
});
