import { batchWithdrawal, recallDecision, recallRequest } from '../../../domain/payout/request';
import { batchAnswer } from '../answers/payout';
import type { Operations } from './operation';

const goesOn = 'One with many lines may answer `batch-in-progress`: send the same request again.';

export const payoutOperations: Operations = {
  'withdraw-batch': {
    tag: 'Money',
    description: `Of a sealed batch that was not released: its lines are payable again, and the next batch gives them new references at the bank. ${goesOn}`,
    body: batchWithdrawal.meta({ id: 'BatchWithdrawal' }),
    success: { status: 200, description: 'The withdrawn batch.', schema: batchAnswer },
    refuses: ['batch-in-progress', 'changed-meanwhile', 'wrong-state'],
  },
  'recall-batch': {
    tag: 'Money',
    description:
      'Of a released batch that the bank, by its word, will not pay. Nothing changes until another finance officer approves it.',
    body: recallRequest.meta({ id: 'BatchRecallRequest' }),
    success: { status: 200, description: 'The batch, with the recall that waits.', schema: batchAnswer },
    refuses: ['changed-meanwhile', 'wrong-state'],
  },
  'approve-recall': {
    tag: 'Money',
    description: `By another finance officer than the one who asked. Lines of which the bank has told no end are payable again; what was paid, rejected or returned stays so. Anyone may reject it, also who asked: the batch stays released. ${goesOn}`,
    body: recallDecision.meta({ id: 'BatchRecallDecision' }),
    success: {
      status: 200,
      description: 'The recalled batch; or the released one, of a rejected recall.',
      schema: batchAnswer,
    },
    refuses: ['batch-in-progress', 'changed-meanwhile', 'second-person-required', 'wrong-state'],
  },
  'get-batch-lines': {
    tag: 'Money',
    description:
      'A row per line, of all payment files together: UTF-8 with a byte order mark, semicolons and a decimal comma, for a Dutch spreadsheet. Columns: `Nummer` (of the application), `Regeling`, `Kostenplaats`, `Werkgever`, `KvK-nummer`, `Bedrag` (euros), `IBAN`, `EndToEndId`, `Deel` (the file), `Regel` (the line). The same bytes for ever, checked against the SHA-256 that was kept at the release.',
    success: { status: 200, description: 'The file.', contentType: 'text/csv' },
    seeOther: 'A file over 4 MB: follow the link soon, it is short-lived.',
    refuses: ['not-released'],
  },
};
