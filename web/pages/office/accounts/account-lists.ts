import type { AccountSummary } from '../../../api/answers';
import type { Both } from '../../../language/language';

/** What an officer looks for among the accounts; what waits for them first. */
export const accountLists = ['pending', 'cooling', 'flagged', 'all'] as const;
export type AccountList = (typeof accountLists)[number];

interface ListWords {
  readonly name: Both;
  readonly explained: Both;
  readonly empty: Both;
}

export const listWords: Readonly<Record<AccountList, ListWords>> = {
  pending: {
    name: { nl: 'Wijzigingen', en: 'Changes' },
    explained: {
      nl: 'Werkgevers die op een andere rekening betaald willen worden. Een medewerker kijkt dat na, een tweede bevestigt. Zolang staan hun betalingen stil.',
      en: 'Employers who want to be paid to another account. One officer checks that, another confirms. Their payments wait until then.',
    },
    empty: { nl: 'Er wacht geen wijziging.', en: 'No change is waiting.' },
  },
  cooling: {
    name: { nl: 'Wachttijd', en: 'Cooling period' },
    explained: {
      nl: 'Pas bevestigde rekeningen. Wij wachten een paar werkdagen voordat wij erop betalen, zodat de werkgever kan melden dat er iets niet klopt.',
      en: 'Accounts that were confirmed lately. We wait some working days before we pay to them, so that the employer can tell that something is wrong.',
    },
    empty: { nl: 'Er loopt geen wachttijd.', en: 'No account is in its cooling period.' },
  },
  flagged: {
    name: { nl: 'Zelfde nummer', en: 'Same number' },
    explained: {
      nl: 'Rekeningnummers die ook bij een andere werkgever staan. Dat kan kloppen, bijvoorbeeld bij een moederbedrijf. Kijk het wel na.',
      en: 'Account numbers that another employer has too. That can be right, with a parent company for one. Do look.',
    },
    empty: {
      nl: 'Er is geen rekeningnummer dat bij twee werkgevers staat.',
      en: 'No account number belongs to two employers.',
    },
  },
  all: {
    name: { nl: 'Alle rekeningen', en: 'All accounts' },
    explained: {
      nl: 'De rekening van elke werkgever, op KvK-nummer. Elke regio heeft haar eigen rekening van een werkgever.',
      en: 'The account of each employer, by KvK number. Each region has its own account of an employer.',
    },
    empty: { nl: 'Er zijn nog geen rekeningen.', en: 'There are no accounts yet.' },
  },
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** As the API lists them, so that lists of several regions can be read as one. */
export const byNumber = (a: AccountSummary, b: AccountSummary): number =>
  compare(a.organisation, b.organisation) || compare(a.region, b.region);

/** What was asked for longest, or is usable first, on top. */
export const orderOf: Readonly<Record<AccountList, (a: AccountSummary, b: AccountSummary) => number>> = {
  pending: (a, b) => compare(a.requestedAt ?? '', b.requestedAt ?? '') || byNumber(a, b),
  cooling: (a, b) => compare(a.usableFrom, b.usableFrom) || byNumber(a, b),
  flagged: (a, b) => compare(a.tradeName, b.tradeName) || byNumber(a, b),
  all: byNumber,
};

export interface OfAccount {
  readonly region: string;
  readonly organisation: string;
}

/** The page of an account, below `/rekeningen`; of the API below `/v1/bank-accounts`. */
export const accountPlace = ({ region, organisation }: OfAccount): string =>
  `${encodeURIComponent(region)}/${encodeURIComponent(organisation)}`;
