import { type Application, allChecks } from '../../../domain/application/record';
import type { LocalDate } from '../../../domain/calendar';
import type { Check } from '../../../domain/scheme/check';
import type { Scheme } from '../../../domain/scheme/definition';
import { countedFromUs, deMinimisRule, testedForAid } from '../../../domain/state-aid/de-minimis';
import { isDeMinimis, standingOf, undertakingOf } from '../../../domain/state-aid/register';
import { loadAid } from '../../store/aid-register';
import type { StateAidAnswer } from '../answers/application';
import type { Sight } from './sight';

export type StateAidFound = StateAidAnswer;

/** What the register says today; null, and no request, where the scheme is not about de-minimis aid. */
export async function loadStateAid(
  application: Application,
  scheme: Scheme,
  today: LocalDate,
): Promise<StateAidFound | null> {
  if (!isDeMinimis(scheme)) return null;
  const book = await loadAid([application]);
  const standing = standingOf(book, application);
  const check = testedForAid(application, scheme, standing, today).checks.find(({ rule }) => rule === deMinimisRule);
  if (check === undefined) throw new Error(`application ${application.id} was not tested for de-minimis aid`);
  const fromUs = countedFromUs(application, standing, today).flatMap(({ status, kvkNumbers, ...entry }) => {
    if (status === 'ended') return [];
    const { schemeId, region, sector, on, amountCents } = entry;
    return [{ schemeId, region, kvkNumber: kvkNumbers[0] ?? '', sector, status, on, amountCents }];
  });
  return { check, kvkNumbers: [...undertakingOf(book, application).numbers].sort(), whole: standing.whole, fromUs };
}

const undecided = ['received', 'reserved', 'waiting', 'assess'];

/**
 * The checks as this reader may see them. Who decides sees that on state aid as the decision would find it now. The
 * employer is told that it does not fit, and the amount: whoever names a company as linked would otherwise learn what
 * others applied for.
 */
export function checksFor(application: Application, { backOffice }: Sight, found: StateAidFound | null): Check[] {
  const live = backOffice && undecided.includes(application.status) ? found?.check : undefined;
  return allChecks(application).map((check) => {
    if (check.rule !== deMinimisRule) return check;
    return backOffice ? (live ?? check) : withoutOurs(check);
  });
}

function withoutOurs(check: Check): Check {
  const { input } = check;
  if (input === null || typeof input !== 'object' || Array.isArray(input) || !('fromUs' in input)) return check;
  const { sector = null, awardCents = null } = input;
  return { ...check, input: { sector, countedCents: null, awardCents } };
}
