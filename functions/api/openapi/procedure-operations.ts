import { objectionRequest, objectionStepRequest } from '../../../domain/objection/requests';
import { revocationRequest, settlementRequest } from '../../../domain/settlement/requests';
import { applicationAnswer } from '../answers/application';
import type { Operations, Success } from './operation';

const application: Success = {
  status: 200,
  description: 'The application as it stands now.',
  schema: applicationAnswer,
};

export const procedureOperations: Operations = {
  'settle-application': {
    tag: 'Applications',
    description:
      'One step of settling an award lower than granted (Awb 4:46 lid 2, ex officio 4:47): an officer intends it, with its ground; the employer replies within 14 days (4:8); another officer establishes or drops it, after the reply or its term. `amountCents` is at most what officers confirmed. With the final outcome of its last claim an award is settled by itself.',
    body: settlementRequest.meta({ id: 'SettlementStep' }),
    success: application,
    refuses: [
      ...(['changed-meanwhile', 'own-organisation', 'recovery-barred'] as const),
      ...(['reply-term-running', 'second-person-required', 'wrong-state', 'no-budget'] as const),
    ],
  },
  'revoke-application': {
    tag: 'Applications',
    description:
      'One step of withdrawing an award, wholly or in part: before its settlement on a ground of Awb 4:48, after it on one of 4:49, within five years. What is not paid returns to the budget; what is paid beyond it is claimed back by the recovery, which follows this decision without an intention of its own.',
    body: revocationRequest.meta({ id: 'RevocationStep' }),
    success: application,
    refuses: [
      ...(['changed-meanwhile', 'own-organisation', 'recovery-barred'] as const),
      ...(['reply-term-running', 'second-person-required', 'wrong-state', 'no-budget'] as const),
    ],
  },
  'record-objection': {
    tag: 'Applications',
    description:
      'Records an objection (Awb 6:4) with the day it arrived; whether that was in time is worked out (6:7 to 6:9, Algemene termijnenwet). While it runs nothing of the case is destroyed. Not under an agreement between public bodies.',
    body: objectionRequest.meta({ id: 'ObjectionRequest' }),
    success: application,
    refuses: ['changed-meanwhile', 'own-organisation', 'wrong-state'],
  },
  'handle-objection': {
    tag: 'Applications',
    description:
      'One step of an objection, by somebody who took no part in the contested decision: ask to mend it (`suspend`, `resume`), put the decision off once (`postpone`), write down what the ceiling had left then (`look`), decide; or record that it was taken back (`withdraw`). What is granted goes by the ceiling as it stood when the first decision was, or should have been, taken (Awb 4:25 lid 3): what the budget lacks now is posted as overshoot.',
    body: objectionStepRequest.meta({ id: 'ObjectionStep' }),
    success: application,
    refuses: [
      ...(['changed-meanwhile', 'check-failed', 'facts-unknown', 'no-budget'] as const),
      ...(['own-organisation', 'second-person-required', 'wrong-state'] as const),
    ],
  },
};
