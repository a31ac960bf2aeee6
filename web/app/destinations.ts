import type { Both } from '../language/language';

interface Destination {
  readonly to: string;
  readonly label: Both;
  /** Only this very address counts as being there. */
  readonly end?: true;
  /** Left out: everybody. */
  readonly roles?: readonly string[];
}

const destinations: readonly Destination[] = [
  { to: '/', label: { nl: 'Regelingen', en: 'Schemes' }, end: true },
  { to: '/rekenhulp', label: { nl: 'Rekenhulp', en: 'Calculator' } },
  { to: '/mijn-aanvragen', label: { nl: 'Mijn aanvragen', en: 'My applications' }, roles: ['employer'] },
  { to: '/werkvoorraad', label: { nl: 'Werkvoorraad', en: 'Worklist' }, roles: ['officer', 'steering-group'] },
  { to: '/dossiers', label: { nl: 'Zoeken', en: 'Search' }, roles: ['officer', 'steering-group', 'auditor'] },
  { to: '/registreren', label: { nl: 'Registreren', en: 'Register' }, roles: ['officer'] },
  { to: '/bellijst', label: { nl: 'Bellijst', en: 'Call list' }, roles: ['officer'] },
  { to: '/rekeningen', label: { nl: 'Rekeningen', en: 'Bank accounts' }, roles: ['officer', 'finance', 'auditor'] },
  {
    to: '/terugvorderingen',
    label: { nl: 'Terugvorderingen', en: 'Recoveries' },
    roles: ['officer', 'finance', 'auditor'],
  },
  {
    to: '/budgetten',
    label: { nl: 'Budgetten', en: 'Budgets' },
    roles: ['officer', 'steering-group', 'finance', 'admin', 'auditor'],
  },
  { to: '/betalingen', label: { nl: 'Betalingen', en: 'Payments' }, roles: ['finance', 'auditor'] },
  { to: '/betaalbatches', label: { nl: 'Betaalbatches', en: 'Payout batches' }, roles: ['finance'] },
  {
    to: '/administratie',
    label: { nl: 'Administratie', en: 'Books' },
    roles: ['officer', 'finance', 'admin', 'auditor'],
  },
  { to: '/beheer/regelingen', label: { nl: 'Regelingen beheren', en: 'Manage schemes' }, roles: ['admin'] },
  { to: '/beheer/vernietiging', label: { nl: 'Vernietiging', en: 'Destruction' }, roles: ['admin', 'auditor'] },
  { to: '/beheer/inzage', label: { nl: 'Inzage geven', en: 'Give access' }, roles: ['admin'] },
];

/** What the menu shows to who has these roles. */
export const destinationsFor = (roles: readonly string[]): readonly Destination[] =>
  destinations.filter(({ roles: wanted }) => wanted === undefined || wanted.some((role) => roles.includes(role)));
