import { type Application, applicationRecord } from '../../domain/application/record';
import { type Claim, claimRecord } from '../../domain/claim/record';
import type { Scheme } from '../../domain/scheme/definition';
import type { AccountOf } from './bank-accounts';
import { lists } from './index-keys';
import { keys } from './keys';
import { fetched, type MergedList, stretches } from './merged-list';
import { pinnedScheme } from './schemes';
import { batchLookup } from './table';

/** A claim of an employer, with what it hangs on. */
export interface EmployerClaim {
  readonly application: Application;
  readonly scheme: Scheme;
  readonly claim: Claim;
}

/** What may have claims: of the others none was granted, or all ended with them. */
const withClaims = ({ status }: Application) => status === 'granted' || status === 'completed';

/** The applications of an employer in a region, newest first. */
export async function employerApplications({ region, organisation }: AccountOf): Promise<Application[]> {
  const list: MergedList = { index: 'by-owner', backwards: true, ...lists.owner(organisation) };
  const found: Application[] = [];
  for await (const { entries } of stretches(list)) {
    const read = (item: Readonly<Record<string, unknown>>) => {
      const application = applicationRecord.parse(item);
      return application.region === region ? application : undefined;
    };
    found.push(...(await fetched(list, entries, { read })).map(({ value }) => value));
  }
  return found;
}

/** Every claim of an employer in a region as it stands now: of granted applications, and of those that are completed. */
export async function employerClaims(of: AccountOf): Promise<EmployerClaim[]> {
  const applications = (await employerApplications(of)).filter(withClaims);
  const cases: { application: Application; scheme: Scheme; instalment: number }[] = [];
  for (const application of applications) {
    const scheme = await pinnedScheme(application);
    cases.push(...scheme.instalments.map((_, index) => ({ application, scheme, instalment: index + 1 })));
  }
  const wanted = cases.map(({ application, instalment }) => keys.claim(application.id, instalment));
  const itemOf = await batchLookup(wanted, { consistent: true });
  return cases.flatMap(({ application, scheme, instalment }) => {
    const item = itemOf(keys.claim(application.id, instalment));
    return item === undefined ? [] : [{ application, scheme, claim: claimRecord.parse(item) }];
  });
}
