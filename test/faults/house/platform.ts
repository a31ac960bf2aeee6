import { fieldKey, pseudonymKey } from '../../../bench/kms-keys';
import type { RequestParts } from '../../functions/request-event';
import type { Appeared } from '../table/stored';

export interface Message {
  readonly id: string;
  readonly body: string;
  tries: number;
}

/** What a client gets; null where the gateway had no answer of the function. */
export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly json: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
}

export const jsonHeaders = ({ headers = {}, body }: RequestParts) => ({
  headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
});

/** What says of itself that it is to be sent again, and what is not the client's doing. */
export function asksAgain({ status, json }: Reply): boolean {
  const code = (json as { code?: string } | undefined)?.code ?? '';
  return status >= 500 || status === 429 || /^(try-again|changed-meanwhile|.*-in-progress)$/.test(code);
}

/** The records that were not done: from the first that failed. */
export function leftOf(records: readonly Appeared[], value: unknown): readonly Appeared[] {
  const failed = failedIn(value);
  if (failed.size === 0) return [];
  const first = records.findIndex(({ nth }) => failed.has(String(nth)));
  return first < 0 ? records : records.slice(first);
}

export const failedIn = (value: unknown): Set<string> => {
  const { batchItemFailures = [] } = (value ?? {}) as { batchItemFailures?: { itemIdentifier: string }[] };
  return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
};

export const streamEvent = (records: readonly Appeared[]) => ({
  Records: records.map(({ nth, item }) => ({
    eventID: String(nth),
    eventName: 'INSERT',
    dynamodb: { SequenceNumber: String(nth), NewImage: item.attributes },
  })),
});

const toTheSecond = (at: string) => at.replace(/\.\d+Z$/, 'Z');

/** What S3 and GuardDuty tell the account's own bus of an upload. */
export function uploadEvents(objectKey: string, verdict: string, at: string): object[] {
  const [created, scanned] = ['Object Created', 'GuardDuty Malware Protection Object Scan Result'];
  const time = toTheSecond(at);
  const detail = { s3ObjectDetails: { objectKey }, scanResultDetails: { scanResultStatus: verdict } };
  return [
    { source: 'aws.s3', 'detail-type': created, time, detail: { object: { key: objectKey } } },
    { source: 'aws.guardduty', 'detail-type': scanned, time, detail },
  ];
}

/** What SES tells it of a mail that came back for good. */
export function bounceEvent(tags: Readonly<Record<string, string>>, messageId: string, at: string): object {
  const told = Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]]));
  const detail = { mail: { messageId, tags: told }, bounce: { bounceType: 'Permanent' } };
  return { source: 'aws.ses', 'detail-type': 'Email Bounced', time: toTheSecond(at), detail };
}

export const environment = {
  TABLE_NAME: 'voucherloket',
  FIELD_KEY_ID: fieldKey,
  PSEUDONYM_KEY_ID: pseudonymKey,
  BUS_NAME: 'voucherloket',
  EVENT_SOURCE: 'urn:nld:oin:00000000000000000000:systeem:voucherloket',
  MAIL_SENDER: 'voucherloket@example.org',
  PUBLIC_URL: 'https://voucherloket.example.org',
  DOCUMENTS_BUCKET: 'documents',
  PAYOUTS_BUCKET: 'payouts',
  LETTERS_BUCKET: 'letters',
  MAIL_CONFIGURATION_SET: 'voucherloket-mail',
};
