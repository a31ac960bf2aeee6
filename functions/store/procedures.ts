import type { Move } from '../../domain/move';
import type { RecoveryMove } from '../../domain/recovery/move';
import type { Result } from '../../domain/result';
import type { NamedAction } from './commit';
import { commitMove } from './commit-move';
import type { MoveContext } from './moves';
import { commitRecovery } from './recoveries';

/** A decision about an award, and what its recovery makes of it: all of it in one write, or nothing and a refusal. */
export const commitWithRecovery = (
  { move, recovery }: { readonly move: Move; readonly recovery: Omit<RecoveryMove, 'move'> | null },
  context: MoveContext,
  beside: readonly NamedAction[] = [],
): Promise<Result<null>> =>
  recovery === null ? commitMove(move, context, beside) : commitRecovery({ ...recovery, move }, context, null, beside);
