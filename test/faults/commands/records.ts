import type { Caller } from '../../../functions/runtime/identity';
import { type Command, employerOf, motivation, named, people, post } from './command';

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

const visitId = 'q7Zk2mXw9RtB4nVc8LpJ1g';
const publicly = (name: string, body: unknown): Command => ({ name, parts: { body } });

/** The page for the youth behind its link. */
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
