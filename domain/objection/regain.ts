import type { Application } from '../application/record';
import type { Budget } from '../budget/budget';
import type { Movement } from '../budget/movement';
import { overshootFor } from '../budget/overshoot';
import { type Cents, cents, zero } from '../money';

export interface Regained {
  readonly movements: readonly Movement[];
  readonly heldCents: Cents;
  readonly heldAwards: number;
  readonly overshootCents: Cents;
  readonly overshootAwards: number;
}

/**
 * Commits money to an application by a decision on an objection: what is free is taken, and what lacks is posted above
 * the cap (Awb 4:25 lid 3), all in one entry of the ledger. The award counts where it held none.
 */
export function regain(
  { id, heldCents, heldAwards }: Pick<Application, 'id' | 'heldCents' | 'heldAwards'>,
  budget: Pick<Budget, 'availableCents' | 'availableAwards'>,
  amountCents: Cents,
): Regained {
  const awards = heldAwards === 0 ? 1 : 0;
  const above = overshootFor(budget, amountCents, awards, id);
  return {
    movements: [
      ...(above === null ? [] : [above]),
      { kind: 'reserve', amountCents, awards, cause: id },
      { kind: 'commit', amountCents, awards, cause: id },
    ],
    heldCents: cents(heldCents + amountCents),
    heldAwards: heldAwards + awards,
    overshootCents: above?.amountCents ?? zero,
    overshootAwards: above?.awards ?? 0,
  };
}

/** Where nothing needs to be committed again. */
export const nothingRegained = ({
  heldCents,
  heldAwards,
}: Pick<Application, 'heldCents' | 'heldAwards'>): Regained => ({
  movements: [],
  heldCents,
  heldAwards,
  overshootCents: zero,
  overshootAwards: 0,
});
