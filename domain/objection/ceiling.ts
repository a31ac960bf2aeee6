import type { Application } from '../application/record';
import { budgetDeltas, type Movement } from '../budget/movement';
import { endOfAmsterdamDay, type Instant } from '../calendar';
import { applicationIdOf } from '../ledger/cause';
import { type Cents, cents } from '../money';
import type { Scheme } from '../scheme/definition';
import type { CeilingTrace } from './record';

/** What an application held of a budget at a moment, and with what it stood on the waiting list. */
interface Standing {
  heldCents: number;
  heldAwards: number;
  waitingCents: number;
  waitingAwards: number;
}

/** A ledger read up to a moment: the cap as it held for one application, and what each application had by then. */
export class LedgerThen {
  private capCents = 0;
  private capAwards = 0;
  private readonly standing = new Map<string, Standing>();

  /** @param receivedAt of the application that asks: a cap lowered after that does not touch it (Awb 4:27) */
  constructor(
    readonly asOf: Instant,
    private readonly receivedAt: Instant,
  ) {}

  /** In any order; what was done later is left out. @param at when it was done, whenever it was booked */
  add(at: Instant, movements: readonly Movement[]): void {
    if (at > this.asOf) return;
    for (const movement of movements) this.addOne(at, movement);
  }

  private addOne(at: Instant, movement: Movement): void {
    if (movement.kind === 'cap') {
      const counts = (by: number) => (by > 0 || at <= this.receivedAt ? by : 0);
      this.capCents += counts(movement.amountCents);
      this.capAwards += counts(movement.awards);
      return;
    }
    const id = applicationIdOf(movement.cause);
    if (id === null) return;
    const one = this.standing.get(id) ?? { heldCents: 0, heldAwards: 0, waitingCents: 0, waitingAwards: 0 };
    const deltas = budgetDeltas([movement]);
    const held = (unit: 'Cents' | 'Awards') =>
      (deltas[`reserved${unit}`] ?? 0) + (deltas[`committed${unit}`] ?? 0) + (deltas[`paid${unit}`] ?? 0);
    one.heldCents += held('Cents');
    one.heldAwards += held('Awards');
    one.waitingCents += deltas.waitingCents ?? 0;
    one.waitingAwards += deltas.waitingAwards ?? 0;
    this.standing.set(id, one);
  }

  /** Whose rank must be known: who held or waited for anything then. */
  ids(): string[] {
    return [...this.standing].filter(([, one]) => Object.values(one).some((value) => value !== 0)).map(([id]) => id);
  }

  /**
   * What the ceiling had left for an application then by its rank: all that earlier ones held, and wanted who waited, goes
   * before it; what later ones got does not stand in its way (Awb 4:25 lid 3, 4:26). Under `skip` nobody waits for it.
   * @param rankOf by id; compare as text
   */
  trace(
    own: { readonly id: string; readonly rank: string },
    rankOf: ReadonlyMap<string, string>,
    { caps }: Pick<Scheme, 'caps'>,
  ): CeilingTrace {
    const sums = {
      earlierCents: 0,
      earlierAwards: 0,
      waitingEarlierCents: 0,
      waitingEarlierAwards: 0,
      laterCents: 0,
      laterAwards: 0,
    };
    for (const id of this.ids()) {
      const one = this.standing.get(id);
      const rank = rankOf.get(id);
      if (one === undefined || id === own.id) continue;
      if (rank === undefined) throw new Error(`nobody looked up the rank of application ${id}`);
      if (rank > own.rank) {
        sums.laterCents += one.heldCents;
        sums.laterAwards += one.heldAwards;
        continue;
      }
      sums.earlierCents += one.heldCents;
      sums.earlierAwards += one.heldAwards;
      sums.waitingEarlierCents += one.waitingCents;
      sums.waitingEarlierAwards += one.waitingAwards;
    }
    const waiting = caps.whenShort === 'skip' ? 0 : 1;
    const room = (cap: number | null, held: number, waits: number) =>
      cap === null ? null : cap - held - waiting * waits;
    const capCents = caps.amountCents === null ? null : this.capCents;
    const capAwards = caps.awards === null ? null : this.capAwards;
    const roomCents = room(capCents, sums.earlierCents, sums.waitingEarlierCents);
    return {
      asOf: this.asOf,
      capCents: capCents === null ? null : cents(capCents),
      capAwards,
      earlierCents: cents(sums.earlierCents),
      earlierAwards: sums.earlierAwards,
      waitingEarlierCents: cents(sums.waitingEarlierCents),
      waitingEarlierAwards: sums.waitingEarlierAwards,
      laterCents: cents(sums.laterCents),
      laterAwards: sums.laterAwards,
      roomCents: roomCents === null ? null : cents(roomCents),
      roomAwards: room(capAwards, sums.earlierAwards, sums.waitingEarlierAwards),
    };
  }
}

/** When the first decision was, or should have been, taken: whichever came first (Awb 4:25 lid 3). */
export function firstDecisionAt({ decisionDueOn }: Pick<Application, 'decisionDueOn'>, decidedAt: Instant): Instant {
  const due = endOfAmsterdamDay(decisionDueOn);
  return decidedAt < due ? decidedAt : due;
}

/** Place in line by what came in; of one that was never called complete by its receipt, for that is what is contested. */
export const rankThen = ({
  receivedAt,
  completeAt,
  id,
}: Pick<Application, 'receivedAt' | 'completeAt' | 'id'>): string => `${completeAt ?? receivedAt}#${id}`;

export const fitsThen = ({ roomCents, roomAwards }: CeilingTrace, amountCents: Cents): boolean =>
  (roomCents === null || roomCents >= amountCents) && (roomAwards === null || roomAwards >= 1);
