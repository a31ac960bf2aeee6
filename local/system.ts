import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build/build';
import { mountControls } from './controls/controls';
import { type DataFolder, openDataFolder } from './data-folder';
import { startEngine } from './engine/choose';
import { type HttpServer, listenPatiently } from './gateway/server';
import { issuerKeys } from './identity/keys';
import { personasFor } from './identity/personas';
import { createIssuer, webClient, webScope } from './identity/provider';
import { audience, mintToken } from './identity/token';
import { writeWhole } from './journal';
import { type KeptClock, startClock } from './kept-clock';
import { shortener } from './names';
import { type Platform, startPlatform } from './platform';
import { consoleReport, quietReport, type Report } from './report';
import { seed, seedRegions } from './seed';
import { filesPath } from './services/files';
import { listenForServices } from './services/server';
import { loadAssembly } from './template/load';
import { localAccount, localRegion } from './template/model';
import { resolveStacks } from './template/resolve';
import { countTreatments, requireKnownTypes } from './template/types';

export interface SystemOptions {
  /** 0: a free one. */
  readonly port?: number;
  /** Where data is kept; null: nothing is kept. */
  readonly dataDir?: string | null;
  /** Instant at which the simulated clock starts; default: now. */
  readonly clock?: string | undefined;
  /** `dynoxide`, `dynamodb-local` or an address; default: the first that can start. */
  readonly engine?: string | undefined;
  readonly quiet?: boolean;
  /** A cloud assembly to run as it is, instead of building the project's. */
  readonly assembly?: string;
  /** Write the shipped regions and schemes through the HTTP interface; default: yes. */
  readonly seed?: boolean;
}

export interface RunningSystem {
  readonly url: string;
  /** Of the DynamoDB-compatible engine. */
  readonly engineUrl: string;
  /** What stands in for AWS's services, and for S3: where an operator's commands are sent. */
  readonly servicesUrl: string;
  readonly filesUrl: string;
  /** Settles when the engine ends by itself: nothing works any more then. */
  readonly lost: Promise<void>;
  readonly stop: () => Promise<void>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const keepClockMs = 5000;

/** Undoes what has been started, latest first. */
type Undo = (() => Promise<void> | void)[];

/** Starts the whole system. @throws StartFailure with one clear sentence; nothing of it is left running then */
export const startSystem = async (options: SystemOptions = {}): Promise<RunningSystem> => {
  const undo: Undo = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return { ...(await start(options, undo)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const start = async (options: SystemOptions, undo: Undo): Promise<Omit<RunningSystem, 'stop'>> => {
  const report = options.quiet ? quietReport : consoleReport;
  const server = await listenPatiently(options.port ?? 0);
  undo.push(server.stop);
  const folder = openDataFolder(
    options.dataDir === undefined || options.dataDir === null ? null : resolve(options.dataDir),
  );
  undo.push(folder.release);
  const kept = startClock(options.clock, folder);
  const engine = await report.step(
    'DynamoDB engine',
    () => startEngine(options.engine, folder.ephemeral ? null : folder.path),
    ({ name }) => name,
  );
  undo.push(engine.stop);
  const context = { issuer: 'http://localhost:3000/oidc', audience };
  const assembly = options.assembly ?? (await build({ root, context, report }));
  const url = `http://localhost:${server.port}`;
  const identity = { keys: issuerKeys(folder.file('issuer.json')), personas: personasFor(seedRegions(root)) };
  const platform = await run({ assembly, url, engine, folder, kept, report }, undo);
  await report.step('Gateway, identity and controls', () => open({ server, url, platform, kept, ...identity }));
  if (options.seed !== false) {
    const admin = identity.personas.find(({ persona }) => persona === 'admin-1');
    await report.step('Regions and schemes', async () => {
      if (admin !== undefined) await seed(root, url, await mintToken(admin, `${url}/oidc`, identity.keys));
    });
  }
  platform.scheduler.start();
  const timer = setInterval(kept.keep, keepClockMs);
  undo.push(() => {
    clearInterval(timer);
    kept.keep();
  });
  const { servicesUrl, filesUrl } = platform;
  noteServices(folder, { services: servicesUrl, s3: filesUrl, table: engine.url });
  return { url, engineUrl: engine.url, servicesUrl, filesUrl, lost: engine.lost };
};

interface RunOptions {
  readonly assembly: string;
  readonly url: string;
  readonly engine: Awaited<ReturnType<typeof startEngine>>;
  readonly folder: DataFolder;
  readonly kept: KeptClock;
  readonly report: Report;
}

/** For commands of an operator, which find them by the data folder. */
const noteServices = (folder: DataFolder, places: Readonly<Record<string, string>>): void => {
  const file = folder.file('services.json');
  if (file !== null) writeWhole(file, JSON.stringify(places));
};

type Run = Platform & Pick<RunningSystem, 'servicesUrl' | 'filesUrl'>;

const run = async ({ assembly, url, engine, folder, kept, report }: RunOptions, undo: Undo): Promise<Run> => {
  const services = await listenForServices();
  undo.push(services.stop);
  const surroundings = {
    region: localRegion,
    account: localAccount,
    servicesUrl: services.url,
    filesUrl: `${url}${filesPath}`,
  };
  const stacks = loadAssembly(assembly);
  const parameters = {
    ...{ TokenIssuer: `${url}/oidc`, TokenAudience: audience, WebClientId: webClient, SignInScope: webScope },
    PublicUrl: url,
  };
  const resources = resolveStacks(stacks, { surroundings, parameters });
  requireKnownTypes(resources);
  const counts = countTreatments(resources);
  const readableName = shortener(stacks.map(({ name }) => name));
  const platform = await report.step(
    'Template',
    () => startPlatform({ resources, surroundings, services, engine, folder, clock: kept.clock, report, readableName }),
    () => `${counts.run} resources run and ${counts.ignored} left out on purpose`,
  );
  undo.push(platform.stop);
  return { ...platform, servicesUrl: services.url, filesUrl: surroundings.filesUrl };
};

interface OpenOptions {
  readonly server: HttpServer;
  readonly url: string;
  readonly platform: Platform;
  readonly kept: KeptClock;
  readonly keys: ReturnType<typeof issuerKeys>;
  readonly personas: ReturnType<typeof personasFor>;
}

const open = async ({ server, url, platform, kept, keys, personas }: OpenOptions): Promise<void> => {
  const { issuer, mounted } = await createIssuer(url, keys, personas);
  const { scheduler, settle, mail, reactions, api, site, files } = platform;
  const controls = mountControls({
    ...{ personas, issuer, keys, clock: kept.clock, keepClock: kept.keep },
    ...{ scheduler, settle, mail, bus: reactions.bus },
  });
  server.serve({ mounted: [files, controls, mounted], handle: site, tooLarge: api.tooLarge, malformed: api.malformed });
};
