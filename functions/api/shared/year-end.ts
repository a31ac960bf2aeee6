import { endOfAmsterdamDay, type LocalDate } from '../../../domain/calendar';
import { type Sums, total } from '../../../domain/ledger/sums';
import { perCostCentre } from '../../../domain/ledger/year-end';
import { ok, type Result, refuse } from '../../../domain/result';
import type { Scheme } from '../../../domain/scheme/definition';
import type { Guard } from '../../runtime/guard';
import { budgetsOf } from '../../store/budgets-of';
import { listCloses } from '../../store/month-closes';
import { listSchemes } from '../../store/schemes';
import { sumsBefore } from '../../store/trial-balances';
import type { YearEndAnswer } from '../answers/reports';
import { notAfterToday } from './days';

interface Asked {
  readonly region: string;
  readonly asOf?: LocalDate | undefined;
}

const notYours = refuse({ code: 'not-found', detail: 'There is no such region, or it is not yours.' });

/** Schemes read at the same time. */
const atOnce = 4;

/** Out of the ledger alone: what was booked up to the end of the day, whatever happened since. */
export async function yearEnd({ region, asOf }: Asked, guard: Guard, today: LocalDate): Promise<Result<YearEndAnswer>> {
  if (!guard.admits({ region })) return notYours;
  const past = notAfterToday({ asOf }, today);
  if (!past.ok) return past;
  const day = asOf ?? today;
  const schemes = (await listSchemes()).filter((scheme) => scheme.region === region && scheme.handledHere);
  const stands: Stand[] = [];
  for (let start = 0; start < schemes.length; start += atOnce) {
    const some = schemes.slice(start, start + atOnce);
    stands.push(...(await Promise.all(some.map((scheme) => standOf(scheme, day, today)))));
  }
  return ok({
    region,
    asOf: day,
    schemes: stands.map(({ name, budgets, sums, schemeId, ...place }) => ({
      schemeId,
      name,
      ...place,
      budgets: budgets.map(({ budgetId, year, sums: of }) => ({ budgetId, year, ...openOf(of) })),
      ...openOf(sums),
    })),
    costCentres: perCostCentre(stands).map(({ sums, schemes: of, ...place }) => ({
      costCentre: place.costCentre,
      fundingSource: place.fundingSource,
      schemes: [...of],
      ...openOf(sums),
    })),
    total: openOf(total(stands.map(({ sums }) => sums))),
  });
}

interface Stand {
  readonly schemeId: string;
  readonly name: { readonly nl: string; readonly en: string };
  readonly costCentre: string | null;
  readonly fundingSource: string | null;
  readonly budgets: readonly { readonly budgetId: string; readonly year: string | null; readonly sums: Sums }[];
  readonly sums: Sums;
}

async function standOf(scheme: Scheme, day: LocalDate, today: LocalDate): Promise<Stand> {
  const { schemeId, name, funding } = scheme;
  const [budgets, closes] = await Promise.all([budgetsOf([scheme], today), listCloses(schemeId)]);
  const before = endOfAmsterdamDay(day);
  const found = await Promise.all(
    budgets.map(async ({ budgetId, year }) => ({ budgetId, year, sums: await sumsBefore(budgetId, before, closes) })),
  );
  return {
    schemeId,
    name,
    costCentre: funding?.costCentre ?? null,
    fundingSource: funding?.source ?? null,
    budgets: found,
    sums: total(found.map(({ sums }) => sums)),
  };
}

const openOf = (sums: Sums) => {
  const of = (part: 'reserved' | 'committed' | 'receivable' | 'paid') => ({
    amountCents: sums[`${part}Cents`] ?? 0,
    awards: sums[`${part}Awards`] ?? 0,
  });
  return { reserved: of('reserved'), committed: of('committed'), receivable: of('receivable'), paid: of('paid') };
};
