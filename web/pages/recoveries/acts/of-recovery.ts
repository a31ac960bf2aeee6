import type { RecoveryAnswer } from '../../../api/answers';
import type { Both } from '../../../language/language';

/** What every action on a recovery is given. */
export interface OfRecovery {
  readonly recovery: RecoveryAnswer;
  /** Says what was done. */
  readonly tell: (words: Both) => void;
}
