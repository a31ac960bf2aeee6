import { amsterdamDate, type Instant } from '../../../domain/calendar';
import { refuse } from '../../../domain/result';
import type { YouthLink } from '../../../domain/youth/link';
import { type Dossier, loadDossier } from '../../store/applications';
import type { Youth } from '../../store/persons';
import { loadProcessing } from '../../store/processing-rows';
import { loadRegion } from '../../store/regions';
import { pinnedScheme } from '../../store/schemes';
import type { CorrectionItem } from '../../store/youth-correction-item';
import { loadCorrections, openCorrection } from '../../store/youth-corrections';
import type { YouthVisitAnswer } from '../answers/youth';

/** The one refusal of a link, whatever is the matter: nobody learns from it whether there is a link, or a youth. */
export const unusable = refuse({
  code: 'link-unusable',
  detail: 'This link cannot be used, or the birth date is not right.',
});

/** @throws Error when the application of a link is gone: a fault */
export async function dossierOfLink(applicationId: string): Promise<Dossier> {
  const dossier = await loadDossier(applicationId);
  if (dossier === undefined) throw new Error(`application ${applicationId} is gone`);
  return dossier;
}

/** A correction with what it says. */
export async function correctionShown(item: CorrectionItem) {
  const { askedAt, answerBy, status, handledAt } = item;
  return { askedAt, answerBy, status, handledAt, ...(await openCorrection(item)) };
}

/** All that is kept about the youth; of others their role at most. */
export async function youthVisitAnswer(
  { application }: Dossier,
  youth: Youth,
  { visit, answer }: YouthLink,
  now: Instant,
): Promise<YouthVisitAnswer> {
  const [scheme, region, rows, corrections] = await Promise.all([
    pinnedScheme(application),
    loadRegion(application.region),
    loadProcessing(application.id),
    loadCorrections(application.id),
  ]);
  const { firstName, lastName, birthDate, postcode, candidateNumber = null } = youth;
  return {
    number: application.number,
    receivedOn: amsterdamDate(application.receivedAt),
    schemeName: scheme.name,
    authority: scheme.authority.name,
    region: {
      name: region?.name ?? { nl: application.region, en: application.region },
      email: region?.contact.email ?? '',
      phone: region?.contact.phone ?? null,
    },
    employer: application.employer.tradeName,
    until: visit?.until ?? now,
    youth: { firstName, lastName, birthDate, postcode, candidateNumber },
    facts: application.youth,
    placement: placementOf(application.placement),
    documents: application.documents.length,
    processing: rows
      .filter(({ subject }) => subject.kind === 'youth')
      .map(({ activity, startedAt, byRole }) => ({ activity, at: startedAt, byRole })),
    corrections: await Promise.all(corrections.map(correctionShown)),
    answer,
  };
}

function placementOf(placement: Dossier['application']['placement']): YouthVisitAnswer['placement'] {
  if (placement === null) return null;
  const { type, startOn, endOn, hoursPerWeek, grossMonthlyWageCents, jobTitle } = placement;
  const wage = grossMonthlyWageCents === undefined ? {} : { grossMonthlyWageCents };
  return { type, startOn, endOn, hoursPerWeek, jobTitle, ...wage };
}
