import type { Role } from '../../functions/manifest/types';

/**
 * Who may what, written out from the contract and the issue, apart from the code's own table: what the exhaustive test
 * expects is worked out of this alone. A route without a row here fails that test.
 */

/**
 * Where somebody reaches: what is their organisation's, what lies in their regions, what they handed in themselves (of
 * which there is none in the town), everything, or that for whoever has an organisation.
 */
export type Reach = 'own' | 'region' | 'self' | 'anywhere' | 'with-organisation';

/** What a request is about, and where it says so. */
export type Thing =
  | 'application'
  | 'claim'
  | 'account'
  | 'document'
  | 'batch'
  | 'recovery'
  | 'scheme'
  | 'version'
  | 'region'
  | 'destruction-list'
  | 'stop'
  | 'letter'
  | 'objection'
  | 'scheme-in-query'
  | 'region-in-query'
  | 'application-in-body'
  | 'applications-in-body'
  | 'scheme-in-body'
  | 'registration'
  | 'hardship'
  | 'region-in-body'
  | 'employer-in-body'
  | 'list'
  | 'nothing';

export interface Row {
  readonly on: Thing;
  readonly may: 'public' | Readonly<Partial<Record<Role, Reach>>>;
  /** The answer about what is out of reach; 404 unless said: that it exists is a secret. */
  readonly elsewhere?: 400 | 403;
  /** What the request names beside, which is not there: its 404 says so, and not that the thing is out of reach. */
  readonly lacks?: string;
  /** Who is told who the youth is, and whom to ask for at the employer. */
  readonly identity?: readonly Role[];
  readonly contact?: readonly Role[];
}

const officers = { officer: 'region' } as const;
const employers = { employer: 'own' } as const;
const finance = { finance: 'region' } as const;
const admins = { admin: 'region' } as const;
const readers = { employer: 'own', officer: 'region', 'steering-group': 'region', auditor: 'region' } as const;
const bookkeepers = { finance: 'region', auditor: 'region' } as const;
const recoverers = { ...officers, ...bookkeepers } as const;
const onCase: Pick<Row, 'on' | 'contact'> = { on: 'application', contact: ['employer', 'officer'] };
const onClaim: Pick<Row, 'on' | 'contact'> = { on: 'claim', contact: ['employer', 'officer'] };

export const table: Readonly<Record<string, Row>> = {
  'list-schemes': { on: 'nothing', may: 'public' },
  'get-scheme': { on: 'nothing', may: 'public' },
  'list-regions': { on: 'nothing', may: 'public' },
  quote: { on: 'nothing', may: 'public' },
  'get-sign-in': { on: 'nothing', may: 'public' },
  'get-health': { on: 'nothing', may: 'public' },
  'get-openapi': { on: 'nothing', may: 'public' },
  'visit-youth': { on: 'nothing', may: 'public', lacks: 'This link' },
  'answer-youth-visit': { on: 'nothing', may: 'public', lacks: 'This link' },

  'submit-application': { on: 'employer-in-body', may: employers, elsewhere: 403 },
  'list-applications': { on: 'list', may: readers },
  'get-application': { ...onCase, may: readers },
  'withdraw-application': { ...onCase, may: employers },
  'change-placement': { ...onCase, may: employers },
  'record-facts': { ...onCase, may: officers },
  'decide-application': { ...onCase, may: { officer: 'region', 'steering-group': 'region' } },
  'assign-application': { ...onCase, may: { officer: 'region', 'steering-group': 'region' } },
  'request-completion': { ...onCase, may: officers },
  'complete-application': { ...onCase, may: { employer: 'own', officer: 'region' } },
  'postpone-decision': { ...onCase, may: officers },
  'give-default-notice': { ...onCase, may: { employer: 'own', officer: 'region' } },
  'fix-penalty': { ...onCase, may: officers },
  'pay-penalty': { on: 'application', may: finance },
  'list-penalties': { on: 'list', may: recoverers },
  'settle-application': { ...onCase, may: { employer: 'own', officer: 'region' } },
  'revoke-application': { ...onCase, may: { employer: 'own', officer: 'region' } },
  'record-objection': { ...onCase, may: officers },
  'handle-objection': { ...onCase, on: 'objection', may: officers },
  'hold-payment': { ...onCase, may: officers },
  'release-hold': { ...onCase, may: officers },
  'get-person': {
    on: 'application',
    may: { employer: 'own', officer: 'region' },
    identity: ['employer', 'officer'],
    contact: ['employer', 'officer'],
  },
  'make-court-file': { on: 'application', may: { officer: 'region', auditor: 'region' } },
  'open-person': { on: 'application', may: { auditor: 'region' }, identity: ['auditor'], contact: ['auditor'] },
  'get-rank': { on: 'application', may: readers },
  'refuse-for-ceiling': { on: 'scheme', may: { officer: 'region', 'steering-group': 'region' } },
  'end-waiting-list': { on: 'scheme', may: { officer: 'region', 'steering-group': 'region', admin: 'region' } },
  'list-facts': { on: 'application', may: { employer: 'own', officer: 'region', auditor: 'region' } },
  'list-related': { on: 'application', may: { officer: 'region', auditor: 'region' } },
  'list-work': { on: 'list', may: { officer: 'region', 'steering-group': 'region' } },
  'list-calls': { on: 'list', may: officers },
  'submit-evidence': { ...onClaim, may: employers },
  'reply-to-refusal': { ...onClaim, may: employers },
  'assess-claim': { ...onClaim, may: officers },
  'approve-claim': { ...onClaim, may: officers },
  'override-gate': { ...onClaim, may: officers },
  'announce-document': {
    on: 'nothing',
    may: { employer: 'with-organisation', officer: 'anywhere', finance: 'anywhere' },
    elsewhere: 403,
  },
  'get-document': { on: 'document', may: { employer: 'own', officer: 'region', finance: 'self', auditor: 'region' } },

  'make-youth-link': { on: 'application', may: officers },
  'get-youth-contact': { on: 'application', may: officers },
  'handle-youth-correction': { on: 'application', may: officers, lacks: 'There is no such correction' },
  'list-processing-log': { on: 'list', may: { auditor: 'region', admin: 'region' } },

  'list-letters': { on: 'application', may: { employer: 'own', officer: 'region', auditor: 'region' } },
  'get-letter': { on: 'letter', may: { employer: 'own', officer: 'region', auditor: 'region' } },
  'register-dispatch': { on: 'letter', may: officers },

  'get-keeping': { on: 'application', may: { officer: 'region', admin: 'region', auditor: 'region' } },
  'stop-destruction': { on: 'application', may: { officer: 'region', admin: 'region' } },
  'lift-destruction-stop': { on: 'stop', may: { officer: 'region', admin: 'region' } },
  'list-destruction-lists': { on: 'list', may: { admin: 'region', auditor: 'region' } },
  'get-destruction-list': { on: 'destruction-list', may: { admin: 'region', auditor: 'region' } },
  'strike-destruction-line': { on: 'destruction-list', may: admins },
  'review-destruction-list': { on: 'destruction-list', may: admins },
  'decide-destruction-list': { on: 'destruction-list', may: admins },
  'give-subject-access': { on: 'list', may: admins, identity: ['admin'] },

  'list-bank-accounts': { on: 'list', may: recoverers },
  'get-bank-account': { on: 'account', may: { employer: 'own', ...recoverers } },
  'request-account-change': { on: 'account', may: employers },
  'check-account-change': { on: 'account', may: officers },
  'confirm-account-change': { on: 'account', may: officers },
  'verify-payee': { on: 'account', may: { ...officers, ...finance } },

  'list-payments': { on: 'list', may: bookkeepers },
  'make-batch': { on: 'region-in-body', may: finance },
  'list-batches': { on: 'list', may: finance },
  'get-batch': { on: 'batch', may: finance },
  'release-batch': { on: 'batch', may: finance },
  'get-batch-file': { on: 'batch', may: finance },
  'get-batch-lines': { on: 'batch', may: finance },
  'withdraw-batch': { on: 'batch', may: finance },
  'recall-batch': { on: 'batch', may: finance },
  'approve-recall': { on: 'batch', may: finance },
  'import-bank-report': { on: 'batch', may: finance, lacks: 'There is no such report' },
  'list-bank-reports': { on: 'batch', may: finance },
  'retry-payment': { on: 'claim', may: finance },

  'list-recoveries': { on: 'list', may: recoverers },
  'open-recovery': { on: 'application-in-body', may: { officer: 'region', employer: 'own' } },
  'get-recovery': { on: 'recovery', may: { employer: 'own', ...recoverers } },
  'intend-recovery': { on: 'recovery', may: officers },
  'reply-to-recovery': { on: 'recovery', may: employers },
  'decide-recovery': { on: 'recovery', may: officers },
  'evaluate-recovery': { on: 'recovery', may: { ...officers, ...finance } },
  'receive-recovery': { on: 'recovery', may: finance },
  'refund-recovery': { on: 'recovery', may: finance },
  'offset-recovery': { on: 'recovery', may: finance },
  'plan-recovery': { on: 'recovery', may: finance },
  'ask-recovery-write-off': { on: 'recovery', may: finance },
  'decide-recovery-write-off': { on: 'recovery', may: finance },
  'reverse-recovery-entry': { on: 'recovery', may: finance },

  'get-budget': {
    on: 'nothing',
    may: {
      employer: 'anywhere',
      officer: 'anywhere',
      'steering-group': 'anywhere',
      finance: 'anywhere',
      admin: 'anywhere',
      auditor: 'anywhere',
    },
  },
  'get-budget-history': {
    on: 'nothing',
    may: {
      officer: 'anywhere',
      'steering-group': 'anywhere',
      finance: 'anywhere',
      admin: 'anywhere',
      auditor: 'anywhere',
    },
  },
  'get-budget-targets': {
    on: 'scheme',
    may: { officer: 'region', 'steering-group': 'region', finance: 'region', admin: 'region', auditor: 'region' },
  },
  'list-ledger': { on: 'scheme-in-query', may: bookkeepers },
  'get-trial-balance': { on: 'scheme-in-query', may: bookkeepers },
  'list-month-closes': { on: 'scheme-in-query', may: bookkeepers },
  'close-month': { on: 'scheme-in-body', may: finance },
  'get-year-end': { on: 'region-in-query', may: bookkeepers },
  'get-year-end-csv': { on: 'region-in-query', may: bookkeepers },
  'get-audit-sample': { on: 'scheme-in-query', may: bookkeepers },
  'list-de-minimis': { on: 'list', may: { ...recoverers, ...admins } },
  'export-de-minimis': { on: 'list', may: { ...recoverers, ...admins } },
  'report-de-minimis': { on: 'applications-in-body', may: { ...finance, ...officers }, elsewhere: 400 },

  'draft-scheme': { on: 'version', may: admins },
  'get-scheme-version': { on: 'version', may: { admin: 'region', auditor: 'region' } },
  'publish-scheme': { on: 'version', may: admins },
  'pause-scheme': { on: 'scheme', may: admins },
  'record-outage': { on: 'scheme', may: admins },
  'list-outages': { on: 'scheme', may: { admin: 'region', auditor: 'region' } },
  'register-application': { on: 'registration', may: officers },
  'request-hardship': { on: 'nothing', may: { employer: 'with-organisation' }, elsewhere: 403 },
  'list-hardships': { on: 'list', may: { employer: 'own', officer: 'region', auditor: 'region' } },
  'get-hardship': { on: 'hardship', may: { employer: 'own', officer: 'region', auditor: 'region' } },
  'get-hardship-letter': { on: 'hardship', may: { employer: 'own', officer: 'region', auditor: 'region' } },
  'decide-hardship': { on: 'hardship', may: officers },
  'save-region': { on: 'region', may: admins },
  'list-sweeps': { on: 'nothing', may: { admin: 'anywhere', auditor: 'anywhere' } },
};
