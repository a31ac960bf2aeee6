import type { Caller } from '../../../functions/runtime/identity';
import { type Command, employerOf, motivation, people, post } from './command';

const recovery = (name: string, caller: Partial<Caller>, id: string, body: unknown): Command =>
  post(name, caller, body, { recoveryId: id });
export const recoveries = {
  open: (applicationId: string, endedOn: string) =>
    post('open-recovery', people.officer, { applicationId, text: 'Gezien bij een bezoek.', found: { endedOn } }),
  openWithdrawal: (applicationId: string, organisation: string) =>
    post('open-recovery', employerOf(organisation), { applicationId, text: 'Wij zien ervan af.' }),
  intend: (id: string) => recovery('intend-recovery', people.officer, id, { ground: 'ended-early', motivation }),
  reply: (id: string, organisation: string) =>
    recovery('reply-to-recovery', employerOf(organisation), id, { text: 'Dat klopt niet.' }),
  decide: (id: string, outcome: 'establish' | 'drop' = 'establish') =>
    recovery('decide-recovery', people.colleague, id, { outcome, motivation }),
  evaluate: (id: string) => recovery('evaluate-recovery', people.officer, id, {}),
  receive: (id: string, amountCents: number, receivedOn: string, bankReference: string) =>
    recovery('receive-recovery', people.finance, id, { amountCents, receivedOn, bankReference }),
  refund: (id: string, amountCents: number, paidOn: string, bankReference: string) =>
    recovery('refund-recovery', people.finance, id, { amountCents, paidOn, bankReference }),
  offset: (id: string, claimId: string, amountCents: number) =>
    recovery('offset-recovery', people.finance, id, { claimId, amountCents }),
  plan: (id: string, instalments: readonly { dueOn: string; amountCents: number }[]) =>
    recovery('plan-recovery', people.finance, id, { instalments }),
  askWriteOff: (id: string, amountCents: number) =>
    recovery('ask-recovery-write-off', people.finance, id, { amountCents, reason: motivation }),
  decideWriteOff: (id: string, outcome: 'approve' | 'refuse' = 'approve') =>
    recovery('decide-recovery-write-off', people.otherFinance, id, { outcome, reason: motivation }),
  reverse: (id: string, entryId: number) =>
    recovery('reverse-recovery-entry', people.finance, id, { entryId, reason: 'Een vergissing.' }),
} as const;
