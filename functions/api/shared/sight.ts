import type { Application } from '../../../domain/application/record';
import type { Instant, LocalDate } from '../../../domain/calendar';
import type { FieldClass } from '../../manifest/access';
import type { Guard } from '../../runtime/guard';
import type { Caller } from '../../runtime/identity';

/** Who asks, and when. */
export interface Asking {
  readonly caller: Caller;
  readonly guard: Guard;
  readonly now: Instant;
  readonly today: LocalDate;
}

/** What of an application its reader may see beyond what all its readers see. */
export interface Sight {
  /** It is the employer itself. */
  readonly own: boolean;
  /** All that was declared: the employer itself, officers and auditors. The steering group decides without. */
  readonly declarations: boolean;
  /** The account, masked, and who signed a statement: the employer itself and officers. */
  readonly account: boolean;
  /** Who works on it, and what is not yet told to the employer: the back office. */
  readonly backOffice: boolean;
  /** What we granted and reserved to its undertaking elsewhere: officers and auditors. */
  readonly stateAid: boolean;
  /** Who opened what is kept encrypted: auditors. */
  readonly audit: boolean;
}

/** By the row of the route that is asked. */
export function sightOf(guard: Guard, application: Application): Sight {
  const tells = (field: FieldClass) => guard.tells(application, field);
  return {
    own: guard.roles(application).includes('employer'),
    declarations: tells('declarations'),
    account: tells('account'),
    backOffice: tells('office'),
    stateAid: tells('aid'),
    audit: tells('openings'),
  };
}
