import type { ContestedKind } from '../objection/record';
import type { AdjustmentGround } from '../settlement/grounds-table';
import type { settledOutcomes } from '../settlement/record';
import type { PenaltyExemption } from '../term/record';

/** Dutch words of codes that letters tell; each goes within a sentence. */

/** After "omdat". */
export const groundWords: Readonly<Record<AdjustmentGround, string>> = {
  'activities-not-done': 'niet of niet helemaal is gebeurd waarvoor u het geld kreeg',
  'obligations-not-met': 'u zich niet hield aan een verplichting bij de toekenning',
  'incorrect-information':
    'u gegevens gaf die niet juist of niet volledig waren, en wij met de juiste gegevens anders hadden besloten',
  'grant-wrong-known': 'de toekenning niet juist was, en u dat wist of had moeten weten',
  'facts-unknown':
    'er feiten zijn die wij bij de vaststelling niet konden weten, en wij anders een lager bedrag hadden vastgesteld',
  'settlement-wrong-known': 'de vaststelling niet juist was, en u dat wist of had moeten weten',
  'later-breach': 'u zich na de vaststelling niet hield aan een verplichting bij de toekenning',
};

export const exemptionWords: Readonly<Record<PenaltyExemption, string>> = {
  'noticed-too-late': 'u ons onredelijk laat in gebreke stelde',
  'not-concerned': 'u bij dit besluit geen belanghebbende bent',
  'manifestly-unfounded': 'uw aanvraag kennelijk niet kon worden toegewezen',
};

/** After "uw bezwaar tegen". */
export const contestedWords: Readonly<Record<ContestedKind, string>> = {
  rejection: 'ons besluit om uw aanvraag af te wijzen',
  'not-treated': 'ons besluit om uw aanvraag niet te behandelen',
  'grant-amount': 'het bedrag dat wij u hebben toegekend',
  claim: 'ons besluit om een bedrag niet te betalen',
  settlement: 'ons besluit over het definitieve bedrag',
  revocation: 'ons besluit om de toekenning in te trekken',
  recovery: 'ons besluit om geld terug te vragen',
  penalty: 'ons besluit over de dwangsom',
};

export const settledWords: Readonly<Record<(typeof settledOutcomes)[number], string>> = {
  approved: 'goedgekeurd',
  refused: 'niet goedgekeurd',
  lapsed: 'vervallen: wij kregen geen bewijs',
  withdrawn: 'ingetrokken',
};
