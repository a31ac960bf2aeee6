import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from 'constructs';

/** Names of the token's claims, as the issuer of the deployer calls them. */
export interface ClaimNames {
  readonly roles: string;
  readonly regions: string;
  readonly organisation: string;
  readonly name: string;
}

/** What a deployer chooses at synthesis, by context (`-c stage=prod`). */
export interface Settings {
  /** Part of every name, so that two deployments in one account do not meet. */
  readonly stage: string;
  /** Folder with a bundle per function: `<name>/index.mjs`. */
  readonly codeRoot: string;
  /** The deployer's own OpenID Connect issuer; without it the template brings a Cognito user pool. */
  readonly issuer?: { readonly url: string; readonly audience: string };
  readonly claims: ClaimNames;
}

const stagePattern = /^[a-z][a-z0-9-]{0,19}$/;

function text(node: Node, key: string): string | undefined {
  const value: unknown = node.tryGetContext(key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * Settings out of the context `stage`, `codeRoot`, `issuer`, `audience`, `claimRoles`, `claimRegions`,
 * `claimOrganisation` and `claimName`.
 * @throws Error in one sentence when the stage cannot be part of a name.
 */
export function settingsFrom(node: Node, bundles: string): Settings {
  const stage = text(node, 'stage') ?? 'dev';
  if (!stagePattern.test(stage)) {
    throw new Error(`The stage "${stage}" must be 1 to 20 lower-case letters, digits or hyphens, a letter first.`);
  }
  const url = text(node, 'issuer');
  return {
    stage,
    codeRoot: text(node, 'codeRoot') ?? bundles,
    ...(url ? { issuer: { url, audience: text(node, 'audience') ?? 'voucherloket' } } : {}),
    claims: {
      roles: text(node, 'claimRoles') ?? 'roles',
      regions: text(node, 'claimRegions') ?? 'regions',
      organisation: text(node, 'claimOrganisation') ?? 'organisation',
      name: text(node, 'claimName') ?? 'name',
    },
  };
}

/** @throws Error in one sentence when a function has no bundle. */
export function requireBundles(codeRoot: string, names: readonly string[]): void {
  const missing = names.filter((name) => !existsSync(join(codeRoot, name, 'index.mjs')));
  if (missing.length === 0) return;
  const named = missing.slice(0, 3).join(', ');
  const others = missing.length > 3 ? ` and ${missing.length - 3} more` : '';
  throw new Error(`No bundle in ${codeRoot} for ${named}${others}: run \`npx tsx infra/bundle.ts\` first.`);
}
