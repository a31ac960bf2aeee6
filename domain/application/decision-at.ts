import type { Instant } from '../calendar';
import type { Application, Decision } from './record';

/**
 * The decision that an event of this instant tells of: the last one taken by then, for an objection may have put another
 * in its place since. A grant of who waited for money is told later than it was decided. Null: there is none.
 */
export const decisionAt = (
  { decision, formerDecisions = [] }: Pick<Application, 'decision' | 'formerDecisions'>,
  at: Instant,
): Decision | null =>
  [...formerDecisions, ...(decision === null ? [] : [decision])].findLast(({ decidedAt }) => decidedAt <= at) ??
  decision;
