import { isComplete } from './completeness';
import type { Application } from './record';

/** What a place in line hangs on. */
export type Ranked = Pick<Application, 'receivedAt' | 'id' | 'completeAt'>;

/**
 * Place in line: order of completeness, then the id, whose random part decides by lot (Awb 4:26; only the moment at
 * which an application was complete counts, and questions asked later do not move it: ABRvS ECLI:NL:RVS:2013:CA1381).
 * Compare as text.
 * @throws Error for one that is not complete: it has no place in line
 */
export function rankOf({ receivedAt, completeAt, id }: Ranked): string {
  if (!isComplete({ completeAt })) throw new Error(`application ${id} is not complete: it has no rank`);
  return `${completeAt ?? receivedAt}#${id}`;
}
