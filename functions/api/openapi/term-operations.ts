import {
  completionRequest,
  completionRequestRequest,
  defaultNoticeRequest,
  penaltyPaymentRequest,
  penaltyRequest,
  postponementRequest,
} from '../../../domain/term/requests';
import { applicationAnswer } from '../answers/application';
import { penaltyLine, penaltyPage } from '../answers/term';
import { penaltiesQuery } from '../shared/term';
import type { Operations, Success } from './operation';

const application: Success = {
  status: 200,
  description: 'The application as it stands now.',
  schema: applicationAnswer,
};

export const termOperations: Operations = {
  'request-completion': {
    tag: 'Applications',
    description:
      'Asks the applicant for what lacks (Awb 4:5). The term to decide stands still from the next day until the day of the answer, or through the last day to answer (Awb 4:15). The place in line of a complete application does not move. Unanswered, or not enough: decide `not-treated` within four weeks.',
    body: completionRequestRequest.meta({ id: 'CompletionRequestRequest' }),
    success: application,
    refuses: ['changed-meanwhile', 'own-organisation', 'wrong-state'],
  },
  'complete-application': {
    tag: 'Applications',
    description:
      'The answer to such a request, with text or documents. An officer records what came otherwise, with the day it arrived. A late answer helps too, as long as nothing was decided.',
    body: completionRequest.meta({ id: 'CompletionAnswer' }),
    success: application,
    refuses: ['changed-meanwhile', 'own-organisation', 'wrong-state'],
  },
  'postpone-decision': {
    tag: 'Applications',
    description:
      'Puts the decision off, once, within the term, while it runs (Awb 4:14): by eight weeks at most. A scheme’s own term by `extensionWeeks`, and not at all where it has none. Suspensions that come later still lengthen it.',
    body: postponementRequest.meta({ id: 'PostponementRequest' }),
    success: application,
    refuses: ['changed-meanwhile', 'own-organisation', 'term-passed', 'wrong-state'],
  },
  'give-default-notice': {
    tag: 'Applications',
    description:
      'Written notice that the decision is late (Awb 4:17). Two weeks later a penalty begins to grow by the day: € 23 for fourteen days, € 35 for fourteen, € 45 for fourteen, at most € 1,442. None under an agreement between public bodies. An officer records a notice on paper with the day it arrived.',
    body: defaultNoticeRequest.meta({ id: 'DefaultNoticeRequest' }),
    success: application,
    refuses: ['changed-meanwhile', 'own-organisation', 'term-running', 'wrong-state'],
  },
  'fix-penalty': {
    tag: 'Applications',
    description:
      'Fixes the penalty once it grows no more, within two weeks (Awb 4:18); or with `exemption` that none is owed. It comes from no budget of a scheme and is in no batch: finance pays it by hand within six weeks.',
    body: penaltyRequest.meta({ id: 'PenaltyRequest' }),
    success: application,
    refuses: ['changed-meanwhile', 'own-organisation', 'term-running', 'wrong-state'],
  },
  'pay-penalty': {
    tag: 'Money',
    description: 'Records that finance paid a penalty, outside any batch. Who fixed it does not do this.',
    body: penaltyPaymentRequest.meta({ id: 'PenaltyPaymentRequest' }),
    success: { status: 200, description: 'The penalty, paid.', schema: penaltyLine },
    refuses: ['changed-meanwhile', 'own-organisation', 'second-person-required', 'wrong-state'],
  },
  'list-penalties': {
    tag: 'Money',
    description: 'Penalties for deciding late in the caller’s regions, in each what must be paid first.',
    query: penaltiesQuery,
    success: { status: 200, description: 'A page of penalties.', schema: penaltyPage },
  },
};
