import { allChecks } from '../../../domain/application/record';
import { amsterdamDate } from '../../../domain/calendar';
import type { Claim } from '../../../domain/claim/record';
import { objectionEndsOn } from '../../../domain/decision-term';
import { cents } from '../../../domain/money';
import type { Scheme } from '../../../domain/scheme/definition';
import type { Envelope } from '../../../events/envelope';
import type { MailFacts } from '../../gateways/mail-texts';
import { optional } from '../../runtime/config';
import { type Dossier, loadDossier, waitingPosition } from '../../store/applications';
import { loadRegion } from '../../store/regions';
import { pinnedScheme } from '../../store/schemes';

/** What the mail about an event may tell: the event's own numbers, and the reasons out of the record. */
export async function mailFacts(event: Envelope, applicationId: string): Promise<MailFacts> {
  const dossier = await loadDossier(applicationId);
  if (dossier === undefined) throw new Error(`application ${applicationId} does not exist`);
  const { application } = dossier;
  const scheme = await pinnedScheme(application);
  const region = await loadRegion(application.region);
  const { amountCents, replyBy, reopenUntil, evidenceDueOn } = event.data;
  const position = await waitingPosition(application);
  return {
    number: application.number,
    schemeName: scheme.name.nl,
    regionName: region?.name.nl ?? application.region,
    contactEmail: region?.contact.email ?? '',
    link: `${optional('PUBLIC_URL', '')}/mijn-aanvragen/${application.id}`,
    legalNature: scheme.legalNature,
    objection: objection(scheme, event.time),
    amountCents: typeof amountCents === 'number' ? cents(amountCents) : null,
    ...(position === null ? {} : { waitingPosition: position }),
    reasons: reasons(dossier, event),
    decisionDueOn: application.decisionDueOn,
    deMinimis: scheme.stateAid === 'de-minimis',
    ...(claimOf(dossier, event) ? { evidence: evidenceLabels(scheme, claimOf(dossier, event)) } : {}),
    ...(typeof evidenceDueOn === 'string' ? { evidenceDueOn } : {}),
    ...(typeof replyBy === 'string' ? { replyBy } : {}),
    ...(typeof reopenUntil === 'string' ? { reopenUntil } : {}),
  };
}

/** Six weeks from the day after the decision is made known (Awb 6:7); an agreement is no decision to object to. */
function objection({ legalNature, authority }: Scheme, time: string): MailFacts['objection'] {
  if (legalNature !== 'subsidy') return null;
  return { lastDay: objectionEndsOn(amsterdamDate(time)), address: authority.objectionAddress ?? authority.name };
}

const claimOf = ({ claims }: Dossier, { subject }: Envelope): Claim | undefined =>
  claims.find(({ id }) => id === subject);

/** The motivation of who decided; failed rules of the trace where a person overrode nothing. */
function reasons(dossier: Dossier, event: Envelope): string[] {
  const claim = claimOf(dossier, event);
  if (claim !== undefined) {
    return [claim.assessment?.motivation, claim.approval?.motivation].filter((text) => text !== undefined);
  }
  const { decision } = dossier.application;
  if (decision === null) return [];
  const failed = allChecks(dossier.application).filter(({ outcome }) => outcome === 'fail');
  const rules = decision.outcome === 'reject' ? failed.map(({ rule, reference }) => `${rule} (${reference})`) : [];
  return [decision.motivation, ...rules];
}

const evidenceLabels = (scheme: Scheme, claim: Claim | undefined): string[] =>
  (claim?.evidenceKinds ?? []).map((kind) => scheme.documents.find(({ id }) => id === kind)?.label.nl ?? kind);
