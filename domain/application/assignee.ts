import * as z from 'zod';
import type { Instant } from '../calendar';
import { instant } from '../records';
import { ok, type Result, refuse } from '../result';
import { whenAsked } from '../when-asked';

/** Who works on a case: so that two people do not begin on the same one. It keeps nobody from deciding. */
export const assigneeRecord = z.object({ sub: z.string(), name: z.string(), takenAt: instant });
export type Assignee = z.infer<typeof assigneeRecord>;

/** Body of `PUT /v1/applications/{id}/assignee`. */
export const assigneeRequest = whenAsked(() =>
  z
    .strictObject({ taken: z.boolean(), takeOver: z.boolean().default(false) })
    .refine(({ taken, takeOver }) => taken || !takeOver, { path: ['takeOver'], message: 'goes with taking a case' }),
);
export type AssigneeRequest = z.infer<typeof assigneeRequest>;

/**
 * Takes a case that is free or one's own, or lets it go; another's only by taking it over.
 * @returns who has it then; the same object where nothing changes, null: nobody
 */
export function assign(
  current: Assignee | null,
  { taken, takeOver }: AssigneeRequest,
  who: { readonly sub: string; readonly name: string },
  now: Instant,
): Result<Assignee | null> {
  if (current !== null && current.sub !== who.sub && !takeOver) {
    return refuse({ code: 'taken-by-another', detail: `${current.name} works on this case.` });
  }
  if (!taken) return ok(null);
  return ok(current?.sub === who.sub ? current : { sub: who.sub, name: who.name, takenAt: now });
}
