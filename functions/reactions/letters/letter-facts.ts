import { amsterdamDate, type LocalDate } from '../../../domain/calendar';
import { objectionEndsOn } from '../../../domain/decision-term';
import type { LetterFacts } from '../../../domain/letter/facts';
import { type CaseLetterKind, isDecision } from '../../../domain/letter/kinds';
import { namesYouth } from '../../../domain/letter/names';
import type { Scheme } from '../../../domain/scheme/definition';
import type { Envelope } from '../../../events/envelope';
import { optional } from '../../runtime/config';
import type { LetterRecords } from '../../store/letter-records';
import type { LetterNames } from '../../store/persons';
import { particulars } from './particulars';

/** The link that a letter to the youth brings. */
export interface YouthLinkTold {
  readonly link: string;
  readonly linkUntil: LocalDate;
}

/** What a letter may tell: what every letter has, and what its kind needs. */
export function letterFacts(
  kind: CaseLetterKind,
  event: Envelope,
  records: LetterRecords,
  told: { readonly names: LetterNames; readonly youthLink: YouthLinkTold | null },
): LetterFacts {
  const { application, scheme, region } = records;
  const { names, youthLink } = told;
  const { employer, placement } = application;
  return {
    letterId: event.id,
    number: application.number,
    writtenAt: event.time,
    region: { name: region.name, look: region.look, contact: region.contact },
    scheme,
    addressee: {
      tradeName: employer.tradeName,
      kvkNumber: employer.kvkNumber,
      contactName: names.contactName,
      sector: employer.sector,
    },
    link: casePage(application.id),
    application: {
      receivedOn: amsterdamDate(application.receivedAt),
      placement: placement && {
        type: placement.type,
        startOn: placement.startOn,
        endOn: placement.endOn,
        hoursPerWeek: placement.hoursPerWeek,
        jobTitle: placement.jobTitle,
      },
    },
    youthName: namesYouth(kind) ? `${names.firstName} ${names.lastName}` : null,
    ...(isDecision(kind) ? { objection: objectionTo(event, scheme) } : {}),
    ...(youthLink === null ? {} : { youthInformation: { ...youthLink, dataProtectionOfficer: null } }),
    ...particulars[kind](event.data, records, event),
  };
}

/** The page of an application, for its applicant. */
export const casePage = (applicationId: string): string =>
  `${optional('PUBLIC_URL', '')}/mijn-aanvragen/${applicationId}`;

/** Six weeks from the day after the decision is made known (Awb 6:7); an agreement is no decision to object to. */
export function objectionTo({ time }: Envelope, { legalNature, authority }: Scheme) {
  if (legalNature !== 'subsidy') return null;
  return { lastDay: objectionEndsOn(amsterdamDate(time)), address: authority.objectionAddress ?? authority.name };
}
