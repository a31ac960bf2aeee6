import * as z from 'zod';
import { amsterdamDate } from '../../../domain/calendar';
import type { Refusal } from '../../../domain/refusal';
import { whenAsked } from '../../../domain/when-asked';
import { keys } from '../keys';
import { get } from '../table';

/** An application of which destruction began: as it was, and nobody opens it any more. */
export const destroyingKind = 'destroying-case';
export const destroyedKind = 'destroyed-case';

/** What is left to tell of a case that is destroyed, or being destroyed. */
export interface Gone {
  readonly region: string;
  readonly organisation: string;
  readonly declarationId: string;
  /** Null: it is being destroyed. */
  readonly destroyedAt: string | null;
}

const told = whenAsked(() => z.object({ region: z.string(), organisation: z.string(), declarationId: z.string() }));

/** Consistent. Null: there is no such case, or it is as any other. */
export async function loadGone(applicationId: string): Promise<Gone | null> {
  const item = await get(keys.application(applicationId), { consistent: true });
  if (item?.kind === destroyedKind) return { ...told.parse(item), destroyedAt: String(item.destroyedAt) };
  if (item?.kind !== destroyingKind) return null;
  return { ...told.parse({ ...item, ...Object(item.begun) }), destroyedAt: null };
}

/** What whoever might have seen it is told: that it was there, when it went and by which declaration. */
export function goneRefusal({ declarationId, destroyedAt }: Gone): Refusal {
  if (destroyedAt === null) {
    const detail = `This case is being destroyed: its time is over. List ${declarationId}.`;
    return { code: 'destroyed', detail, extra: { declarationId } };
  }
  const destroyedOn = amsterdamDate(destroyedAt);
  const detail = `This case was destroyed on ${destroyedOn}, by declaration ${declarationId}: its time was over.`;
  return { code: 'destroyed', detail, extra: { declarationId, destroyedOn } };
}
