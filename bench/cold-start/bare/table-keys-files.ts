import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

const documents = DynamoDBDocumentClient.from(new DynamoDBClient());
const kms = new KMSClient();
const s3 = new S3Client();

/** One read, what it finds opened by a key, and a file written of it. */
export async function handler() {
  const key = { pk: 'PERSON', sk: 'PERSON' };
  const { Item } = await documents.send(new GetCommand({ TableName: process.env.TABLE_NAME, Key: key }));
  if (Item === undefined) return { statusCode: 404, body: '{}' };
  const { Plaintext } = await kms.send(new DecryptCommand({ CiphertextBlob: Item.fields }));
  const Body = Plaintext ?? new Uint8Array();
  await s3.send(new PutObjectCommand({ Bucket: process.env.LETTERS_BUCKET, Key: Item.objectKey, Body }));
  return { statusCode: 200, body: '{}' };
}
