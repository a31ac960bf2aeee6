import type { System } from './system';
import { at, type Properties, type Resource, texts } from './template';

/** `voucherloket-dev-quote` → `quote`. */
export const functionName = (fn: Resource): string =>
  String(fn.properties.FunctionName).replace(/^voucherloket-dev-/, '');

/** The functions of the house: without those that the CDK brings for its custom resources. */
export function ownFunctions(system: System): readonly Resource[] {
  const tokens = new Set(system.resources.map(({ properties }) => properties.ServiceToken));
  return system.ofType('AWS::Lambda::Function').filter(({ ref }) => !tokens.has(`${ref}.Arn`));
}

/** The function's role, from the ARN by which the function names it. */
export function roleOf(system: System, fn: Resource): Resource {
  const role = system.ofType('AWS::IAM::Role').find(({ ref }) => fn.properties.Role === `${ref}.Arn`);
  if (!role) throw new Error(`${fn.ref} has no role in these templates`);
  return role;
}

/** Every statement that the function's role carries, in whatever way it is attached. */
export function statementsOf(system: System, fn: Resource): Properties[] {
  const role = roleOf(system, fn);
  const attached = system
    .ofType('AWS::IAM::Policy')
    .filter(({ properties }) => texts(properties.Roles).includes(role.ref));
  const inline = list(role.properties.Policies).map((policy) => at(policy, 'PolicyDocument.Statement'));
  const documents = [...attached.map(({ properties }) => at(properties, 'PolicyDocument.Statement')), ...inline];
  return documents.flatMap(list);
}

/** `action on resource` for each pair that the function's role allows. */
export const permissionsOf = (system: System, fn: Resource): string[] =>
  statementsOf(system, fn).flatMap((statement) => {
    if (statement.Effect !== 'Allow') throw new Error(`${fn.ref} has a statement that does not allow`);
    return texts(statement.Action).flatMap((action) =>
      texts(statement.Resource).map((resource) => `${action} on ${resource}`),
    );
  });

/** Alarms on a metric with a dimension of this value. */
export const alarmsOf = (system: System, namespace: string, metric: string, dimension: string): Resource[] =>
  system
    .ofType('AWS::CloudWatch::Alarm')
    .filter(({ properties }) => properties.Namespace === namespace && properties.MetricName === metric)
    .filter(({ properties }) => list(properties.Dimensions).some(({ Value }) => Value === dimension));

/** A list of objects, empty where there is none. */
export const list = (value: unknown): Properties[] => (Array.isArray(value) ? value : []);
