import type { Both } from '../language/language';

/** The retention periods of the Selectielijst 2020, as the public page and that of the youth tell them. */
export const keptFor: readonly Both[] = [
  { nl: 'Toegekende aanvraag: 7 jaar na het einde.', en: 'Granted application: 7 years after its end.' },
  { nl: 'Afgewezen aanvraag: 5 jaar.', en: 'Refused application: 5 years.' },
  { nl: 'Ingetrokken aanvraag: 1 jaar.', en: 'Withdrawn application: 1 year.' },
  { nl: 'Gegevens over de-minimissteun: 10 jaar.', en: 'Records of de-minimis aid: 10 years.' },
  {
    nl: 'Daarna vernietigen wij de gegevens. Twee mensen keuren dat eerst goed. In reservekopieën staan ze nog 35 dagen.',
    en: 'After that we destroy the data. Two people approve it first. Backups hold it for 35 days more.',
  },
  {
    nl: 'Loopt er een bezwaar, beroep, terugvordering of controle? Dan bewaren wij de gegevens tot dat klaar is.',
    en: 'While an objection, appeal, recovery or audit runs, we keep the data until it is done.',
  },
];
