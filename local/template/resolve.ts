import { StartFailure } from '../failure';
import { isObject, type Json, type JsonObject, stringAt } from '../json';
import { evaluate, resolve, type Scope } from './intrinsics';
import type { RawResource, Resource, Stack, Surroundings } from './model';
import { nameProperties, physicalIds } from './physical';

export interface ResolveOptions {
  readonly surroundings: Surroundings;
  /** Values for `Parameters`, in place of their defaults. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** All resources of all stacks, worked out. Stacks come in the order of their dependencies, exporters first. */
export const resolveStacks = (stacks: readonly Stack[], options: ResolveOptions): Resource[] => {
  const exports = new Map<string, Json>();
  return stacks.flatMap((stack) => resolveStack(stack, options, exports));
};

const resolveStack = (stack: Stack, options: ResolveOptions, exports: Map<string, Json>): Resource[] => {
  const scopeAt = (place: string): Scope => stackScope(stack, options, exports, `${stack.name}/${place}`);
  const conditionHolds = (name: string | undefined) => name === undefined || scopeAt(name).condition(name);
  const resources = Object.entries(stack.template.Resources)
    .filter(([, raw]) => conditionHolds(raw.Condition))
    .map(([logicalId, raw]) => resolveResource(stack, logicalId, raw, scopeAt(logicalId), options.surroundings));
  for (const [name, output] of Object.entries(stack.template.Outputs ?? {})) {
    if (output.Export === undefined || !conditionHolds(output.Condition)) continue;
    exports.set(String(resolve(output.Export.Name, scopeAt(name))), resolve(output.Value, scopeAt(name)) ?? null);
  }
  return resources;
};

const resolveResource = (
  stack: Stack,
  logicalId: string,
  raw: RawResource,
  scope: Scope,
  surroundings: Surroundings,
): Resource => {
  const resolved = resolve(raw.Properties ?? {}, scope);
  const properties: JsonObject = isObject(resolved) ? resolved : {};
  const ids = physicalIds({ stack: stack.name, logicalId, type: raw.Type, properties }, surroundings);
  const code = assetKey(properties);
  const assetPath = code === undefined ? null : (stack.assets.get(code) ?? null);
  return { stack: stack.name, logicalId, type: raw.Type, properties, ref: ids.ref, arn: ids.arn, assetPath };
};

/** By which a function names its code, and a deployment of files its archive. */
const assetKey = ({ Code, SourceObjectKeys }: JsonObject): string | undefined => {
  if (isObject(Code)) return stringAt(Code, 'S3Key');
  const [first] = Array.isArray(SourceObjectKeys) ? SourceObjectKeys : [];
  return typeof first === 'string' ? first : undefined;
};

const stackScope = (stack: Stack, options: ResolveOptions, exports: Map<string, Json>, place: string): Scope => {
  const idsOf = (logicalId: string) => {
    const raw = stack.template.Resources[logicalId];
    if (raw === undefined) throw new StartFailure(`${place} refers to ${logicalId}, which is not there.`);
    const named = { stack: stack.name, logicalId, type: raw.Type, properties: nameOnly(raw, scope) };
    return physicalIds(named, options.surroundings);
  };
  const scope: Scope = {
    place,
    ref(name) {
      if (name.startsWith('AWS::')) return pseudo(stack.name, options.surroundings)[name];
      const parameter = stack.template.Parameters?.[name];
      if (parameter !== undefined) return parameterValue(name, parameter.Default, options, place);
      return stack.template.Resources[name] === undefined ? undefined : idsOf(name).ref;
    },
    attribute: (logicalId, name) => idsOf(logicalId).attribute(name),
    importValue(name) {
      const value = exports.get(name);
      if (value === undefined) throw new StartFailure(`${place} imports ${name}, which no earlier stack exports.`);
      return value;
    },
    condition(name) {
      const expression = stack.template.Conditions?.[name];
      if (expression === undefined) throw new StartFailure(`${place} needs the condition ${name}, which is not there.`);
      return evaluate(expression, scope);
    },
    mapping(map, top, second) {
      const rows = stack.template.Mappings?.[map];
      const row = isObject(rows) ? rows[top] : undefined;
      const value = isObject(row) ? row[second] : undefined;
      if (value === undefined) throw new StartFailure(`${place} looks up ${map}.${top}.${second}, which is not there.`);
      return value;
    },
  };
  return scope;
};

const parameterValue = (name: string, standard: Json | undefined, options: ResolveOptions, place: string): Json => {
  const value = options.parameters?.[name] ?? standard;
  if (value === undefined) throw new StartFailure(`${place} needs the parameter ${name}, which has no default.`);
  return value;
};

/** Only the properties a name can follow from: the others may refer back to this very resource. */
const nameOnly = (raw: RawResource, scope: Scope): JsonObject => {
  const names = [nameProperties[raw.Type], 'EventBusName'].filter((name) => name !== undefined);
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = resolve(raw.Properties?.[name], scope);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
};

const pseudo = (stackName: string, at: Surroundings): Readonly<Record<string, string | readonly string[]>> => ({
  'AWS::Region': at.region,
  'AWS::AccountId': at.account,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': stackName,
  'AWS::StackId': `arn:aws:cloudformation:${at.region}:${at.account}:stack/${stackName}/local`,
  'AWS::NotificationARNs': [],
});
