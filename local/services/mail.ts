import { randomUUID } from 'node:crypto';
import { type Clock, formatInstant } from '../clock';
import { openJournal } from '../journal';
import { isObject, type Json, type JsonObject, parseObject, stringAt } from '../json';
import { jsonAnswer, type ServiceAnswer, ServiceError, type ServiceRequest } from './server';

export interface MailBox {
  /** Every mail sent so far, oldest first. */
  readonly items: readonly JsonObject[];
  readonly handle: (request: ServiceRequest) => ServiceAnswer | null;
}

/** SES v2: mail is captured, and leaves this machine in no way. @param file null: in memory */
export const createMailBox = (file: string | null, clock: Clock): MailBox => {
  const { journal, entries: items } = openJournal(file);
  const handle = (request: ServiceRequest): ServiceAnswer | null => {
    if (request.url.pathname !== '/v2/email/outbound-emails' || request.method !== 'POST') return null;
    const input = parseObject(request.body.toString('utf8'));
    if (input === null) throw new ServiceError('BadRequestException', 'The body is not a JSON object');
    const mail = { id: randomUUID(), at: formatInstant(clock.now()), ...readMail(input) };
    journal.append(mail);
    items.push(mail);
    return jsonAnswer(200, { MessageId: mail.id });
  };
  return { items, handle };
};

const readMail = (input: JsonObject): JsonObject => {
  const content = isObject(input.Content) ? input.Content : {};
  const simple = isObject(content.Simple) ? content.Simple : null;
  const destination = isObject(input.Destination) ? input.Destination : {};
  const to = addresses(destination.ToAddresses);
  const from = stringAt(input, 'FromEmailAddress');
  if (simple === null) throw new ServiceError('BadRequestException', 'Only simple content is captured here');
  if (to.length === 0 || from === undefined)
    throw new ServiceError('BadRequestException', 'Sender and receiver are needed');
  const body = isObject(simple.Body) ? simple.Body : {};
  return {
    from,
    to,
    cc: addresses(destination.CcAddresses),
    bcc: addresses(destination.BccAddresses),
    subject: dataOf(simple.Subject),
    text: dataOf(body.Text),
    html: dataOf(body.Html),
  };
};

const addresses = (value: Json | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);

const dataOf = (value: Json | undefined): string | null => (isObject(value) ? (stringAt(value, 'Data') ?? null) : null);
