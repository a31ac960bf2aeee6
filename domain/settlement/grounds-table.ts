/**
 * The grounds on which an award is withdrawn or settled lower, with the law behind each and what must be shown for it.
 * A change of the law adds a row with the day from which it holds; rows are never removed.
 */
import type { LocalDate } from '../calendar';
import type { RecoveryGround } from '../recovery/record';

/**
 * - `withdrawal`: of the grant, before the settlement (Awb 4:48 lid 1 onder a–d; e asks for a budget condition in the
 *   grant, which no scheme makes) · `settlement`: lower than granted (Awb 4:46 lid 2)
 * - `revocation`: of the settlement, after it (Awb 4:49 lid 1)
 */
export type GroundPhase = 'withdrawal' | 'settlement' | 'revocation';

/** `activities-not-done` … `grant-wrong-known` are the letters a to d of 4:46 lid 2 and 4:48 lid 1; the others of 4:49. */
export const beforeSettlementGrounds = [
  'activities-not-done',
  'obligations-not-met',
  'incorrect-information',
  'grant-wrong-known',
] as const;
export type BeforeSettlementGround = (typeof beforeSettlementGrounds)[number];
export const afterSettlementGrounds = ['facts-unknown', 'settlement-wrong-known', 'later-breach'] as const;
export const adjustmentGrounds = [...beforeSettlementGrounds, ...afterSettlementGrounds] as const;
export type AdjustmentGround = (typeof adjustmentGrounds)[number];

/**
 * What an intention on a ground must say beside its reasons:
 * - `because`: what makes the condition of the ground true: what the right information would have led to, by what the
 *   receiver knew, why it could not be known
 * - `knownOn`: the day on which we came to know the facts, after the settlement
 * - `breachOn`: the day of the breach, after the settlement
 */
export type Shown = 'because' | 'knownOn' | 'breachOn';

export interface GroundRow {
  /** In force for an intention of this day or later. */
  readonly from: LocalDate;
  readonly phase: GroundPhase;
  readonly article: string;
  readonly needs: readonly Shown[];
}

const inForce: LocalDate = '2009-07-01';

/** The third title of chapter 4 of the Awb as it stands: 4:46 lid 2 and 4:48 lid 1 have the same letters. */
const before = (letter: string, needs: readonly Shown[] = []): readonly GroundRow[] => [
  { from: inForce, phase: 'settlement', article: `Awb 4:46 lid 2 onder ${letter}`, needs },
  { from: inForce, phase: 'withdrawal', article: `Awb 4:48 lid 1 onder ${letter}`, needs },
];
const after = (letter: string, needs: readonly Shown[]): readonly GroundRow[] => [
  { from: inForce, phase: 'revocation', article: `Awb 4:49 lid 1 onder ${letter}`, needs },
];

/** Latest first within each phase. */
export const adjustmentRows: Readonly<Record<AdjustmentGround, readonly GroundRow[]>> = {
  'activities-not-done': before('a'),
  'obligations-not-met': before('b'),
  'incorrect-information': before('c', ['because']),
  'grant-wrong-known': before('d', ['because']),
  'facts-unknown': after('a', ['because', 'knownOn']),
  'settlement-wrong-known': after('b', ['because']),
  'later-breach': after('c', ['breachOn']),
};

/** The ground of Awb 4:49 that the ground of a recovery is, after the settlement: as its article has it; null: it has none of its own. */
const afterGrounds: Readonly<Record<RecoveryGround, (typeof afterSettlementGrounds)[number] | null>> = {
  'ended-early': 'facts-unknown',
  hours: 'later-breach',
  fraud: 'settlement-wrong-known',
  withdrawn: 'facts-unknown',
  'incorrect-information': 'settlement-wrong-known',
  'other-breach': 'later-breach',
  revoked: null,
};
export const afterGroundOf = (ground: RecoveryGround | null): AdjustmentGround | null =>
  ground === null ? null : afterGrounds[ground];

/** The row of a ground in a phase on a day; null: it is no ground there. */
export const groundRow = (ground: AdjustmentGround, phase: GroundPhase, on: LocalDate): GroundRow | null =>
  adjustmentRows[ground].find((row) => row.phase === phase && row.from <= on) ?? null;

/** Years after which a settlement can no longer be withdrawn: from its announcement, or from the breach (Awb 4:49 lid 3). */
export const revocationYears = 'P5Y';
