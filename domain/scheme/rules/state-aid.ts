import type { LocalDate } from '../../calendar';
import { awardFor } from '../award';
import { type Case, checkOf, type Rule } from '../check';
import { type AidGranted, known, sectors } from '../facts';
import { type CeilingRow, deMinimisCeiling } from './state-aid-table';

/**
 * Whether aid of `grantedOn` still counts on `on`: the three years run up to and including `on`. The same-numbered day
 * three years back is the last that no longer counts; text compares well even where that day does not exist.
 */
export function countsOn(on: LocalDate, grantedOn: LocalDate): boolean {
  const threeYearsBack = `${String(Number(on.slice(0, 4)) - 3).padStart(4, '0')}${on.slice(4)}`;
  return grantedOn > threeYearsBack && grantedOn <= on;
}

const totalOn = (on: LocalDate, aid: readonly AidGranted[]): number =>
  aid.filter(({ grantedOn }) => countsOn(on, grantedOn)).reduce((total, { amountCents }) => total + amountCents, 0);

interface Test {
  /** One where the sector is known, else one of each: the verdict must hold in all of them. Strictest first. */
  readonly ceilings: readonly CeilingRow[];
  readonly countedCents: number;
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
  const award = awardFor(scheme, facts);
  return {
    ceilings: ceilings.sort((a, b) => a.ceilingCents - b.ceilingCents),
    countedCents: totalOn(on, [...declared, ...(circumstances.aidFromUs ?? [])]),
    awardCents: award.kind === 'none' ? null : award.amountCents,
    awardSettled: award.kind === 'fixed',
  };
}

/** Exactly the ceiling passes. While the amount is open, only what no amount could mend is a fail. */
function fits({ countedCents, awardCents, awardSettled }: Test, { ceilingCents }: CeilingRow): boolean | undefined {
  if (countedCents >= ceilingCents) return false;
  if (countedCents + (awardCents ?? 0) <= ceilingCents) return true;
  return awardSettled ? false : undefined;
}

function fitsAll(test: Test): boolean | undefined {
  const verdicts = new Set(test.ceilings.map((ceiling) => fits(test, ceiling)));
  return verdicts.size === 1 ? [...verdicts][0] : undefined;
}

const generalRegulation = 'Verordening (EU) 2023/2831, art. 3';

const deMinimis: Rule = (subject) => {
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
    },
    expected: { ceilingCents: strictest?.ceilingCents ?? null, years: 3 },
    reference: (sector && strictest?.reference) ?? generalRegulation,
  });
};

export const stateAidRules: readonly Rule[] = [deMinimis];
