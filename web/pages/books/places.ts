import type { Both } from '../../language/language';

export interface Place {
  readonly to: string;
  readonly name: Both;
  /** What one does there, in a sentence. */
  readonly about: Both;
  readonly roles: readonly string[];
  /** It is of one scheme, which goes along in the address. */
  readonly ofScheme?: true;
}

export const overviewPath = '/administratie';

/** Who keeps the books, and who looks them through. */
export const bookkeepers = ['finance', 'auditor'] as const;
/** Who sees which aid was reported to the register of the Union. */
export const aidReaders = ['finance', 'officer', 'auditor', 'admin'] as const;

export const places: readonly Place[] = [
  {
    to: '/administratie/grootboek',
    name: { nl: 'Grootboek', en: 'Ledger' },
    about: {
      nl: 'Elke beweging van het geld van een regeling, met wat die betekent.',
      en: 'Every movement of the money of a scheme, with what it means.',
    },
    roles: bookkeepers,
    ofScheme: true,
  },
  {
    to: '/administratie/proefbalans',
    name: { nl: 'Proefbalans', en: 'Trial balance' },
    about: {
      nl: 'Wat er in een periode bij kwam en af ging, en of alles klopt.',
      en: 'What came in and went out in a period, and whether it all adds up.',
    },
    roles: bookkeepers,
    ofScheme: true,
  },
  {
    to: '/administratie/maandafsluiting',
    name: { nl: 'Maandafsluiting', en: 'Month close' },
    about: {
      nl: 'Sluit een maand af: daarna verandert er niets meer in.',
      en: 'Close a month: nothing in it changes after that.',
    },
    roles: bookkeepers,
    ofScheme: true,
  },
  {
    to: '/administratie/jaareinde',
    name: { nl: 'Jaareinde', en: 'Year end' },
    about: {
      nl: 'Wat op een dag was beloofd en nog niet betaald, per regeling en kostenplaats.',
      en: 'What was promised and not yet paid on a day, per scheme and cost centre.',
    },
    roles: bookkeepers,
  },
  {
    to: '/administratie/steekproef',
    name: { nl: 'Steekproef', en: 'Audit sample' },
    about: {
      nl: 'Trek willekeurige dossiers om na te kijken. Iedereen kan de trekking overdoen.',
      en: 'Draw cases at random to look through. Anybody can repeat the draw.',
    },
    roles: bookkeepers,
    ofScheme: true,
  },
  {
    to: '/administratie/de-minimis',
    name: { nl: 'EU-register', en: 'EU register' },
    about: {
      nl: 'Toekenningen van de-minimissteun die in het register van de EU moeten staan.',
      en: 'Grants of de-minimis aid that must be in the register of the EU.',
    },
    roles: aidReaders,
  },
];

export const placesFor = (roles: readonly string[]): readonly Place[] =>
  places.filter(({ roles: wanted }) => wanted.some((role) => roles.includes(role)));
