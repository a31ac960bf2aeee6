import type { LocalDate } from '../calendar';
import { nextHoldReminderOn } from './hold-ending';
import type { Application } from './record';

export type ApplicationDueKind = 'hold-ending';

/** What a daily rule must do for an application itself, and the first day on which it may. */
export interface ApplicationDue {
  readonly kind: ApplicationDueKind;
  readonly day: LocalDate;
}

/** At most one thing falls due for an application in any state; null: nothing does. */
export function dueOfApplication(application: Application): ApplicationDue | null {
  const day = nextHoldReminderOn(application);
  return day === null ? null : { kind: 'hold-ending', day };
}
