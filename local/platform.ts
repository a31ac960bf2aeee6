import { join } from 'node:path';
import { type Activity, createActivity } from './activity';
import type { Clock } from './clock';
import { createSettle, type Settle } from './controls/settle';
import { createCrowd } from './crowd';
import type { DataFolder } from './data-folder';
import { type Engine, tableClient } from './engine/engine';
import { ensureTable } from './engine/tables';
import { StartFailure } from './failure';
import { authorizerFunctionArn } from './gateway/authorizer';
import { createRestApi, type RestApi } from './gateway/rest-api';
import type { Mounted } from './gateway/server';
import { createFunctions, type Functions } from './lambda/functions';
import { createQueues, type Queues } from './queues/queues';
import { createReactions, type Reactions } from './reactions';
import type { Report } from './report';
import { scheduledRules } from './schedules/rules';
import { Scheduler } from './schedules/scheduler';
import { tellOfObjects, unknownBucketFeature } from './services/bucket-events';
import { Bucket } from './services/buckets';
import { eventBridgeActions } from './services/eventbridge';
import { filesPath, mountFiles } from './services/files';
import { kmsActions } from './services/kms';
import { lambdaHandler } from './services/lambda';
import { createMailBox, type MailBox } from './services/mail';
import { tellOfMail } from './services/mail-events';
import { rootKey } from './services/root-key';
import { s3Handler } from './services/s3';
import type { ServiceServer } from './services/server';
import { sqsActions } from './services/sqs';
import type { Resource, Surroundings } from './template/model';
import { placeOf } from './template/properties';
import { createSite, type Handle } from './web/site';

export interface PlatformOptions {
  readonly resources: readonly Resource[];
  readonly surroundings: Surroundings;
  readonly services: ServiceServer;
  readonly engine: Engine;
  readonly folder: DataFolder;
  readonly clock: Clock;
  readonly report: Report;
  readonly readableName: (name: string) => string;
}

/** The template, running: everything but what the gateway serves beside it. */
export interface Platform {
  readonly api: RestApi;
  /** Answers at the address of the pages: pages and API. */
  readonly site: Handle;
  /** The buckets, under a path of the same address. */
  readonly files: Mounted;
  readonly scheduler: Scheduler;
  readonly reactions: Reactions;
  readonly mail: MailBox;
  readonly settle: Settle;
  readonly stop: () => Promise<void>;
}

/** Schedules wait for what they set off, but not for ever: something that never rests must not stop time. */
const mostBetweenSchedulesMs = 60_000;

export const startPlatform = async (options: PlatformOptions): Promise<Platform> => {
  const { resources, surroundings, services, engine, folder, clock, report } = options;
  const activity = createActivity();
  const streams = await createTables(resources, engine);
  const functions = functionsOf(options, activity);
  const queues = createQueues(resources, folder, clock);
  const buckets = createBuckets(resources, folder);
  const engineUrl = engine.url;
  const crowd = createCrowd();
  const shared = { engineUrl, surroundings, folder, clock, queues, buckets, crowd, report };
  const api = createRestApi(resources, { functions, clock, crowd, surroundings });
  const site = createSite(resources, { surroundings, api: api.handle });
  const reactions = createReactions(resources, { ...shared, functions, streams });
  const mail = createMailBox(folder.file('mail.jsonl'), clock, tellOfMail(resources, reactions.bus, clock));
  serve(services, { options, functions, queues, reactions, mail });
  const onPut = tellOfObjects(resources, reactions.bus);
  const files = mountFiles(s3Handler({ buckets, clock, prefix: filesPath, onPut }));
  const settle = createSettle({ activity, ...reactions });
  const rules = scheduledRules(resources, {
    functions,
    queues,
    anchor: clock.now(),
    readableName: options.readableName,
  });
  const { region, account } = surroundings;
  const settleBetween = async () => {
    if (!(await settle(mostBetweenSchedulesMs))) report.warn('The reactions did not come to rest within a minute');
  };
  const scheduler = new Scheduler({ rules, clock, region, account, settle: settleBetween });
  activity.onEnd(() => {
    for (const poller of reactions.pollers) poller.poke();
  });
  return { api, site, files, scheduler, reactions, mail, settle, stop: () => stop(functions, scheduler, reactions) };
};

const stop = async (functions: Functions, scheduler: Scheduler, { consumers, pollers }: Reactions): Promise<void> => {
  for (const consumer of consumers) consumer.stop();
  const quiet = Promise.all([scheduler.stop(), ...pollers.map((poller) => poller.stop())]);
  // What is at work may end by itself; what takes longer is cut off, and done again after the next start.
  await Promise.race([quiet, new Promise((resolve) => setTimeout(resolve, 1500))]);
  await functions.stop();
  await quiet;
};

/** The engine's name of each table's stream, by the ARN the template has for it. */
const createTables = async (resources: readonly Resource[], engine: Engine): Promise<Map<string, string>> => {
  const client = tableClient(engine.url);
  const streams = new Map<string, string>();
  for (const resource of resources.filter(({ type }) => type === 'AWS::DynamoDB::Table')) {
    const streamArn = await ensureTable(client, resource);
    if (streamArn !== null) streams.set(`${resource.arn}/stream/local`, streamArn);
  }
  client.destroy();
  return streams;
};

const functionsOf = (options: PlatformOptions, activity: Activity): Functions => {
  const authorizers = options.resources.filter(({ type }) => type === 'AWS::ApiGateway::Authorizer');
  return createFunctions(options.resources, {
    surroundings: options.surroundings,
    engineUrl: options.engine.url,
    clock: options.clock,
    activity,
    report: options.report,
    logFolder: join(options.folder.path, 'logs'),
    readableName: options.readableName,
    onRealTime: new Set(authorizers.map(authorizerFunctionArn)),
  });
};

const createBuckets = (resources: readonly Resource[], folder: DataFolder): Bucket[] =>
  resources
    .filter(({ type }) => type === 'AWS::S3::Bucket')
    .map((resource) => {
      const unknown = unknownBucketFeature(resource.properties);
      if (unknown !== null) throw new StartFailure(`${placeOf(resource)} has ${unknown}, which is not run here.`);
      return new Bucket(resource.ref, resource.arn, join(folder.path, 'buckets'));
    });

interface Served {
  readonly options: PlatformOptions;
  readonly functions: Functions;
  readonly queues: Queues;
  readonly reactions: Reactions;
  readonly mail: MailBox;
}

const serve = (services: ServiceServer, { options, functions, queues, reactions, mail }: Served): void => {
  const root = rootKey(options.folder.file('kms-root.key'));
  services.serve({
    actions: new Map([
      ...kmsActions(options.resources, root),
      ...eventBridgeActions(reactions.bus),
      ...sqsActions(queues),
    ]),
    rest: [mail.handle, lambdaHandler(functions)],
    onUnknown: (what) => options.report.warn(`A function asked for ${what}, which is not played on this machine`),
  });
};
