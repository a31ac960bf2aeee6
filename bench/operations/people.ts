import type { Caller } from '../../functions/runtime/identity';

const named = (sub: string, role: Caller['roles'][number], organisation: string | null = null) =>
  ({ sub, name: `Bench ${sub}`, roles: [role], regions: ['zuid-kennemerland-ijmond'], organisation }) as const;

export const organisation = '68750110';
export const employer = { ...named('employer-1', 'employer', organisation), regions: [] };
export const officer = named('officer-1', 'officer');
export const colleague = named('officer-2', 'officer');
export const finance = named('finance-1', 'finance');
export const otherFinance = named('finance-2', 'finance');
