import type { Access, FieldClass } from './access';

export const roles = ['employer', 'officer', 'steering-group', 'finance', 'admin', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** DynamoDB data-plane actions. A transaction needs the actions of its parts. `Query` on an index goes under `indexes`. */
export type TableAction =
  | 'BatchGetItem'
  | 'BatchWriteItem'
  | 'ConditionCheckItem'
  | 'DeleteItem'
  | 'GetItem'
  | 'PutItem'
  | 'Query'
  | 'UpdateItem';

/** What a function may touch. Its role, and the environment variables that name the resource, follow from this alone. */
export interface Uses {
  readonly table?: readonly TableAction[];
  /** Queries on the table's indexes. */
  readonly indexes?: true;
  /** The key of the personal data: `encrypt` = kms:GenerateDataKey, `decrypt` = kms:Decrypt. */
  readonly fieldKey?: readonly ('encrypt' | 'decrypt')[];
  /** The HMAC key of the youth's pseudonym: kms:GenerateMac. */
  readonly pseudonymKey?: true;
  readonly bus?: true;
  readonly mail?: true;
  /** Told the address of the pages, as what sends mail is; no grant comes with it. */
  readonly pageLinks?: true;
  readonly payouts?: readonly ('read' | 'write')[];
  /** Content of documents; to sign a link to it one must be allowed it oneself. */
  readonly documents?: readonly ('read' | 'write' | 'delete')[];
  /** Files of letters; to sign a link to one, one must be allowed to read it oneself. */
  readonly letters?: readonly ('read' | 'write' | 'delete')[];
  /** Told where people sign in and as which client; no grant comes with it. */
  readonly signIn?: true;
}

interface Entry {
  /** Kebab-case verb-noun: the source file's name and the bundle's folder `dist/functions/<name>/index.mjs`. */
  readonly name: string;
  /** One sentence; becomes the function's description and the OpenAPI summary. */
  readonly summary: string;
  readonly uses: Uses;
  /** What users notice when it fails: the alarm's text. */
  readonly errorImpact: string;
  readonly memoryMb?: number;
  readonly timeoutSeconds?: number;
}

/** `GET /v1/...`, served through API Gateway. Source: `functions/api/<name>.ts`. */
export interface RouteEntry extends Entry {
  readonly kind: 'route';
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Begins with `/v1/`; parameters as `{applicationId}`. */
  readonly path: string;
  /** Who may call it, how far each role reaches there and what of it that role is told; `public` has no authorizer. */
  readonly access: 'public' | Access;
  /** What a public route shows beside what is common. */
  readonly shows?: readonly FieldClass[];
  readonly idempotencyKey?: true;
}

/** How a reaction takes messages from its queue. */
export interface QueueSettings {
  /** Messages handed over together, 1 to 10. */
  readonly batchSize: number;
  /** How long the queue is looked at for more of them, 0 to 300, once there is one. */
  readonly batchWindowSeconds: number;
  /** Batches at work at one moment, 2 to 1000; absent: as many as Lambda starts. */
  readonly mostBatchesAtOnce?: number;
}

export type Trigger =
  | {
      /** New items of these kinds (`kind` attribute) as they appear in the table's stream. */
      readonly on: 'stream';
      readonly itemKinds: readonly string[];
      readonly batchSize: number;
      readonly batchWindowSeconds: number;
    }
  /** An EventBridge schedule expression, UTC: `cron(0 3 * * ? *)` or `rate(5 minutes)`. */
  | { readonly on: 'schedule'; readonly expression: string }
  /** Events on the bus of these types, through an SQS queue of its own with a dead-letter queue. */
  | ({ readonly on: 'events'; readonly types: readonly string[] } & QueueSettings)
  /** Uploads of documents and the results of their scans, as AWS tells them on the account's bus; through a queue too. */
  | ({ readonly on: 'documents' } & QueueSettings)
  /** What the mail service tells on the account's bus of mail that did not arrive; through a queue too. */
  | ({ readonly on: 'mail-feedback' } & QueueSettings);

export interface Gauge {
  /** As `functions/runtime/metrics.ts` has it. */
  readonly metric: string;
  /** The end of the alarm's name. */
  readonly name: string;
  /** The alarm rings above this. */
  readonly above: number;
  /** What users notice: the alarm's text. */
  readonly impact: string;
}

/** Source: `functions/reactions/<name>.ts`. */
export interface ReactionEntry extends Entry {
  readonly kind: 'reaction';
  readonly triggers: readonly Trigger[];
  /** What it means to users that it counted `budgetDifferences`: the text of an alarm of their own. */
  readonly differences?: string;
  /** What it tells of how something stands, and above which value somebody is called. */
  readonly gauges?: readonly Gauge[];
}

export type FunctionEntry = RouteEntry | ReactionEntry;
