import type { ContestedKind, Remedy } from '../../domain/objection/record';
import type { AdjustmentGround } from '../../domain/settlement/grounds-table';
import type { Both } from '../language/language';

/** What is decided about an award after its grant, in words. */

export const adjustmentGrounds: Readonly<Record<AdjustmentGround, Both>> = {
  'activities-not-done': {
    nl: 'Het werk is niet of niet helemaal gedaan',
    en: 'The work was not done, or not all of it',
  },
  'obligations-not-met': { nl: 'Aan een voorwaarde is niet voldaan', en: 'An obligation was not met' },
  'incorrect-information': {
    nl: 'Er zijn onjuiste of onvolledige gegevens gegeven',
    en: 'Wrong or incomplete information was given',
  },
  'grant-wrong-known': {
    nl: 'De toekenning was onjuist en de werkgever wist dat of kon dat weten',
    en: 'The grant was wrong, and the employer knew or ought to have known',
  },
  'facts-unknown': {
    nl: 'Er zijn feiten die wij bij de vaststelling niet konden weten',
    en: 'There are facts that we could not know at the settlement',
  },
  'settlement-wrong-known': {
    nl: 'De vaststelling was onjuist en de werkgever wist dat of kon dat weten',
    en: 'The settlement was wrong, and the employer knew or ought to have known',
  },
  'later-breach': {
    nl: 'Na de vaststelling is niet aan een voorwaarde voldaan',
    en: 'An obligation was not met after the settlement',
  },
};

export const contestedWords: Readonly<Record<ContestedKind, Both>> = {
  rejection: { nl: 'de afwijzing', en: 'the rejection' },
  'not-treated': { nl: 'het niet behandelen', en: 'leaving it untreated' },
  'grant-amount': { nl: 'de toekenning of het bedrag', en: 'the grant or its amount' },
  claim: { nl: 'de weigering van een betaling', en: 'the refusal of a payment' },
  settlement: { nl: 'de vaststelling', en: 'the settlement' },
  revocation: { nl: 'de intrekking', en: 'the withdrawal' },
  recovery: { nl: 'de terugvordering', en: 'the recovery' },
  penalty: { nl: 'de dwangsom', en: 'the penalty' },
};

export const remedyWords: Readonly<Record<Remedy, Both>> = {
  grant: { nl: 'Alsnog toekennen', en: 'Grant after all' },
  'other-amount': { nl: 'Een ander bedrag', en: 'Another amount' },
  withdrawn: { nl: 'Het besluit vervalt', en: 'The decision is taken back' },
};

export const outcomeWords: Readonly<Record<'inadmissible' | 'unfounded' | 'founded', Both>> = {
  inadmissible: { nl: 'Niet-ontvankelijk', en: 'Inadmissible' },
  unfounded: { nl: 'Ongegrond', en: 'Unfounded' },
  founded: { nl: 'Gegrond', en: 'Founded' },
};

export const adjustmentWords: Readonly<Record<'settlement' | 'revocation', Both>> = {
  settlement: { nl: 'Lager vaststellen', en: 'Settle lower' },
  revocation: { nl: 'Intrekken', en: 'Withdraw the award' },
};

export const adjustmentStatusWords: Readonly<Record<'intended' | 'established' | 'dropped' | 'annulled', Both>> = {
  intended: { nl: 'voornemen', en: 'intended' },
  established: { nl: 'besloten', en: 'decided' },
  dropped: { nl: 'gaat niet door', en: 'dropped' },
  annulled: { nl: 'vervallen na bezwaar', en: 'taken back on objection' },
};
