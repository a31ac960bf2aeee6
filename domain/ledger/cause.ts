import { applicationNumber, isClaimId, isId } from '../application/number';
import { amsterdamDate, instantFromMs, yearOf } from '../calendar';
import { causeOf } from '../recovery/post';

const base32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What the movements of the recovery of an application are for: told apart from the application's own. */
export const recoveryCauseOf = causeOf;

/** The application that a movement is for: itself, one of its claims or its recovery. Null where it is for none. */
export function applicationIdOf(cause: string): string | null {
  const [id = ''] = cause.split('-');
  return isId(id) && (cause === id || isClaimId(cause) || cause === recoveryCauseOf(id)) ? id : null;
}

/** When an application's id was made, in milliseconds since 1970: the first ten characters of a ULID. */
const madeAtMs = (id: string): number =>
  [...id.slice(0, 10)].reduce((ms, character) => ms * base32.length + base32.indexOf(character), 0);

/** The longest that a stamp of receipt may lie after the id (docs/adr/0002-late-submission-renews-its-stamp.md). */
const latestStampMs = 30_000;

/**
 * An application's number, worked out of its id: an entry of the ledger has no other. Null in the one case where the id
 * does not tell: made in the last seconds of a year, for the number has the year of receipt.
 */
export function numberOfApplication(id: string): string | null {
  const [made, latest] = [0, latestStampMs].map((late) => amsterdamDate(instantFromMs(madeAtMs(id) + late)));
  if (made === undefined || latest === undefined || yearOf(made) !== yearOf(latest)) return null;
  return applicationNumber(id, made);
}
