import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** What it was called, the set it was sent under, and its tags by name. */
  readonly id: string;
  readonly set: string | null;
  readonly tags: Readonly<Record<string, string>>;
}

export interface FakeSes {
  /** What it took, in order: also what its answer got lost of. */
  readonly sent: SentMail[];
  /** Refuses these for good; nothing is sent. */
  refuses: (mail: SentMail) => boolean;
  /** Takes these, and cuts the connection instead of answering. */
  losesAnswer: (mail: SentMail) => boolean;
  close(): void;
}

interface SendEmail {
  readonly ConfigurationSetName?: string;
  readonly EmailTags?: readonly { readonly Name: string; readonly Value: string }[];
  readonly Destination: { readonly ToAddresses: readonly string[] };
  readonly Content: { readonly Simple: { Subject: { Data: string }; Body: { Text: { Data: string } } } };
}

/** SES as the code uses it: `SendEmail` of its second version. */
export async function startSes(): Promise<FakeSes> {
  const never = () => false;
  let mails = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const asked = JSON.parse(Buffer.concat(chunks).toString()) as SendEmail;
    const { Destination, Content, ConfigurationSetName: set = null, EmailTags = [] } = asked;
    const { Subject, Body } = Content.Simple;
    mails += 1;
    const tags = Object.fromEntries(EmailTags.map(({ Name, Value }) => [Name, Value]));
    const told = { subject: Subject.Data, text: Body.Text.Data, id: `mail-${mails}`, set, tags };
    const mail = { to: Destination.ToAddresses.join(), ...told };
    response.setHeader('content-type', 'application/json');
    if (ses.refuses(mail)) {
      response.writeHead(400, { 'x-amzn-errortype': 'MessageRejected' }).end('{"message":"not verified"}');
      return;
    }
    ses.sent.push(mail);
    if (ses.losesAnswer(mail)) request.socket.destroy();
    else response.end(JSON.stringify({ MessageId: mail.id }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const AWS_ENDPOINT_URL_SESV2 = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_REGION: 'eu-west-1' };
  Object.assign(process.env, { AWS_ENDPOINT_URL_SESV2, MAIL_SENDER: 'sender@example.org', ...credentials });
  const ses: FakeSes = {
    sent: [],
    refuses: never,
    losesAnswer: never,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return ses;
}
