import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { lazily, required } from '../runtime/config';

export interface Mail {
  /** One address. */
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
}

/** An account may send so many mails a second; the client slows down by itself once SES says that it is too fast. */
const ses = lazily(
  () =>
    new SESv2Client({
      maxAttempts: 3,
      retryMode: 'adaptive',
      requestHandler: { connectionTimeout: 2_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
    }),
);

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

/** Hands a mail to SES, from `MAIL_SENDER`. Handed over is not delivered: bounces are not seen here. */
export async function send({ to, subject, text }: Mail): Promise<void> {
  const Simple = { Subject: utf8(subject.replace(/\s+/g, ' ')), Body: { Text: utf8(text) } };
  const FromEmailAddress = required('MAIL_SENDER');
  await ses().send(new SendEmailCommand({ FromEmailAddress, Destination: { ToAddresses: [to] }, Content: { Simple } }));
}
