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
  /** Folder with the built pages: `index.html`, and files with a digest in their name under `assets`. */
  readonly webRoot: string;
  /** The deployer's own OpenID Connect issuer; without it the template brings a Cognito user pool. */
  readonly issuer?: { readonly url: string; readonly audience: string };
  readonly claims: ClaimNames;
  /** The pages as the deployer's issuer knows them, and what they ask it for. */
  readonly signIn: { readonly clientId: string; readonly scope: string };
  /** The pages' own address; its certificate is one of us-east-1. Without it, CloudFront gives one. */
  readonly domain?: { readonly name: string; readonly certificateArn: string };
  /** A web ACL for CloudFront, of the deployer. */
  readonly webAclArn?: string;
  /** Which secret the distribution shows the API, counted from 1; the API takes the one before it too. */
  readonly originSecret: number;
  /** Applications a second that an opening may bring, over all schemes: the table is made warm for so many. */
  readonly peakPerSecond?: number;
}

/** Where a build leaves what is deployed. */
export interface Built {
  readonly codeRoot: string;
  readonly webRoot: string;
}

const stagePattern = /^[a-z][a-z0-9-]{0,19}$/;

function text(node: Node, key: string): string | undefined {
  const value: unknown = node.tryGetContext(key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function domainOf(node: Node): Pick<Settings, 'domain'> {
  const name = text(node, 'domainName');
  const certificateArn = text(node, 'certificateArn');
  if (name === undefined && certificateArn === undefined) return {};
  if (name === undefined || !certificateArn?.startsWith('arn:aws:acm:us-east-1:')) {
    throw new Error('A domainName and the certificateArn of a certificate in us-east-1 go together: give both.');
  }
  return { domain: { name, certificateArn } };
}

/** The most the design is reckoned for: docs/scaling.md. */
const highestPeak = 8_000;

function peakOf(node: Node): Pick<Settings, 'peakPerSecond'> {
  const value: unknown = node.tryGetContext('peakPerSecond');
  if (value === undefined || value === '') return {};
  const peakPerSecond = Number(value);
  if (Number.isInteger(peakPerSecond) && peakPerSecond >= 1 && peakPerSecond <= highestPeak) return { peakPerSecond };
  throw new Error(`The peakPerSecond "${String(value)}" must be a whole number from 1 to ${highestPeak}.`);
}

function originSecretOf(node: Node): number {
  const value: unknown = node.tryGetContext('originSecret');
  const number = value === undefined || value === '' ? 1 : Number(value);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new Error(`The originSecret "${String(value)}" must be a whole number from 1.`);
}

/**
 * Settings out of the context `stage`, `codeRoot`, `webRoot`, `issuer`, `audience`, `webClientId`, `signInScope`,
 * `claimRoles`, `claimRegions`, `claimOrganisation`, `claimName`, `domainName`, `certificateArn`, `webAclArn`,
 * `originSecret` and `peakPerSecond`.
 * @throws Error in one sentence when the stage cannot be part of a name, half of a domain is given, or the peak is none.
 */
export function settingsFrom(node: Node, built: Built): Settings {
  const stage = text(node, 'stage') ?? 'dev';
  if (!stagePattern.test(stage)) {
    throw new Error(`The stage "${stage}" must be 1 to 20 lower-case letters, digits or hyphens, a letter first.`);
  }
  const url = text(node, 'issuer');
  const webAclArn = text(node, 'webAclArn');
  return {
    stage,
    codeRoot: text(node, 'codeRoot') ?? built.codeRoot,
    webRoot: text(node, 'webRoot') ?? built.webRoot,
    ...(url ? { issuer: { url, audience: text(node, 'audience') ?? 'voucherloket' } } : {}),
    claims: {
      roles: text(node, 'claimRoles') ?? 'roles',
      regions: text(node, 'claimRegions') ?? 'regions',
      organisation: text(node, 'claimOrganisation') ?? 'organisation',
      name: text(node, 'claimName') ?? 'name',
    },
    signIn: {
      clientId: text(node, 'webClientId') ?? 'voucherloket-web',
      scope: text(node, 'signInScope') ?? 'openid profile',
    },
    ...domainOf(node),
    originSecret: originSecretOf(node),
    ...peakOf(node),
    ...(webAclArn === undefined ? {} : { webAclArn }),
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

/** @throws Error in one sentence when the pages have not been built. */
export function requirePages(webRoot: string): void {
  const complete = ['index.html', 'assets'].every((name) => existsSync(join(webRoot, name)));
  if (!complete) throw new Error(`No pages in ${webRoot}: run \`npm run build\` first.`);
}
