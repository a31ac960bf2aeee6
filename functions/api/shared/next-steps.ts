import type { Application } from '../../../domain/application/record';
import { type NextStep, nextStep } from '../../../domain/claim/next-step';
import { loadAccounts } from '../../store/accounts';
import { loadBankAccounts } from '../../store/bank-accounts';
import { payeeOf } from '../../store/gates';
import { loadGrantedClaims } from '../../store/granted-claims';
import { type Asking, sightOf } from './sight';

/**
 * What the caller has to do first for its own applications, by id; others are left out. Worked out when it is asked
 * for: claims move by the thousand in one night (they open, they lapse), and every move would have to write its
 * application too, where it now only holds it still. A page of the list has a hundred applications at most.
 */
export async function nextStepsOf(
  applications: readonly Application[],
  { caller, today }: Pick<Asking, 'caller' | 'today'>,
): Promise<Map<string, NextStep>> {
  const own = applications.filter(
    (application) => application.status === 'granted' && sightOf(caller, application).own,
  );
  const [claims, accounts, employerAccountOf] = await Promise.all([
    loadGrantedClaims(own),
    loadAccounts(own.map(({ id }) => id)),
    loadBankAccounts(own.map(payeeOf)),
  ]);
  return new Map(
    own.flatMap((application) => {
      const hasAccount = accounts.has(application.id) || employerAccountOf(payeeOf(application)) !== null;
      const step = nextStep(application, claims.get(application.id) ?? [], hasAccount, today);
      return step === null ? [] : [[application.id, step] as const];
    }),
  );
}
