import * as z from 'zod';
import { pageOf } from './pieces';

/** A row as the standard Logboek Dataverwerkingen has it: its names are those of the standard. */

const keyValue = z.object({ key: z.string(), value: z.string() });
const traceId = z.string().describe('16 bytes, hexadecimal.');
const spanId = z.string().describe('8 bytes, hexadecimal.');
const epochMs = z.int().describe('Milliseconds since 1970.');

export const processingRow = z
  .object({
    trace_id: traceId,
    span_id: spanId,
    parent_span_id: spanId.nullable().describe('Of the act, where it has several data subjects.'),
    status_code: z
      .enum(['STATUS_CODE_UNSET', 'STATUS_CODE_OK', 'STATUS_CODE_ERROR'])
      .describe('OK: written in one with the act. UNSET: written before it, so that nothing happens without its row.'),
    name: z.string(),
    start_time: epochMs,
    end_time: epochMs,
    foreign_operation: z
      .object({ trace_id: traceId, span_id: spanId, entity: z.string().describe('URI of the caller’s organisation.') })
      .nullable()
      .describe('What the caller said by `traceparent` that it was doing.'),
    resource: z.object({ attributes: z.array(keyValue) }),
    attributes: z
      .array(keyValue)
      .describe(
        '`dpl.core.processing_activity_id`, `dpl.core.data_subject_id` (a pseudonym that holds within one application), `dpl.core.data_subject_id_type`; and of our own `dpl.voucherloket.application_id`, `.by_role`, `.by_sub`.',
      ),
  })
  .meta({ id: 'ProcessingRow', description: 'Logboek Dataverwerkingen (Logius): one row per data subject.' });
export type ProcessingRow = z.output<typeof processingRow>;
export const processingPage = pageOf(processingRow).meta({ id: 'ProcessingPage' });
