import type { Actor } from '../actor';
import type { Application } from '../application/record';
import type { Move } from '../move';
import { ok, type Result, refuse } from '../result';
import type { CeilingTrace, Objection } from './record';
import { mayHandle, notByDeciders, withObjection } from './steps';

/** Writes down what the ceiling had left for it then, for who handles the objection to see; the decision looks again. */
export function lookAtCeiling(
  application: Application,
  objection: Objection,
  ceiling: CeilingTrace | null,
  actor: Actor,
): Result<Move> {
  const allowed = mayHandle(application, objection, actor);
  if (!allowed.ok) return allowed;
  if (ceiling === null) {
    return refuse({ code: 'wrong-state', detail: 'What is objected to does not hang on the ceiling.' });
  }
  const next = withObjection(application, { ...objection, ceiling });
  return ok({
    application: { prior: application, next },
    claims: [],
    movements: [],
    events: [],
    notByAt: notByDeciders(objection, actor),
  });
}
