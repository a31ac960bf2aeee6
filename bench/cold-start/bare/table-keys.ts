import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

const documents = DynamoDBDocumentClient.from(new DynamoDBClient());
const kms = new KMSClient();

/** One read, and what it finds opened by a key. */
export async function handler() {
  const key = { pk: 'PERSON', sk: 'PERSON' };
  const { Item } = await documents.send(new GetCommand({ TableName: process.env.TABLE_NAME, Key: key }));
  if (Item === undefined) return { statusCode: 404, body: '{}' };
  const { Plaintext } = await kms.send(new DecryptCommand({ CiphertextBlob: Item.fields }));
  return { statusCode: 200, body: JSON.stringify({ text: new TextDecoder().decode(Plaintext) }) };
}
