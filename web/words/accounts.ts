import type { VerificationResult } from '../../domain/account/record';
import type { AccountAnswer } from '../api/answers';
import type { Both } from '../language/language';
import type { Tone } from './statuses';

interface ResultWords {
  readonly tone: Tone;
  /** What the bank said. */
  readonly said: Both;
  /** What that means, and what to do. */
  readonly meaning: Both;
}

/** What a bank said of name and account number together. */
export const verificationWords: Readonly<Record<VerificationResult, ResultWords>> = {
  match: {
    tone: 'success',
    said: { nl: 'Naam klopt', en: 'Name matches' },
    meaning: { nl: 'De naam hoort bij deze rekening.', en: 'The name belongs to this account.' },
  },
  'close-match': {
    tone: 'warning',
    said: { nl: 'Naam klopt bijna', en: 'Name almost matches' },
    meaning: {
      nl: 'De naam lijkt op die van de rekeninghouder. Vraag de werkgever hoe de naam precies is.',
      en: 'The name looks like that of the holder. Ask the employer what the name is exactly.',
    },
  },
  'no-match': {
    tone: 'danger',
    said: { nl: 'Naam klopt niet', en: 'Name does not match' },
    meaning: {
      nl: 'De naam hoort niet bij deze rekening. Bel de werkgever voordat er wordt betaald.',
      en: 'The name does not belong to this account. Call the employer before anything is paid.',
    },
  },
  'not-possible': {
    tone: 'neutral',
    said: { nl: 'Bank kon dit niet nagaan', en: 'Bank could not tell' },
    meaning: {
      nl: 'De bank kon niet zeggen of de naam bij de rekening hoort.',
      en: 'The bank could not tell whether the name belongs to the account.',
    },
  },
};

/** How an account, or a change of one, came to its end. */
export const endWords: Readonly<Record<AccountAnswer['history'][number]['what'], Both>> = {
  used: { nl: 'Was in gebruik', en: 'Was in use' },
  refused: { nl: 'Wijziging afgewezen', en: 'Change refused' },
  replaced: { nl: 'Wijziging vervangen door een nieuwe', en: 'Change replaced by a new one' },
};

export const byWhom = (mine: boolean): Both =>
  mine ? { nl: 'door u', en: 'by you' } : { nl: 'door een collega', en: 'by a colleague' };

/** How many other employers have the account number, or ask for it. */
export const alsoAtOthers = (count: number): Both =>
  count === 1
    ? { nl: 'Ook bij 1 andere werkgever', en: 'Also at 1 other employer' }
    : { nl: `Ook bij ${count} andere werkgevers`, en: `Also at ${count} other employers` };

/** An IBAN in groups of four, to read out. */
export const spaced = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');
