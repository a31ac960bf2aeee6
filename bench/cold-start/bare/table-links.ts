import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

const documents = DynamoDBDocumentClient.from(new DynamoDBClient());
const s3 = new S3Client();

/** One read, and a link to the file that it names. */
export async function handler() {
  const key = { pk: 'DOCUMENT', sk: 'DOCUMENT' };
  const { Item } = await documents.send(new GetCommand({ TableName: process.env.TABLE_NAME, Key: key }));
  if (Item === undefined) return { statusCode: 404, body: '{}' };
  const file = new GetObjectCommand({ Bucket: process.env.DOCUMENTS_BUCKET, Key: Item.objectKey });
  return { statusCode: 200, body: JSON.stringify({ url: await getSignedUrl(s3, file) }) };
}
