/** What one request to AWS needs of IAM, as `action on kind`: the kind is the house's word for the resource. */
export interface Seen {
  /** DynamoDBClient, S3Client, … */
  readonly client: string;
  /** GetItemCommand, … */
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Names of resources as the function under test was told them. */
export type Names = Readonly<Record<string, string | undefined>>;

const table = (action: string) => `dynamodb:${action} on table`;

/** Commands whose action is called as they are. */
const asNamed = ['BatchGetItem', 'BatchWriteItem', 'DeleteItem', 'GetItem', 'PutItem', 'UpdateItem'];

const partActions = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

function ofTable(command: string, input: Seen['input']): string[] {
  if (asNamed.includes(command)) return [table(command)];
  if (command === 'Query') return [input.IndexName === undefined ? table('Query') : 'dynamodb:Query on index'];
  if (command === 'TransactGetItems') return [table('GetItem')];
  if (command !== 'TransactWriteItems') return [table(command)];
  const items = (input.TransactItems ?? []) as readonly object[];
  return items.flatMap((item) =>
    Object.entries(partActions).flatMap(([part, action]) => (part in item ? [table(action)] : [])),
  );
}

const throughS3 = (action: string) => `kms:${action} on storage-key`;

/** With what S3 does with the bucket's key in the caller's name. */
const objectActions: Readonly<Record<string, readonly string[]>> = {
  GetObject: ['s3:GetObject'],
  HeadObject: ['s3:GetObject'],
  PutObject: ['s3:PutObject'],
  CreateMultipartUpload: ['s3:PutObject'],
  UploadPart: ['s3:PutObject'],
  CompleteMultipartUpload: ['s3:PutObject'],
};
const keyActions: Readonly<Record<string, readonly string[]>> = {
  's3:GetObject': ['Decrypt'],
  's3:PutObject': ['Decrypt', 'GenerateDataKey'],
};

/** The environment variable that names a bucket, and the house's word for it. */
const bucketKinds: Readonly<Record<string, string>> = {
  PAYOUTS_BUCKET: 'payouts',
  DOCUMENTS_BUCKET: 'documents',
  LETTERS_BUCKET: 'letters',
};

function ofObjects(command: string, { Bucket, VersionId }: Seen['input'], names: Names): string[] {
  const bucket = Object.keys(bucketKinds).find((name) => names[name] !== undefined && Bucket === names[name]);
  const kind = bucket === undefined ? 'unknown' : bucketKinds[bucket];
  const deletes = command === 'DeleteObject' ? [VersionId ? 's3:DeleteObjectVersion' : 's3:DeleteObject'] : null;
  const actions = deletes ?? objectActions[command] ?? [`s3:${command}`];
  return actions.flatMap((action) => [`${action} on ${kind}`, ...(keyActions[action] ?? []).map(throughS3)]);
}

function ofKeys(command: string, { KeyId }: Seen['input'], names: Names): string[] {
  const kind =
    KeyId === names.PSEUDONYM_KEY_ID ? 'pseudonym-key' : KeyId === names.FIELD_KEY_ID ? 'field-key' : 'unknown';
  return [`kms:${command} on ${kind}`];
}

/** @throws Error for a client that nobody has thought about */
export function permissionsFor({ client, command: name, input }: Seen, names: Names): string[] {
  const command = name.replace(/Command$/, '');
  switch (client) {
    case 'DynamoDBClient':
      return ofTable(command, input);
    case 'S3Client':
      return ofObjects(command, input, names);
    case 'KMSClient':
      return ofKeys(command, input, names);
    case 'EventBridgeClient':
      return [`events:${command} on bus`];
    case 'SESv2Client':
      return [`ses:${command} on mail`];
    default:
      throw new Error(`${client} asked for ${command}: test/access/requests.ts does not know what that needs of IAM`);
  }
}

/** A call as the local runtime notes it (`local/lambda/worker.ts`). */
export interface Call {
  readonly function: string;
  readonly target: string | null;
  readonly method: string;
  /** Names of the query's parameters. */
  readonly query: readonly string[];
  readonly parts: readonly string[];
  readonly indexed: boolean;
  /** Environment variables of the function that name the key or bucket. */
  readonly names: readonly string[];
  readonly mail: boolean;
}

const clients: Readonly<Record<string, string>> = {
  DynamoDB_20120810: 'DynamoDBClient',
  TrentService: 'KMSClient',
  AWSEvents: 'EventBridgeClient',
};

const objectCommand = ({ method, query }: Call): string => {
  if (query.includes('uploads')) return 'CreateMultipartUpload';
  if (query.includes('uploadId'))
    return { PUT: 'UploadPart', POST: 'CompleteMultipartUpload' }[method] ?? 'AbortMultipartUpload';
  return { GET: 'GetObject', HEAD: 'HeadObject', PUT: 'PutObject', DELETE: 'DeleteObject' }[method] ?? method;
};

/** As `permissionsFor`, of a call that was seen on its way. Nothing: it is none of AWS's, such as one to the issuer. */
export function permissionsOfCall(call: Call): string[] {
  const [service = '', action = ''] = call.target?.split('.') ?? [];
  const client = clients[service];
  const named = Object.fromEntries(call.names.map((name) => [name, name]));
  if (client !== undefined) {
    const TransactItems = call.parts.map((part) => ({ [part]: {} }));
    const [KeyId] = call.names;
    const input = { TransactItems, KeyId, ...(call.indexed ? { IndexName: 'some' } : {}) };
    return permissionsFor({ client, command: `${action}Command`, input }, named);
  }
  if (call.mail) return permissionsFor({ client: 'SESv2Client', command: 'SendEmailCommand', input: {} }, {});
  const Bucket = call.names.find((name) => name.endsWith('_BUCKET'));
  if (Bucket === undefined) return [];
  const version = call.query.includes('versionId') ? { VersionId: 'some' } : {};
  return permissionsFor({ client: 'S3Client', command: objectCommand(call), input: { Bucket, ...version } }, named);
}
