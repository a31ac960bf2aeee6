import { assigneeRequest } from '../../../domain/application/assignee';
import { personOpeningRequest } from '../../../domain/privacy/opening';
import { applicationAnswer } from '../answers/application';
import { factsAnswer } from '../answers/fact';
import { personAnswer } from '../answers/person';
import { relatedAnswer } from '../answers/related';
import type { Operations } from './operation';

export const caseOperations: Operations = {
  'assign-application': {
    tag: 'Applications',
    description:
      'Says who works on a case, so that two people do not begin on the same one; it keeps nobody from deciding. A case is taken when it is free or one’s own; another’s with `takeOver`. `taken: false` lets one’s own go.',
    body: assigneeRequest.meta({ id: 'AssigneeRequest' }),
    success: { status: 200, description: 'The application as it stands now.', schema: applicationAnswer },
    refuses: ['changed-meanwhile', 'taken-by-another'],
  },
  'get-person': {
    tag: 'Applications',
    description:
      'Decrypts. Each time is recorded without personal data: who and when. Auditors find it on the timeline as `person.opened`. Not to be kept by caches or pages.',
    success: { status: 200, description: 'The youth, and the contact at the employer.', schema: personAnswer },
  },
  'open-person': {
    tag: 'Applications',
    description:
      'For an auditor, who reads everything but who it is about: one application at a time, and why. The reason is recorded before anything is decrypted, and stands in `openings` of the application. Write no personal data in it. Not to be kept by caches or pages.',
    body: personOpeningRequest.meta({ id: 'PersonOpeningRequest' }),
    success: { status: 200, description: 'The youth, and the contact at the employer.', schema: personAnswer },
  },
  'list-facts': {
    tag: 'Applications',
    description:
      'What officers added or corrected after receipt. The value of a field that tells who the youth is, is not shown.',
    success: { status: 200, description: 'The facts.', schema: factsAnswer },
  },
  'list-related': {
    tag: 'Applications',
    description:
      'Within the regions of the caller. The youth is compared by name, birth date and postcode as they were given: a match is a signal for an officer, never by itself a reason to reject, for two people can share them, and a corrected spelling moves a case from one youth to the other.',
    success: { status: 200, description: 'Other applications, newest first.', schema: relatedAnswer },
  },
};
