import { type Command, employerOf, motivation, people, post, region } from './command';

export const makeBatch = (key: string, executionOn: string): Command => ({
  name: 'make-batch',
  parts: { body: { region, executionOn }, headers: { 'Idempotency-Key': key }, caller: people.finance },
});

export const batches = {
  release: (batchId: string) => post('release-batch', people.otherFinance, {}, { batchId }),
  withdraw: (batchId: string) => post('withdraw-batch', people.otherFinance, { reason: 'Verkeerde dag.' }, { batchId }),
  recall: (batchId: string) =>
    post('recall-batch', people.finance, { reason: 'Twee keer aangeleverd.', bankReference: 'RCL-1' }, { batchId }),
  approveRecall: (batchId: string, outcome: 'approve' | 'reject' = 'approve') =>
    post('approve-recall', people.otherFinance, { outcome, motivation }, { batchId }),
  file: (batchId: string) => ({
    name: 'get-batch-file',
    parts: { method: 'GET', path: { batchId }, query: { part: '1' }, caller: people.finance },
  }),
  csv: (batchId: string) => ({
    name: 'get-batch-lines',
    parts: { method: 'GET', path: { batchId }, caller: people.finance },
  }),
  report: (batchId: string, xml: string) => ({
    name: 'import-bank-report',
    parts: { path: { batchId }, rawBody: xml, headers: { 'Content-Type': 'application/xml' }, caller: people.finance },
  }),
  uploadedReport: (batchId: string, documentId: string) =>
    post('import-bank-report', people.finance, { documentId }, { batchId }),
} as const;

export const retryPayment = (claimId: string): Command =>
  post('retry-payment', people.finance, { reason: 'De bank heeft het hersteld.' }, { claimId });

const accountPath = (organisation: string) => ({ region, organisation });
export const accounts = {
  ask: (organisation: string, iban: string) =>
    post(
      'request-account-change',
      employerOf(organisation),
      { iban, holderName: 'Nieuwe B.V.' },
      accountPath(organisation),
    ),
  check: (organisation: string, outcome = 'confirm') =>
    post('check-account-change', people.officer, { outcome, motivation }, accountPath(organisation)),
  confirm: (organisation: string, outcome = 'confirm') =>
    post('confirm-account-change', people.colleague, { outcome, motivation }, accountPath(organisation)),
  verify: (organisation: string, checkedOn: string) =>
    post('verify-payee', people.finance, { result: 'match', checkedOn }, accountPath(organisation)),
} as const;

export const closeMonth = (schemeId: string, month: string): Command =>
  post('close-month', people.finance, { schemeId, month });

export const reportAid = (applicationIds: readonly string[], reportedOn: string): Command =>
  post('report-de-minimis', people.officer, { applicationIds, reportedOn, reference: 'eAid 1' });
