import { amsterdamDate, type Instant, type LocalDate } from '../calendar';
import { type Cents, euros } from '../money';
import { dayInWords } from '../scheme/words/terms';

/** `2027-03-02` → `2 maart 2027`, with blanks that never break. @throws RangeError when there is no such day. */
export const dutchDay = (day: LocalDate): string => dayInWords(day).nl.replaceAll(' ', '\u00A0');

export const dutchDayOf = (instant: Instant): string => dutchDay(amsterdamDate(instant));

/** `150000` → `€ 1.500,00`, with a blank that never breaks. */
export const dutchMoney = (amount: Cents): string => `€\u00A0${euros(amount)}`;
