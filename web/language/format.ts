import { type Language, useLanguage } from './language';

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

/** Dates and instants are shown as they are in the Netherlands, wherever the reader is. */
const timeZone = 'Europe/Amsterdam';

/** € 1.250 or € 1.250,50: cents only where there are any. @param cents whole euro cents */
export function money(cents: number, language: Language = 'nl'): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  const style = { style: 'currency', currency: 'EUR', minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locales[language], style as Intl.NumberFormatOptions).format(cents / 100);
}

export const number = (value: number, language: Language = 'nl'): string =>
  new Intl.NumberFormat(locales[language]).format(value);

/** 4 januari 2027. @param date `YYYY-MM-DD` */
export const day = (date: string, language: Language = 'nl'): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T12:00Z`));

/** 4 jan 2027, for tables. @param date `YYYY-MM-DD` */
export const shortDay = (date: string, language: Language = 'nl'): string =>
  new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T12:00Z`));

/** The day of an instant in the Netherlands, as `shortDay`. @param instant RFC 3339 */
export const shortDayOf = (instant: string, language: Language = 'nl'): string =>
  new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'short', year: 'numeric', timeZone }).format(
    new Date(instant),
  );

/** oktober 2026. @param month `YYYY-MM` */
export const month = (text: string, language: Language = 'nl'): string =>
  new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${text}-01T12:00Z`),
  );

/** 4 januari 2027 om 09:00. @param instant RFC 3339 */
export const moment = (instant: string, language: Language = 'nl'): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
    new Date(instant),
  );

/** The formatters in the reader's language. */
export function useFormat() {
  const { language } = useLanguage();
  return {
    money: (cents: number) => money(cents, language),
    number: (value: number) => number(value, language),
    day: (date: string) => day(date, language),
    shortDay: (date: string) => shortDay(date, language),
    shortDayOf: (instant: string) => shortDayOf(instant, language),
    month: (text: string) => month(text, language),
    moment: (instant: string) => moment(instant, language),
  };
}
