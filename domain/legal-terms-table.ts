/** Terms the law sets and can change. A change adds a row with the day from which it holds; rows are never removed. */
import type { LocalDate } from './local-date';

/**
 * - `decision`: to decide where the scheme sets no term, from receipt (Awb 4:13 lid 2)
 * - `not-treated`: to announce that an incomplete application is left untreated, from the end of the term given to
 *   complete it, or from an insufficient completion (Awb 4:5 lid 4)
 * - `objection`: to object, from publication (Awb 6:7 and 6:8)
 * - `payment`: to pay, from publication of the decision (Awb 4:87)
 * - `default`: to decide all the same before a penalty is owed, from receipt of a notice of default (Awb 4:17 lid 3)
 * - `penalty`: to fix that penalty, from the last day over which it is owed (Awb 4:18)
 * - `objection-decision`: to decide on an objection, from the end of the term to object; `objection-committee`: with an
 *   advisory committee (Awb 7:10 lid 1); `objection-postponement`: how long that can be put off (lid 3)
 */
export type LegalTermName =
  | 'decision'
  | 'not-treated'
  | 'objection'
  | 'payment'
  | 'default'
  | 'penalty'
  | 'objection-decision'
  | 'objection-committee'
  | 'objection-postponement';

export interface LegalTermRow {
  /** The term in force for what starts on this day or later. */
  readonly from: LocalDate;
  /** ISO 8601 in weeks. */
  readonly length: `P${number}W`;
}

/** Latest first. */
export const legalTerms: Readonly<Record<LegalTermName, readonly LegalTermRow[]>> = {
  decision: [{ from: '1994-01-01', length: 'P8W' }],
  'not-treated': [{ from: '1994-01-01', length: 'P4W' }],
  objection: [{ from: '1994-01-01', length: 'P6W' }],
  payment: [{ from: '2009-07-01', length: 'P6W' }],
  default: [{ from: '2009-10-01', length: 'P2W' }],
  penalty: [{ from: '2009-10-01', length: 'P2W' }],
  'objection-decision': [{ from: '2009-10-01', length: 'P6W' }],
  'objection-committee': [{ from: '2009-10-01', length: 'P12W' }],
  'objection-postponement': [{ from: '2009-10-01', length: 'P6W' }],
};
