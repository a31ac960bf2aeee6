import { type LocalDate, partsOf } from '../../../domain/calendar';
import { type Cents, euros } from '../../../domain/money';

const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** `2027-03-02` → `2 maart 2027`. @throws RangeError when `date` does not exist. */
export function dutchDate(date: LocalDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${months[month - 1]} ${year}`;
}

/** `150000` → `€ 1.500,00`. */
export const dutchAmount = (amount: Cents): string => `€ ${euros(amount)}`;

const kinds: Readonly<Record<string, string>> = {
  contract: 'het contract',
  'employer-statement': 'uw verklaring over de periode dat de jongere bij u werkte',
  payslip: 'een loonstrook (maak zwart wat wij niet nodig hebben, zoals het burgerservicenummer)',
};

/** Evidence in words; what is no known kind is the scheme's own label already. */
export const evidenceInWords = (kindOrLabel: string): string => kinds[kindOrLabel] ?? kindOrLabel;

export const asList = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
