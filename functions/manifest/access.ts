import type { Role } from './types';

/**
 * Who may what: what stands in the `access` of a route, and nothing beside it. The pipeline refuses what no row allows;
 * docs/access.md is the same table to read.
 */

/** How far a role reaches on a route. */
export const scopes = {
  'own-organisation': 'what belongs to the organisation of the caller',
  region: 'what lies in a region of the caller',
  self: 'what the caller handed in themselves',
  anywhere: 'what is the same for everybody, or lies in no region',
} as const;
export type Scope = keyof typeof scopes;

/** What fields can tell. Every caller of a route gets `common`, which is therefore not in its row. */
export const fieldClasses = {
  identity: 'who the youth is: name, birth date, postcode, candidate number',
  facts: 'what the rules ask of the youth and the placement, and how it went: never who it is',
  contact: 'whom to ask for at the employer and who signed a statement; of a region its desk',
  employer: 'name and KvK number of an employer',
  account: 'a bank account, masked, with its holder and what was found of it',
  iban: 'a bank account in full',
  money: 'amounts',
  declarations: 'what the employer declared',
  text: 'what somebody wrote about a case: it may tell about the youth',
  office: 'who works on it, and what the office writes down for itself',
  aid: 'de-minimis aid to the same undertaking, in all regions',
  content: 'a link to the content of a document, or to hand it in',
  openings: 'who opened the identity of a youth, and why',
  file: 'a file to keep: payments, lines, tables',
  common:
    'the rest: ids, kinds, states, days, what may be done now; and schemes, regions and budgets, which are public',
} as const;
export type FieldClass = keyof typeof fieldClasses;

/** What one role may on one route: how far, and which fields of what it finds there. */
export interface Grant {
  readonly within: readonly Scope[];
  readonly fields: readonly FieldClass[];
}

/** Roles in the order in which one of several is written down as who did it. A role without a row may nothing. */
export type Access = Readonly<Partial<Record<Role, Grant>>>;

type Fields = readonly FieldClass[];
type Parts = readonly (FieldClass | Fields)[];

/** Marked so that a bundle leaves out the rows of routes that it does not use: @__NO_SIDE_EFFECTS__ */
export const inRegion = (...fields: Parts): Grant => ({ within: ['region'], fields: fields.flat() });

/** @__NO_SIDE_EFFECTS__ */
export const ofOwn = (...fields: Parts): Grant => ({ within: ['own-organisation'], fields: fields.flat() });

/** @__NO_SIDE_EFFECTS__ */
export const bySelf = (...fields: Parts): Grant => ({ within: ['self'], fields: fields.flat() });

/** @__NO_SIDE_EFFECTS__ */
export const anywhere = (...fields: Parts): Grant => ({ within: ['anywhere'], fields: fields.flat() });

/** The same grant for several roles. @__NO_SIDE_EFFECTS__ */
export const each = (grant: Grant, roles: readonly Role[]): Access =>
  Object.fromEntries(roles.map((role) => [role, grant]));

export const rolesOf = (access: 'public' | Access): Role[] =>
  access === 'public' ? [] : (Object.keys(access) as Role[]);

/** An application or a claim, as each role reads it wherever it is answered. */
const caseFields: Fields = ['employer', 'facts', 'money', 'text'];
export const caseForEmployer = ofOwn(caseFields, 'declarations', 'account', 'contact');
export const caseForOfficer = inRegion(caseFields, 'declarations', 'account', 'contact', 'office', 'aid');
export const caseForSteeringGroup = inRegion(caseFields, 'office');
export const caseForAuditor = inRegion(caseFields, 'declarations', 'office', 'aid', 'openings');

/** The account that an employer is paid to; in full for the officers who check a change of it. */
export const accountForEmployer = ofOwn('employer', 'account', 'money');
export const accountForOffice = inRegion('employer', 'account', 'money', 'text', 'office');
export const accountForOfficer = inRegion('employer', 'account', 'iban', 'money', 'text', 'office');

/** What is claimed back: finance gets amounts and terms, and nothing that was written about the youth. */
export const recoveryForEmployer = ofOwn('employer', 'money', 'facts', 'text');
export const recoveryForOfficer = inRegion('employer', 'money', 'facts', 'text', 'office');
export const recoveryForFinance = inRegion('employer', 'money', 'office');
