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

/** A mail as it was sent, with what SES sends back of it. */
export interface SentMail {
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  /** Null: under none. */
  readonly configurationSet: string | null;
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * SES v2: mail is captured, and leaves this machine in no way.
 * @param file null: in memory
 * @param onSent called for each mail, once it is answered
 */
export const createMailBox = (
  file: string | null,
  clock: Clock,
  onSent: (mail: SentMail) => void = () => {},
): MailBox => {
  const { journal, entries: items } = openJournal(file);
  const handle = (request: ServiceRequest): ServiceAnswer | null => {
    if (request.url.pathname !== '/v2/email/outbound-emails' || request.method !== 'POST') return null;
    const input = parseObject(request.body.toString('utf8'));
    if (input === null) throw new ServiceError('BadRequestException', 'The body is not a JSON object');
    const mail = { id: randomUUID(), at: formatInstant(clock.now()), ...readMail(input) };
    journal.append(mail);
    items.push(mail);
    const sent = { id: mail.id, ...sentOf(input) };
    setImmediate(() => onSent(sent));
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

const sentOf = (input: JsonObject): Omit<SentMail, 'id'> => {
  const tags = Array.isArray(input.EmailTags) ? input.EmailTags.filter(isObject) : [];
  return {
    from: stringAt(input, 'FromEmailAddress') ?? '',
    to: addresses(isObject(input.Destination) ? input.Destination.ToAddresses : undefined),
    configurationSet: stringAt(input, 'ConfigurationSetName') ?? null,
    tags: Object.fromEntries(tags.map((tag) => [stringAt(tag, 'Name') ?? '', stringAt(tag, 'Value') ?? ''])),
  };
};

const addresses = (value: Json | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);

const dataOf = (value: Json | undefined): string | null => (isObject(value) ? (stringAt(value, 'Data') ?? null) : null);
