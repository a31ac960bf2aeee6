import type { Both } from '../language/language';

/** What somebody of the office finds of an application or a claim. */
export type Judgement = 'grant' | 'reject' | 'confirm' | 'refuse' | 'approve' | 'return';

export interface Motivation {
  /** Tells it from the others in the list. */
  readonly label: Both;
  /** Goes into the letter, which is Dutch; the officer can change it first. */
  readonly text: string;
  /** Offered only when one of these rules did not pass; left out: always. */
  readonly rules?: readonly string[];
}

const conditions = (nl: string, en: string, rules: readonly string[], text: string): Motivation => ({
  label: { nl, en },
  rules,
  text: `${text} Daarom voldoet uw aanvraag niet aan de voorwaarden van deze regeling en wijzen wij de aanvraag af.`,
});

const rejections: readonly Motivation[] = [
  conditions('Leeftijd', 'Age', ['age'], 'De jongere heeft niet de leeftijd die de regeling vraagt.'),
  conditions(
    'Woonplaats',
    'Municipality',
    ['municipality'],
    'De jongere woont niet in een gemeente waarvoor de regeling geldt.',
  ),
  conditions('Uitkering', 'Benefit', ['benefit'], 'De uitkering van de jongere past niet bij deze regeling.'),
  conditions(
    'Startkwalificatie',
    'Start qualification',
    ['start-qualification'],
    'De regeling is voor jongeren zonder startkwalificatie. De jongere heeft die wel.',
  ),
  conditions(
    'Inschrijving als werkzoekende',
    'Registered jobseeker',
    ['registered-jobseeker'],
    'De jongere staat niet ingeschreven als werkzoekende.',
  ),
  conditions(
    'Opleiding',
    'Education',
    ['in-education'],
    'De jongere volgt onderwijs op een manier die niet bij de regeling past.',
  ),
  conditions(
    'Soort plaats',
    'Kind of placement',
    ['placement-type', 'award-row'],
    'Voor dit soort werk of leerplek is deze regeling niet bedoeld.',
  ),
  conditions('Uren', 'Hours', ['hours-min', 'hours-max'], 'Het aantal uren per week past niet bij de regeling.'),
  conditions(
    'Duur van het contract',
    'Length of the contract',
    ['contract-months'],
    'Het contract duurt korter dan de regeling vraagt.',
  ),
  conditions(
    'Begin van het werk',
    'Start of the work',
    ['placement-start-window'],
    'Het werk begint buiten de periode waarvoor de regeling geldt.',
  ),
  conditions('Uitzendbureau', 'Agency', ['agency'], 'De inzet van een uitzendbureau past niet bij de regeling.'),
  conditions(
    'Eerder in dienst',
    'Employed before',
    ['not-employed-here-months'],
    'De jongere werkte kort geleden al bij u.',
  ),
  conditions(
    'Erkend leerbedrijf',
    'Recognised training company',
    ['recognised-training-company'],
    'Uw bedrijf is geen erkend leerbedrijf.',
  ),
  conditions(
    'Te vroeg of te laat aangevraagd',
    'Applied too early or too late',
    ['apply-before-start', 'apply-after-start'],
    'U hebt de aanvraag niet gedaan binnen de termijn rond het begin van het werk.',
  ),
  conditions(
    'Begunstigde',
    'Beneficiary',
    ['beneficiary'],
    'Alleen de organisatie die de regeling noemt, kan dit bedrag aanvragen.',
  ),
  conditions(
    'Vestigingsplaats',
    'Seat of the employer',
    ['employer-municipality'],
    'Uw bedrijf is niet gevestigd in een gemeente waarvoor de regeling geldt.',
  ),
  conditions(
    'De-minimissteun',
    'De-minimis aid',
    ['de-minimis'],
    'Met dit bedrag komt uw onderneming boven het Europese maximum voor de-minimissteun.',
  ),
  conditions(
    'Aantal per werkgever',
    'Number per employer',
    ['awards-per-employer', 'awards-per-employer-per-year'],
    'U hebt het hoogste aantal toekenningen per werkgever al bereikt.',
  ),
  conditions(
    'Aantal per jongere',
    'Number per youth',
    ['awards-per-youth'],
    'Voor deze jongere is al het hoogste aantal keren een bedrag toegekend.',
  ),
  {
    label: { nl: 'Geen budget meer', en: 'No budget left' },
    text: 'Het subsidieplafond van deze regeling is bereikt. Wij verdelen het geld op volgorde van ontvangst. Toen uw aanvraag aan de beurt was, was er geen geld meer. Daarom wijzen wij de aanvraag af (artikel 4:25, tweede lid, van de Algemene wet bestuursrecht).',
  },
  {
    label: { nl: 'De jongere begint niet', en: 'The youth does not start' },
    text: 'U hebt laten weten dat de jongere niet bij u begint. Daarom wijzen wij de aanvraag af.',
  },
];

export const motivations: Readonly<Record<Judgement, readonly Motivation[]>> = {
  grant: [
    {
      label: { nl: 'Voldoet aan alle voorwaarden', en: 'Meets all conditions' },
      text: 'Uw aanvraag voldoet aan de voorwaarden van de regeling. Daarom kennen wij het bedrag toe.',
    },
    {
      label: { nl: 'Afwijking is klein', en: 'Deviation is small' },
      text: 'Uw aanvraag voldoet niet helemaal aan de voorwaarden van de regeling. De afwijking is klein en het doel van de regeling wordt gehaald: de jongere krijgt een duurzame plek. Daarom kennen wij het bedrag toch toe.',
    },
  ],
  reject: rejections,
  confirm: [
    {
      label: { nl: 'Nog in dienst', en: 'Still employed' },
      text: 'Uit het bewijs blijkt dat de jongere lang genoeg bij u in dienst is. Daarom betalen wij deze termijn.',
    },
    {
      label: { nl: 'Bewijs is compleet', en: 'Evidence is complete' },
      text: 'Het bewijs is compleet en voldoet aan de voorwaarden. Daarom betalen wij deze termijn.',
    },
  ],
  refuse: [
    {
      label: { nl: 'Te kort in dienst', en: 'Employed too short' },
      rules: ['retention'],
      text: 'Uit het bewijs blijkt dat de jongere niet lang genoeg bij u in dienst was. Wij zijn daarom van plan om deze termijn niet te betalen.',
    },
    {
      label: { nl: 'Bewijs ontbreekt', en: 'Evidence is missing' },
      text: 'Het bewijs dat de regeling vraagt, is niet compleet. Wij zijn daarom van plan om deze termijn niet te betalen.',
    },
  ],
  approve: [
    {
      label: { nl: 'Eens met de beoordeling', en: 'Agree with the assessment' },
      text: 'Ik heb de beoordeling en het bewijs nagekeken en ben het ermee eens.',
    },
  ],
  return: [
    {
      label: { nl: 'Bewijs nog eens bekijken', en: 'Look at the evidence again' },
      text: 'Het bewijs en de beoordeling passen niet bij elkaar. Bekijk het bewijs nog een keer.',
    },
    {
      label: { nl: 'Motivering is niet duidelijk', en: 'Reasons are not clear' },
      text: 'De motivering is niet duidelijk genoeg voor de brief. Leg uit waarom u tot dit oordeel komt.',
    },
  ],
};

/** @param open the rules that did not pass: failed or unknown */
export const motivationsFor = (judgement: Judgement, open: readonly string[]): readonly Motivation[] =>
  motivations[judgement].filter(({ rules }) => rules === undefined || rules.some((rule) => open.includes(rule)));
