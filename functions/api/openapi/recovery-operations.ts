import * as z from 'zod';
import {
  intentionRequest,
  offsetRequest,
  openRequest,
  planRequest,
  receiptRequest,
  recoveryDecisionRequest,
  recoveryReplyRequest,
  refundRequest,
  reversalRequest,
  writeOffDecisionRequest,
  writeOffRequest,
} from '../../../domain/recovery/requests';
import { recoveryAnswer, recoveryPage } from '../answers/recovery';
import { recoveriesQuery } from '../shared/recovery-queries';
import type { Operations, Success } from './operation';

const recovery: Success = { status: 200, description: 'The recovery as it stands now.', schema: recoveryAnswer };

export const recoveryOperations: Operations = {
  'list-recoveries': {
    tag: 'Recoveries',
    description:
      'Of the regions of the caller, by the day on which somebody must look: of the proposal, the end of the reply term, or the last day to pay. With a filter a page may hold fewer than asked for while `next` leads on.',
    query: recoveriesQuery,
    success: { status: 200, description: 'A page of recoveries.', schema: recoveryPage },
  },
  'open-recovery': {
    tag: 'Recoveries',
    description: [
      'A change that lowers what was earned proposes a recovery by itself. By hand: an officer who found something out (`found` is recorded as the employer’s own report would be), or the employer who withdraws after a payment.',
      'Nothing is claimed back by a proposal. The same `text` again gives the same answer.',
    ].join('\n\n'),
    body: openRequest.meta({ id: 'RecoveryOpening' }),
    success: { status: 201, description: 'The proposal.', schema: recoveryAnswer, location: true },
    refuses: ['changed-meanwhile', 'not-found', 'nothing-to-recover', 'wrong-state'],
  },
  'get-recovery': {
    tag: 'Recoveries',
    description:
      'Its id is that of the application. `lines` is what it was decided on or last posted, `now` what is known at this moment. An employer sees it from the intention on. Finance sees amounts, terms and references, and not what was written.',
    success: recovery,
  },
  'intend-recovery': {
    tag: 'Recoveries',
    description:
      'The employer gets the ground, its article and the reasons, and fourteen days to reply (Awb 4:8). For fraud and a withdrawal nothing counts as earned unless `earnedAtMostCents` says so; for an early end and fewer hours the facts say what is.',
    body: intentionRequest.meta({ id: 'RecoveryIntention' }),
    success: recovery,
    refuses: ['changed-meanwhile', 'nothing-to-recover', 'own-organisation', 'recovery-barred', 'wrong-state'],
  },
  'reply-to-recovery': {
    tag: 'Recoveries',
    description: 'What the employer says to the intention; a later reply replaces an earlier one until it is decided.',
    body: recoveryReplyRequest.meta({ id: 'RecoveryReply' }),
    success: recovery,
    refuses: ['changed-meanwhile', 'wrong-state'],
  },
  'decide-recovery': {
    tag: 'Recoveries',
    description: [
      'By another officer than who sent the intention. `establish`, after the reply or its term: what was paid and not earned is owed back within six weeks (Awb 4:87), and what was not earned of claims still to be paid is dropped.',
      'A proposal that the employer was never told of may be dropped by one officer.',
    ].join('\n\n'),
    body: recoveryDecisionRequest.meta({ id: 'RecoveryDecision' }),
    success: recovery,
    refuses: [
      'changed-meanwhile',
      'nothing-to-recover',
      'own-organisation',
      'recovery-barred',
      'reply-term-running',
      'second-person-required',
      'wrong-state',
    ],
  },
  'evaluate-recovery': {
    tag: 'Recoveries',
    description:
      'Happens by itself after a change of facts or a payment. By hand where `now.differs` stays true: money that was given to others since was not there to be taken back. The same facts again post nothing.',
    body: z.strictObject({}),
    success: recovery,
    refuses: ['changed-meanwhile', 'no-budget'],
  },
  'receive-recovery': {
    tag: 'Recoveries',
    description:
      'A part or all, once per reference of the bank: the same again gives the same answer. More than was owed is owed back by the region.',
    body: receiptRequest.meta({ id: 'RecoveryReceipt' }),
    success: recovery,
    refuses: ['changed-meanwhile', 'wrong-state'],
  },
  'refund-recovery': {
    tag: 'Recoveries',
    description: 'At most what the region owes; it was paid by a transfer outside this system.',
    body: refundRequest.meta({ id: 'RecoveryRefund' }),
    success: recovery,
    refuses: ['changed-meanwhile', 'wrong-state'],
  },
  'offset-recovery': {
    tag: 'Recoveries',
    description:
      'Against an approved claim of the same employer and region, where both schemes allow it (Awb 4:57 lid 3): `offsetClaims` lists them. A claim that is set off in full is paid, without a transfer.',
    body: offsetRequest.meta({ id: 'RecoveryOffset' }),
    success: recovery,
    refuses: ['changed-meanwhile', 'offset-not-allowed', 'wrong-state'],
  },
  'plan-recovery': {
    tag: 'Recoveries',
    description: 'Replaces a former plan. Its instalments add up to exactly what is owed.',
    body: planRequest.meta({ id: 'RecoveryPlan' }),
    success: recovery,
    refuses: ['changed-meanwhile', 'wrong-state'],
  },
  'ask-recovery-write-off': {
    tag: 'Recoveries',
    description: 'Nothing moves before somebody else of finance agrees.',
    body: writeOffRequest.meta({ id: 'RecoveryWriteOff' }),
    success: recovery,
    refuses: ['changed-meanwhile', 'wrong-state'],
  },
  'decide-recovery-write-off': {
    tag: 'Recoveries',
    description:
      'By another one of finance than who asked. What comes in later all the same takes the place of what was given up.',
    body: writeOffDecisionRequest.meta({ id: 'RecoveryWriteOffDecision' }),
    success: recovery,
    refuses: ['changed-meanwhile', 'second-person-required', 'wrong-state'],
  },
  'reverse-recovery-entry': {
    tag: 'Recoveries',
    description:
      'Once per entry: a receipt, refund, set-off or write-off. What follows from the facts is mended by mending those. A set-off can be taken back until the rest of its claim is at the bank.',
    body: reversalRequest.meta({ id: 'RecoveryReversal' }),
    success: recovery,
    refuses: ['changed-meanwhile', 'no-budget', 'wrong-state'],
  },
};
