import type { EventName, NotifiedName } from '../../events/catalogue';
import { changeConfirmed, changeRefused, changeRequested, held, holdReleased } from './mail-texts/account';
import {
  granted,
  incomplete,
  promoted,
  received,
  rejected,
  reserved,
  waiting,
  withdrawn,
} from './mail-texts/application';
import { lapsed, opened, refusalIntended, refused, reminded } from './mail-texts/claim';
import type { MailBody, MailFacts } from './mail-texts/facts';
import { letterWritten } from './mail-texts/letter';
import { paid } from './mail-texts/payment';
import { recoveryDropped, recoveryEstablished, recoveryIntended, setOff } from './mail-texts/recovery';

export type { MailFacts } from './mail-texts/facts';

export interface MailText {
  /** One line. */
  readonly subject: string;
  /** Plain text, Dutch at B1. */
  readonly text: string;
}

const bodies: Readonly<Record<NotifiedName, (facts: MailFacts) => MailBody>> = {
  'application.received': received,
  'application.incomplete': incomplete,
  'application.reserved': reserved,
  'application.waiting': waiting,
  'application.promoted': promoted,
  'application.granted': granted,
  'application.rejected': rejected,
  'application.withdrawn': withdrawn,
  'claim.opened': opened,
  'claim.reminded': reminded,
  'claim.refusal-intended': refusalIntended,
  'claim.refused': refused,
  'claim.lapsed': lapsed,
  'account.change-requested': changeRequested,
  'account.confirmed': changeConfirmed,
  'account.refused': changeRefused,
  'application.held': held,
  'application.hold-released': holdReleased,
  'payment.paid': paid,
  'recovery.intended': recoveryIntended,
  'recovery.established': recoveryEstablished,
  'recovery.dropped': recoveryDropped,
  'recovery.offset': setOff,
};

const hasText = (name: EventName): name is NotifiedName => Object.hasOwn(bodies, name);

/**
 * The mail about one event; where that has no text of its own, about its letter. Decisions carry their reasons (Awb 3:46) and, under a subsidy, how to object (Awb 3:45).
 * @throws Error when a fact is lacking that the mail may not go without: a fault.
 */
export function mailFor(name: EventName, facts: MailFacts): MailText {
  const { subject, paragraphs } = (hasText(name) ? bodies[name] : letterWritten)(facts);
  const letter = facts.letterLink === undefined ? '' : `\nLees de brief hierover: ${facts.letterLink}`;
  const text = [
    'Beste aanvrager,',
    ...paragraphs,
    `Regeling: ${facts.schemeName}\nNummer: ${facts.number}\nBekijk uw aanvraag: ${facts.link}${letter}`,
    `Hebt u een vraag? Mail naar ${facts.contactEmail} en noem het nummer.`,
    `Met vriendelijke groet,\n${facts.regionName}`,
  ];
  return { subject, text: `${text.join('\n\n')}\n` };
}
