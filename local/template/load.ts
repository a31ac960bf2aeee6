import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '../failure';
import { isObject, type JsonObject, stringAt } from '../json';
import type { RawTemplate, Stack } from './model';

/** Reads a cloud assembly (`cdk.out`): its stacks, exporters before importers. */
export const loadAssembly = (folder: string): Stack[] => {
  const artifacts = readObject(join(folder, 'manifest.json')).artifacts;
  if (!isObject(artifacts)) throw new StartFailure(`${folder}/manifest.json lists no artifacts.`);
  const stackIds = Object.keys(artifacts).filter((id) => typeOf(artifacts, id) === 'aws:cloudformation:stack');
  const nested = Object.keys(artifacts).filter((id) => typeOf(artifacts, id) === 'cdk:cloud-assembly');
  if (nested.length > 0) throw new StartFailure(`${folder} holds nested assemblies, which local/ does not know.`);
  return inOrder(stackIds, artifacts).map((id) => readStack(folder, id, artifacts));
};

const typeOf = (artifacts: JsonObject, id: string) => {
  const artifact = artifacts[id];
  return isObject(artifact) ? stringAt(artifact, 'type') : undefined;
};

const inOrder = (ids: readonly string[], artifacts: JsonObject): string[] => {
  const ordered: string[] = [];
  const visit = (id: string) => {
    if (ordered.includes(id) || !ids.includes(id)) return;
    const artifact = artifacts[id];
    const needs = isObject(artifact) && Array.isArray(artifact.dependencies) ? artifact.dependencies : [];
    for (const need of needs) visit(String(need));
    ordered.push(id);
  };
  for (const id of ids) visit(id);
  return ordered;
};

const readStack = (folder: string, id: string, artifacts: JsonObject): Stack => {
  const artifact = artifacts[id];
  const properties = isObject(artifact) && isObject(artifact.properties) ? artifact.properties : {};
  const file = stringAt(properties, 'templateFile') ?? `${id}.template.json`;
  const template = readTemplate(join(folder, file));
  return { name: stringAt(properties, 'stackName') ?? id, template, assets: readAssets(folder, id) };
};

const readTemplate = (file: string): RawTemplate => {
  const template = readObject(file);
  if (!isObject(template.Resources)) throw new StartFailure(`${file} has no Resources.`);
  return template as unknown as RawTemplate;
};

const readAssets = (folder: string, stackId: string): Map<string, string> => {
  const assets = new Map<string, string>();
  const manifest = join(folder, `${stackId}.assets.json`);
  const files = existsSync(manifest) ? readObject(manifest).files : undefined;
  for (const file of isObject(files) ? Object.values(files) : []) {
    if (!isObject(file) || !isObject(file.source) || !isObject(file.destinations)) continue;
    const path = stringAt(file.source, 'path');
    for (const destination of Object.values(file.destinations)) {
      const key = isObject(destination) ? stringAt(destination, 'objectKey') : undefined;
      if (path !== undefined && key !== undefined) assets.set(key, join(folder, path));
    }
  }
  return assets;
};

const readObject = (file: string): JsonObject => {
  if (!existsSync(file)) throw new StartFailure(`${file} is not there: was the app synthesized?`);
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isObject(value)) throw new StartFailure(`${file} holds no JSON object.`);
  return value;
};
