import * as z from 'zod';
import type { Actor } from '../actor';
import { addMs, amsterdamDate, amsterdamInstant, type Instant } from '../calendar';
import type { DomainEvent } from '../event';
import { instant, sentInstant } from '../records';
import type { InputError } from '../refusal';
import { ok, type Result, refuse } from '../result';
import { paragraph } from '../text';
import { whenAsked } from '../when-asked';
import { closingOf, type Extension, extensionOf, type SchemeInForce } from './window';

/** Body of `POST /v1/schemes/{schemeId}/outages`: when the portal was out, until when its window is open, and why. */
export const outageRequest = whenAsked(() =>
  z
    .strictObject({ from: sentInstant, to: sentInstant, until: sentInstant, reason: paragraph(1000) })
    .refine(({ from, to }) => from < to, { path: ['to'], message: 'must come after from' }),
);
export type OutageRequest = z.infer<typeof outageRequest>;

/** A recorded decision to extend a window. Never changed: a further outage is a further record. */
export const outageRecord = whenAsked(() =>
  z.object({
    schemeId: z.string(),
    /** 1 for the first one of a scheme. */
    outageId: z.int().min(1),
    /** The version in force then. */
    version: z.int(),
    region: z.string(),
    from: instant,
    to: instant,
    /** When the window closes by the scheme itself. */
    closedAt: instant,
    until: instant,
    reason: z.string(),
    recordedAt: instant,
    bySub: z.string(),
    byRole: z.string(),
  }),
);
export type Outage = z.infer<typeof outageRecord>;

/** What of the last record stands with the scheme on the menu. */
export const extensionRecord = whenAsked(() =>
  outageRecord.unwrap().pick({ closedAt: true, until: true, from: true, to: true, reason: true }),
);

/** The longest extension, counted from the closing it replaces: what lasts longer is a new version of the scheme. */
export const mostExtensionMs = 14 * 24 * 3600 * 1000;

/**
 * Extends the window because the portal was out when it closed. Who could not apply then can until `until`.
 * @param last the last record of the scheme; undefined: this is the first
 */
export function recordOutage(
  scheme: SchemeInForce,
  { from, to, until, reason }: OutageRequest,
  actor: Actor,
  now: Instant,
  last?: Outage,
): Result<Outage> {
  const closesAt = closingOf(scheme);
  const errors = wrongIn({ from, to, until }, closesAt, now);
  if (errors.length > 0)
    return refuse({ code: 'input-invalid', detail: 'This outage cannot extend the window.', errors });
  const { schemeId, version, region } = scheme;
  return ok({
    ...{ schemeId, outageId: (last?.outageId ?? 0) + 1, version, region, from, to, until, reason },
    closedAt: extensionOf(scheme)?.closedAt ?? amsterdamInstant(scheme.window.closesAt),
    ...{ recordedAt: now, bySub: actor.sub, byRole: actor.role },
  });
}

type Times = Omit<OutageRequest, 'reason'>;

/** Only an outage at closing time takes a chance away: one that is over on an earlier day leaves the last day whole. */
function wrongIn({ from, to, until }: Times, closesAt: Instant, now: Instant): InputError[] {
  const errors: InputError[] = [];
  const add = (path: string, message: string) => errors.push({ path, message });
  if (from > now) add('from', 'must not lie in the future');
  if (from >= closesAt) add('from', 'must lie before the closing of the window');
  if (amsterdamDate(to) < amsterdamDate(addMs(closesAt, -1)))
    add('to', 'must lie on the last day of the window or later');
  if (until <= closesAt) add('until', 'must come after the closing of the window');
  if (until < to) add('until', 'must not come before to');
  if (until <= now) add('until', 'must lie in the future');
  if (until > addMs(closesAt, mostExtensionMs)) add('until', 'may be at most 14 days after the closing of the window');
  return errors;
}

/** What of a record is in force: it stands with the scheme on the menu. */
export const extensionBy = ({ closedAt, until, from, to, reason }: Outage): Extension => ({
  ...{ closedAt, until, from, to, reason },
});

/** Whether this is what stands already, word for word: its answer got lost. */
export const isRepeatedOutage = (last: Outage | undefined, input: OutageRequest, actor: Actor): boolean =>
  last !== undefined &&
  last.bySub === actor.sub &&
  last.from === input.from &&
  last.to === input.to &&
  last.until === input.until &&
  last.reason === input.reason;

export const outageEvent = ({ schemeId, version, region, from, to, closedAt, until }: Outage): DomainEvent => ({
  name: 'scheme.outage-recorded',
  subject: schemeId,
  data: { schemeId, version, region, from, to, closedAt, until },
});
