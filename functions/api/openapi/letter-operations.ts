import { courtFileRequest } from '../../../domain/letter/court-file-request';
import { dispatchRequest } from '../../../domain/letter/dispatch';
import { courtFileAnswer, letterAnswer, letterFileAnswer, lettersAnswer } from '../answers/letter';
import type { Operations } from './operation';

export const letterOperations: Operations = {
  'list-letters': {
    tag: 'Letters',
    description:
      'Every letter that was written about the application, each with the register of its dispatch: rows are added and never changed. The employer sees its own letters and not that to the youth. The mail about a letter has a link to the pages, never the letter itself.',
    success: { status: 200, description: 'Letters, oldest first.', schema: lettersAnswer },
  },
  'get-letter': {
    tag: 'Letters',
    description:
      'The file as a PDF, by a link of five minutes; `sha256` says whether it is the one that was written. Each time is recorded before the link is made; of the employer also in the register, for then the letter has arrived. The letter to the youth holds the youth’s own link: officers alone open it.',
    success: { status: 200, description: 'A link to the file.', schema: letterFileAnswer },
  },
  'register-dispatch': {
    tag: 'Letters',
    description:
      'For what was printed: sent by post or handed over, on a day from that of the letter up to today. The letter leaves the worklist. The same letter, day and way is one dispatch, however often it is sent.',
    body: dispatchRequest.meta({ id: 'DispatchRequest' }),
    success: { status: 200, description: 'The letter with its register.', schema: letterAnswer },
    refuses: ['changed-meanwhile'],
  },
  'make-court-file': {
    tag: 'Letters',
    description:
      'One PDF of all that a court asks for: application and facts, the trace of checks, rank, term, decisions, payments, settlement, objections, recovery, letters with their hashes and dispatch, and the events in order. It names the youth and the contact, so each time is recorded with its reason before anything is opened. Its last page has the hash of each part.',
    body: courtFileRequest.meta({ id: 'CourtFileRequest' }),
    success: { status: 200, description: 'A link to the file, and its hashes.', schema: courtFileAnswer },
  },
};
