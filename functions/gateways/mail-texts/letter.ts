import type { LetterKind } from '../../../domain/letter/kinds';
import { type MailBody, type MailFacts, needed } from './facts';

/** What a mail about a letter begins with, for kinds of which the letter alone tells the rest. */
const about: Readonly<Partial<Record<LetterKind, string>>> = {
  'completion-request': 'Uw aanvraag is nog niet compleet. In de brief staat wat wij nog nodig hebben, en tot wanneer.',
  postponement: 'Wij hebben meer tijd nodig voor ons besluit. In de brief staat waarom, en hoe lang.',
  'default-notice': 'Wij hebben uw ingebrekestelling ontvangen. In de brief staat wat dat betekent.',
  penalty: 'Wij hebben besloten of u een dwangsom krijgt. In de brief staat ons besluit.',
  'settlement-intention': 'Wij zijn van plan een lager bedrag vast te stellen. U kunt daarop reageren: zie de brief.',
  settlement: 'Wij hebben het definitieve bedrag vastgesteld. In de brief staat ons besluit.',
  'revocation-intention':
    'Wij zijn van plan ons besluit in te trekken of te wijzigen. U kunt daarop reageren: zie de brief.',
  revocation: 'Wij hebben ons besluit ingetrokken of gewijzigd. In de brief staat waarom.',
  'objection-received': 'Wij hebben uw bezwaar ontvangen. In de brief staat wat er nu gebeurt.',
  'objection-postponed': 'Wij hebben meer tijd nodig voor uw bezwaar. In de brief staat hoe lang.',
  'objection-decision': 'Wij hebben besloten op uw bezwaar. In de brief staat ons besluit.',
};

/** The mail about a letter that has no text of its own: that there is one, and what it is about. */
export const letterWritten = (facts: MailFacts): MailBody => ({
  subject: `Er is een brief over uw aanvraag ${facts.number}`,
  paragraphs: [needed(about[needed(facts.letterKind, 'letterKind')], 'words for the letter')],
});

/** Whether a letter of the kind can be mailed without a text of its event. */
export const hasLetterWords = (kind: LetterKind): boolean => about[kind] !== undefined;
