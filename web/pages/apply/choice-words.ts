import type { Benefit, PlacementType, Sector } from '../../../domain/scheme/facts';
import { benefitWords, placementWords } from '../../../domain/scheme/words/terms';
import type { Both } from '../../language/language';

/** The answers to choose from, in words. */

/** With a capital, to stand by itself. */
export const capital = ({ nl, en }: Both): Both => ({
  nl: nl.charAt(0).toUpperCase() + nl.slice(1),
  en: en.charAt(0).toUpperCase() + en.slice(1),
});

export const placementChoice = (type: PlacementType): Both => capital(placementWords[type]);

export const benefitChoice = (benefit: Benefit | 'unknown'): Both =>
  benefit === 'unknown' ? doNotKnow : capital(benefitWords[benefit]);

export const yes: Both = { nl: 'Ja', en: 'Yes' };
export const no: Both = { nl: 'Nee', en: 'No' };
export const doNotKnow: Both = { nl: 'Weet ik niet', en: 'I do not know' };

export const sizeWords = {
  micro: { nl: 'Minder dan 10 mensen', en: 'Fewer than 10 people' },
  small: { nl: '10 tot 50 mensen', en: '10 to 50 people' },
  medium: { nl: '50 tot 250 mensen', en: '50 to 250 people' },
  large: { nl: '250 mensen of meer', en: '250 people or more' },
} as const;

export const sectorWords: Readonly<Record<Sector, Both>> = {
  general: { nl: 'Een andere sector', en: 'Another sector' },
  agriculture: { nl: 'Landbouw: planten of dieren', en: 'Agriculture: crops or animals' },
  fishery: { nl: 'Visserij of viskweek', en: 'Fishery or fish farming' },
};

/** The order in which they are asked. */
export const sectorOrder = ['agriculture', 'fishery', 'general'] as const;

export const withoutEnd: Both = { nl: 'Nee, voor onbepaalde tijd', en: 'No, it has no end' };
export const withEnd: Both = { nl: 'Ja', en: 'Yes' };
export const neverHere: Both = { nl: 'Nee, nooit', en: 'No, never' };
