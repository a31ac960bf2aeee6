import type { LocalDate } from '../../calendar';
import { awardFor } from '../award';
import { type Case, type Check, checkOf, type Rule } from '../check';
import type { Scheme } from '../definition';
import { type AidGranted, type Circumstances, type Facts, known, type OwnAid, sectors } from '../facts';
import { type CeilingRow, deMinimisCeiling } from './state-aid-table';

/**
 * Whether aid of `grantedOn` is young enough to count on `on`. The same-numbered day three years back is the last that
 * no longer counts; text compares well even where that day does not exist.
 */
export function countsFrom(on: LocalDate, grantedOn: LocalDate): boolean {
  const threeYearsBack = `${String(Number(on.slice(0, 4)) - 3).padStart(4, '0')}${on.slice(4)}`;
  return grantedOn > threeYearsBack;
}

/** Whether aid of `grantedOn` still counts on `on`: the three years run up to and including `on`. */
export const countsOn = (on: LocalDate, grantedOn: LocalDate): boolean => countsFrom(on, grantedOn) && grantedOn <= on;

const totalOn = (on: LocalDate, aid: readonly AidGranted[]): number =>
  aid.filter(({ grantedOn }) => countsOn(on, grantedOn)).reduce((total, { amountCents }) => total + amountCents, 0);

interface Test {
  /** One where the sector is known, else one of each: the verdict must hold in all of them. Strictest first. */
  readonly ceilings: readonly CeilingRow[];
  readonly countedCents: number;
  /** Null: our own register was not asked. */
  readonly fromUs: {
    readonly countedCents: number;
    readonly entries: readonly OwnAid[];
    readonly whole: boolean;
  } | null;
  /** Null: nothing is awarded. */
  readonly awardCents: number | null;
  readonly awardSettled: boolean;
}

function testOf({ scheme, facts, circumstances }: Case): Test | undefined {
  const on = circumstances.testedOn ?? known(facts.appliedOn);
  const declared = known(facts.declarations?.deMinimis);
  if (on === undefined || declared === undefined) return undefined;
  const sector = known(facts.employer?.sector);
  const asked = sector ? [sector] : sectors;
  const ceilings = asked.flatMap((name) => deMinimisCeiling(name, on) ?? []);
  if (ceilings.length < asked.length) return undefined;
  const fromUs = fromUsOn(on, circumstances);
  return {
    ceilings: ceilings.sort((a, b) => a.ceilingCents - b.ceilingCents),
    countedCents: totalOn(on, declared) + (fromUs?.countedCents ?? 0),
    fromUs,
    ...awardOf(scheme, facts, circumstances),
  };
}

function awardOf(
  scheme: Scheme,
  facts: Facts,
  { newAidCents }: Circumstances,
): Pick<Test, 'awardCents' | 'awardSettled'> {
  if (newAidCents !== undefined) return { awardCents: newAidCents, awardSettled: true };
  const award = awardFor(scheme, facts);
  return { awardCents: award.kind === 'none' ? null : award.amountCents, awardSettled: award.kind === 'fixed' };
}

/** An open reservation counts whatever its age; what we granted after the day itself has been granted all the same. */
function fromUsOn(on: LocalDate, { aidFromUs }: Circumstances): Test['fromUs'] {
  if (aidFromUs === undefined) return null;
  const entries = aidFromUs.entries.filter(({ status, on: day }) => status === 'reserved' || countsFrom(on, day));
  return {
    countedCents: entries.reduce((sum, { amountCents }) => sum + amountCents, 0),
    entries,
    whole: aidFromUs.whole,
  };
}

/** Exactly the ceiling passes. While the amount is open, only what no amount could mend is a fail. */
function fits({ countedCents, awardCents, awardSettled }: Test, { ceilingCents }: CeilingRow): boolean | undefined {
  if (countedCents >= ceilingCents) return false;
  if (countedCents + (awardCents ?? 0) <= ceilingCents) return true;
  return awardSettled ? false : undefined;
}

/** An undertaking that we do not know as a whole can be found to fit no more; that it fits cannot be said. */
function fitsAll(test: Test): boolean | undefined {
  const verdicts = new Set(test.ceilings.map((ceiling) => fits(test, ceiling)));
  const verdict = verdicts.size === 1 ? [...verdicts][0] : undefined;
  return verdict === true && test.fromUs?.whole === false ? undefined : verdict;
}

/** Entries told one by one, the newest; their sum is always of all. */
const mostTold = 25;

/** What of our own register was counted, for who decides. */
const fromUsInput = ({ fromUs }: Test): Record<string, Check['input']> =>
  fromUs === null
    ? {}
    : {
        fromUsCents: fromUs.countedCents,
        whole: fromUs.whole,
        fromUs: fromUs.entries
          .slice(-mostTold)
          .map(({ schemeId, status, on, amountCents }) => ({ schemeId, status, on, amountCents })),
      };

const generalRegulation = 'Verordening (EU) 2023/2831, art. 3';

export const deMinimis: Rule = (subject) => {
  if (subject.scheme.stateAid !== 'de-minimis') return null;
  const test = testOf(subject);
  const sector = known(subject.facts.employer?.sector);
  const strictest = test?.ceilings[0];
  return checkOf({
    rule: 'de-minimis',
    met: test && fitsAll(test),
    input: {
      sector: sector ?? null,
      countedCents: test?.countedCents ?? null,
      awardCents: test?.awardCents ?? null,
      ...(test === undefined ? {} : fromUsInput(test)),
    },
    expected: { ceilingCents: strictest?.ceilingCents ?? null, years: 3 },
    reference: (sector && strictest?.reference) ?? generalRegulation,
  });
};

export const stateAidRules: readonly Rule[] = [deMinimis];
