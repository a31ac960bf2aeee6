import { maySee } from '../../../domain/access';
import type { Application } from '../../../domain/application/record';
import type { Instant, LocalDate } from '../../../domain/calendar';
import type { Role } from '../../manifest/types';
import type { Caller } from '../../runtime/identity';

/** Who asks, and when. */
export interface Asking {
  readonly caller: Caller;
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

export function sightOf(caller: Caller, application: Application): Sight {
  const seesAs = (...roles: readonly Role[]) =>
    maySee(
      caller,
      application,
      roles.filter((role) => caller.roles.includes(role)),
    );
  return {
    own: seesAs('employer'),
    declarations: seesAs('employer', 'officer', 'auditor'),
    account: seesAs('employer', 'officer'),
    backOffice: seesAs('officer', 'steering-group', 'auditor'),
    stateAid: seesAs('officer', 'auditor'),
    audit: seesAs('auditor'),
  };
}
