import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

const documents = DynamoDBDocumentClient.from(new DynamoDBClient());

/** The least that a function with the table can be: one read, told as JSON. */
export async function handler() {
  const key = { pk: 'APPLICATION', sk: 'APPLICATION' };
  const { Item } = await documents.send(new GetCommand({ TableName: process.env.TABLE_NAME, Key: key }));
  return { statusCode: Item === undefined ? 404 : 200, body: JSON.stringify(Item ?? {}) };
}
