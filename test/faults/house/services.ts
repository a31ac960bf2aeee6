import { fieldKey, keyResource, pseudonymKey } from '../../../bench/kms-keys';
import type { VirtualClock } from '../../../bench/simulation/clock';
import type { JsonObject } from '../../../local/json';
import type { Bucket } from '../../../local/services/buckets';
import { kmsActions } from '../../../local/services/kms';
import { s3Handler } from '../../../local/services/s3';
import type { ServiceAnswer } from '../../../local/services/server';
import type { MemoryTable } from '../table/memory-table';
import { MemoryBucket } from './buckets';

/** A request of an SDK client, as its HTTP handler gets it. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** What comes back with what is told of it. */
  readonly tags: Readonly<Record<string, string>>;
}

export interface BusEntry {
  readonly DetailType: string;
  readonly Detail: string;
}

export interface ServiceReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

type Protocol = 'table' | 'json' | 'mail' | 's3';

/** A request with what it asks for. */
export interface Asked {
  readonly protocol: Protocol;
  readonly operation: string;
  readonly sent: Sent;
  readonly body: Buffer;
}

export function askedOf(sent: Sent): Asked {
  const target = sent.headers['x-amz-target'];
  const body = bytesOf(sent.body);
  if (target !== undefined) {
    const operation = target.split('.')[1] ?? target;
    return { protocol: target.startsWith('DynamoDB_') ? 'table' : 'json', operation, sent, body };
  }
  if (sent.path === '/v2/email/outbound-emails') return { protocol: 'mail', operation: 'SendEmail', sent, body };
  return { protocol: 's3', operation: s3Operation(sent), sent, body };
}

function s3Operation({ method, query = {} }: Sent): string {
  const named: Readonly<Record<string, string>> = { GET: 'Get', HEAD: 'Head', PUT: 'Put', DELETE: 'Delete' };
  if ('uploads' in query) return 'CreateMultipartUpload';
  if ('uploadId' in query) return method === 'PUT' ? 'UploadPart' : 'CompleteMultipartUpload';
  return `${named[method] ?? method}Object`;
}

/** The services beside the functions: the table, KMS with real keys, the bus, the mail service and buckets. */
export class Services {
  readonly table: MemoryTable;
  readonly documents = new MemoryBucket('documents');
  readonly payouts = new MemoryBucket('payouts');
  readonly letters = new MemoryBucket('letters');
  readonly buckets = [this.documents, this.payouts, this.letters];
  mails: Mail[] = [];
  /** Called for each event that the bus takes. */
  onPublished: (entry: BusEntry) => void = () => {};
  readonly #clock: VirtualClock;
  readonly #kms: ReturnType<typeof kmsActions>;
  readonly #s3: ReturnType<typeof s3Handler>;

  constructor(table: MemoryTable, clock: VirtualClock) {
    this.table = table;
    this.#clock = clock;
    const keys = [keyResource(fieldKey, 'SYMMETRIC_DEFAULT'), keyResource(pseudonymKey, 'HMAC_256')];
    this.#kms = kmsActions(keys, rootKey);
    const buckets = this.buckets as unknown as Bucket[];
    this.#s3 = s3Handler({ buckets, clock: { now: () => Math.floor(clock.now) } as never });
  }

  /** Does it, all of it. @param part do a part only */
  handle({ protocol, operation, sent, body }: Asked, part = false): ServiceReply {
    if (protocol === 's3') return this.#bucket(sent, body);
    const text = body.toString('utf8');
    if (protocol === 'table') {
      const some = part ? halved(operation, text) : { text, left: null };
      const { status, body: answer } = this.table.ask(operation, some.text, this.#clock.now);
      const whole = some.left === null ? answer : JSON.stringify({ ...(JSON.parse(answer) as object), ...some.left });
      return replyOf(status, whole, 'application/x-amz-json-1.0');
    }
    const input = JSON.parse(text) as JsonObject;
    if (protocol === 'mail') return this.#mail(input);
    if (operation === 'PutEvents') return this.#publish(input, part);
    for (const [target, action] of this.#kms) {
      if (target.endsWith(`.${operation}`)) return replyOf(200, JSON.stringify(action(input)));
    }
    throw new Error(`nothing here answers ${operation}`);
  }

  #mail(input: JsonObject): ServiceReply {
    const {
      Destination,
      Content,
      EmailTags = [],
    } = input as unknown as {
      readonly EmailTags?: readonly { readonly Name: string; readonly Value: string }[];
      readonly Destination: { readonly ToAddresses: readonly string[] };
      readonly Content: { readonly Simple: { Subject: { Data: string }; Body: { Text: { Data: string } } } };
    };
    const { Subject, Body } = Content.Simple;
    const tags = Object.fromEntries(EmailTags.map(({ Name, Value }) => [Name, Value]));
    this.mails.push({ to: Destination.ToAddresses.join(), subject: Subject.Data, text: Body.Text.Data, tags });
    return replyOf(200, '{"MessageId":"1"}');
  }

  #publish(input: JsonObject, part: boolean): ServiceReply {
    const entries = input.Entries as unknown as readonly BusEntry[];
    const refused = (nth: number) => part && nth === 0;
    for (const [nth, entry] of entries.entries()) if (!refused(nth)) this.onPublished(entry);
    const Entries = entries.map((_, nth) => (refused(nth) ? { ErrorCode: 'InternalFailure' } : { EventId: `${nth}` }));
    return replyOf(200, JSON.stringify({ FailedEntryCount: part ? 1 : 0, Entries }));
  }

  #bucket({ method, path, query = {}, headers }: Sent, body: Buffer): ServiceReply {
    const url = new URL(path, 'http://s3.simulated');
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
    // Signed by nobody: whether a link is a good one is not what is looked at here.
    const asked = { method, url, headers: { ...headers, authorization: 'believed' }, body };
    const answer: ServiceAnswer | null = this.#s3(asked);
    if (answer === null) throw new Error(`the bucket does not know ${method} ${url}`);
    const { status, headers: given = {}, body: content = '' } = answer;
    return { status, headers: given, body: Buffer.from(content) };
  }
}

/** The same each time: what is made of it decides in which order things lie. */
const rootKey = Buffer.alloc(32, 'a root key of a house in memory');

/** A batch of which the first half is done, and what is handed back of it. */
function halved(operation: string, text: string): { text: string; left: object | null } {
  const input = JSON.parse(text) as { RequestItems: Record<string, { Keys?: unknown[] } | unknown[]> };
  const [[table, asked] = ['', []]] = Object.entries(input.RequestItems);
  const all = Array.isArray(asked) ? asked : (asked.Keys ?? []);
  if (all.length < 2) return { text, left: null };
  const [done, left] = [all.slice(0, Math.ceil(all.length / 2)), all.slice(Math.ceil(all.length / 2))];
  const of = (some: unknown[]) => ({ [table]: Array.isArray(asked) ? some : { ...asked, Keys: some } });
  return {
    text: JSON.stringify({ ...input, RequestItems: of(done) }),
    left: { [operation === 'BatchGetItem' ? 'UnprocessedKeys' : 'UnprocessedItems']: of(left) },
  };
}

const replyOf = (status: number, body: string, type = 'application/json'): ServiceReply => ({
  status,
  headers: { 'content-type': type },
  body: Buffer.from(body),
});

/** The service is not well, or says that it is asked too much, in its own words. */
export function refusalOf({ protocol }: Asked, kind: 'failed' | 'throttled'): ServiceReply {
  const failed = kind === 'failed';
  if (protocol === 's3') {
    const code = failed ? 'InternalError' : 'SlowDown';
    const body = Buffer.from(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`);
    return { status: failed ? 500 : 503, headers: { 'content-type': 'application/xml' }, body };
  }
  const code = failed
    ? 'InternalServerError'
    : protocol === 'mail'
      ? 'TooManyRequestsException'
      : 'ThrottlingException';
  const status = failed ? 500 : protocol === 'mail' ? 429 : 400;
  const reply = replyOf(status, JSON.stringify({ __type: code, message: 'no' }), 'application/x-amz-json-1.0');
  return { ...reply, headers: { ...reply.headers, 'x-amzn-errortype': code } };
}

function bytesOf(body: string | Uint8Array | undefined): Buffer {
  if (body === undefined) return Buffer.alloc(0);
  if (typeof body === 'string') return Buffer.from(body);
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}
