import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleOf } from '../../functions/api/openapi/examples';
import { routes } from '../../functions/manifest';
import type { Role, RouteEntry } from '../../functions/manifest/types';
import type { Caller } from '../../functions/runtime/identity';
import { foodvalley, haarlem } from '../domain/fixtures';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { call, type Received } from '../functions/request-event';
import { type Reach, type Row, type Thing, table } from './access-table';
import { at, build, contacts, employers, type Plot, theIban } from './access-town';
import { engines, useEngine } from './engine';
import { useBuckets } from './fuzz/bucket';

const [here, there] = [haarlem.region, foodvalley.region];
const { a, b } = employers;

type Who = Pick<Caller, 'sub' | 'roles' | 'regions' | 'organisation'>;
const who = (sub: string, roles: readonly Role[], regions: string[] = [], organisation: string | null = null): Who => ({
  ...{ sub, roles, regions, organisation },
});
const office = ['officer', 'steering-group', 'finance', 'admin', 'auditor'] as const;

/** Everybody there can be: each role here and there, employers, and some who are several things at once. */
const people: readonly Who[] = [
  who('nobody', []),
  who('employer-a', ['employer'], [], a),
  who('employer-b', ['employer'], [], b),
  who('employer-of-none', ['employer'], [here, there]),
  ...office.map((role) => who(`${role}-here`, [role], [here])),
  ...office.map((role) => who(`${role}-there`, [role], [there], a)),
  who('officer-here-employer-b', ['officer', 'employer'], [here], b),
  who('finance-here-auditor', ['finance', 'auditor'], [here]),
  who('all-of-nowhere', [...office, 'employer'], []),
];

const reaches = (reach: Reach, person: Who, { region, organisation }: Pick<Plot, 'region' | 'organisation'>) =>
  reach === 'anywhere' ||
  (reach === 'with-organisation' && person.organisation !== null) ||
  (reach === 'own' && person.organisation === organisation) ||
  (reach === 'region' && person.regions.includes(region));

const mayAtAll = ({ may }: Row, person: Who | null): boolean =>
  may === 'public' || person?.roles.some((role) => may[role] !== undefined) === true;

/** Whether a role of theirs that counts on this route reaches the plot, and is one of `among`. */
const within = ({ may }: Row, person: Who | null, plot: Plot, among: readonly Role[] = office.concat()): boolean => {
  if (may === 'public' || person === null) return false;
  return person.roles.some((role) => {
    const reach = may[role];
    return among.includes(role) && reach !== undefined && reaches(reach, person, plot);
  });
};
const everyRole: readonly Role[] = [...office, 'employer'];

interface Request {
  readonly path?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
}

const bodyOf = (route: RouteEntry, changes: object = {}): Request => {
  const { request } = exampleOf(route.name);
  return request === undefined
    ? {}
    : { body: Array.isArray(request) ? request : { ...(request as object), ...changes } };
};

const queries: Readonly<Record<string, Record<string, string>>> = {
  'get-audit-sample': { year: '2026', seed: 'seed' },
  'list-sweeps': {},
};

/** The request about what lies on a plot. */
function about(route: RouteEntry, on: Thing, plot: Plot): Request {
  const { region, organisation, scheme, applicationId, claimId, documentId, recoveryId, batchId, listId } = plot;
  const { schemeId } = scheme;
  const query = queries[route.name] ?? {};
  const version = { ...scheme, version: 2 };
  const requests: Readonly<Record<Thing, () => Request>> = {
    application: () => ({ path: { applicationId }, ...bodyOf(route) }),
    claim: () => ({ path: { claimId }, ...bodyOf(route) }),
    account: () => ({ path: { region, organisation }, ...bodyOf(route) }),
    document: () => ({ path: { documentId } }),
    batch: () => ({ path: { batchId }, ...bodyOf(route) }),
    recovery: () => ({ path: { recoveryId }, ...bodyOf(route) }),
    scheme: () => ({ path: { schemeId }, ...bodyOf(route) }),
    version: () => ({
      path: { schemeId, version: '2' },
      ...(route.name === 'draft-scheme' ? { body: version } : bodyOf(route)),
    }),
    region: () => ({ path: { regionId: region }, ...bodyOf(route, { regionId: region }) }),
    'destruction-list': () => ({ path: { listId }, ...bodyOf(route, lineIn(route, applicationId)) }),
    letter: () => ({ path: { applicationId, letterId: `${applicationId}.3.0` }, ...bodyOf(route) }),
    objection: () => ({ path: { applicationId, objectionId: '1' }, ...bodyOf(route) }),
    stop: () => ({ path: { applicationId, stopId: 's1' }, ...bodyOf(route) }),
    'scheme-in-query': () => ({ query: { schemeId, ...query } }),
    'region-in-query': () => ({ query: { region, ...query } }),
    'application-in-body': () => bodyOf(route, { applicationId }),
    'applications-in-body': () => bodyOf(route, { applicationIds: [applicationId] }),
    'scheme-in-body': () => bodyOf(route, { schemeId, month: '2026-10' }),
    registration: () => {
      const { employer } = exampleOf(route.name).request as { employer: object };
      return bodyOf(route, { schemeId, employer: { ...employer, kvkNumber: organisation } });
    },
    hardship: () => ({ path: { hardshipId: plot.hardshipId }, ...bodyOf(route) }),
    'region-in-body': () => bodyOf(route, { region, executionOn: '2026-11-19' }),
    'employer-in-body': () => {
      const { employer } = exampleOf(route.name).request as { employer: object };
      return bodyOf(route, { schemeId, employer: { ...employer, kvkNumber: organisation } });
    },
    list: () => ({ query: route.method === 'GET' ? query : {}, ...bodyOf(route) }),
    nothing: () => ({ query, path: { schemeId }, ...bodyOf(route) }),
  };
  return requests[on]();
}

const lineIn = ({ name }: RouteEntry, applicationId: string) =>
  name === 'strike-destruction-line' ? { lineId: `case#${applicationId}` } : {};

/** A plot on which nothing lies, of ids that could be, and one of ids that could never be. */
const nowhere = (plot: Plot): Plot => ({
  ...plot,
  region: 'nergens',
  organisation: '90004760',
  scheme: { ...plot.scheme, schemeId: 'geen-regeling', region: 'nergens' },
  applicationId: '01K00000000000000000000000',
  claimId: '01K00000000000000000000000-1',
  documentId: '01K00000000000000000000000',
  recoveryId: '01K00000000000000000000000',
  batchId: '01K00000000000000000000000',
  listId: 'nergens.2026-11',
  hardshipId: '01K00000000000000000000000',
});
const impossible = (plot: Plot): Plot => ({
  ...nowhere(plot),
  region: '../x',
  organisation: 'x',
  scheme: { ...plot.scheme, schemeId: 'GEEN REGELING' },
  applicationId: 'x',
  claimId: 'x',
  documentId: 'x',
  recoveryId: 'x',
  batchId: 'x',
  listId: 'x',
  hardshipId: 'x',
});

/** Named by the path: one that does not exist, or never could, is a 404 for whoever may call the route. */
const named: readonly Thing[] = [
  ...(['application', 'claim', 'account', 'document', 'batch', 'recovery', 'scheme', 'version'] as const),
  ...(['region', 'destruction-list', 'stop', 'letter', 'hardship', 'objection'] as const),
];

/** Finance hands in reports of its bank, and no other document. */
const asFinance = ({ body, ...request }: Request): Request => ({
  ...request,
  body: { ...(body as object), contentType: 'application/xml' },
});

const send = async (route: RouteEntry, person: Who | null, asked: Request): Promise<Received> => {
  const isReport = route.name === 'announce-document' && person?.roles.includes('finance');
  const request = isReport ? asFinance(asked) : asked;
  const { handler } = await import(`../../functions/api/${route.name}.ts`);
  const headers = {
    ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(route.idempotencyKey ? { 'Idempotency-Key': `${person?.sub}-${JSON.stringify(request).length}` } : {}),
  };
  return call(handler, {
    method: route.method,
    headers,
    at,
    ...request,
    ...(person === null ? {} : { caller: person }),
  });
};

const codeOf = ({ json }: Received) => (json as { code?: string } | undefined)?.code;

/** What an answer must be: refused with this status, or let through to what the domain says of it. */
type Expected = 400 | 401 | 403 | 404 | 'through';

function expected(row: Row, person: Who | null, plot: Plot): Expected {
  if (row.may === 'public') return 'through';
  if (person === null) return 401;
  if (!mayAtAll(row, person)) return 403;
  if (row.on === 'list') return 'through';
  return within(row, person, plot, everyRole) ? 'through' : (row.elsewhere ?? 404);
}

/** Empty where the answer is as expected. */
function wrongStatus({ lacks }: Row, reply: Received, wanted: Expected): string {
  const { status } = reply;
  if (wanted !== 'through') return status === wanted ? '' : `${status} ${codeOf(reply)} for ${wanted}`;
  if (status === 404 && lacks !== undefined && reply.text.includes(lacks)) return '';
  const refused = [401, 404].includes(status) || ['forbidden', 'not-your-organisation'].includes(String(codeOf(reply)));
  return refused || status >= 500 ? `${status} ${codeOf(reply)} for what is in reach: ${reply.text.slice(0, 200)}` : '';
}

/** What of the town stands in an answer and must not: of whom the caller does not reach, or of a class it may not have. */
function leaks(row: Row, person: Who | null, text: string, town: readonly Plot[]): string[] {
  const found = (what: string, ...texts: readonly string[]) =>
    texts.filter((one) => text.includes(one)).map((one) => `${what} ${one}`);
  const known = town.flatMap((plot) => {
    const { applicationId, recoveryId, documentId, batchId, identities } = plot;
    const theirs = within(row, person, plot, everyRole) ? [] : found('thing', applicationId, recoveryId, documentId);
    const batch = town.some((one) => one.batchId === batchId && within(row, person, one, everyRole));
    const batches = batch ? [] : found('batch', batchId);
    const mayKnow = within(row, person, plot, row.identity ?? []);
    return [...theirs, ...batches, ...(mayKnow ? [] : found('identity', ...identities))];
  });
  const mayAsk = town.some((plot) => within(row, person, plot, row.contact ?? []));
  return [...known, ...(mayAsk ? [] : found('contact', ...contacts)), ...found('account', theIban)];
}

/** Files of a batch are there once it is released: until then who may have them is told so. */
const afterRelease = ['get-batch-file', 'get-batch-lines'];

/** Questions first: what is done to the town changes what the next one finds. */
const inOrder = [...routes].sort((x, y) => Number(x.method !== 'GET') - Number(y.method !== 'GET'));

const [engine] = engines;
if (engine === undefined) throw new Error('no engine');

describe('who may what', () => {
  useEngine(engine);
  useBuckets();
  let kms: FakeKms;
  let town: Plot[] = [];
  beforeAll(async () => {
    kms = await startKms();
    Object.assign(process.env, {
      TOKEN_ISSUER: 'https://issuer.example',
      WEB_CLIENT_ID: 'pages',
      SIGN_IN_SCOPE: 'openid',
    });
    town = await build();
  });
  afterAll(() => kms.close());

  it('is written down for every route of the manifest', () => {
    expect(Object.keys(table).sort()).toEqual(routes.map(({ name }) => name).sort());
  });

  it.each(inOrder.map((route) => [route.name, route] as const))('%s', async (name, route) => {
    const row = table[name];
    if (row === undefined) throw new Error(`${name} has no row`);
    const wrong: string[] = [];
    let answered = 0;
    for (const person of [null, ...people]) {
      const plots = row.may !== 'public' && mayAtAll(row, person) ? town : town.slice(0, 1);
      for (const plot of plots) {
        const reply = await send(route, person, about(route, row.on, plot));
        const status = wrongStatus(row, reply, expected(row, person, plot));
        const told = leaks(row, person, reply.text, town);
        answered += reply.status < 300 ? 1 : 0;
        const where = `${person?.sub ?? 'without a token'} at ${plot.region} ${plot.organisation}`;
        wrong.push(...[status, ...told].filter((one) => one !== '').map((one) => `${where}: ${one}`));
      }
      const [first] = town;
      if (first === undefined || !named.includes(row.on)) continue;
      for (const plot of [nowhere(first), impossible(first)]) {
        const wanted = row.may === 'public' ? 'through' : person === null ? 401 : mayAtAll(row, person) ? 404 : 403;
        const reply = await send(route, person, about(route, row.on, plot));
        const status = wrongStatus(row, reply, wanted);
        if (status !== '') wrong.push(`${person?.sub} for ${plot.applicationId}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
    if (route.method === 'GET' && !afterRelease.includes(name)) expect(answered).toBeGreaterThan(0);
  });
});
