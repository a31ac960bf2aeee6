import type { Application } from '../../domain/application/record';
import { amsterdamDate, type Instant } from '../../domain/calendar';
import type { Claim } from '../../domain/claim/record';
import { belongsTo } from '../../domain/document/evidence';
import type { Gate } from '../../domain/payout/gate';
import { type GateCase, gatesOf } from '../../domain/payout/gates';
import type { Scheme } from '../../domain/scheme/definition';
import { loadApplications } from './applications';
import { type AccountOf, loadBankAccounts } from './bank-accounts';
import { loadDocuments } from './documents';
import { loadPauses } from './pauses';
import { pinnedScheme } from './schemes';

/** What there is of each claim: as its gates stand now while it is to be paid, else as they were kept. */
export async function currentGates(claims: readonly Claim[], now: Instant): Promise<(claim: Claim) => readonly Gate[]> {
  const payable = claims.filter(({ status }) => status === 'approved');
  const applications = await loadApplications([...new Set(payable.map(({ applicationId }) => applicationId))]);
  const byId = new Map(applications.map((application) => [application.id, application]));
  const cases = await loadGateCases(
    payable.flatMap((claim) => {
      const application = byId.get(claim.applicationId);
      return application === undefined ? [] : [{ application, claim }];
    }),
  );
  const found = new Map(cases.map((one) => [one.claim.id, gatesOf(one, now, amsterdamDate(now)).gates]));
  return ({ id, gates }) => found.get(id) ?? gates?.gates ?? [];
}

interface ToBePaid {
  readonly application: Application;
  readonly claim: Claim;
}

/** Whose account a claim is paid to: that of who applied. */
export const payeeOf = ({ region, organisation }: Application): AccountOf => ({ region, organisation });

/** All that the gates of these claims look at, as it stands now; read together, and consistently. */
export async function loadGateCases<T extends ToBePaid>(all: readonly T[]): Promise<(T & GateCase)[]> {
  const named = all.flatMap(({ claim }) => claim.evidence?.documents ?? []);
  const [accountOf, pauses, documents, schemes] = await Promise.all([
    loadBankAccounts(all.map(({ application }) => payeeOf(application))),
    loadPauses(all.map(({ application }) => application.schemeId)),
    loadDocuments(named.map(({ id }) => id)),
    pinnedSchemes(all),
  ]);
  return all.map((one) => {
    const { application } = one;
    const scheme = schemes.get(application.id);
    if (scheme === undefined) throw new Error(`the scheme of application ${application.id} was not read`);
    return {
      ...one,
      scheme,
      account: accountOf(payeeOf(application)),
      pause: pauses.get(application.schemeId) ?? null,
      documents: documents.filter((document) => belongsTo(document, application)),
    };
  });
}

/** In turn: the first of a version loads it, and the others find it there. */
async function pinnedSchemes(all: readonly ToBePaid[]): Promise<Map<string, Scheme>> {
  const schemes = new Map<string, Scheme>();
  for (const { application } of all) schemes.set(application.id, await pinnedScheme(application));
  return schemes;
}
