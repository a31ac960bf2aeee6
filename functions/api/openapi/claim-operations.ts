import { approvalRequest, assessmentRequest, evidenceRequest, replyRequest } from '../../../domain/claim/requests';
import { claimAnswer } from '../answers/claim';
import type { Operations, Success } from './operation';

const claim: Success = { status: 200, description: 'The claim as it stands now.', schema: claimAnswer };

export const claimOperations: Operations = {
  'submit-evidence': {
    tag: 'Claims',
    description:
      'Periods of employment, documents, and who of the employer declares that it is true. A lapsed claim reopens through `reopenUntil`.',
    body: evidenceRequest.meta({ id: 'EvidenceRequest' }),
    success: claim,
    refuses: ['wrong-state', 'changed-meanwhile'],
  },
  'assess-claim': {
    tag: 'Claims',
    description:
      'The first officer. Confirming needs every check passed or overridden with a reason; refusing is an intention at first, to which the employer may reply (Awb 4:8).',
    body: assessmentRequest.meta({ id: 'AssessmentRequest' }),
    success: claim,
    refuses: ['changed-meanwhile', 'check-failed', 'facts-unknown', 'own-organisation', 'wrong-state'],
  },
  'reply-to-refusal': {
    tag: 'Claims',
    description: 'What the employer says to an intended refusal.',
    body: replyRequest.meta({ id: 'ReplyRequest' }),
    success: claim,
    refuses: ['wrong-state', 'changed-meanwhile'],
  },
  'approve-claim': {
    tag: 'Claims',
    description:
      'The second officer, never the one who assessed. Approving an intended refusal makes it final, after the reply or after its term.',
    body: approvalRequest.meta({ id: 'ApprovalRequest' }),
    success: claim,
    refuses: ['changed-meanwhile', 'own-organisation', 'reply-term-running', 'second-person-required', 'wrong-state'],
  },
};
