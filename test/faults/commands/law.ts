import { application } from '../../../local/demo/applications';
import type { Applied } from './applications';
import { type Command, employerOf, motivation, people, post } from './command';

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
  open: (hardshipId: string, organisation: string): Command => ({
    name: 'get-hardship-letter',
    parts: { method: 'GET', path: { hardshipId }, caller: employerOf(organisation) },
  }),
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
