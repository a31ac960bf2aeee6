import type { BothLanguages } from '../scheme/definition';
import type { LetterKind } from './kinds';

/** What a letter is, on lists of letters and in a court file. */
export const letterKindWords: Readonly<Record<LetterKind, BothLanguages>> = {
  'completion-request': { nl: 'Vraag om uw aanvraag aan te vullen', en: 'Request to complete the application' },
  'not-treated': { nl: 'Besluit: aanvraag niet behandeld', en: 'Decision: application not treated' },
  postponement: { nl: 'Wij beslissen later', en: 'We decide later' },
  'default-notice': { nl: 'Ingebrekestelling ontvangen', en: 'Notice of default received' },
  penalty: { nl: 'Besluit over de dwangsom', en: 'Decision on the penalty' },
  grant: { nl: 'Besluit: toegekend', en: 'Decision: granted' },
  rejection: { nl: 'Besluit: afgewezen', en: 'Decision: rejected' },
  promotion: { nl: 'Van de wachtlijst af', en: 'Off the waiting list' },
  hold: { nl: 'Besluit: betaling uitgesteld', en: 'Decision: payment suspended' },
  'refusal-intention': { nl: 'Voornemen: betaling afwijzen', en: 'Intention: refuse the payment' },
  'claim-refused': { nl: 'Besluit: betaling afgewezen', en: 'Decision: payment refused' },
  'claim-lapsed': { nl: 'Het bewijs kwam niet op tijd', en: 'The evidence did not come in time' },
  'settlement-intention': { nl: 'Voornemen: bedrag lager vaststellen', en: 'Intention: settle lower' },
  settlement: { nl: 'Besluit: definitief bedrag', en: 'Decision: final amount' },
  'revocation-intention': { nl: 'Voornemen: toekenning intrekken', en: 'Intention: withdraw the award' },
  revocation: { nl: 'Besluit: toekenning ingetrokken', en: 'Decision: award withdrawn' },
  'recovery-intention': { nl: 'Voornemen: geld terugvragen', en: 'Intention: claim money back' },
  recovery: { nl: 'Besluit: geld terugbetalen', en: 'Decision: money to be paid back' },
  'objection-received': { nl: 'Bezwaar ontvangen', en: 'Objection received' },
  'objection-postponed': { nl: 'Wij beslissen later op het bezwaar', en: 'We decide on the objection later' },
  'objection-decision': { nl: 'Besluit op het bezwaar', en: 'Decision on the objection' },
  'hardship-decision': { nl: 'Besluit: toch aanvragen', en: 'Decision: apply all the same' },
  'youth-information': { nl: 'Brief voor de jongere', en: 'Letter to the youth' },
};
