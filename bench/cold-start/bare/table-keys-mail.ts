import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

const documents = DynamoDBDocumentClient.from(new DynamoDBClient());
const kms = new KMSClient();
const ses = new SESv2Client();

/** One read, what it finds opened by a key, and a mail to that address. */
export async function handler() {
  const key = { pk: 'PERSON', sk: 'PERSON' };
  const { Item } = await documents.send(new GetCommand({ TableName: process.env.TABLE_NAME, Key: key }));
  if (Item === undefined) return { statusCode: 404, body: '{}' };
  const { Plaintext } = await kms.send(new DecryptCommand({ CiphertextBlob: Item.fields }));
  const text = { Data: 'Text' };
  await ses.send(
    new SendEmailCommand({
      FromEmailAddress: process.env.MAIL_SENDER,
      Destination: { ToAddresses: [new TextDecoder().decode(Plaintext)] },
      Content: { Simple: { Subject: text, Body: { Text: text } } },
    }),
  );
  return { statusCode: 200, body: '{}' };
}
