/** The law behind each ground. A change adds a row with the day from which it holds; rows are never removed. */
import type { LocalDate } from '../calendar';
import type { RecoveryGround } from './record';

export interface GroundRow {
  /** In force for an intention of this day or later. */
  readonly from: LocalDate;
  /** While the award is not settled yet: withdrawn or changed, and what was paid beyond it claimed back. */
  readonly beforeSettlement: string;
  /** Once it is settled: by its settlement decision (ADR 0047), which comes before its last payment. */
  readonly afterSettlement: string;
}

const inForce: LocalDate = '2009-07-01';
const row = (before: string, after: string): readonly GroundRow[] => [
  {
    from: inForce,
    beforeSettlement: `Awb 4:48 lid 1 onder ${before}, 4:57 lid 1`,
    afterSettlement: `Awb 4:49 lid 1 onder ${after}, 4:57 lid 1`,
  },
];

/**
 * Latest first. Awb 4:48 lid 1: a activities did not (wholly) take place, b obligations not met, c wrong or incomplete
 * information, d wrong and the receiver knew. 4:49 lid 1: a facts that could not be known at the settlement, b the
 * settlement was wrong and the receiver knew or ought to, c obligations not met after the settlement.
 */
export const groundRows: Readonly<Record<RecoveryGround, readonly GroundRow[]>> = {
  'ended-early': row('a', 'a'),
  hours: row('b', 'c'),
  fraud: row('c', 'b'),
  withdrawn: row('a', 'a'),
  'incorrect-information': row('c', 'b'),
  'other-breach': row('b', 'c'),
  // The decision that withdrew it names its own ground and article; this one only claims back.
  revoked: [{ from: inForce, beforeSettlement: 'Awb 4:57 lid 1', afterSettlement: 'Awb 4:57 lid 1' }],
};

/** @throws RangeError for a day before the law was in force. */
export function articleOf(ground: RecoveryGround, settled: boolean, on: LocalDate): string {
  const found = groundRows[ground].find(({ from }) => from <= on);
  if (found === undefined) throw new RangeError(`no article for "${ground}" on ${on}`);
  return settled ? found.afterSettlement : found.beforeSettlement;
}

/** Years within which money can be claimed back, from the settlement: Awb 4:57 lid 4. */
export const recoveryYears = 'P5Y';
