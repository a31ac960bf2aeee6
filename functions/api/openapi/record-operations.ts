import {
  liftRequest,
  listDecisionRequest,
  reviewRequest,
  stopRequest,
  strikeRequest,
  subjectAccessRequest,
} from '../../../domain/destruction/requests';
import { pageOf } from '../answers/pieces';
import { destructionListAnswer, destructionListSummary, keepingAnswer } from '../answers/records';
import { subjectAccessAnswer } from '../answers/subject-access';
import { linesQuery, listsQuery } from '../shared/records';
import type { Operations, Success } from './operation';

const keeping: Success = { status: 200, description: 'How long it is kept, and what stops it.', schema: keepingAnswer };
const list: Success = { status: 200, description: 'The list as it stands now.', schema: destructionListAnswer };

export const recordOperations: Operations = {
  'get-keeping': {
    tag: 'Records',
    description:
      'The term runs from the day on which all of it was over: seven years once granted, five once refused, one when withdrawn before that (Selectielijst 2020).',
    success: keeping,
  },
  'stop-destruction': {
    tag: 'Records',
    description:
      'A vernietigingsstop. What is claimed back stops destruction by itself. Also when the case is on an approved list, and while it is being destroyed: what is left then stays. The same stop again by the same person gives the same answer.',
    body: stopRequest.meta({ id: 'DestructionStop' }),
    success: keeping,
    refuses: ['changed-meanwhile'],
  },
  'lift-destruction-stop': {
    tag: 'Records',
    description: 'By another one than who set it.',
    body: liftRequest.meta({ id: 'DestructionStopLifting' }),
    success: keeping,
    refuses: ['changed-meanwhile', 'second-person-required', 'wrong-state'],
  },
  'list-destruction-lists': {
    tag: 'Records',
    description: 'Of the regions of the caller, newest first.',
    query: listsQuery,
    success: {
      status: 200,
      description: 'A page of lists.',
      schema: pageOf(destructionListSummary).meta({ id: 'DestructionListPage' }),
    },
  },
  'get-destruction-list': {
    tag: 'Records',
    description:
      'Made on the first of each month of what may be destroyed. Its lines have numbers and days, never a name. `declaration` is there once every line was destroyed, struck off or left.',
    query: linesQuery,
    success: list,
  },
  'strike-destruction-line': {
    tag: 'Records',
    description: 'Only while the list is proposed. It is proposed again after a year.',
    body: strikeRequest.meta({ id: 'DestructionStrike' }),
    success: list,
    refuses: ['changed-meanwhile', 'wrong-state'],
  },
  'review-destruction-list': {
    tag: 'Records',
    description: 'Whoever reviews a list stands for it, and cannot approve it.',
    body: reviewRequest.meta({ id: 'DestructionReview' }),
    success: list,
    refuses: ['changed-meanwhile', 'wrong-state'],
  },
  'decide-destruction-list': {
    tag: 'Records',
    description:
      'By another one than who reviewed it. Once approved, it is destroyed in the night after; until then, and during it, a stop on a case still holds.',
    body: listDecisionRequest.meta({ id: 'DestructionDecision' }),
    success: list,
    refuses: ['changed-meanwhile', 'second-person-required', 'wrong-state'],
  },
  'give-subject-access': {
    tag: 'Records',
    description:
      'What AVG article 15 asks, for a request that came to a region: found by name, birth date and postcode as they were entered in an application. Each case that it opens is recorded with the reason. Make sure beforehand that it is the youth who asks.',
    body: subjectAccessRequest.meta({ id: 'SubjectAccessRequest' }),
    success: { status: 200, description: 'All that is held.', schema: subjectAccessAnswer },
  },
};
