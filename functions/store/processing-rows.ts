import type { Instant } from '../../domain/calendar';
import { type ProcessingRecord, processingRecord } from '../../domain/privacy/processing';
import { ok, type Result } from '../../domain/result';
import { letteredNames, notifiedNames } from '../../events/catalogue';
import { spanOf, traceOfCause } from '../runtime/processing-trace';
import { lists } from './index-keys';
import { keys } from './keys';
import { listPage, type PageAsked } from './merged-list';
import type { Page } from './page';
import { contactIdOf } from './processing-log';
import { type Item, queryAll } from './table';

/** A row of the log, of one data subject. */
export interface LogRow extends Omit<ProcessingRecord, 'subjects'> {
  readonly applicationId: string;
  /** Null where the act has one data subject, and its span is its own. */
  readonly parentSpanId: string | null;
  readonly subject: ProcessingRecord['subjects'][number];
  readonly byRole: string;
  readonly bySub: string;
}

/** Several data subjects have a span each under that of the act, as the standard wants. */
function rowsOf(applicationId: string, record: ProcessingRecord, by: Pick<LogRow, 'byRole' | 'bySub'>): LogRow[] {
  const { subjects, ...shared } = record;
  return subjects.map((subject) => ({
    ...shared,
    ...(subjects.length === 1
      ? { parentSpanId: null }
      : { parentSpanId: record.spanId, spanId: spanOf(record, record.spanId, subject.kind) }),
    ...{ applicationId, subject, ...by },
  }));
}

const applicationIdOf = ({ pk }: Item): string => String(pk).slice(keys.application('').pk.length);

/** The rows that an item carries, and those that follow from it: an event of which the contact gets mail is one. */
function rowsIn(item: Item, contactId: string): LogRow[] {
  const applicationId = applicationIdOf(item);
  const by = { byRole: String(item.byRole), bySub: String(item.bySub) };
  const kept = item.processing === undefined ? [] : rowsOf(applicationId, processingRecord.parse(item.processing), by);
  return item.kind === 'event' && mailed(item) ? [...kept, mailRow(applicationId, item, contactId)] : kept;
}

/** An event that has a letter is mailed with it; that to the youth is not mailed. */
const mailed = ({ name, data }: Item): boolean =>
  name === 'letter.written'
    ? Object(data).recipient === 'employer'
    : notifiedNames.some((one) => one === name && !letteredNames.includes(one));

/** Ordered in one with the event; the note of its sending is kept for ninety days only, so its status stays open. */
function mailRow(applicationId: string, { eventId, occurredAt }: Item, contactId: string): LogRow {
  const at = String(occurredAt);
  const { traceId } = traceOfCause(String(eventId));
  return {
    ...{ applicationId, activity: 'mail-contact', traceId, spanId: spanOf({ traceId }, 'mail-contact') },
    ...{ parentSpanId: null, startedAt: at, endedAt: at, done: false, foreign: null },
    subject: { kind: 'contact', id: contactId },
    byRole: 'system',
    bySub: 'system',
  };
}

/**
 * Every row of an application, oldest first. Of one that was destroyed those are left that have items of their own, the
 * destruction among them.
 */
export async function loadProcessing(applicationId: string): Promise<LogRow[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':pk': keys.application(applicationId).pk,
      ':from': 'EVENT#',
      ':to': 'PROCESSING#~',
    },
    ConsistentRead: true,
  });
  const contactId = contactIdOf(applicationId);
  return items.flatMap((item) => rowsIn(item, contactId)).sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

/** Where a row stands among those of its application. */
export const placeOf = ({ startedAt, spanId }: LogRow): string => `${startedAt}#${spanId}`;

/** What people did with personal data in a region, newest first. `from` and `to`: instants, both included. */
export async function listProcessing(
  { region, from, to }: { readonly region: string; readonly from?: Instant; readonly to?: Instant },
  asked: PageAsked,
): Promise<Result<Page<LogRow>>> {
  const bounds = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to: `${to}~` }) };
  const list = { index: 'by-region', backwards: true, ...lists.processing(region), ...bounds } as const;
  const page = await listPage(list, asked, {
    read: (item) =>
      rowsOf(applicationIdOf(item), processingRecord.parse(item.processing), {
        byRole: String(item.byRole),
        bySub: String(item.bySub),
      }),
  });
  return page.ok ? ok({ items: page.value.items.flat(), next: page.value.next }) : page;
}
