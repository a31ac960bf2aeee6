import { type LocalDate, parsePeriod, partsOf } from '../../calendar';
import { type Cents, euros } from '../../money';
import type { BothLanguages } from '../definition';
import type { Benefit, PlacementType } from '../facts';

/** The words for the values of the scheme format, in Dutch (B1) and English. */

export const benefitWords: Readonly<Record<Benefit, BothLanguages>> = {
  none: { nl: 'geen uitkering', en: 'no benefit' },
  ww: { nl: 'een WW-uitkering', en: 'unemployment benefit (WW)' },
  participatiewet: { nl: 'een bijstandsuitkering', en: 'social assistance (Participatiewet)' },
  wajong: { nl: 'een Wajong-uitkering', en: 'a Wajong benefit' },
  other: { nl: 'een andere uitkering', en: 'another benefit' },
};

export const placementWords: Readonly<Record<PlacementType, BothLanguages>> = {
  job: { nl: 'een baan', en: 'a job' },
  bbl: { nl: 'een bbl-plek', en: 'a bbl apprenticeship' },
  'learn-work': { nl: 'een leer-werktraject', en: 'a learn-work placement' },
  'work-experience': { nl: 'een werkervaringsplek', en: 'a work-experience placement' },
  trial: { nl: 'een proefplaatsing', en: 'a trial placement' },
  'development-job': { nl: 'een ontwikkelbaan', en: 'a development job' },
};

const monthNames = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

export function dayInWords(day: LocalDate): BothLanguages {
  const { year, month, day: number } = partsOf(day);
  const write = (names: readonly string[]) => `${number} ${names[month - 1]} ${year}`;
  return { nl: write(monthNames.nl), en: write(monthNames.en) };
}

const counted = (amount: number, one: string, many: string): string => `${amount} ${amount === 1 ? one : many}`;

/** `P1M` → `1 maand`, `1 month`; `P0D` → `0 dagen`. */
export function periodInWords(period: string): BothLanguages {
  const { months, days } = parsePeriod(period);
  const parts = (month: [string, string], day: [string, string]) => [
    ...(months > 0 ? [counted(months, ...month)] : []),
    ...(days > 0 || months === 0 ? [counted(days, ...day)] : []),
  ];
  return {
    nl: parts(['maand', 'maanden'], ['dag', 'dagen']).join(' en '),
    en: parts(['month', 'months'], ['day', 'days']).join(' and '),
  };
}

/** `150000` → `€ 1.500` in Dutch, `€1,500` in English; the cents only where there are any. */
export function amountInWords(amount: Cents): BothLanguages {
  const dutch = euros(amount).replace(/,00$/, '');
  const english = dutch.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
  return { nl: `€ ${dutch}`, en: `€${english}` };
}

/** `a, b of c`; in English `a, b or c`. */
export function eitherOf(items: readonly BothLanguages[]): BothLanguages {
  const join = (words: readonly string[], or: string) =>
    words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`;
  return {
    nl: join(
      items.map((item) => item.nl),
      'of',
    ),
    en: join(
      items.map((item) => item.en),
      'or',
    ),
  };
}

/** Hours and counts, with a decimal comma in Dutch. */
export const numberInWords = (value: number): BothLanguages => ({
  nl: String(value).replace('.', ','),
  en: String(value),
});

/** Names are the same in both languages. */
export const asIs = (name: string): BothLanguages => ({ nl: name, en: name });

/** Fills the gaps of two sentences, written with a function each, from the same words. */
export const say = (
  words: BothLanguages,
  nl: (word: string) => string,
  en: (word: string) => string,
): BothLanguages => ({ nl: nl(words.nl), en: en(words.en) });
