import type { Application } from '../application/record';
import type { Scheme } from '../scheme/definition';
import { matchWhen } from '../scheme/match';

/** The bands in which the national monitor shows at half time how far a region is. */
export const targetBands = ['done', 'on-course', 'somewhat', 'not'] as const;
export type TargetBand = (typeof targetBands)[number];

const wholeBp = 10_000;

/** Lower edges in basis points, included; a band ends just below the edge before it. */
const bandsFrom: readonly (readonly [TargetBand, number])[] = [
  ['done', wholeBp],
  ['on-course', 5_000],
  ['somewhat', 4_000],
];

export const bandOf = (bp: number): TargetBand => bandsFrom.find(([, from]) => bp >= from)?.[0] ?? 'not';

/** Rounded down, so that a band is entered only when it is. A target of nothing is reached from the start. */
const shareOf = (reached: number, awards: number): number =>
  awards === 0 ? wholeBp : Math.floor((reached * wholeBp) / awards);

/** What counting needs of an application. */
export type Placed = Pick<Application, 'status' | 'heldAwards' | 'youth' | 'placement'>;

/**
 * A granted application counts for as long as it holds its award: one whose claims all ended unpaid gave it back. One
 * on the waiting list counts too: it lacks nothing but money, and the placement is made (schemes.md, Noordoost-Brabant).
 */
const counts = ({ status, heldAwards }: Placed): boolean =>
  status === 'waiting' || ((status === 'granted' || status === 'completed') && heldAwards > 0);

export interface TargetCount {
  readonly name: string;
  readonly awards: number;
  readonly reached: number;
  /** How many of the reached wait for budget. */
  readonly waiting: number;
  /** Would count, were a fact known that the target asks for. */
  readonly unknown: number;
  readonly reachedBp: number;
  readonly band: TargetBand | null;
}

/**
 * How far each target of a scheme is. Targets may overlap or leave some out, so they are never added up.
 * @param halfTime bands are given then, and only then.
 */
export function countTargets(
  { targets }: Pick<Scheme, 'targets'>,
  applications: readonly Placed[],
  halfTime: boolean,
): TargetCount[] {
  const placed = applications.filter(counts);
  return targets.map(({ name, when, awards }) => {
    const matching = placed.map((one) => ({ one, match: matchWhen(when, one) }));
    const reached = matching.filter(({ match }) => match === 'yes');
    const reachedBp = shareOf(reached.length, awards);
    return {
      name,
      awards,
      reached: reached.length,
      waiting: reached.filter(({ one }) => one.status === 'waiting').length,
      unknown: matching.filter(({ match }) => match === 'maybe').length,
      reachedBp,
      band: halfTime ? bandOf(reachedBp) : null,
    };
  });
}
