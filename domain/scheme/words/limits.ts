import { cents } from '../../money';
import type { AwardRow, BothLanguages, InstalmentRule, RetentionRule, Scheme } from '../definition';
import { amountInWords, benefitWords, eitherOf, numberInWords, periodInWords, placementWords, say } from './terms';

/** What holds after the grant, and for how many: conditions that the trace of an application does not check. */

const retention = (rule: RetentionRule | null): BothLanguages | null =>
  rule &&
  say(
    periodInWords(`P${rule.months}M`),
    (months) => `De jongere blijft ${rule.rule === 'at-least' ? 'minstens' : 'langer dan'} ${months} aan het werk.`,
    (months) => `The youth stays at work for ${rule.rule === 'at-least' ? 'at least' : 'longer than'} ${months}.`,
  );

const retentionHours = (rule: RetentionRule | null): BothLanguages | null =>
  rule && rule.minHoursPerWeek !== null
    ? say(
        numberInWords(rule.minHoursPerWeek),
        (hours) => `In die tijd werkt de jongere minstens ${hours} uur per week.`,
        (hours) => `During that time the youth works at least ${hours} hours a week.`,
      )
    : null;

const times = (count: number): BothLanguages => ({
  nl: count === 1 ? '1 keer' : `${count} keer`,
  en: count === 1 ? 'once' : `${count} times`,
});

const atMost = (count: number | null, nl: string, en: string): BothLanguages | null =>
  count === null
    ? null
    : say(
        times(count),
        (often) => `${nl} hoogstens ${often}.`,
        (often) => `${en} at most ${often}.`,
      );

/** How long the youth stays at work, and for how many hours; none where the scheme asks nothing of the kind. */
export const retentionInWords = (rule: RetentionRule | null): BothLanguages[] =>
  [retention(rule), retentionHours(rule)].filter((sentence) => sentence !== null);

/** The retention rule and the counts per employer and youth, in words. */
export const limitsInWords = ({ retention: rule, caps }: Scheme): BothLanguages[] =>
  [
    ...retentionInWords(rule),
    atMost(caps.perEmployerAwards, 'Een werkgever krijgt dit', 'An employer gets this'),
    atMost(caps.perEmployerPerYearAwards, 'Een werkgever krijgt dit per jaar', 'An employer gets this in one year'),
    atMost(caps.perYouthAwards, 'Dit kan per jongere', 'For one youth this is possible'),
  ].filter((sentence) => sentence !== null);

/** For which case an amount is: `Voor een baan. De jongere heeft geen uitkering.` @param first it is the first row */
export function caseInWords({ when }: Pick<AwardRow, 'when'>, first: boolean): BothLanguages {
  const parts = [
    when?.types &&
      say(
        eitherOf(when.types.map((type) => placementWords[type])),
        (types) => `Voor ${types}.`,
        (types) => `For ${types}.`,
      ),
    when?.benefits &&
      say(
        eitherOf(when.benefits.map((kind) => benefitWords[kind])),
        (kinds) => `De jongere heeft ${kinds}.`,
        (kinds) => `The youth has ${kinds}.`,
      ),
  ].filter((part) => part !== null && part !== undefined);
  if (parts.length > 0) return { nl: parts.map(({ nl }) => nl).join(' '), en: parts.map(({ en }) => en).join(' ') };
  return first
    ? { nl: 'Voor iedereen die aan de voorwaarden voldoet.', en: 'For everyone who meets the conditions.' }
    : { nl: 'In alle andere gevallen.', en: 'In all other cases.' };
}

/** What an amount comes to: `€ 500 per maand, hoogstens 6 maanden.` */
export function awardInWords(row: AwardRow): BothLanguages {
  const amount = amountInWords(cents(row.amountCents));
  const nl = [row.requested ? `Hoogstens ${amount.nl}` : amount.nl];
  const en = [row.requested ? `At most ${amount.en}` : amount.en];
  if (row.perMonth) {
    const months = periodInWords(`P${row.maxMonths ?? 1}M`);
    nl.push(`per maand, hoogstens ${months.nl}`);
    en.push(`a month, for at most ${months.en}`);
  }
  if (row.proRataHours !== null) {
    const hours = numberInWords(row.proRataHours);
    nl.push(`bij ${hours.nl} uur per week of meer, en naar verhouding minder bij minder uren`);
    en.push(`for ${hours.en} hours a week or more, and less in proportion for fewer hours`);
  }
  return { nl: `${nl.join(' ')}.`, en: `${en.join(' ')}.` };
}

/** When an instalment can be claimed. */
export function momentInWords({ due }: InstalmentRule): BothLanguages {
  if (due.after !== null) {
    return say(
      periodInWords(due.after),
      (time) => `${time} na het begin van het werk`,
      (time) => `${time} after the work starts`,
    );
  }
  return due.onGrant
    ? { nl: 'na de toekenning', en: 'after the grant' }
    : {
        nl: 'als de jongere lang genoeg aan het werk is gebleven',
        en: 'once the youth has stayed at work long enough',
      };
}

/** An instalment's part of the whole: an amount, or a share with at most two decimals. */
export const partInWords = ({ amountCents, shareBp }: InstalmentRule): BothLanguages =>
  amountCents === null
    ? say(
        numberInWords((shareBp ?? 0) / 100),
        (percent) => `${percent}%`,
        (percent) => `${percent}%`,
      )
    : amountInWords(cents(amountCents));
