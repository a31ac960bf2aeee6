import { routes } from '../manifest/routes';
import type { RouteEntry } from '../manifest/types';

/** @throws Error for a name the manifest does not have: a bug, found when the module loads. */
export function routeNamed(name: string): RouteEntry {
  const route = routes.find((entry) => entry.name === name);
  if (!route) throw new Error(`no route named ${name} in the manifest`);
  return route;
}
