import { type App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { authorizer, manifest, preToken, type RouteEntry, routeGroups } from '../functions/manifest';
import type { House } from './house';
import { requireBundles, requirePages, type Settings } from './settings';
import { ApiStack } from './stacks/api';
import { DataStack } from './stacks/data';
import { EventsStack } from './stacks/events';
import { FunctionsStack } from './stacks/functions';
import { IdentityStack } from './stacks/identity';
import { OperationsStack } from './stacks/operations';
import { WebStack } from './stacks/web';

/** Every function's name; `pre-token` is deployed only with the Cognito pool. */
export const functionNames: readonly string[] = [...manifest, authorizer, preToken].map(({ name }) => name);

/**
 * The whole system as stacks of one app: CloudFormation allows 500 resources a stack, and data must outlive code.
 * cdk-nag stops the synthesis on a finding that nobody answered.
 */
export function voucherloket(app: App, settings: Settings) {
  requireBundles(settings.codeRoot, functionNames);
  requirePages(settings.webRoot);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  Tags.of(app).add('system', 'voucherloket');
  Tags.of(app).add('stage', settings.stage);
  const id = (part: string) => `voucherloket-${settings.stage}-${part}`;
  const data = new DataStack(app, id('data'), { description: 'Voucherloket: table, buckets and keys', settings });
  const { table, keys, buckets, alarms } = data;
  const events = new EventsStack(app, id('events'), {
    description: 'Voucherloket: bus, reactions and daily rules',
    settings,
  });
  const house: House = { settings, table, keys, buckets, alarms, bus: events.bus };
  const identity = settings.issuer
    ? undefined
    : new IdentityStack(app, id('identity'), { description: 'Voucherloket: user pool', house });
  const functionsOf = (group: string, routes: readonly RouteEntry[]) =>
    new FunctionsStack(app, id(`functions-${group}`), {
      description: `Voucherloket: functions of the HTTP API about ${group}`,
      house,
      routes,
    });
  const groups = Object.entries(routeGroups).map(([group, routes]) => functionsOf(group, routes));
  const functions = new Map(groups.flatMap((group) => [...group.functions]));
  const description = 'Voucherloket: HTTP API';
  const api = new ApiStack(app, id('api'), { description, house, pool: identity?.tokens, functions });
  const web = new WebStack(app, id('web'), {
    description: 'Voucherloket: pages',
    house,
    api: api.api,
    originSecret: api.originSecret,
    login: identity?.login,
  });
  events.addReactions({ ...house, pages: web.url });
  const operations = new OperationsStack(app, id('operations'), { description: 'Voucherloket: dashboard', house });
  return { data, events, groups, api, web, operations, ...(identity ? { identity } : {}) };
}
