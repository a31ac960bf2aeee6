import foodvalley from '../../../domain/region/regions/foodvalley.json' with { type: 'json' };
import type { Caller } from '../../../functions/runtime/identity';
import type { RequestParts } from '../../functions/request-event';

/** What somebody asks of the house: a function with what is sent to it. */
export interface Command {
  readonly name: string;
  readonly parts: RequestParts;
}

export const region = 'foodvalley';
/** Of `domain/region/regions/foodvalley.json`. */
export const payer = String((foodvalley as { debtor: { iban: string } }).debtor.iban);

export const named = (sub: string, role: Caller['roles'][number], rest: Partial<Caller> = {}): Partial<Caller> => ({
  sub,
  name: `Test ${sub}`,
  roles: [role],
  regions: [region],
  ...rest,
});
export const organisations = ['68750110', '69599068', '90004760'] as const;
export const people = {
  admin: named('admin-1', 'admin'),
  officer: named('officer-1', 'officer'),
  colleague: named('officer-2', 'officer'),
  finance: named('finance-1', 'finance'),
  otherFinance: named('finance-2', 'finance'),
} as const;
export const employerOf = (organisation: string): Partial<Caller> =>
  named(`employer-${organisation}`, 'employer', { regions: [], organisation });

export const ibans = ['NL91ABNA0417164300', 'NL60RABO0315274001'] as const;

export const motivation = 'Nagekeken en akkoord.';

export const put = (name: string, path: Record<string, string>, body: unknown): Command => ({
  name,
  parts: { method: 'PUT', path, body, caller: people.admin },
});
export const post = (name: string, caller: Partial<Caller>, body: unknown, path?: Record<string, string>): Command => ({
  name,
  parts: { caller, body, ...(path === undefined ? {} : { path }) },
});
