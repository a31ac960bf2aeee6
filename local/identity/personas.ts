/** Somebody to sign in as on this machine. */
export interface Persona {
  readonly persona: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly regions: readonly string[];
  /** An 8-digit KvK number, or null. */
  readonly organisation: string | null;
}

interface Draft {
  readonly name: string;
  readonly role: string;
  readonly organisation?: string;
  /** Only these regions; without it, all. */
  readonly regions?: readonly string[];
}

const drafts: Readonly<Record<string, Draft>> = {
  'employer-1': { name: 'Test Werkgever 1', role: 'employer', organisation: '68750110' },
  'employer-2': { name: 'Test Werkgever 2', role: 'employer', organisation: '69599068' },
  wsp: { name: 'Test Werkgeversservicepunt', role: 'employer', organisation: '68727720' },
  'officer-1': { name: 'Test Medewerker 1', role: 'officer' },
  'officer-2': { name: 'Test Medewerker 2', role: 'officer' },
  'officer-foodvalley': { name: 'Test Medewerker FoodValley', role: 'officer', regions: ['foodvalley'] },
  'officer-wsp': { name: 'Test Medewerker WSP', role: 'officer', organisation: '68727720' },
  'steering-group-1': { name: 'Test Stuurgroep 1', role: 'steering-group' },
  'finance-1': { name: 'Test Financiën 1', role: 'finance' },
  'finance-2': { name: 'Test Financiën 2', role: 'finance' },
  'admin-1': { name: 'Test Beheerder 1', role: 'admin' },
  'admin-2': { name: 'Test Beheerder 2', role: 'admin' },
  'auditor-1': { name: 'Test Controleur 1', role: 'auditor' },
};

/** The personas of the contract; most of them work for all the regions there are. */
export const personasFor = (regions: readonly string[]): Persona[] =>
  Object.entries(drafts).map(([persona, draft]) => ({
    persona,
    name: draft.name,
    roles: [draft.role],
    regions: draft.regions ?? regions,
    organisation: draft.organisation ?? null,
  }));

/** The claims that say who somebody is; one without organisation has no such claim. */
export const claimsOf = ({ name, roles, regions, organisation }: Persona): Record<string, unknown> => ({
  name,
  roles,
  regions,
  ...(organisation === null ? {} : { organisation }),
});
