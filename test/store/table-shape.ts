import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { tableIndexes } from '../../infra/table-indexes';

const string = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });

const keys = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  { AttributeName: range, KeyType: 'RANGE' as const },
];

const indexes = Object.entries(tableIndexes);

/**
 * The table as `infra/` declares it, but for its stream: nobody listens here, and dynoxide numbers each record of a
 * stream by looking through all of them, which takes most of its time after a few thousand writes.
 */
export const tableShape = (TableName: string): CreateTableCommandInput => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['pk', 'sk', ...indexes.flatMap(([, { partition, sort }]) => [partition, sort])].map(string),
  KeySchema: keys('pk', 'sk'),
  GlobalSecondaryIndexes: indexes.map(([IndexName, { partition, sort, copied }]) => ({
    IndexName,
    KeySchema: keys(partition, sort),
    Projection: { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: copied },
  })),
});
