import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

const string = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });

const keys = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  { AttributeName: range, KeyType: 'RANGE' as const },
];

const index = (name: string) => ({
  IndexName: `by-${name}`,
  KeySchema: keys(`${name}Key`, `${name}Sort`),
  Projection: { ProjectionType: 'ALL' as const },
});

const indexed = ['owner', 'region', 'queue'];

/** The table as `infra/` declares it. */
export const tableShape = (TableName: string): CreateTableCommandInput => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['pk', 'sk', ...indexed.flatMap((name) => [`${name}Key`, `${name}Sort`])].map(string),
  KeySchema: keys('pk', 'sk'),
  GlobalSecondaryIndexes: indexed.map(index),
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
});
