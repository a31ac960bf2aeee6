import type { AwardRow, Scheme } from './definition';
import { type PlacementType, placementTypes } from './facts';

/** Facts about the youth that an employer's form never asks: an officer adds them, or the WSP where it applies itself. */
export const officerFacts = ['benefit', 'startQualification', 'registeredJobseeker', 'inEducation'] as const;
export type OfficerFact = (typeof officerFacts)[number];

/** Types a form offers; none where the scheme asks for no placement. */
const typesOf = ({ placement }: Scheme): PlacementType[] =>
  placement === null ? [] : [...(placement.types ?? placementTypes)];

/** The rows that can count: none after the first that fits everyone is ever looked at. */
function rowsInUse({ award }: Scheme): readonly AwardRow[] {
  const last = award.findIndex(({ when }) => when === null || (when.types === null && when.benefits === null));
  return last < 0 ? award : award.slice(0, last + 1);
}

/** The start decides on the age, on terms around it, on the months of a contract, and on the day of an instalment. */
function looksAtStart(scheme: Scheme, rows: readonly AwardRow[]): boolean {
  const { placement, youth } = scheme;
  if (placement === null) return false;
  const ages = youth.ageOn === 'start' && (youth.minAge !== null || youth.maxAge !== null);
  const terms = scheme.applyBeforeStart !== null || scheme.applyAfterStart !== null || placement.startOn !== null;
  const months = placement.minContractMonths !== null || placement.notEmployedHereMonths !== null;
  const dated = scheme.instalments.some(({ due }) => !due.onGrant);
  return ages || terms || months || dated || rows.some(({ perMonth }) => perMonth);
}

/** The most that an application can ask for; null where it names no amount. */
function requestedAmount(rows: readonly AwardRow[]): { maxCents: number } | null {
  const limits = rows
    .filter(({ requested }) => requested)
    .map(({ amountCents, perMonth, maxMonths }) => amountCents * (perMonth ? (maxMonths ?? 1) : 1));
  return limits.length === 0 ? null : { maxCents: Math.max(...limits) };
}

function officerFactsOf({ youth }: Scheme, rows: readonly AwardRow[]): OfficerFact[] {
  const looksAt: Record<OfficerFact, boolean> = {
    benefit: youth.benefits !== null || rows.some(({ when }) => when !== null && when.benefits !== null),
    startQualification: youth.startQualification === 'absent',
    registeredJobseeker: youth.registeredJobseeker !== null,
    inEducation: youth.inEducation !== null,
  };
  return officerFacts.filter((fact) => looksAt[fact]);
}

/** What the rules look at of a placement; nothing where the scheme asks for none. */
function asksOfPlacement(scheme: Scheme, rows: readonly AwardRow[]) {
  const { placement } = scheme;
  const types = typesOf(scheme);
  const hours = [placement?.minHoursPerWeek, placement?.maxHoursPerWeek].some((bound) => (bound ?? null) !== null);
  return {
    placement: placement !== null,
    placementTypes: types,
    startOn: looksAtStart(scheme, rows),
    endOn: (placement?.minContractMonths ?? null) !== null || rows.some((row) => row.perMonth),
    hoursPerWeek: hours || rows.some((row) => row.proRataHours !== null),
    viaAgency: placement !== null && placement.agency !== 'allowed',
    lastEmployedHereOn: (placement?.notEmployedHereMonths ?? null) !== null,
    trainingCompanyNumberFor: types.filter((type) => placement?.recognisedTrainingCompanyFor?.includes(type) ?? false),
  };
}

/**
 * What a form or calculator has to ask for this scheme, out of the definition alone: a fact that is not named here can
 * change neither a check, nor the amount, nor the day of a payment. An application must hold some of them all the same
 * (contract, body of `POST /v1/applications`).
 */
export function asksOf(scheme: Scheme) {
  const rows = rowsInUse(scheme);
  const { youth, employer, caps } = scheme;
  const deMinimis = scheme.stateAid === 'de-minimis';
  return {
    ...asksOfPlacement(scheme, rows),
    ageFrom: youth.minAge,
    ageTo: youth.maxAge,
    youthMunicipality: youth.municipalities !== null,
    municipalities: youth.municipalities,
    employerMunicipality: employer.municipalities !== null,
    deMinimis,
    sector: deMinimis,
    requestedAmount: requestedAmount(rows),
    /** The number under which a job seeker is registered: it serves that one condition. */
    candidateNumber: youth.registeredJobseeker !== null,
    officerFacts: officerFactsOf(scheme, rows),
    beneficiaryOrganisation: scheme.beneficiaryOrganisation,
    /** Whoever finds a cap used up can wait, whatever the scheme does with those behind. */
    mayWait: caps.amountCents !== null || caps.awards !== null,
  };
}
export type Asks = ReturnType<typeof asksOf>;
