import type { PayeeWarningCode } from '../../domain/account/warnings';
import type { Both } from '../language/language';

/** What a bank said of name and account number together; what a releaser should look at. */
export const payeeWarningWords: Readonly<Record<PayeeWarningCode, Both>> = {
  'payee-close-match': {
    nl: 'De naam lijkt op die van de rekeninghouder, maar is niet gelijk.',
    en: 'The name looks like that of the holder of the account, but is not the same.',
  },
  'payee-no-match': {
    nl: 'De naam hoort niet bij deze rekening. Bel de werkgever voordat u vrijgeeft.',
    en: 'The name does not belong to this account. Call the employer before you release.',
  },
  'payee-not-possible': {
    nl: 'De bank kon niet controleren of de naam bij de rekening hoort.',
    en: 'The bank could not check whether the name belongs to the account.',
  },
};

/** A warning of a newer release is shown by its code. */
export function warningInWords(code: string): Both {
  const known: Readonly<Record<string, Both>> = payeeWarningWords;
  return known[code] ?? { nl: `Let op: ${code}.`, en: `Take note: ${code}.` };
}
