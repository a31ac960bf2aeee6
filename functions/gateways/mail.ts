import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { lazily, optional, required } from '../runtime/config';

export interface Mail {
  /** One address. */
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
  /** Comes back with what the mail service tells of this mail: letters, digits, `_` and `-`, 256 of them at most. */
  readonly letterTag?: string;
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

/**
 * Hands a mail to SES, from `MAIL_SENDER`, under the set by which it tells of mail that does not arrive. Answers what SES
 * calls it. Handed over is not delivered: what bounces is told later, with the tag.
 */
export async function send({ to, subject, text, letterTag }: Mail): Promise<string> {
  const Simple = { Subject: utf8(subject.replace(/\s+/g, ' ')), Body: { Text: utf8(text) } };
  const FromEmailAddress = required('MAIL_SENDER');
  const ConfigurationSetName = optional('MAIL_CONFIGURATION_SET', '') || undefined;
  const EmailTags = letterTag === undefined ? undefined : [{ Name: 'letter', Value: letterTag }];
  const Destination = { ToAddresses: [to] };
  const { MessageId } = await ses().send(
    new SendEmailCommand({ FromEmailAddress, Destination, Content: { Simple }, ConfigurationSetName, EmailTags }),
  );
  if (!MessageId) throw new Error('SES gave the mail no id');
  return MessageId;
}
