import { monthCloseRequest } from '../../../domain/ledger/month-close';
import { ledgerPage, monthCloseAnswer, monthClosePage, trialBalanceAnswer } from '../answers/ledger';
import { auditSampleAnswer, yearEndAnswer } from '../answers/reports';
import {
  auditSampleQuery,
  ledgerQuery,
  monthClosesQuery,
  trialBalanceQuery,
  yearEndQuery,
} from '../shared/ledger-queries';
import type { Operations } from './operation';

export const ledgerOperations: Operations = {
  'list-ledger': {
    tag: 'Money',
    description:
      'In the order of the books, over all budgets of the scheme. `from` and `to` are days in Amsterdam, both included, and `period` is a month; together they narrow each other. An entry is booked on the day it was done, or on the first day of the first open month where its own month was closed. Nothing of the youth is in it, and no name of a person.',
    query: ledgerQuery,
    success: { status: 200, description: 'A page of entries.', schema: ledgerPage },
    refuses: ['not-found'],
  },
  'get-trial-balance': {
    tag: 'Money',
    description:
      'Of a month, or of days; without a first day from the first entry on, without a last one up to and including today. Per number of the budget what it opened with, what went up and down, and what it closed with; and per kind of movement what it comes to. It costs the entries since the last month that was closed before it.',
    query: trialBalanceQuery,
    success: { status: 200, description: 'The trial balance.', schema: trialBalanceAnswer },
    refuses: ['not-found'],
  },
  'close-month': {
    tag: 'Money',
    description:
      'Months close in order, from that of the first entry on, each once it is over, and for all budgets of the scheme. What is booked after that is of the next month: nothing of a closed month ever changes. A month that is closed already answers as it did.',
    body: monthCloseRequest.meta({ id: 'MonthCloseRequest' }),
    success: { status: 200, description: 'The closed month.', schema: monthCloseAnswer },
    refuses: ['books-differ', 'changed-meanwhile', 'not-found', 'wrong-state'],
  },
  'list-month-closes': {
    tag: 'Money',
    description: 'All of them in one page: twelve a year. With the month that may be closed next.',
    query: monthClosesQuery,
    success: { status: 200, description: 'The closed months.', schema: monthClosePage },
    refuses: ['not-found'],
  },
  'get-year-end': {
    tag: 'Money',
    description:
      'What was reserved, promised and owed back at the end of a day, out of the ledger, per scheme and added up per cost centre and funding source, as the schemes in force name them. A month that is closed makes it quick: it reads the entries since.',
    query: yearEndQuery,
    success: { status: 200, description: 'The open commitments.', schema: yearEndAnswer },
    refuses: ['not-found'],
  },
  'get-year-end-csv': {
    tag: 'Money',
    description:
      'As `/reports/year-end`, a row for each budget: semicolons, a decimal comma, UTF-8 with a byte order mark.',
    query: yearEndQuery,
    success: { status: 200, description: 'The file.', contentType: 'text/csv' },
    refuses: ['not-found'],
  },
  'get-audit-sample': {
    tag: 'Money',
    description:
      'Drawn out of the ledger: every application with a grant (or, with `of=paid`, a payment) booked in that calendar year. They are put in the order of the SHA-256 of `<seed>:<application id>`, in UTF-8 and hexadecimal, and the first `size` are the sample: the same seed and population give the same one to whoever asks. Of a year that is closed the population never changes; `populationSha256` proves it is the same.',
    query: auditSampleQuery,
    success: { status: 200, description: 'The sample.', schema: auditSampleAnswer },
    refuses: ['not-found'],
  },
};
