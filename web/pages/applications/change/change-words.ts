import type { ChangesRequest } from '../../../../domain/application/change';
import type { Both } from '../../../language/language';
import { dayWords, numberWords } from '../../../words/checks/values';
import type { ChangeKind } from './change-draft';

/** What is reported, a sentence each: to check before it is sent. */
export function changeInWords({ endedOn, hours = [], interruptions = [] }: ChangesRequest): Both[] {
  const sentences: Both[] = [];
  if (endedOn !== undefined) {
    const last = dayWords(endedOn);
    sentences.push({
      nl: `De laatste werkdag was of is ${last.nl}.`,
      en: `The last day of work was or is ${last.en}.`,
    });
  }
  for (const { from, hoursPerWeek } of hours) {
    const [first, number] = [dayWords(from), numberWords(hoursPerWeek)];
    sentences.push({
      nl: `Vanaf ${first.nl} werkt de jongere ${number.nl} uur per week.`,
      en: `From ${first.en} the youth works ${number.en} hours a week.`,
    });
  }
  for (const { from, to } of interruptions) {
    const [first, last] = [dayWords(from), dayWords(to)];
    sentences.push({
      nl: `Niet in dienst van ${first.nl} tot en met ${last.nl}.`,
      en: `Not employed from ${first.en} through ${last.en}.`,
    });
  }
  return sentences;
}

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
