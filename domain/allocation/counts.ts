import type { Application } from '../application/record';
import { amsterdamDate, yearOf } from '../calendar';
import { type Check, inScheme } from '../scheme/check';
import type { Scheme } from '../scheme/definition';

/** Awards of one scheme that one employer or one youth holds: reserved through paid. `years` by year of receipt. */
export interface Count {
  readonly total: number;
  readonly years: Readonly<Record<string, number>>;
}

/** The check on the awards of one youth. */
export const youthCountRule = 'awards-per-youth';

export const noCount: Count = { total: 0, years: {} };

/** The counts an application adds to while it holds an award: only those for which its scheme sets a limit. */
export function countKeysOf(application: Application, scheme: Scheme): string[] {
  const { perEmployerAwards, perEmployerPerYearAwards, perYouthAwards } = scheme.caps;
  const keys: string[] = [];
  if (perEmployerAwards !== null || perEmployerPerYearAwards !== null) {
    keys.push(`employer#${application.employer.kvkNumber}`);
  }
  if (perYouthAwards !== null) keys.push(...youthKeysOf(application));
  return keys;
}

/** A youth is counted by who they are, and by their number where both are known: either may be spelled another way. */
const youthKeysOf = ({ pseudonym, numberPseudonym }: Application): string[] => [
  `youth#${pseudonym}`,
  ...(numberPseudonym === undefined ? [] : [`youth-number#${numberPseudonym}`]),
];

/** The calendar year an award counts for: that of `receivedAt` in Amsterdam. */
export const countYearOf = (application: Application) => String(yearOf(amsterdamDate(application.receivedAt)));

function raised(count: Count, year: string, by: number): Count {
  return { total: count.total + by, years: { ...count.years, [year]: (count.years[year] ?? 0) + by } };
}

/** Adds what an application holds by now to the counts. */
export function countIn(counts: Map<string, Count>, application: Application, scheme: Scheme): void {
  if (application.heldAwards === 0) return;
  for (const key of countKeysOf(application, scheme)) {
    counts.set(key, raised(counts.get(key) ?? noCount, countYearOf(application), application.heldAwards));
  }
}

/** The checks on numbers of awards. A full count is a reason for an officer to look, never a refusal by itself. */
export function countChecks(application: Application, scheme: Scheme, countOf: (key: string) => Count): Check[] {
  const { perEmployerAwards, perEmployerPerYearAwards, perYouthAwards } = scheme.caps;
  const employer = countOf(`employer#${application.employer.kvkNumber}`);
  const year = countYearOf(application);
  const limits = [
    {
      rule: 'awards-per-employer',
      limit: perEmployerAwards,
      held: employer.total,
      condition: 'aantal toekenningen per werkgever',
    },
    {
      rule: 'awards-per-employer-per-year',
      limit: perEmployerPerYearAwards,
      held: employer.years[year] ?? 0,
      condition: 'aantal toekenningen per werkgever per jaar',
    },
    {
      rule: youthCountRule,
      limit: perYouthAwards,
      held: Math.max(...youthKeysOf(application).map((key) => countOf(key).total)),
      condition: 'aantal toekenningen per jongere',
    },
  ];
  return limits.flatMap(({ rule, limit, held, condition }) =>
    limit === null
      ? []
      : [
          {
            rule,
            outcome: held < limit ? ('pass' as const) : ('fail' as const),
            input: { held },
            expected: { atMost: limit },
            reference: inScheme(scheme, condition),
          },
        ],
  );
}
