import { applicationEvent } from '../application/events';
import type { Application } from '../application/record';
import type { Movement } from '../budget/movement';
import { type Claim, hasEnded, hasEndedUnpaid, transferCents } from '../claim/record';
import type { DomainEvent } from '../event';
import { cents, minus } from '../money';
import type { Change } from '../move';
import type { RecoveryLine } from './record';

export interface Dropped {
  readonly application: Application;
  readonly claims: readonly Change<Claim>[];
  readonly movements: readonly Movement[];
  readonly events: readonly DomainEvent[];
}

/**
 * Takes from every claim still to be paid what was not earned of it: its money returns to the budget, and a claim of
 * which nothing is left ends: the decision tells so, with no mail for each claim. What is at the bank is left alone until the bank has spoken; what was set off stays.
 * @param application as it is to be written, but for what this changes of it
 * @param endsAs `withdrawn` where the employer withdrew, else `refused`: a lower settlement (Awb 4:46)
 */
export function dropUnearned(
  application: Application,
  claims: readonly Claim[],
  lines: readonly RecoveryLine[],
  endsAs: 'refused' | 'withdrawn',
): Dropped {
  const entitledOf = new Map(lines.map(({ claimId, entitledCents }) => [claimId, entitledCents]));
  const changed = claims.flatMap((prior) => {
    const entitled = entitledOf.get(prior.id);
    if (hasEnded(prior) || prior.status === 'batched' || entitled === undefined) return [];
    const left = cents(Math.max(entitled, prior.offsetCents));
    return left < prior.amountCents ? [{ prior, next: lowered(prior, left, endsAs) }] : [];
  });
  const nextOf = new Map(changed.map(({ next }) => [next.id, next]));
  const after = claims.map((claim) => nextOf.get(claim.id) ?? claim);
  return ending(application, changed, after);
}

function lowered(prior: Claim, left: Claim['amountCents'], endsAs: 'refused' | 'withdrawn'): Claim {
  const next: Claim = { ...prior, version: prior.version + 1 };
  if (left === 0) return { ...next, status: endsAs, payBy: null };
  const lower: Claim = { ...next, amountCents: left };
  return transferCents(lower) === 0 ? { ...lower, status: 'paid' } : lower;
}

/** An award returns only where nothing of it is paid or still can be; with the last claim the application is complete. */
function ending(application: Application, changed: readonly Change<Claim>[], after: readonly Claim[]): Dropped {
  if (changed.length === 0) return { application, claims: [], movements: [], events: [] };
  const awards = after.every(hasEndedUnpaid) ? application.heldAwards : 0;
  const movements = changed.map(({ prior, next }, index): Movement => {
    const amountCents = minus(prior.amountCents, hasEndedUnpaid(next) ? cents(0) : next.amountCents);
    return { kind: 'release-committed', amountCents, awards: index === 0 ? awards : 0, cause: prior.id };
  });
  const released = movements.reduce((total, { amountCents }) => total + amountCents, 0);
  const completed = application.status === 'granted' && after.every(hasEnded);
  const next: Application = {
    ...application,
    status: completed ? 'completed' : application.status,
    heldCents: cents(application.heldCents - released),
    heldAwards: application.heldAwards - awards,
  };
  return {
    application: next,
    claims: changed,
    movements,
    events: completed ? [applicationEvent(next, 'completed')] : [],
  };
}
