import type { Both } from '../../../language/language';
import type { ChangeKind } from './change-draft';

/** What reporting it leads to. */
export const meaningOf: Readonly<Record<ChangeKind, Both>> = {
  ended: {
    nl: 'Stopt de jongere te vroeg? Dan krijgt u het geld misschien niet, of een deel. Dat beoordelen wij bij het bewijs.',
    en: 'Does the youth stop too early? Then you may not get the money, or only part of it. We look at that with the evidence.',
  },
  hours: {
    nl: 'Komen de uren onder wat de regeling vraagt? Dan krijgt u het geld misschien niet, of een deel.',
    en: 'Do the hours drop below what the scheme asks? Then you may not get the money, or only part of it.',
  },
  interruptions: {
    nl: 'Was de jongere een tijd niet in dienst? Die dagen tellen niet mee. Ziekte en verlof tellen gewoon mee: die geeft u niet door.',
    en: 'Was the youth not employed for some time? Those days do not count. Illness and leave do count: do not report them.',
  },
};
