import { reportedRequest } from '../../../domain/state-aid/report';
import { aidGrantPage, reportedAnswer } from '../answers/state-aid';
import { aidGrantsFileQuery, aidGrantsQuery } from '../shared/aid-grants';
import type { Operations } from './operation';

const whatItIs =
  'What Regulation (EU) 2023/2831, art. 6 asks of each grant of de-minimis aid in the regions of the caller, by day of the grant. It must be in the register of the Union within 20 working days.';

export const stateAidOperations: Operations = {
  'list-de-minimis': {
    tag: 'Money',
    description: `${whatItIs} With a status a page may hold fewer than asked for while \`next\` leads on.`,
    query: aidGrantsQuery,
    success: { status: 200, description: 'A page of grants.', schema: aidGrantPage },
  },
  'export-de-minimis': {
    tag: 'Money',
    description: `${whatItIs} At most 10,000 lines; semicolons and decimal commas, as a Dutch spreadsheet reads them.`,
    query: aidGrantsFileQuery,
    success: { status: 200, description: 'The file.', contentType: 'text/csv' },
  },
  'report-de-minimis': {
    tag: 'Money',
    description:
      'Marks grants as entered in the register, all of them or none, and keeps who did and when. Sending the same again changes nothing; another day or reference is kept beside the former.',
    body: reportedRequest.meta({ id: 'ReportedDeMinimisRequest' }),
    success: { status: 200, description: 'The grants.', schema: reportedAnswer },
    refuses: ['changed-meanwhile'],
  },
};
