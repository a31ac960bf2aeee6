import { reportTypes } from '../../../domain/document/record';
import { retryRequest, uploadedReport } from '../../../domain/payout/report-request';
import { bankReportAnswer, bankReportList, retriedPaymentAnswer } from '../answers/bank-report';
import type { Operations } from './operation';

export const bankReportOperations: Operations = {
  'import-bank-report': {
    tag: 'Money',
    description: [
      'pain.002.001.03 or .10, camt.053.001.02 or .08, plain or packed with gzip. Up to 4 MB as the body; up to 50 MB uploaded as a document and named by `documentId` once it is `clean`. Unpacked it is 512 MB at most.',
      'The whole report is checked first: where one of our lines is told with another amount, another currency or a status that is not known, it is refused, `errors` names each such line by its reference, and nothing changes. What is about no line of this batch is listed and never guessed at.',
      'The same report again changes nothing and gets the same answer. A large one may answer `import-in-progress`: send it again, it goes on where it was.',
    ].join('\n\n'),
    body: uploadedReport.meta({ id: 'UploadedBankReport' }),
    bodyTypes: reportTypes,
    success: { status: 200, description: 'What it came to.', schema: bankReportAnswer },
    refuses: ['import-in-progress', 'not-released', 'wrong-state'],
  },
  'list-bank-reports': {
    tag: 'Money',
    description: 'Oldest first. One that is `importing` was begun and not finished: send that report again.',
    success: { status: 200, description: 'The reports.', schema: bankReportList },
  },
  'retry-payment': {
    tag: 'Money',
    description:
      'For a payment that the bank rejected or sent back for a cause of its own: the next batch takes it to the same account, under a new reference. Where the account was wrong, mend the account instead. Kept with who, when and why.',
    body: retryRequest.meta({ id: 'PaymentRetry' }),
    success: { status: 200, description: 'The payment, approved again.', schema: retriedPaymentAnswer },
    refuses: ['changed-meanwhile', 'wrong-state'],
  },
};
