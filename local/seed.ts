import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from './failure';
import { type JsonObject, parseObject } from './json';

/** What is written into a new system through its own HTTP interface: each JSON file of each folder, in this order. */
interface SeedFolder {
  /** From the root of the project. */
  readonly folder: string;
  readonly write: (api: Api, content: JsonObject) => Promise<void>;
}

const folders: readonly SeedFolder[] = [
  { folder: 'domain/region/regions', write: writeRegion },
  { folder: 'domain/scheme/schemes', write: writeScheme },
];

/** Requests at one moment: more would only wait for the two cores of a small machine. */
const abreast = 3;

interface Answer {
  readonly status: number;
  readonly text: string;
}

type Api = (method: 'PUT' | 'POST', path: string, body: JsonObject) => Promise<Answer>;

/** The ids of the shipped regions: each is a file. */
export const seedRegions = (root: string): string[] =>
  readFolder(root, 'domain/region/regions').map(({ name }) => name.replace(/\.json$/, ''));

/** Writes regions and schemes, and publishes the schemes; what is there already stays. @throws StartFailure */
export const seed = async (root: string, url: string, accessToken: string): Promise<void> => {
  const api = apiAt(url, accessToken);
  for (const { folder, write } of folders) {
    const waiting = readFolder(root, folder);
    const worker = async () => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) await write(api, file.content);
    };
    await Promise.all(Array.from({ length: abreast }, worker));
  }
};

const apiAt =
  (url: string, accessToken: string): Api =>
  async (method, path, body) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };

const readFolder = (root: string, folder: string): { name: string; content: JsonObject }[] => {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const content = parseObject(readFileSync(join(path, name), 'utf8'));
      if (content === null) throw new StartFailure(`${folder}/${name} holds no JSON object.`);
      return { name, content };
    });
};

async function writeRegion(api: Api, region: JsonObject): Promise<void> {
  const path = `/v1/regions/${String(region.regionId)}`;
  requireSuccess(`PUT ${path}`, await api('PUT', path, region));
}

async function writeScheme(api: Api, scheme: JsonObject): Promise<void> {
  const path = `/v1/schemes/${String(scheme.schemeId)}/versions/${String(scheme.version)}`;
  const draft = await api('PUT', path, scheme);
  if (isPublished(draft)) return;
  requireSuccess(`PUT ${path}`, draft);
  const publication = await api('POST', `${path}/publication`, {});
  if (!isPublished(publication)) requireSuccess(`POST ${path}/publication`, publication);
}

const isPublished = ({ status, text }: Answer): boolean =>
  status === 409 && parseObject(text)?.code === 'version-published';

const requireSuccess = (request: string, { status, text }: Answer): void => {
  if (status >= 200 && status < 300) return;
  throw new StartFailure(`Seeding failed: ${request} answered ${status} ${text.slice(0, 500)}.`);
};
