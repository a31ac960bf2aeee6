import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { accountChangeRequest, judgementRequest, verificationRequest } from '../../domain/account/requests';
import { changesRequest } from '../../domain/application/change';
import { decisionRequest, withdrawalRequest } from '../../domain/application/decision-request';
import { holdReleaseRequest, holdRequest } from '../../domain/application/hold';
import { applicationRequest } from '../../domain/application/request';
import { approvalRequest, assessmentRequest, evidenceRequest, replyRequest } from '../../domain/claim/requests';
import {
  liftRequest,
  listDecisionRequest,
  reviewRequest,
  stopRequest,
  strikeRequest,
  subjectAccessRequest,
} from '../../domain/destruction/requests';
import { hardshipDecision, hardshipRequest } from '../../domain/hardship/request';
import { overrideRequest } from '../../domain/payout/override';
import { retryRequest } from '../../domain/payout/report-request';
import { batchRequest, batchWithdrawal, recallDecision, recallRequest } from '../../domain/payout/request';
import {
  intentionRequest,
  offsetRequest,
  openRequest,
  planRequest,
  receiptRequest,
  recoveryDecisionRequest,
  reversalRequest,
  writeOffRequest,
} from '../../domain/recovery/requests';
import { pauseRequest } from '../../domain/scheme/pause';
import { reportedRequest } from '../../domain/state-aid/report';
import { knownMessage } from '../../web/form/messages';
import { outageForm } from '../../web/pages/admin/outage-form';
import { drawSchema } from '../../web/pages/books/sample/draw-schema';
import { registeringForm } from '../../web/pages/office/register/registering';

const good = {
  schemeId: 'a-scheme',
  employer: {
    kvkNumber: '68750110',
    tradeName: 'Bakkerij De Proef',
    contact: { name: 'Test Persoon', email: 'test@example.nl', phone: '0318-123456' },
  },
  bankAccount: { iban: 'NL91 ABNA 0417 1643 00', holderName: 'Bakkerij De Proef' },
  youth: { firstName: 'Test', lastName: 'Jongere', birthDate: '2006-05-01', postcode: '6711 AA', municipality: 'Ede' },
  placement: {
    type: 'job',
    startOn: '2027-02-01',
    endOn: '2027-08-01',
    hoursPerWeek: 32.5,
    jobTitle: 'Bakker',
    viaAgency: false,
    lastEmployedHereOn: null,
  },
  declarations: {
    truthful: true,
    noDisplacement: true,
    youthInformed: true,
    agreesToWait: true,
    otherFunding: [{ name: 'UWV', amountCents: 100 }],
    deMinimis: [{ grantedOn: '2026-01-01', amountCents: 100, grantedBy: 'Gemeente' }],
  },
  requestedAmountCents: 100,
  documents: [{ id: 'x', kind: 'contract' }],
};

/** Everything people can do to an answer: leave it out, empty it, make it too long, too high, or of another kind. */
const spoilt: readonly unknown[] = [
  undefined,
  null,
  '',
  ' ',
  'x',
  'x'.repeat(5000),
  'tab\u0000',
  -1,
  0,
  0.123,
  1e15,
  true,
  [],
  {},
  '2027-02-31',
  '1800-01-01',
];

/** A copy with each leaf and branch in turn replaced. */
function* spoiled(value: unknown): Generator<unknown> {
  yield* spoilt;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    for (const bad of spoiled(part)) {
      yield Array.isArray(value) ? Object.assign([...value], { [key]: bad }) : { ...value, [key]: bad };
    }
  }
}

function messagesOf(schema: z.ZodType, example: object): Set<string> {
  expect(schema.safeParse(example).error?.issues).toBeUndefined();
  const messages = new Set<string>();
  for (const bad of spoiled(example)) {
    for (const { message } of schema.safeParse(bad).error?.issues ?? []) messages.add(message);
  }
  return messages;
}

const documents = [{ id: 'x', kind: 'payslip' }];
const aidReported = { reportedOn: '2027-02-01', reference: 'eAid 1' };
const schemas: readonly (readonly [string, z.ZodType, object])[] = [
  ['applicationRequest', applicationRequest, good],
  ['changesRequest', changesRequest, { endedOn: '2027-03-01', hours: [{ from: '2027-02-01', hoursPerWeek: 20 }] }],
  ['withdrawalRequest', withdrawalRequest, { reason: 'Het gaat niet door.' }],
  [
    'decisionRequest',
    decisionRequest,
    { outcome: 'grant', motivation: 'Voldoet.', amountCents: 100, overrides: [{ rule: 'age-min', reason: 'Klopt.' }] },
  ],
  [
    'evidenceRequest',
    evidenceRequest,
    { employment: [{ from: '2027-02-01', to: '2027-08-01', hoursPerWeek: 32 }], documents, statementBy: 'Test' },
  ],
  ['assessmentRequest', assessmentRequest, { outcome: 'confirm', motivation: 'Goed.', overrides: [] }],
  ['batchWithdrawal', batchWithdrawal, { reason: 'Verkeerde dag.' }],
  ['recallRequest', recallRequest, { reason: 'Dubbel.', bankReference: 'RCL-1' }],
  ['recallDecision', recallDecision, { outcome: 'approve', motivation: 'Gebeld.' }],
  ['retryRequest', retryRequest, { reason: 'De blokkade is weg.' }],
  ['approvalRequest', approvalRequest, { outcome: 'approve', motivation: 'Goed.' }],
  ['replyRequest', replyRequest, { text: 'Dit klopt niet.' }],
  ['reportedRequest', reportedRequest.unwrap().pick({ reportedOn: true, reference: true }), aidReported],
  ['drawSchema', drawSchema, { year: '2027', of: 'granted', seed: '6-1-4', size: 25 }],
  ['accountChangeRequest', accountChangeRequest, good.bankAccount],
  ['judgementRequest', judgementRequest, { outcome: 'confirm', motivation: 'Gebeld.' }],
  ['verificationRequest', verificationRequest, { result: 'match', suggestedName: 'Bakkerij', checkedOn: '2027-02-01' }],
  ['holdRequest', holdRequest, { reason: 'Twijfel.', until: '2027-02-01', newSuspicion: false }],
  ['holdReleaseRequest', holdReleaseRequest, { reason: 'Klopt toch.' }],
  ['overrideRequest', overrideRequest, { gate: 'account', reason: 'Balie.', expiresOn: '2027-02-01' }],
  ['pauseRequest', pauseRequest, { paused: true, reason: 'Fout.' }],
  ['openRequest', openRequest, { applicationId: 'A1', text: 'UWV meldt het.', found: { endedOn: '2027-02-01' } }],
  ['intentionRequest', intentionRequest, { ground: 'fraud', motivation: 'Onjuist.', earnedAtMostCents: 0 }],
  ['recoveryDecisionRequest', recoveryDecisionRequest, { outcome: 'establish', motivation: 'Geen reactie.' }],
  ['receiptRequest', receiptRequest, { amountCents: 1, receivedOn: '2027-02-01', bankReference: 'B-1' }],
  ['offsetRequest', offsetRequest, { claimId: 'A1-1', amountCents: 1 }],
  ['planRequest', planRequest, { instalments: [{ dueOn: '2027-02-01', amountCents: 1 }] }],
  ['writeOffRequest', writeOffRequest, { amountCents: 1, reason: 'Failliet.' }],
  ['reversalRequest', reversalRequest, { entryId: 1, reason: 'Vergissing.' }],
  ['stopRequest', stopRequest, { kind: 'audit', reason: 'De accountant kijkt.' }],
  ['liftRequest', liftRequest, { reason: 'Klaar.' }],
  ['strikeRequest', strikeRequest, { lineId: 'case#1', reason: 'Historie.' }],
  ['reviewRequest', reviewRequest, { motivation: 'Nagekeken.' }],
  ['listDecisionRequest', listDecisionRequest, { outcome: 'approve', motivation: 'Akkoord.' }],
  [
    'subjectAccessRequest',
    subjectAccessRequest,
    { firstName: 'A', lastName: 'B', birthDate: '2006-05-01', postcode: '6711AA', reason: 'Brief.' },
  ],
  [
    'hardshipRequest',
    hardshipRequest,
    {
      ...{ schemeId: 'een', tradeName: 'Bakkerij', wanted: 'Een voucher.', reason: 'Ziek.' },
      contact: { name: 'Test', email: 'test@example.nl' },
    },
  ],
  ['hardshipDecision', hardshipDecision, { outcome: 'granted', motivation: 'Ja.', applyBy: '2027-02-01' }],
  [
    'outageForm',
    outageForm,
    { from: '2027-02-01T16:00', to: '2027-02-01T17:00', until: '2027-02-02T17:00', reason: 'x' },
  ],
  ['registeringForm', registeringForm, { channel: 'post', receivedAt: '2027-02-01T16:00', reason: 'Per post.' }],
  ['batchRequest', batchRequest, { region: 'foodvalley', executionOn: '2027-02-01' }],
];

describe('what is wrong, in words', () => {
  it.each(schemas)('has words for everything %s can say', (_, schema, example) => {
    const messages = messagesOf(schema, example);
    expect(messages.size).toBeGreaterThan(1);
    expect([...messages].filter((message) => knownMessage(message) === null)).toEqual([]);
  });

  it('has words for every message that a request schema spells out', () => {
    const folders = ['application', 'claim', 'payout', 'document'];
    const paths = folders.flatMap((folder) =>
      readdirSync(new URL(`../../domain/${folder}/`, import.meta.url))
        .filter((file) => /request|^(change|pieces|bank-account)\.ts$/.test(file))
        .map((file) => `${folder}/${file}`),
    );
    const files = ['text.ts', ...paths].map((path) =>
      readFileSync(new URL(`../../domain/${path}`, import.meta.url), 'utf8'),
    );
    const spelled = files.flatMap((text) => [...text.matchAll(/'((?:must|at most|names the same) [^']+)'/g)]);
    const messages = spelled.map((match) => match[1] ?? '');
    expect(messages.length).toBeGreaterThan(10);
    expect(messages.filter((message) => knownMessage(message) === null)).toEqual([]);
  });

  it('names the days that the API allows', () => {
    expect(knownMessage('must lie between 2027-03-01 and 2027-04-01')?.nl).toBe(
      'Kies een dag van 1 maart 2027 tot en met 1 april 2027.',
    );
    expect(knownMessage('must be at most 2027-06-01: thirteen weeks from 2027-03-02 (Awb 4:56)')?.en).toBe(
      'Choose a day up to 1 June 2027: longer than 13 weeks is not allowed.',
    );
    expect(knownMessage('must not lie before today')?.nl).toContain('voorbij');
    expect(knownMessage('must not lie after today')?.nl).toContain('nog komen');
  });

  it('has words for what cannot be booked on a recovery', () => {
    const folder = new URL('../../domain/recovery/', import.meta.url);
    const texts = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const spelled = texts.flatMap((text) => [...text.matchAll(/badInput\([^,]+, ['`]([^'`]+)['`]/g)]);
    const messages = spelled.map((match) => (match[1] ?? '').replaceAll(/\$\{[^}]+\}/g, '100'));
    expect(messages.length).toBeGreaterThan(4);
    const wordless = messages.filter((message) => knownMessage(message) === null);
    // Asked for by no form: a button stands only with an entry that there is.
    expect(wordless).toEqual(['no such entry']);
  });

  it('covers what the domain says of terms, intentions, objections and letters', () => {
    const folders = ['term', 'objection', 'settlement', 'letter'].map(
      (name) => new URL(`../../domain/${name}/`, import.meta.url),
    );
    const texts = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(new URL(file, folder), 'utf8')),
    );
    const spelled = texts.flatMap((text) => [
      ...text.matchAll(/(?:badInput|badDay)\([^,]+, ['`](.+?)['`]\)/g),
      ...text.matchAll(/wrongDay\(['`](.+?)['`]\)/g),
    ]);
    const day = (name: string) => (/On|first|last|today|decided|announced/.test(name) ? '2026-11-02' : '150000');
    const messages = spelled.map((match) => (match[1] ?? '').replaceAll(/\$\{([^}]+)\}/g, (_, name) => day(name)));
    expect(messages.length).toBeGreaterThan(25);
    // For programs alone: a form shows the field to officers only.
    const wordless = messages.filter((message) => knownMessage(message) === null);
    expect([...new Set(wordless)]).toEqual(['is for an officer to say']);
    const amounts = knownMessage('must be more than 100000 and less than 150050 cents')?.nl ?? '';
    expect(amounts.replaceAll('\u00a0', ' ')).toBe('Kies een bedrag boven € 1.000 en onder € 1.500,50.');
  });

  it('says what to do, not what a program expected', () => {
    const said = (message: string) => knownMessage(message)?.nl;
    expect(said('Invalid input: expected string, received undefined')).toBe('Vul dit in of kies een antwoord.');
    expect(said('Invalid input: expected number, received string')).toBe('Vul een getal in, zoals 32,5.');
    expect(said('Invalid ISO date')).toBe('Vul een datum in die bestaat.');
    expect(said('must not be after today, 2027-02-01')).toBe('Deze dag ligt in de toekomst.');
    expect(said('must not be before the grant on 2027-02-01')).toBe('Deze dag ligt voor de dag van de toekenning.');
    expect(said('something new')).toBeUndefined();
  });
});
