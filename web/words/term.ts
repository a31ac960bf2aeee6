import type { PenaltyExemption } from '../../domain/term/record';
import type { TermAnswer } from '../api/answers';
import type { Both } from '../language/language';

type Sum = TermAnswer['sum'];

/** What the end of a term moves over, in words. */
const daysOfRest: Readonly<Record<Sum['movedOver'][number], Both>> = {
  weekend: { nl: 'weekend', en: 'weekend' },
  'new-year': { nl: 'Nieuwjaarsdag', en: 'New Year’s Day' },
  'good-friday': { nl: 'Goede Vrijdag', en: 'Good Friday' },
  'easter-monday': { nl: 'Tweede Paasdag', en: 'Easter Monday' },
  'monarchs-day': { nl: 'Koningsdag', en: 'King’s Day' },
  'liberation-day': { nl: 'Bevrijdingsdag', en: 'Liberation Day' },
  'ascension-day': { nl: 'Hemelvaartsdag', en: 'Ascension Day' },
  'whit-monday': { nl: 'Tweede Pinksterdag', en: 'Whit Monday' },
  'christmas-day': { nl: 'Eerste Kerstdag', en: 'Christmas Day' },
  'boxing-day': { nl: 'Tweede Kerstdag', en: 'Boxing Day' },
  'by-decree': { nl: 'aangewezen vrije dag', en: 'day off by decree' },
};

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/**
 * The sum behind the last day to decide: "ontvangen 2 november 2026 + 8 weken + 6 dagen opgeschort + weekend → 4 januari
 * 2027".
 * @param day how a date is written, in each language
 */
export function sumInWords(sum: Sum, day: (date: string, language: 'nl' | 'en') => string): Both {
  const { receivedOn, weeks, suspendedDays, postponedTo, movedOver, dueOn } = sum;
  const suspended: readonly Both[] =
    suspendedDays === 0
      ? []
      : [
          {
            nl: `${counted(suspendedDays, 'dag', 'dagen')} opgeschort`,
            en: `${counted(suspendedDays, 'day', 'days')} suspended`,
          },
        ];
  const postponed: readonly Both[] =
    postponedTo === null
      ? []
      : [{ nl: `uitgesteld tot ${day(postponedTo, 'nl')}`, en: `put off until ${day(postponedTo, 'en')}` }];
  const steps: readonly Both[] = [
    { nl: `ontvangen ${day(receivedOn, 'nl')}`, en: `received ${day(receivedOn, 'en')}` },
    { nl: counted(weeks, 'week', 'weken'), en: counted(weeks, 'week', 'weeks') },
    ...suspended,
    ...postponed,
    ...movedOver.map((over) => daysOfRest[over]),
  ];
  const said = (language: 'nl' | 'en') =>
    `${steps.map((step) => step[language]).join(' + ')} → ${day(dueOn, language)}`;
  return { nl: said('nl'), en: said('en') };
}

/** Why no penalty is owed all the same (Awb 4:17 lid 6). */
export const exemptions: Readonly<Record<PenaltyExemption, Both>> = {
  'noticed-too-late': {
    nl: 'De aanvrager stelde ons onredelijk laat in gebreke',
    en: 'The applicant gave notice unreasonably late',
  },
  'not-concerned': { nl: 'De aanvrager is geen belanghebbende', en: 'The applicant is not concerned' },
  'manifestly-unfounded': {
    nl: 'De aanvraag is kennelijk ongegrond of niet-ontvankelijk',
    en: 'The application is manifestly unfounded or inadmissible',
  },
};
