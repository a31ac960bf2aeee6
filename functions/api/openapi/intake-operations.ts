import { registrationRequest } from '../../../domain/application/register';
import { hardshipDecision, hardshipRequest } from '../../../domain/hardship/request';
import { outageRequest } from '../../../domain/scheme/outage';
import { receivedAnswer } from '../answers/application';
import { hardshipAnswer, hardshipPage, hardshipWithLetterAnswer, outageAnswer, outageList } from '../answers/intake';
import { letterFileAnswer } from '../answers/letter';
import { hardshipsQuery } from '../shared/hardship';
import type { Operations } from './operation';

export const intakeOperations: Operations = {
  'record-outage': {
    tag: 'Administration',
    description:
      'The portal was out when the window closed: it is open until `until` instead, a second later everywhere. The outage must have touched the last day; the extension is at most 14 days. The menu tells it, with the reason, and applications that come in by it say so. The same again by the same person changes nothing.',
    body: outageRequest.meta({ id: 'OutageRequest' }),
    success: { status: 201, description: 'The outage as it is recorded.', schema: outageAnswer },
    refuses: ['changed-meanwhile'],
  },
  'list-outages': {
    tag: 'Administration',
    description: 'Every recorded outage that extended the window of the scheme, newest first, 100 at most.',
    success: { status: 200, description: 'Outages.', schema: outageList },
  },
  'register-application': {
    tag: 'Applications',
    description:
      'The body of an application with how and when it came and why it came so. It is ranked by its own receipt, or by when it is complete: where others were ranked since, it is squeezed in before them, and what is reserved for them stays reserved. Late is allowed with a reason; before the window opened or in the future is not. Documents that the officer uploaded become the employer’s.',
    body: registrationRequest.meta({ id: 'RegistrationRequest' }),
    success: {
      status: 202,
      description: 'Registered: place and amount follow within seconds.',
      schema: receivedAnswer,
    },
    refuses: ['own-organisation', 'scheme-not-handled-here'],
  },
  'request-hardship': {
    tag: 'Applications',
    description:
      'For who could not apply in time: what was to be applied for, and why a refusal would be hard. An officer decides. `contact` is whom the answer is sent to; it is kept encrypted.',
    body: hardshipRequest.meta({ id: 'HardshipRequestBody' }),
    success: { status: 201, description: 'The request as it stands.', schema: hardshipAnswer, location: true },
    refuses: ['not-found', 'not-your-organisation', 'scheme-not-handled-here', 'wrong-state'],
  },
  'list-hardships': {
    tag: 'Applications',
    description:
      'Newest first: of the regions of an officer or auditor one after the other; else of the caller’s organisation. With a filter a page may hold fewer than asked for while `next` leads on.',
    query: hardshipsQuery,
    success: { status: 200, description: 'A page of requests.', schema: hardshipPage },
  },
  'get-hardship': {
    tag: 'Applications',
    description:
      'One request with its decision and the letter about that, and whether its permission lets an application in now.',
    success: { status: 200, description: 'The request as it stands now.', schema: hardshipWithLetterAnswer },
  },
  'get-hardship-letter': {
    tag: 'Applications',
    description:
      'The letter about the decision as a PDF, by a link of five minutes. It is there some seconds after the decision. Where who asked opens it, the register of its dispatch has it: then it has arrived.',
    success: { status: 200, description: 'A link to the file.', schema: letterFileAnswer },
  },
  'decide-hardship': {
    tag: 'Applications',
    description:
      'Granted, the organisation may apply once, through `applyBy`, although the window is closed; that application is ranked by its own receipt. Refused, it is open to objection. Not by an officer of the organisation that asks.',
    body: hardshipDecision.meta({ id: 'HardshipDecisionRequest' }),
    success: { status: 200, description: 'The request as it stands now.', schema: hardshipAnswer },
    refuses: ['changed-meanwhile', 'own-organisation', 'wrong-state'],
  },
};
