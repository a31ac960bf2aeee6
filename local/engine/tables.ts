import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { StartFailure } from '../failure';
import type { Resource } from '../template/model';
import { readProperties } from '../template/properties';

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const index = z.object({
  IndexName: z.string(),
  KeySchema: keySchema,
  Projection: z.object({
    ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
    NonKeyAttributes: z.array(z.string()).optional(),
  }),
});
const tableProperties = z.object({
  KeySchema: keySchema,
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  GlobalSecondaryIndexes: z.array(index).optional(),
  LocalSecondaryIndexes: z.array(index).optional(),
  StreamSpecification: z
    .object({ StreamViewType: z.enum(['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES']) })
    .optional(),
});
type TableProperties = z.infer<typeof tableProperties>;

/** Creates the template's table, or finds it again among kept data. Answers the address of its stream, if it has one. */
export const ensureTable = async (client: DynamoDBClient, resource: Resource): Promise<string | null> => {
  const wanted = readProperties(resource, tableProperties);
  const existing = await describe(client, resource.ref);
  if (existing !== null) {
    requireSame(resource.ref, wanted, existing);
    return existing.LatestStreamArn ?? null;
  }
  const created = await client.send(new CreateTableCommand(request(resource.ref, wanted)));
  await untilActive(client, resource.ref);
  return created.TableDescription?.LatestStreamArn ?? null;
};

const request = (name: string, wanted: TableProperties): CreateTableCommandInput => ({
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: wanted.KeySchema,
  AttributeDefinitions: wanted.AttributeDefinitions,
  ...(wanted.GlobalSecondaryIndexes === undefined
    ? {}
    : { GlobalSecondaryIndexes: plain(wanted.GlobalSecondaryIndexes) }),
  ...(wanted.LocalSecondaryIndexes === undefined ? {} : { LocalSecondaryIndexes: plain(wanted.LocalSecondaryIndexes) }),
  ...(wanted.StreamSpecification === undefined
    ? {}
    : { StreamSpecification: { StreamEnabled: true, StreamViewType: wanted.StreamSpecification.StreamViewType } }),
});

const plain = (indexes: NonNullable<TableProperties['GlobalSecondaryIndexes']>) =>
  indexes.map(({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection: { ...Projection } }));

const describe = async (client: DynamoDBClient, name: string): Promise<TableDescription | null> => {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table ?? null;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return null;
    throw error;
  }
};

const untilActive = async (client: DynamoDBClient, name: string) => {
  for (;;) {
    const table = await describe(client, name);
    if (table?.TableStatus === 'ACTIVE') return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};

/** Keys and indexes of a table cannot be changed under its data. */
const requireSame = (name: string, wanted: TableProperties, existing: TableDescription) => {
  const shape = (keys: unknown, indexes: readonly { IndexName?: string | undefined }[] | undefined, stream: unknown) =>
    JSON.stringify([keys, (indexes ?? []).map(({ IndexName }) => IndexName).sort(), stream ?? null]);
  const existingKeys = existing.KeySchema?.map(({ AttributeName, KeyType }) => ({ AttributeName, KeyType }));
  const stream = existing.StreamSpecification?.StreamViewType;
  const same =
    shape(wanted.KeySchema, wanted.GlobalSecondaryIndexes, wanted.StreamSpecification?.StreamViewType) ===
    shape(existingKeys, existing.GlobalSecondaryIndexes, stream);
  if (same) return;
  throw new StartFailure(
    `The kept table ${name} has other keys, indexes or stream than the template; remove the data folder to begin anew.`,
  );
};
