import type { LocalDate } from '../calendar';
import { isTargetDay, nextTargetDay } from '../holidays';
import { ok, type Result, refuse } from '../result';

/** The bank can only be asked to pay on a day on which TARGET is open, today at the earliest. */
export function checkExecutionDay(executionOn: LocalDate, today: LocalDate): Result<LocalDate> {
  if (executionOn >= today && isTargetDay(executionOn)) return ok(executionOn);
  const wrong = executionOn < today ? `lies before today, ${today}` : 'is a day on which banks do not settle (TARGET)';
  const proposed = nextTargetDay(executionOn < today ? today : executionOn);
  return refuse({
    code: 'input-invalid',
    detail: `On ${executionOn} nothing can be paid.`,
    errors: [{ path: 'executionOn', message: `${wrong}; the next possible day is ${proposed}` }],
  });
}

/**
 * A sealed batch whose day went by before it was released: banks refuse it or choose a day of their own. What is sealed
 * does not change, so it is withdrawn, and its lines are sealed again for the day that is proposed.
 */
export function dayHasPassed(executionOn: LocalDate, today: LocalDate): Result<never> {
  const proposedOn = nextTargetDay(today);
  return refuse({
    code: 'execution-day-passed',
    detail: `The batch was to be paid on ${executionOn}, before today. The next possible day is ${proposedOn}.`,
    extra: { executionOn, proposedOn },
  });
}
