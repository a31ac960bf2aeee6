import {
  correctionHandlingRequest,
  youthAnswerRequest,
  youthLinkRequest,
  youthVisitRequest,
} from '../../../domain/youth/requests';
import { processingPage } from '../answers/processing-log';
import {
  correctionHandled,
  youthAnswered,
  youthContactAnswer,
  youthLinkAnswer,
  youthVisitAnswer,
} from '../answers/youth';
import { processingLogQuery } from '../shared/youth-queries';
import type { Operations } from './operation';

export const youthOperations: Operations = {
  'make-youth-link': {
    tag: 'Youth',
    description:
      'Told this once, for a letter or to hand over; making it again replaces it. What stands after the # reaches no server: the page sends it in a body. It opens once, with the birth date, for as many days as the region says.',
    body: youthLinkRequest.meta({ id: 'YouthLinkRequest' }),
    success: { status: 201, description: 'The link.', schema: youthLinkAnswer },
    refuses: ['wrong-state'],
  },
  'get-youth-contact': {
    tag: 'Youth',
    description:
      'How the last link stands, and every correction that was asked for. That these were opened is recorded.',
    success: { status: 200, description: 'The link and the corrections.', schema: youthContactAnswer },
  },
  'handle-youth-correction': {
    tag: 'Youth',
    description:
      'What is taken over is recorded first, by the route of facts. The reason is for the youth, who reads it by a next link; a refusal says why (AVG 12 lid 4).',
    body: correctionHandlingRequest.meta({ id: 'CorrectionHandlingRequest' }),
    success: { status: 200, description: 'Handled.', schema: correctionHandled },
    refuses: ['changed-meanwhile', 'wrong-state'],
  },
  'visit-youth': {
    tag: 'Youth',
    description:
      'The first right birth date uses the link up. Until `until` the same `visitId` gets the answer again, for it may have got lost. Unknown, replaced, used, expired and wrong are one refusal; five wrong birth dates end a link.',
    body: youthVisitRequest.meta({ id: 'YouthVisitRequest' }),
    success: { status: 200, description: 'What is kept about the youth.', schema: youthVisitAnswer },
    refuses: ['link-unusable'],
  },
  'answer-youth-visit': {
    tag: 'Youth',
    description:
      'Once for each link, within the visit; the same again gets the same answer. What the youth writes is kept encrypted and goes to the worklist of the region, which answers within a month (AVG 12 lid 3).',
    body: youthAnswerRequest.meta({ id: 'YouthAnswerRequest' }),
    success: { status: 200, description: 'Recorded.', schema: youthAnswered },
    refuses: ['changed-meanwhile', 'link-unusable', 'wrong-state'],
  },
  'list-processing-log': {
    tag: 'Youth',
    description:
      'In the shape of the standard Logboek Dataverwerkingen. With `applicationId` every row of that application, oldest first: receipt and mails too. Without it what people did in the regions of the caller, newest first.',
    query: processingLogQuery,
    success: { status: 200, description: 'Rows.', schema: processingPage },
    refuses: ['not-found'],
  },
};
