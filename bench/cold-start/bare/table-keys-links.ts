import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

const documents = DynamoDBDocumentClient.from(new DynamoDBClient());
const kms = new KMSClient();
const s3 = new S3Client();

/** One read, what it finds opened by a key, and a link to the file that it names. */
export async function handler() {
  const key = { pk: 'DOCUMENT', sk: 'DOCUMENT' };
  const { Item } = await documents.send(new GetCommand({ TableName: process.env.TABLE_NAME, Key: key }));
  if (Item === undefined) return { statusCode: 404, body: '{}' };
  const { Plaintext } = await kms.send(new DecryptCommand({ CiphertextBlob: Item.fields }));
  const file = new GetObjectCommand({ Bucket: process.env.LETTERS_BUCKET, Key: Item.objectKey });
  return { statusCode: 200, body: JSON.stringify({ url: await getSignedUrl(s3, file), size: Plaintext?.length }) };
}
