import { ceilingRefusalsRequest, listEndRequest } from '../../../domain/allocation/requests';
import { ceilingRefusalsAnswer, listEndAnswer, rankAnswer } from '../answers/waiting';
import { rankQuery } from '../shared/case-queries';
import type { Operations } from './operation';

/** The waiting list: why one was passed, refusals for the ceiling, and the end of a list. */
export const waitingOperations: Operations = {
  'get-rank': {
    tag: 'Applications',
    description:
      'The answer to “why was I passed”: out of the ledger of the budget, from the moment that the application was complete, each movement that changed what was left, who was served by it and on what ground. `unexplained` is a ground that nobody should ever see. A page holds whole entries, so it may be longer than `limit`. The employer reads no number, id or amount of another.',
    query: rankQuery,
    success: { status: 200, description: 'In the order of the books.', schema: rankAnswer },
  },
  'refuse-for-ceiling': {
    tag: 'Applications',
    description:
      'Refuses those that allocation put to an officer for the ceiling, because the applicant did not agree to wait (Awb 4:15 lid 2, 4:25): each is a decision of its own by the ordinary rules, with the same motivation. What cannot be refused so is told with its code, and holds up no other. Sent again, word for word, the answer is the same.',
    body: ceilingRefusalsRequest.meta({ id: 'CeilingRefusalsRequest' }),
    success: { status: 200, description: 'What became of each.', schema: ceilingRefusalsAnswer },
  },
  'end-waiting-list': {
    tag: 'Schemes',
    description:
      'By decision of who decides under the scheme, or of an administrator. From then on nobody is served from the list. A rule of the next night refuses all who stand on it, for the ceiling and with this motivation; a pause of the scheme stops it, and it goes on where it was. An application of the organisation that employs who ended it goes to an officer instead. A list that is over ends by itself.',
    body: listEndRequest.meta({ id: 'ListEndRequest' }),
    success: { status: 200, description: 'How it ended.', schema: listEndAnswer },
    refuses: ['changed-meanwhile', 'decider-not-allowed', 'wrong-state'],
  },
};
