import type { LocalDate } from '../../../domain/calendar';
import type { OfficeName } from '../../../events/catalogue';
import type { MailBody } from './facts';
import { dutchDate } from './words';

/** What a mail to the office of a region may tell: which case, and by when. */
export interface OfficeMailFacts {
  /** The application's number. */
  readonly number: string;
  /** The day it is about: the last day to decide, or the last day of a hold. */
  readonly day: LocalDate;
  /** Where the office finds the case. */
  readonly link: string;
}

const bodies: Readonly<Record<OfficeName, (facts: OfficeMailFacts) => MailBody>> = {
  'application.term-near': ({ number, day }) => ({
    subject: `Beslis op aanvraag ${number} uiterlijk op ${dutchDate(day)}`,
    paragraphs: [
      `De termijn om te beslissen op aanvraag ${number} eindigt op ${dutchDate(day)}.`,
      'Kan de beslissing niet op tijd klaar zijn? Stel haar dan binnen de termijn uit, met de reden.',
    ],
  }),
  'application.term-passed': ({ number, day }) => ({
    subject: `De beslissing op aanvraag ${number} is te laat`,
    paragraphs: [
      `De termijn om te beslissen op aanvraag ${number} eindigde op ${dutchDate(day)}. Er is nog geen beslissing.`,
      'Beslis zo snel mogelijk. Stelt de aanvrager ons in gebreke, dan begint twee weken later een dwangsom te lopen.',
    ],
  }),
  'application.hold-ending': ({ number, day }) => ({
    subject: `Het uitstel van betaling voor aanvraag ${number} eindigt op ${dutchDate(day)}`,
    paragraphs: [
      `De betaling voor aanvraag ${number} is uitgesteld tot en met ${dutchDate(day)}. Daarna betalen wij vanzelf weer.`,
      'Rond het onderzoek af, of neem eerder een besluit.',
    ],
  }),
};

/** The mail to the office about one event. */
export function officeMailFor(name: OfficeName, facts: OfficeMailFacts) {
  const { subject, paragraphs } = bodies[name](facts);
  const text = ['Beste collega,', ...paragraphs, `Ga naar de zaak: ${facts.link}`];
  return { subject, text: `${text.join('\n\n')}\n` };
}
