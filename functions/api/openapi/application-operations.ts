import { changesRequest } from '../../../domain/application/change';
import { decisionRequest, withdrawalRequest } from '../../../domain/application/decision-request';
import { factsRequest } from '../../../domain/application/record-facts';
import { applicationRequest } from '../../../domain/application/request';
import { applicationAnswer, applicationPage, receivedAnswer, workPage } from '../answers/application';
import { callListAnswer } from '../answers/call-list';
import { applicationsQuery, callListQuery, worklistQuery } from '../shared/case-queries';
import type { Operations, Success } from './operation';

const application: Success = {
  status: 200,
  description: 'The application as it stands now.',
  schema: applicationAnswer,
};

export const applicationOperations: Operations = {
  'submit-application': {
    tag: 'Applications',
    description:
      'Receives an application for the organisation of the caller. Everything well-formed is accepted while the window is open, for an applicant has a right to a decision. One that lacks a required document of its scheme stands in no line until that is handed in (`lacking`). Whether there is budget follows within seconds: read the application.',
    body: applicationRequest.meta({ id: 'ApplicationRequest' }),
    success: {
      status: 202,
      description: 'Received: its place in line is certain.',
      schema: receivedAnswer,
      location: true,
    },
    refuses: ['not-found', 'not-your-organisation', 'scheme-not-handled-here', 'window-closed'],
  },
  'list-applications': {
    tag: 'Applications',
    description:
      'An employer gets those of its own organisation, everybody else those of their regions, newest first. With a filter a page may hold fewer than asked for while `next` leads on.',
    query: applicationsQuery,
    success: { status: 200, description: 'A page of applications.', schema: applicationPage },
  },
  'get-application': {
    tag: 'Applications',
    description:
      'With its checks, claims and timeline, and what this caller may do with it now. No name of the youth, birth date or postcode is in it, and the account is masked. The steering group sees no account, no signatory, and of the declarations whether the applicant agrees to wait.',
    success: application,
  },
  'withdraw-application': {
    tag: 'Applications',
    description: 'Possible until a payment is on its way. The money that stood aside for it comes free.',
    body: withdrawalRequest.meta({ id: 'WithdrawalRequest' }),
    success: application,
    refuses: ['wrong-state', 'changed-meanwhile'],
  },
  'change-placement': {
    tag: 'Applications',
    description:
      'Each report adds to the ones before; hours hold from their first day on. The bank account may follow here too, before the first payment.',
    body: changesRequest.meta({ id: 'ChangesRequest' }),
    success: application,
    refuses: ['wrong-state', 'changed-meanwhile'],
  },
  'record-facts': {
    tag: 'Applications',
    description: 'An entry for each fact, with its source; nothing is overwritten. The application is checked again.',
    body: factsRequest.meta({ id: 'FactsRequest' }),
    success: application,
    refuses: ['wrong-state', 'changed-meanwhile'],
  },
  'decide-application': {
    tag: 'Applications',
    description:
      'Granting commits the money and makes the claims. A rule that failed or is unknown needs an override with its reason; an application with a failed rule goes back in line by its own receipt first.',
    body: decisionRequest.meta({ id: 'DecisionRequest' }),
    success: application,
    refuses: [
      'changed-meanwhile',
      'check-failed',
      'decider-not-allowed',
      'facts-unknown',
      'no-budget',
      'own-organisation',
      'reply-term-running',
      'term-passed',
      'wrong-state',
    ],
  },
  'list-work': {
    tag: 'Applications',
    description:
      'Applications to decide on or to assess, claims to assess or to approve, of the regions of the caller.',
    query: worklistQuery,
    success: { status: 200, description: 'A page of work.', schema: workPage },
  },
  'list-calls': {
    tag: 'Applications',
    description:
      'The month-six call list: claims that fall due from `from` through `to` and will ask something of the employer, and every open claim that waits for evidence, gathered per employer. Left out, `from` is today, with what is overdue; `to` is six weeks on, and at most thirteen. Whom to ask for is with the person of the application.',
    query: callListQuery,
    success: { status: 200, description: 'The list.', schema: callListAnswer },
  },
};
