import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { localRegion } from '../template/model';

/** A running DynamoDB-compatible engine. */
export interface Engine {
  /** For people: `dynoxide 1.2.1`. */
  readonly name: string;
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Settles when it ends without having been stopped. */
  readonly lost: Promise<void>;
}

/** An engine that may be tried on this machine. */
export interface EngineKind {
  readonly name: string;
  /** Null when it can start; else why not, in a few words. */
  readonly obstacle: () => string | null;
  /** Whether a data folder holds a table of this engine: no other one may then take its place. */
  readonly holds: (dataDir: string) => boolean;
  /** @param dataDir null: keep nothing. @throws Error when it does not come up. */
  readonly start: (dataDir: string | null) => Promise<Engine>;
}

/** Any will do: no engine on this machine checks them. */
export const dummyCredentials = { accessKeyId: 'local', secretAccessKey: 'local' };

export const clientSettings = (url: string) => {
  // The SDK tells everyone on Node 20 that later versions of it will want 22: true, and no news for who starts this.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  return { endpoint: url, region: localRegion, credentials: dummyCredentials };
};

export const tableClient = (url: string) => new DynamoDBClient(clientSettings(url));
