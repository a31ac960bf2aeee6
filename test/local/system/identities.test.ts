import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application } from '../../../local/demo/applications';
import { type Client, connect } from '../../../local/demo/client';
import { type RunningSystem, startSystem } from '../../../local/system';
import { asDocumented, submitted } from './system';

/** Who the youths and the contact are: nobody, and like no other word in the system. */
const youth = {
  firstName: 'Brechtje-Zoë',
  lastName: 'Ünterwegen',
  birthDate: '2007-03-19',
  postcode: '2034XQ',
  candidateNumber: 'KAND-88-4471',
};
const contact = { name: 'Heleen Vroegindeweij', email: 'h.vroegindeweij@werk.example', phone: '06-55512987' };
const corrected = 'Ünderwegen-Quist';
const wish = 'Ik woon nu op 9746ZB, bel 0612349876.';
const written = ['9746ZB', '0612349876'];
const others = ['19-03-2007', '19 maart 2007', '20070319', '2034 XQ', 'Vroegindeweij', 'Underwegen', 'Unterwegen'];
const identities = [...Object.values(youth), ...Object.values(contact), corrected, ...written, ...others];

/**
 * In base64 a text looks in three ways, by where it begins. Only characters that are wholly its own: those at its ends
 * hang on what stands beside it.
 */
const base64Of = (text: string): string[] =>
  [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]);
    return whole.toString('base64').slice(Math.ceil((shift * 8) / 6), Math.floor((whole.length * 8) / 6));
  });

/** As it may stand somewhere. Plain ones are looked for whatever their case. */
const spellingsOf = (text: string) => {
  const escaped = JSON.stringify(text).replace(
    /[\u0080-\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const plain = [
    text,
    text.normalize('NFD'),
    encodeURIComponent(text),
    escaped.slice(1, -1),
    Buffer.from(text).toString('hex'),
  ];
  const latin = Buffer.from(text, 'latin1').toString('latin1');
  const coded =
    text.length < 8 ? [] : base64Of(text).flatMap((one) => [one, one.replaceAll('+', '-').replaceAll('/', '_')]);
  return [
    ...[...plain, latin].map((needle) => ({ text, needle: needle.toLowerCase(), anyCase: true })),
    ...coded.map((needle) => ({ text, needle, anyCase: false })),
  ];
};

/** Each once: most spellings of a plain word are the word itself, and megabytes are gone through for each. */
const needles = [
  ...new Map(identities.flatMap(spellingsOf).map((one) => [`${one.anyCase} ${one.needle}`, one])).values(),
];

/** Which identities stand in it, and how. */
function foundIn(haystack: string): string[] {
  const lower = haystack.toLowerCase();
  return needles
    .filter(({ needle, anyCase }) => (anyCase ? lower : haystack).includes(needle))
    .map(({ text, needle }) => `${text} as ${needle}`);
}

/** Both as text and byte for byte: an engine keeps its own format. What comes to the same is looked through once. */
const textsOf = (file: string): string[] => {
  const bytes = readFileSync(file);
  return [...new Set([bytes.toString('utf8'), bytes.toString('latin1'), bytes.toString('utf16le')])];
};

const folder = mkdtempSync(join(tmpdir(), 'voucherloket-identities-'));
const answers: { readonly what: string; readonly text: string }[] = [];
let running: RunningSystem | undefined;
let client: Client | undefined;
const system = (): Client => {
  if (client === undefined) throw new Error('the system is not running');
  return client;
};

/** The only answers that say who somebody is: to those who may know. */
const mayTell = /^(GET \/v1\/applications\/[^/]+\/(person|youth-contact)|POST \/v1\/youth-visits) 200$/;

beforeAll(async () => {
  // The youth began on 1 September: the check comes within days, and few nights are gone through.
  running = await startSystem({
    ...{ port: 0, dataDir: folder, clock: '2027-02-22T08:00:00.000Z', quiet: true },
    engine: process.env.DYNAMODB_ENGINE,
  });
  client = connect(running.url, (method, path, reply) => {
    asDocumented(method, path, reply);
    const headers = JSON.stringify([...reply.headers]);
    answers.push({ what: `${method} ${path} ${reply.status}`, text: `${JSON.stringify(reply.body)} ${headers}` });
  });
});
afterAll(async () => {
  await running?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const motivation = 'De voorwaarden zijn nagekeken.';

function body() {
  const made = application({ schemeId: 'haarlem-jongerenvoucher', municipality: 'Haarlem' });
  return { ...made, employer: { ...made.employer, contact }, youth: { ...made.youth, ...youth } };
}

/** What the functions' logs say of faults. */
const faults = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith('.log'))
    .flatMap((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').split('\n'))
    .filter((line) => line.includes('"fault"'));

async function done(reply: Promise<{ readonly status: number; readonly body: unknown }>, status = 200) {
  const { status: got, body: said } = await reply;
  if (got === 500) throw new Error(`${answers.at(-1)?.what} met a fault:\n${faults().join('\n')}`);
  expect(got, `${answers.at(-1)?.what} ${JSON.stringify(said)}`).toBe(status);
  return said as Record<string, unknown>;
}

/** Sends to the API as it is, for what no client would send. */
const raw = async (path: string, init: RequestInit) => {
  const response = await fetch(`${system().url}${path}`, init);
  answers.push({
    what: `${init.method} ${path.split('/', 4).join('/')} ${response.status}`,
    text: await response.text(),
  });
};

async function wholeLife(): Promise<string> {
  const [employer, officer, finance] = [system().as('employer-1'), system().as('officer-1'), system().as('finance-1')];
  const { id } = await submitted(system(), 'employer-1', body());
  const path = `/v1/applications/${id}`;
  await done(officer.get(`${path}/person`));
  await done(officer.post(`${path}/facts`, [{ field: 'youth.lastName', value: corrected, source: 'Telefonisch' }]));
  await done(officer.post(`${path}/decision`, { outcome: 'grant', motivation, overrides: [] }));
  const made = await done(officer.post(`${path}/youth-links`, {}), 201);
  const token = String(made.path).replace('/jongere#', '');
  const visitId = randomUUID().replaceAll('-', '');
  const visit = (birthDate: string) => system().visitor.post('/v1/youth-visits', { token, visitId, birthDate });
  await done(visit('2007-03-20'), 404);
  await done(visit(youth.birthDate));
  await done(system().visitor.post('/v1/youth-answers', { token, visitId, answer: 'correct', text: wish }));
  await done(officer.get(`${path}/youth-contact`));
  const reason = 'Uw adres is verbeterd.';
  await done(officer.post(`${path}/youth-correction-handling`, { correctionId: 1, outcome: 'taken-over', reason }));
  await system().moveTo('2027-03-02T04:00:00.000Z');
  const claim = `/v1/claims/${id}-1`;
  const employment = [{ from: '2026-09-01', to: null, hoursPerWeek: 32 }];
  await done(employer.post(`${claim}/evidence`, { employment, statementBy: 'HR' }));
  await done(officer.post(`${claim}/assessment`, { outcome: 'confirm', motivation, overrides: [] }));
  await done(system().as('officer-2').post(`${claim}/approval`, { outcome: 'approve', motivation }));
  const batch = { region: 'zuid-kennemerland-ijmond', executionOn: '2027-03-05' };
  const sealed = await done(finance.post('/v1/payout-batches', batch), 201);
  await done(system().as('finance-2').post(`/v1/payout-batches/${sealed.id}/release`, {}));
  await done(finance.get(`/v1/payout-batches/${sealed.id}/pain001`));
  for (const persona of ['auditor-1', 'steering-group-1', 'employer-1', 'officer-1']) {
    await done(system().as(persona).get(path), 200);
  }
  for (const at of [`${path}/facts`, `${path}/related`]) await done(system().as('auditor-1').get(at));
  await done(system().as('auditor-1').get(`/v1/processing-log?applicationId=${id}`));
  await done(system().as('admin-1').get('/v1/processing-log?limit=100'));
  await system().settle();
  return id;
}

/** All that goes wrong with somebody's name in it. */
async function failing(id: string): Promise<void> {
  const [employer, officer] = [system().as('employer-1'), system().as('officer-1')];
  const good = body();
  await employer.post('/v1/applications', { ...good, youth: { ...good.youth, birthDate: youth.lastName } });
  await employer.post('/v1/applications', { ...good, youth: { ...good.youth, postcode: youth.firstName } });
  await employer.post('/v1/applications', { ...good, schemeId: youth.lastName });
  await employer.post('/v1/applications', { ...good, youth: { ...good.youth, nickname: youth.firstName } });
  await employer.post('/v1/applications', { ...good, youth: { ...good.youth, bsn: '999990019' } });
  await employer.post('/v1/applications', { ...good, employer: { ...good.employer, kvkNumber: '69599068' } });
  await system().as('employer-2').post('/v1/applications', good);
  await system().as('auditor-1').post('/v1/applications', good);
  await employer.post('/v1/applications', good, 'the-same-key');
  await employer.post('/v1/applications', { ...good, requestedAmountCents: 1 }, 'the-same-key');
  await officer.post(`/v1/applications/${id}/facts`, [{ field: youth.lastName, value: 1, source: 'x' }]);
  await officer.post(`/v1/applications/${id}/facts`, [
    { field: 'youth.birthDate', value: youth.lastName, source: 'x' },
  ]);
  await officer.get(`/v1/applications?q=${encodeURIComponent(youth.lastName)}`);
  await officer.get(`/v1/applications?status=${encodeURIComponent(youth.lastName)}`);
  await system().as('finance-1').get(`/v1/applications/${id}/person`);
  await system().visitor.post('/v1/youth-visits', { token: youth.lastName, visitId: contact.phone, birthDate: 'x' });
  await raw('/v1/quotes', {
    method: 'POST',
    body: `{"${youth.lastName}": `,
    headers: { 'Content-Type': 'application/json' },
  });
  await raw(`/v1/schemes/${encodeURIComponent(youth.lastName)}`, { method: 'GET' });
  await raw('/v1/schemes', { method: 'GET', headers: { Authorization: `Bearer ${youth.candidateNumber}` } });
}

describe('who the youth and the contact are', () => {
  it('is found by what looks for it, in every spelling', () => {
    for (const text of identities) {
      expect(foundIn(`x${text}x`), text).not.toEqual([]);
      expect(foundIn(`x${text.toUpperCase()}x`), text).not.toEqual([]);
      expect(foundIn(encodeURIComponent(`x ${text} x`)), text).not.toEqual([]);
    }
    for (const text of identities.filter(({ length }) => length >= 8)) {
      for (const before of ['', 'x', 'xy']) {
        const encoded = Buffer.from(`${before}${text}, and more`).toString('base64');
        expect(foundIn(encoded), `${before}${text}`).not.toEqual([]);
      }
    }
    expect(foundIn('De werkgever hoort het binnen acht weken.')).toEqual([]);
    // Four characters of a coded date stand in some token by chance: they tell of nobody.
    expect(foundIn('eyJhbGciOiJFUzI1NiJ9.eyJNMDcwIjoxfQ')).toEqual([]);
  });

  it('stands after a whole life, and much that went wrong, in no log, metric, event, mail, answer or file', async () => {
    await failing(await wholeLife());
    await system().settle();
    expect(answers.filter(({ what }) => / 4\d\d$/.test(what)).length).toBeGreaterThanOrEqual(15);
    const told = answers.filter(({ what }) => mayTell.test(what));
    expect(told.length).toBeGreaterThanOrEqual(3);
    for (const { text } of told) expect(foundIn(text)).not.toEqual([]);
    const leaking = answers
      .filter(({ what }) => !mayTell.test(what) && !what.includes('/_local/mail'))
      .flatMap(({ what, text }) => foundIn(text).map((found) => `${what}: ${found}`));
    expect(leaking).toEqual([]);
    const { body: events } = await system().visitor.get<{ items: unknown[] }>('/_local/events');
    expect(events.items.length).toBeGreaterThan(10);
    expect(foundIn(JSON.stringify(events))).toEqual([]);
    const { body: mail } = await system().visitor.get<{ items: { to: string[] }[] }>('/_local/mail');
    expect(mail.items.map(({ to }) => to)).toContainEqual([contact.email]);
    expect(foundIn(JSON.stringify(mail.items.map((one) => ({ ...one, to: null }))))).toEqual([]);
  });

  it('stands in no item of the table, and in nothing that the engine keeps', async () => {
    const db = new DynamoDBClient({
      endpoint: running?.engineUrl ?? '',
      region: 'eu-west-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    const { TableNames = [] } = await db.send(new ListTablesCommand({}));
    const kinds = new Set<string>();
    const leaking: string[] = [];
    for (const TableName of TableNames) {
      for await (const { Items = [] } of paginateScan({ client: db }, { TableName })) {
        for (const item of Items) {
          kinds.add(item.kind?.S ?? '');
          leaking.push(...foundIn(JSON.stringify(item)).map((found) => `${item.pk?.S} ${item.sk?.S}: ${found}`));
        }
      }
    }
    db.destroy();
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        'person',
        'former-person',
        'youth-link',
        'youth-correction',
        'processing',
        'opened',
        'batch-line',
      ]),
    );
    expect(leaking).toEqual([]);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.some(({ name }) => name.endsWith('.log'))).toBe(true);
    const inFiles = files
      // Letters name people: they lie in an encrypted bucket of their own, and nowhere else (ADR 0052).
      .filter(({ name, parentPath }) => name !== 'mail.jsonl' && !/buckets.*letters/i.test(parentPath))
      .flatMap((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path, ...textsOf(path)].flatMap((text) => foundIn(text).map((found) => `${path}: ${found}`));
      });
    expect(inFiles).toEqual([]);
  });
});
