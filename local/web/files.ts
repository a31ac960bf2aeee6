import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { z } from 'zod';
import { StartFailure } from '../failure';
import type { Resource } from '../template/model';
import { placeOf, readProperties } from '../template/properties';

/** A file as S3 gives it. */
export interface StoredFile {
  readonly path: string;
  readonly contentType: string;
  readonly cacheControl: string | undefined;
  /** In quotes, as in the header. */
  readonly etag: string;
}

const deploymentProperties = z.object({
  DestinationBucketName: z.string(),
  DestinationBucketKeyPrefix: z.string().optional(),
  SourceObjectKeys: z.tuple([z.string()], { error: 'only one source is run' }),
  SystemMetadata: z.strictObject({ 'cache-control': z.string().optional() }).default({}),
  Exclude: z.undefined().optional(),
  Include: z.undefined().optional(),
});

/** As the AWS command line, which uploads the files, knows them by their names. */
const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.ico': 'image/vnd.microsoft.icon',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
};

/** What deployments of the template put into a bucket, by key; served where the synthesis left it. */
export const filesOf = (bucket: string, resources: readonly Resource[]): ReadonlyMap<string, StoredFile> => {
  const deployments = resources.filter(({ type }) => type === 'Custom::CDKBucketDeployment');
  return new Map(deployments.flatMap((deployment) => [...deployed(bucket, deployment)]));
};

function* deployed(bucket: string, resource: Resource): Generator<[key: string, file: StoredFile]> {
  const { DestinationBucketName, DestinationBucketKeyPrefix, SystemMetadata } = readProperties(
    resource,
    deploymentProperties,
  );
  if (DestinationBucketName !== bucket) return;
  const folder = resource.assetPath;
  if (folder === null) throw new StartFailure(`${placeOf(resource)} puts files that are not among the assets.`);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    const key = DestinationBucketKeyPrefix === undefined ? name : `${DestinationBucketKeyPrefix}/${name}`;
    yield [
      key,
      {
        path,
        contentType: contentTypes[extname(name)] ?? 'binary/octet-stream',
        cacheControl: SystemMetadata['cache-control'],
        etag: `"${createHash('md5').update(readFileSync(path)).digest('hex')}"`,
      },
    ];
  }
}
