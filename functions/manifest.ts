import { reactions } from './manifest/reactions';
import { routeGroups, routes } from './manifest/routes';
import type { FunctionEntry } from './manifest/types';

export { apiVersion } from './manifest/api-version';
export { authorizer } from './manifest/authorizer';
export { preToken } from './manifest/pre-token';
export { problemType } from './manifest/problem-type';
export type * from './manifest/types';

/**
 * Every function of the house, but the authorizer and Cognito's trigger: infra makes routes, triggers and grants from
 * it, the pipeline its access check, the OpenAPI document its paths.
 */
export const manifest: readonly FunctionEntry[] = [...routes, ...reactions];

export { roles } from './manifest/types';

export { reactions, routeGroups, routes };
