import * as z from 'zod';
import { correlationIdPattern } from './correlation-id';

/** `urn:nld:oin:<20 digits>:systeem:voucherloket`: who publishes, by Organisatie-identificatienummer. */
export const eventSource = z.string().regex(/^urn:nld:oin:\d{20}:systeem:voucherloket$/);

/** `nl.voucherloket.<topic>.<name>.v<n>`. */
export const eventTypePattern = /^nl\.voucherloket\.[a-z]+\.[a-z]+(-[a-z]+)*\.v[1-9]\d*$/;

/**
 * CloudEvents 1.0 in structured JSON, NL GOV profile: what stands in EventBridge's `detail`. Delivered at least once;
 * a consumer drops repeats by `source` and `id` together. `data` is checked per type by the catalogue. Made when it is
 * first asked: who only writes events never meets one.
 */
export const envelope = z.lazy(() =>
  z.strictObject({
    specversion: z.literal('1.0'),
    id: z.string().min(1).max(200),
    source: eventSource,
    type: z.string().regex(eventTypePattern),
    /** When the fact became true, not when it was sent. UTC, milliseconds. */
    time: z.iso.datetime({ precision: 3 }),
    /** The id of what the type names: an application's, a claim's, a batch's, a budget's or a scheme's. */
    subject: z.string().min(1).max(200),
    datacontenttype: z.literal('application/json'),
    dataschema: z.string().regex(/^urn:nld:oin:\d{20}:systeem:voucherloket:schema:nl\.voucherloket\./),
    /**
     * Extension "correlation" of CloudEvents: the request or schedule that this follows from, also over several events.
     * An UUID, or what a caller gave in its place; events of before do not have it.
     */
    correlationid: z.string().regex(correlationIdPattern).optional(),
    data: z.record(z.string(), z.unknown()),
  }),
);

export type Envelope = z.infer<typeof envelope>;

/** The URI that identifies the schema of `type`'s data. It changes with the version in the type, never otherwise. */
export const dataSchemaUri = (source: string, type: string): string => `${source}:schema:${type}`;
