import type { Actor } from '../actor';
import type { Instant, LocalDate } from '../calendar';
import { wrongState } from '../move';
import { ok, type Result, refuse } from '../result';
import type { Batch } from './batch';
import { dayHasPassed } from './execution-day';
import { paymentSuspended, suspendedOn } from './suspended';

/**
 * Whether this finance officer may release the batch as it stands: another one than its maker, once it is sealed, and
 * while no payment in it is suspended.
 */
export function mayRelease(batch: Batch, actor: Pick<Actor, 'sub'>, today: LocalDate): Result<null> {
  if (batch.makerSub === actor.sub) {
    const detail = 'You made this batch; another finance officer must release it.';
    return refuse({ code: 'second-person-required', detail });
  }
  if (batch.status !== 'sealed') return wrongState('The batch', batch.status, ['sealed']);
  const suspended = suspendedOn(batch, today).map(({ number }) => number);
  if (suspended.length > 0) return paymentSuspended('application', suspended);
  return batch.executionOn < today ? dayHasPassed(batch.executionOn, today) : ok(null);
}

/** Whoever released a batch may ask again, for the first answer may have been lost. */
export const isReleasedBy = ({ status, releaserSub }: Batch, { sub }: Pick<Actor, 'sub'>): boolean =>
  status === 'released' && releaserSub === sub;

/**
 * Another finance officer than its maker releases a sealed batch, once the hash of every file is known.
 * @throws Error when one is not: a fault, for a file that was never written cannot be checked against it.
 */
export function release(batch: Batch, actor: Actor, now: Instant, today: LocalDate): Result<Batch> {
  if (isReleasedBy(batch, actor)) return ok(batch);
  const allowed = mayRelease(batch, actor, today);
  if (!allowed.ok) return allowed;
  if (!isHashed(batch)) throw new Error(`batch ${batch.id} would be released without the hash of a file`);
  return ok({
    ...batch,
    status: 'released',
    version: batch.version + 1,
    releaserSub: actor.sub,
    releasedAt: now,
    openLines: batch.lines,
  });
}

/** Every file of the batch, and there is one at least, was written once and its hash kept. */
export const isHashed = ({ parts, csvSha256 }: Pick<Batch, 'parts' | 'csvSha256'>): boolean =>
  parts.length > 0 && parts.every(({ sha256 }) => sha256 !== null) && csvSha256 !== null;
