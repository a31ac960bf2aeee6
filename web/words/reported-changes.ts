import type { ChangesRequest } from '../../domain/application/change';
import type { ApplicationAnswer } from '../api/answers';
import type { Both } from '../language/language';
import { dayWords, numberWords } from './checks/values';

/** As it is sent in one report, or as it stands after all of them. */
type Reported = ChangesRequest | ApplicationAnswer['changes'];

/** What is reported, a sentence each; what was reported twice is said once. */
export function changesInWords({ endedOn, hours = [], interruptions = [] }: Reported): Both[] {
  const sentences: Both[] = [];
  if (endedOn) {
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
  return [...new Map(sentences.map((words) => [words.en, words])).values()];
}

export const anyChange = (reported: Reported): boolean => changesInWords(reported).length > 0;
