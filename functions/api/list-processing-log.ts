import { endOfAmsterdamDay, startOfAmsterdamDay } from '../../domain/calendar';
import { ok, type Result, refuse } from '../../domain/result';
import { listProcessingLogRoute } from '../manifest/routes-youth';
import { answer, api } from '../runtime/api';
import type { Guard } from '../runtime/guard';
import { loadApplications } from '../store/applications';
import { loadGone } from '../store/destruction/gone';
import { type Page, readCursor, writeCursor } from '../store/page';
import { pagedOver } from '../store/paged-over';
import { type LogRow, listProcessing, loadProcessing, placeOf } from '../store/processing-rows';
import type { ProcessingRow } from './answers/processing-log';
import { type ProcessingLogQuery, processingLogQuery } from './shared/youth-queries';

/** Of an application all its rows, oldest first; of regions what people did there, newest first. */
export const handler = api(listProcessingLogRoute, { query: processingLogQuery }, async ({ guard, query }) => {
  const page = await (query.applicationId === undefined
    ? ofRegions(guard, query)
    : ofApplication(guard, query.applicationId, query));
  if (!page.ok) return page;
  const items = page.value.items.map(processingRowOf);
  return answer(200, { items, next: page.value.next }, { 'Cache-Control': 'no-store' });
});

async function ofApplication(guard: Guard, id: string, query: ProcessingLogQuery): Promise<Result<Page<LogRow>>> {
  const start = readCursor(query.cursor, ['application', 'after']);
  if (!start.ok) return start;
  const [application] = await loadApplications([id]);
  const owned = application ?? (await loadGone(id));
  if (owned === null || !guard.admits({ region: owned.region })) return notFound;
  const after = start.value === null ? '' : String(start.value.after);
  const rows = (await loadProcessing(id)).filter((row) => placeOf(row) > after);
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  const more = rows.length > items.length && last !== undefined;
  return ok({ items, next: more ? writeCursor({ application: id, after: placeOf(last) }) : null });
}

const notFound = refuse({ code: 'not-found', detail: 'There is no such application, or it is not yours to see.' });

function ofRegions(guard: Guard, query: ProcessingLogQuery): Promise<Result<Page<LogRow>>> {
  const from = query.from === undefined ? {} : { from: startOfAmsterdamDay(query.from) };
  const to = query.to === undefined ? {} : { to: endOfAmsterdamDay(query.to) };
  const lists = guard.regions(query.region).map((region) => ({ region, ...from, ...to }));
  return pagedOver(lists, query, listProcessing);
}

const msOf = (instant: string): number => Date.parse(instant);

/** In the names of the standard. */
function processingRowOf(row: LogRow): ProcessingRow {
  const { traceId, spanId, parentSpanId, activity, startedAt, endedAt, foreign, done, subject } = row;
  return {
    trace_id: traceId,
    span_id: spanId,
    parent_span_id: parentSpanId,
    status_code: done ? 'STATUS_CODE_OK' : 'STATUS_CODE_UNSET',
    name: activity,
    start_time: msOf(startedAt),
    end_time: msOf(endedAt),
    foreign_operation:
      foreign === null ? null : { trace_id: foreign.traceId, span_id: foreign.spanId, entity: foreign.entity },
    resource: { attributes: [{ key: 'service.name', value: 'voucherloket' }] },
    attributes: [
      { key: 'dpl.core.processing_activity_id', value: `urn:voucherloket:processing-activity:${activity}` },
      { key: 'dpl.core.data_subject_id', value: subject.id },
      { key: 'dpl.core.data_subject_id_type', value: `urn:voucherloket:data-subject:${subject.kind}-of-application` },
      { key: 'dpl.voucherloket.application_id', value: row.applicationId },
      { key: 'dpl.voucherloket.by_role', value: row.byRole },
      { key: 'dpl.voucherloket.by_sub', value: row.bySub },
    ],
  };
}
