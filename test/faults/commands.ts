import foodvalley from '../../domain/region/regions/foodvalley.json' with { type: 'json' };
import type { Caller } from '../../functions/runtime/identity';
import { application } from '../../local/demo/applications';
import { plainScheme } from '../domain/scheme/fixtures';
import type { RequestParts } from '../functions/request-event';

/** What somebody asks of the house: a function with what is sent to it. */
export interface Command {
  readonly name: string;
  readonly parts: RequestParts;
}

export const region = 'foodvalley';
/** Of `domain/region/regions/foodvalley.json`. */
export const payer = String((foodvalley as { debtor: { iban: string } }).debtor.iban);

const named = (sub: string, role: Caller['roles'][number], rest: Partial<Caller> = {}): Partial<Caller> => ({
  sub,
  name: `Test ${sub}`,
  roles: [role],
  regions: [region],
  ...rest,
});
export const organisations = ['68750110', '69599068', '90004760'] as const;
export const people = {
  admin: named('admin-1', 'admin'),
  officer: named('officer-1', 'officer'),
  colleague: named('officer-2', 'officer'),
  finance: named('finance-1', 'finance'),
  otherFinance: named('finance-2', 'finance'),
} as const;
export const employerOf = (organisation: string): Partial<Caller> =>
  named(`employer-${organisation}`, 'employer', { regions: [], organisation });

export const ibans = ['NL91ABNA0417164300', 'NL60RABO0315274001'] as const;

/** An award of €3,000 in two payments: two months after the start, and after six months of work. */
export const aScheme = (schemeId: string, changes: Readonly<Record<string, unknown>> = {}) => ({
  ...plainScheme,
  schemeId,
  stateAid: 'de-minimis',
  placement: { types: ['job'] },
  award: [{ amountCents: 300_000 }],
  instalments: [
    { shareBp: 4_000, due: { after: 'P2M' }, evidence: ['employer-statement'], lapseAfterDays: 60 },
    {
      ...{ shareBp: 6_000, due: { afterRetention: true }, retentionGate: true },
      ...{ evidence: ['employer-statement'], lapseAfterDays: 60 },
    },
  ],
  retention: { months: 6, rule: 'at-least', minHoursPerWeek: 12 },
  recovery: { offset: true },
  caps: { amountCents: 900_000, awards: 3 },
  ...changes,
});

const put = (name: string, path: Record<string, string>, body: unknown): Command => ({
  name,
  parts: { method: 'PUT', path, body, caller: people.admin },
});
const post = (name: string, caller: Partial<Caller>, body: unknown, path?: Record<string, string>): Command => ({
  name,
  parts: { caller, body, ...(path === undefined ? {} : { path }) },
});

export const saveRegion = (): Command => put('save-region', { regionId: region }, foodvalley);
export const draftScheme = (scheme: Readonly<Record<string, unknown>>): Command =>
  put('draft-scheme', { schemeId: String(scheme.schemeId), version: String(scheme.version) }, scheme);
export const publishScheme = (schemeId: string, version: number): Command =>
  post('publish-scheme', people.admin, {}, { schemeId, version: String(version) });
export const pauseScheme = (schemeId: string, paused: boolean): Command =>
  put('pause-scheme', { schemeId }, { paused, reason: 'Er wordt iets nagekeken.' });

export interface Applied {
  readonly schemeId: string;
  readonly youth: number;
  readonly organisation: string;
  /** Left out: one for each youth and scheme. */
  readonly key?: string;
  readonly account?: boolean;
  readonly agreesToWait?: boolean;
  readonly documents?: readonly { id: string; kind: string }[];
}

export function submit(applied: Applied): Command {
  const { schemeId, youth, organisation, key, account = true, agreesToWait = true, documents = [] } = applied;
  const wish = { schemeId, youth, kvkNumber: organisation, startOn: '2026-09-01' };
  const made = application({ ...wish, ...(account ? {} : { bankAccount: null }) });
  const body = { ...made, documents, declarations: { ...made.declarations, agreesToWait } };
  const headers = { 'Idempotency-Key': key ?? `${schemeId}-${youth}-${organisation}` };
  return { name: 'submit-application', parts: { body, headers, caller: employerOf(organisation) } };
}

const motivation = 'Nagekeken en akkoord.';

/** The window of `aScheme` closes on 31 December 2026, 17:00. */
export const intake = {
  outage: (schemeId: string) =>
    post(
      'record-outage',
      people.admin,
      {
        ...{ from: '2026-08-20T08:00:00.000Z', to: '2026-12-31T15:30:00.000Z' },
        ...{ until: '2027-01-04T16:00:00.000Z', reason: 'Het portaal was niet te bereiken.' },
      },
      { schemeId },
    ),
  register: ({ schemeId, youth, organisation }: Pick<Applied, 'schemeId' | 'youth' | 'organisation'>): Command => {
    const wish = { schemeId, youth, kvkNumber: organisation, startOn: '2026-09-01' };
    const told = { channel: 'post', receivedAt: '2026-08-19T09:00:00.000Z', reason: 'Kwam met de post.' };
    const headers = { 'Idempotency-Key': `paper-${schemeId}-${youth}` };
    return {
      name: 'register-application',
      parts: { body: { ...application(wish), ...told }, headers, caller: people.officer },
    };
  },
  ask: (schemeId: string, organisation: string): Command => {
    const contact = { name: 'Test Contact', email: 'contact@example.nl' };
    const body = { schemeId, contact, wanted: 'Een voucher.', reason: 'De boekhouder lag in het ziekenhuis.' };
    const headers = { 'Idempotency-Key': `hardship-${schemeId}-${organisation}` };
    return { name: 'request-hardship', parts: { body, headers, caller: employerOf(organisation) } };
  },
  decide: (hardshipId: string, outcome: 'granted' | 'refused') => {
    const applyBy = outcome === 'granted' ? { applyBy: '2027-01-31' } : {};
    return post('decide-hardship', people.officer, { outcome, motivation, ...applyBy }, { hardshipId });
  },
} as const;

export const waitingList = {
  refuse: (schemeId: string, applicationIds: readonly string[]) =>
    post('refuse-for-ceiling', people.officer, { applicationIds, motivation }, { schemeId }),
  end: (schemeId: string) => post('end-waiting-list', people.officer, { motivation }, { schemeId }),
} as const;

export const of = {
  withdraw: (id: string, organisation: string) =>
    post('withdraw-application', employerOf(organisation), { reason: 'Gaat niet door.' }, { applicationId: id }),
  change: (id: string, organisation: string, body: unknown) =>
    post('change-placement', employerOf(organisation), body, { applicationId: id }),
  facts: (id: string, facts: unknown) => post('record-facts', people.officer, facts, { applicationId: id }),
  assign: (id: string, taken: boolean, by = people.officer) => ({
    name: 'assign-application',
    parts: { method: 'PUT', path: { applicationId: id }, body: { taken }, caller: by },
  }),
  person: (id: string) => ({
    name: 'get-person',
    parts: { method: 'GET', path: { applicationId: id }, caller: people.officer },
  }),
  decide: (id: string, outcome: 'grant' | 'reject') =>
    post('decide-application', people.officer, { outcome, motivation, overrides: [] }, { applicationId: id }),
  hold: (id: string, until: string) =>
    post('hold-payment', people.officer, { reason: 'Er is een ernstig vermoeden.', until }, { applicationId: id }),
  releaseHold: (id: string) =>
    post('release-hold', people.officer, { reason: 'Er bleek niets aan de hand.' }, { applicationId: id }),
  evidence: (claimId: string, organisation: string, to: string | null = null, documents: readonly object[] = []) =>
    post(
      'submit-evidence',
      employerOf(organisation),
      { employment: [{ from: '2026-09-01', to, hoursPerWeek: 32 }], documents, statementBy: 'HR' },
      { claimId },
    ),
  assess: (claimId: string, outcome: 'confirm' | 'refuse' = 'confirm') =>
    post('assess-claim', people.officer, { outcome, motivation, overrides: [] }, { claimId }),
  reply: (claimId: string, organisation: string) =>
    post('reply-to-refusal', employerOf(organisation), { text: 'Wij zien dat anders.' }, { claimId }),
  approve: (claimId: string, outcome: 'approve' | 'return' = 'approve') =>
    post('approve-claim', people.colleague, { outcome, motivation }, { claimId }),
  overrideGate: (claimId: string, gate: string, expiresOn: string) =>
    post('override-gate', people.officer, { gate, reason: motivation, expiresOn }, { claimId }),
} as const;

const motivated = { motivation };

/** The term to decide: what lengthens it, and what comes of being late. */
export const terms = {
  ask: (id: string, endsOn: string) =>
    post('request-completion', people.officer, { questions: ['Het contract'], endsOn }, { applicationId: id }),
  complete: (id: string, organisation: string) =>
    post('complete-application', employerOf(organisation), { text: 'Hierbij.' }, { applicationId: id }),
  postpone: (id: string, decideBy: string) =>
    post('postpone-decision', people.officer, { reason: motivation, decideBy }, { applicationId: id }),
  leave: (id: string) =>
    post('decide-application', people.officer, { outcome: 'not-treated', ...motivated }, { applicationId: id }),
  notice: (id: string, organisation: string) =>
    post('give-default-notice', employerOf(organisation), {}, { applicationId: id }),
  fix: (id: string) => post('fix-penalty', people.officer, motivated, { applicationId: id }),
  pay: (id: string, paidOn: string) =>
    post('pay-penalty', people.finance, { paidOn, reference: 'DWANGSOM-1' }, { applicationId: id }),
} as const;

const establish = { step: 'decide', outcome: 'establish', ...motivated };
const other = { ...people.colleague, sub: 'officer-3' };

/** What is decided about an award after its grant, and objections. */
export const procedures = {
  intend: (id: string, which: 'settle-application' | 'revoke-application', amountCents: number) =>
    post(
      which,
      people.officer,
      { step: 'intend', ground: 'obligations-not-met', amountCents, ...motivated },
      { applicationId: id },
    ),
  decide: (id: string, which: 'settle-application' | 'revoke-application') =>
    post(which, people.colleague, establish, { applicationId: id }),
  object: (id: string, contested: string, receivedOn: string) =>
    post(
      'record-objection',
      people.officer,
      { contested, receivedOn, summary: 'Wij zijn het oneens.' },
      { applicationId: id },
    ),
  found: (id: string, remedy: string) =>
    post(
      'handle-objection',
      other,
      { step: 'decide', outcome: 'founded', remedy, ...motivated },
      { applicationId: id, objectionId: '1' },
    ),
} as const;

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

const recovery = (name: string, caller: Partial<Caller>, id: string, body: unknown): Command =>
  post(name, caller, body, { recoveryId: id });
export const recoveries = {
  open: (applicationId: string, endedOn: string) =>
    post('open-recovery', people.officer, { applicationId, text: 'Gezien bij een bezoek.', found: { endedOn } }),
  openWithdrawal: (applicationId: string, organisation: string) =>
    post('open-recovery', employerOf(organisation), { applicationId, text: 'Wij zien ervan af.' }),
  intend: (id: string) => recovery('intend-recovery', people.officer, id, { ground: 'ended-early', motivation }),
  reply: (id: string, organisation: string) =>
    recovery('reply-to-recovery', employerOf(organisation), id, { text: 'Dat klopt niet.' }),
  decide: (id: string, outcome: 'establish' | 'drop' = 'establish') =>
    recovery('decide-recovery', people.colleague, id, { outcome, motivation }),
  evaluate: (id: string) => recovery('evaluate-recovery', people.officer, id, {}),
  receive: (id: string, amountCents: number, receivedOn: string, bankReference: string) =>
    recovery('receive-recovery', people.finance, id, { amountCents, receivedOn, bankReference }),
  refund: (id: string, amountCents: number, paidOn: string, bankReference: string) =>
    recovery('refund-recovery', people.finance, id, { amountCents, paidOn, bankReference }),
  offset: (id: string, claimId: string, amountCents: number) =>
    recovery('offset-recovery', people.finance, id, { claimId, amountCents }),
  plan: (id: string, instalments: readonly { dueOn: string; amountCents: number }[]) =>
    recovery('plan-recovery', people.finance, id, { instalments }),
  askWriteOff: (id: string, amountCents: number) =>
    recovery('ask-recovery-write-off', people.finance, id, { amountCents, reason: motivation }),
  decideWriteOff: (id: string, outcome: 'approve' | 'refuse' = 'approve') =>
    recovery('decide-recovery-write-off', people.otherFinance, id, { outcome, reason: motivation }),
  reverse: (id: string, entryId: number) =>
    recovery('reverse-recovery-entry', people.finance, id, { entryId, reason: 'Een vergissing.' }),
} as const;

export const announce = (caller: Partial<Caller>, content: string, contentType: string, sha256: string): Command =>
  post('announce-document', caller, {
    name: `stuk.${contentType === 'application/xml' ? 'xml' : 'pdf'}`,
    contentType,
    sizeBytes: content.length,
    sha256,
  });

const admins = [people.admin, named('admin-2', 'admin'), named('admin-3', 'admin')] as const;
const to = (name: string, listId: string, by: 0 | 1 | 2, body: unknown): Command =>
  post(name, admins[by], body, { listId });
/** Records that are to go, and people who stop that. */
export const records = {
  stop: (id: string) =>
    post(
      'stop-destruction',
      people.officer,
      { kind: 'objection', reason: 'Er loopt een bezwaar.' },
      { applicationId: id },
    ),
  lift: (id: string, stopId: string) =>
    post('lift-destruction-stop', people.colleague, { reason: 'Er is beslist.' }, { applicationId: id, stopId }),
  strike: (listId: string, lineId: string) =>
    to('strike-destruction-line', listId, 0, { lineId, reason: 'Voor de geschiedenis.' }),
  review: (listId: string) => to('review-destruction-list', listId, 1, { motivation }),
  decide: (listId: string, outcome: 'approve' | 'return') =>
    to('decide-destruction-list', listId, 2, { outcome, motivation }),
  subjectAccess: (youth: number) => {
    const who = { firstName: 'Test', lastName: `Jongere ${youth}`, birthDate: '2006-05-01', postcode: '6711AA' };
    return post('give-subject-access', people.admin, { ...who, reason: 'Brief van 2 november; paspoort gezien.' });
  },
  openPerson: (id: string) =>
    post('open-person', named('auditor-1', 'auditor'), { reason: 'Steekproef 3.' }, { applicationId: id }),
} as const;

const visitId = 'q7Zk2mXw9RtB4nVc8LpJ1g';
const publicly = (name: string, body: unknown): Command => ({ name, parts: { body } });
/** The page for the youth behind its link. */
export const letters = {
  open: (id: string, letterId: string, organisation: string) => ({
    name: 'get-letter',
    parts: { method: 'GET', path: { applicationId: id, letterId }, caller: employerOf(organisation) },
  }),
  dispatched: (id: string, letterId: string) =>
    post(
      'register-dispatch',
      people.officer,
      { channel: 'post', sentOn: '2026-08-20' },
      { applicationId: id, letterId },
    ),
  courtFile: (id: string) =>
    post('make-court-file', people.officer, { reason: 'Beroep: de rechtbank vraagt erom.' }, { applicationId: id }),
};

export const youth = {
  link: (id: string) => post('make-youth-link', people.officer, {}, { applicationId: id }),
  visit: (token: string) => publicly('visit-youth', { token, birthDate: '2006-05-01', visitId }),
  confirm: (token: string) => publicly('answer-youth-visit', { token, visitId, answer: 'confirm' }),
  correct: (token: string) =>
    publicly('answer-youth-visit', { token, visitId, answer: 'correct', text: 'Mijn naam is anders.' }),
  contact: (id: string) => ({
    name: 'get-youth-contact',
    parts: { method: 'GET', path: { applicationId: id }, caller: people.officer },
  }),
  handle: (id: string) => {
    const body = { correctionId: 1, outcome: 'taken-over', reason: 'Uw naam is verbeterd.' };
    return post('handle-youth-correction', people.officer, body, { applicationId: id });
  },
} as const;
