import { application } from '../../../local/demo/applications';
import { type Command, employerOf, motivation, people, post } from './command';

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
