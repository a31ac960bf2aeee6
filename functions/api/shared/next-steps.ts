import type { Application } from '../../../domain/application/record';
import { completionStep, firstStep, type NextStep, nextStep } from '../../../domain/claim/next-step';
import { recoveryStep } from '../../../domain/recovery/next-step';
import { loadAccounts } from '../../store/accounts';
import { loadBankAccounts } from '../../store/bank-accounts';
import { payeeOf } from '../../store/gates';
import { loadGrantedClaims } from '../../store/granted-claims';
import { loadRecoveryRecords } from '../../store/recoveries';
import { type Asking, sightOf } from './sight';

/** Before the grant only to complete it; after the last payment only what is claimed back. */
const grantedOnce: readonly Application['status'][] = ['granted', 'completed'];

/**
 * What the caller has to do first for its own applications, by id; others are left out. Worked out when it is asked
 * for: claims move by the thousand in one night (they open, they lapse), and every move would have to write its
 * application too, where it now only holds it still. A page of the list has a hundred applications at most.
 */
export async function nextStepsOf(
  applications: readonly Application[],
  { guard, today }: Pick<Asking, 'guard' | 'today'>,
): Promise<Map<string, NextStep>> {
  const own = applications.filter(
    (application) => grantedOnce.includes(application.status) && sightOf(guard, application).own,
  );
  const running = own.filter(({ status }) => status === 'granted');
  const [claims, accounts, employerAccountOf, recoveries] = await Promise.all([
    loadGrantedClaims(running),
    loadAccounts(running.map(({ id }) => id)),
    loadBankAccounts(running.map(payeeOf)),
    loadRecoveryRecords(own.map(({ id }) => id)),
  ]);
  const asked = applications.flatMap((application) => {
    const step = sightOf(guard, application).own ? completionStep(application) : null;
    return step === null ? [] : [[application.id, step] as const];
  });
  const granted = own.flatMap((application) => {
    const hasAccount = accounts.has(application.id) || employerAccountOf(payeeOf(application)) !== null;
    const recovery = recoveries.get(application.id);
    const step = firstStep(
      nextStep(application, claims.get(application.id) ?? [], hasAccount, today),
      recovery === undefined ? null : recoveryStep(recovery),
    );
    return step === null ? [] : [[application.id, step] as const];
  });
  return new Map([...asked, ...granted]);
}
