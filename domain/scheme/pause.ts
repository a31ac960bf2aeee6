import * as z from 'zod';
import type { Actor } from '../actor';
import type { Instant } from '../calendar';
import type { DomainEvent } from '../event';
import { instant } from '../records';
import { paragraph } from '../text';
import { whenAsked } from '../when-asked';

/** Body of `PUT /v1/schemes/{schemeId}/pause`. */
export const pauseRequest = z.strictObject({ paused: z.boolean(), reason: paragraph(1000) });
export type PauseRequest = z.infer<typeof pauseRequest>;

/**
 * While a scheme is paused nothing of it is ranked, reserved or sealed. Applications are received all the same: only
 * its window closes that. One item per scheme, over all its versions.
 */
export const pauseRecord = whenAsked(() =>
  z.object({
    schemeId: z.string(),
    paused: z.boolean(),
    reason: z.string(),
    /** Since when it is so. */
    since: instant,
    bySub: z.string(),
    byRole: z.string(),
    version: z.int().min(1),
  }),
);
export type Pause = z.infer<typeof pauseRecord>;

/**
 * @param current null: it was never paused
 * @returns the same object where it stands like that already, by whoever: a repeat changes nothing
 */
export function pauseAs(
  schemeId: string,
  current: Pause | null,
  { paused, reason }: PauseRequest,
  actor: Actor,
  now: Instant,
): Pause | null {
  if ((current?.paused ?? false) === paused) return current;
  const version = (current?.version ?? 0) + 1;
  return { schemeId, paused, reason, since: now, bySub: actor.sub, byRole: actor.role, version };
}

/** `paused: false` is the resumption. */
export const pauseEvent = ({ schemeId, paused }: Pause): DomainEvent => ({
  name: 'scheme.paused',
  subject: schemeId,
  data: { schemeId, paused },
});
