import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../audit/audit';
import type { DestructionListAnswer } from '../../functions/api/answers/records';
import { handler as decideList } from '../../functions/api/decide-destruction-list';
import { handler as getApplication } from '../../functions/api/get-application';
import { handler as getList } from '../../functions/api/get-destruction-list';
import { handler as getKeeping } from '../../functions/api/get-keeping';
import { handler as liftStop } from '../../functions/api/lift-destruction-stop';
import { handler as listLists } from '../../functions/api/list-destruction-lists';
import { handler as reviewList } from '../../functions/api/review-destruction-list';
import { handler as stopDestruction } from '../../functions/api/stop-destruction';
import { handler as strikeLine } from '../../functions/api/strike-destruction-line';
import { keepDueAction } from '../../functions/store/destruction/keep-due';
import { keys } from '../../functions/store/keys';
import type { Item } from '../../functions/store/table';
import { idOf } from '../domain/fixtures';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { approve, ask, codeOf, first, listOf, officer, reason, second } from './destruction-lists';
import {
  admin,
  bankReport,
  destroyOn,
  proposeOn,
  rawTable,
  region,
  scheme,
  seedCase,
  versionedBucket,
} from './destruction-world';
import { engines, useEngine } from './engine';
import { must, partition, publish } from './office';

let kms: FakeKms;
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms.close());

const bucket = versionedBucket();

describe.each(engines)('destruction on $name', (engine) => {
  const { loseAnswers } = useEngine(engine);
  const [due, young, sameYouth, stopped, recovering, struck] = [1, 2, 3, 4, 5, 6].map(idOf) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];

  beforeAll(async () => {
    await publish(scheme, scheme.schemeId);
    await must([
      { name: 'start', put: { Item: { ...keys.sweepStart(), kind: 'sweep-start', startOn: '2026-01-01' } } },
    ]);
    const old = { closedOn: '2027-03-10' };
    await seedCase(bucket, { nth: 1, name: 'Verdwenen', pseudonym: 'shared', letter: true, ...old });
    await seedCase(bucket, { nth: 2, name: 'Jongste', closedOn: '2029-06-01' });
    await seedCase(bucket, { nth: 3, name: 'Dezelfde', pseudonym: 'shared', letter: true, closedOn: '2029-06-01' });
    await seedCase(bucket, { nth: 4, name: 'Bezwaarde', ...old });
    await seedCase(bucket, { nth: 5, name: 'Schuldige', ...old, recovery: 'established' });
    await seedCase(bucket, { nth: 6, name: 'Historische', ...old });
  });

  it('proposes what is due, by number alone, and leaves what is not or what a recovery holds', async () => {
    await proposeOn('2034-03-01');
    expect(await partition(keys.destructionList(`${region}.2034-03`).pk)).toEqual([]);
    loseAnswers(2);
    await proposeOn('2034-04-01');
    await proposeOn('2034-04-01');
    const list = await listOf(`${region}.2034-04`);
    expect(list).toMatchObject({ status: 'proposed', lineCount: 3, mayNow: { review: null, decide: 'wrong-state' } });
    expect(list.items.map(({ applicationId }) => applicationId)).toEqual([due, stopped, struck]);
    expect(list.items[0]).toMatchObject({ keepClass: 'granted', endedOn: '2027-03-10', keptThrough: '2034-03-10' });
    expect(JSON.stringify(list)).not.toMatch(/Verdwenen|Bezwaarde|Historische|shared/);
    const lists = await ask(listLists, '/v1/destruction-lists', first);
    expect(lists.json).toMatchObject({ items: [{ id: `${region}.2034-04`, lineCount: 3 }], next: null });
    const elsewhere = { ...admin('admin-9'), regions: ['foodvalley'] };
    expect(codeOf(await ask(getList, `/v1/destruction-lists/${region}.2034-04`, elsewhere))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('is reviewed by one and approved by another', async () => {
    const id = `${region}.2034-04`;
    const strike = { lineId: `case#${struck}`, reason: 'Kept for the history of the town.' };
    for (const again of [1, 2]) {
      const reply = await ask(strikeLine, `/v1/destruction-lists/${id}/strikes`, first, strike);
      expect([again, reply.status, (reply.json as DestructionListAnswer).struck]).toEqual([again, 200, 1]);
    }
    const review = () => ask(reviewList, `/v1/destruction-lists/${id}/review`, first, { motivation: reason });
    expect([(await review()).status, (await review()).status]).toEqual([200, 200]);
    const decide = (caller: object, outcome: string) =>
      ask(decideList, `/v1/destruction-lists/${id}/decision`, caller, { outcome, motivation: reason });
    expect(codeOf(await decide(first, 'approve'))).toEqual([403, 'second-person-required']);
    expect((await decide(second, 'return')).json).toMatchObject({
      status: 'proposed',
      returns: [{ byName: 'Test admin-2' }],
    });
    await review();
    expect((await decide(second, 'approve')).json).toMatchObject({ status: 'approved', approval: { mine: true } });
    expect((await decide(second, 'approve')).json).toMatchObject({ status: 'approved' });
    expect(
      codeOf(await ask(strikeLine, `/v1/destruction-lists/${id}/strikes`, first, { ...strike, lineId: `case#${due}` })),
    ).toEqual([409, 'wrong-state']);
  });

  it('is stopped by a hold that came after the approval, which another person lifts', async () => {
    const stops = `/v1/applications/${stopped}/destruction-stops`;
    const stop = { kind: 'objection', reason: 'The employer objects.' };
    expect((await ask(stopDestruction, stops, officer, stop)).json).toMatchObject({
      stops: [{ mine: true, lifted: null }],
    });
    expect((await ask(stopDestruction, stops, officer, stop)).json).toMatchObject({ stops: [{ stopId: 's1' }] });
    expect(codeOf(await ask(liftStop, `${stops}/s1/lifting`, officer, { reason: 'Over.' }))).toEqual([
      403,
      'second-person-required',
    ]);
  });

  it('destroys in steps that a crash, a lost answer and a failing bucket do not break, and declares it', async () => {
    bucket.failing = 3;
    await destroyOn('2034-04-03').catch(() => undefined);
    loseAnswers(3);
    bucket.failing = 1;
    await destroyOn('2034-04-04').catch(() => undefined);
    await destroyOn('2034-04-05');
    await destroyOn('2034-04-06');
    const list = await listOf(`${region}.2034-04`);
    expect(list).toMatchObject({ status: 'done', lineCount: 3, destroyed: 1, struck: 1, left: 1 });
    expect(list.items.find(({ applicationId }) => applicationId === stopped)?.left?.because).toBe('stopped');
    expect(list.declaration).toMatchObject({
      ...{ lineCount: 3, destroyed: 1, struck: 1, left: 1, reviewedBy: 'Test admin-1', approvedBy: 'Test admin-2' },
      byClass: [{ keepClass: 'granted', count: 1 }],
    });
    const counts = Object.fromEntries(list.declaration?.items.map(({ kind, count }) => [kind, count]) ?? []);
    expect(counts).toEqual({
      application: 1,
      claim: 1,
      dispatch: 1,
      document: 1,
      event: 3,
      fact: 1,
      file: 1,
      letter: 1,
      opened: 1,
      person: 1,
      'former-person': 1,
    });
    expect(list.declaration?.sha256).toBe(list.sha256);
  });

  it('leaves nothing of the youth in the raw table, and another case of the same youth whole', async () => {
    const raw = await rawTable();
    expect(raw.filter((item) => /Verdwenen/i.test(item))).toEqual([]);
    const person = raw.filter((item) => item.includes(keys.person(due).pk) || item.includes(keys.account(due).pk));
    expect(person).toEqual([]);
    expect(
      raw
        .filter((item) => item.includes('shared'))
        .every((item) => item.includes(sameYouth) || item.includes('COUNT#')),
    ).toBe(true);
    expect(bucket.versions.get(`68750110/${due}`)).toEqual([]);
    expect(bucket.versions.get(`68750110/${sameYouth}`)).toEqual(['first', 'second']);
    // Letters too, also one that stands in the bucket alone.
    const letters = (id: string) => [3, 4].map((version) => bucket.versions.get(`${id}/${id}.${version}.0.pdf`));
    expect(letters(due)).toEqual([[], []]);
    expect(letters(sameYouth)).toEqual([['letter-1', 'letter-2'], ['letter-3']]);
    for (const id of [sameYouth, young, stopped, recovering, struck]) {
      expect(raw.filter((item) => item.includes(keys.person(id).pk))).toHaveLength(2);
    }
    expect(raw.filter((item) => /Dezelfde/.test(item)).length).toBeGreaterThan(3);
    const [count] = await partition(keys.count(scheme.schemeId, 'youth#shared').pk);
    expect(count === undefined || Number(count.total) === 1).toBe(true);
  });

  it('is told honestly afterwards, to whom it concerned alone', async () => {
    const employer = { sub: 'employer-1', roles: ['employer'] as const, regions: [], organisation: '68750110' };
    const gone = await ask(getApplication, `/v1/applications/${due}`, employer);
    expect(codeOf(gone)).toEqual([410, 'destroyed']);
    expect(gone.json).toMatchObject({
      destroyedOn: expect.stringMatching(/^2034-04-0[345]$/),
      declarationId: `${region}.2034-04`,
    });
    expect(codeOf(await ask(getKeeping, `/v1/applications/${due}/keeping`, officer))).toEqual([410, 'destroyed']);
    const stranger = { ...employer, organisation: '69599068' };
    expect(codeOf(await ask(getApplication, `/v1/applications/${due}`, stranger))).toEqual([404, 'not-found']);
  });

  it('proposes what was left once its stop is lifted', async () => {
    const stops = `/v1/applications/${stopped}/destruction-stops`;
    await proposeOn('2034-05-01');
    expect(await partition(keys.destructionList(`${region}.2034-05`).pk)).toEqual([]);
    expect((await ask(liftStop, `${stops}/s1/lifting`, second, { reason: 'Over.' })).json).toMatchObject({
      stops: [{ lifted: { reason: 'Over.' } }],
    });
    await proposeOn('2034-06-01');
    expect((await listOf(`${region}.2034-06`)).items.map(({ applicationId }) => applicationId)).toEqual([stopped]);
  });

  it('can be stopped in the middle: what is left stays, and goes with a later list', async () => {
    const id = `${region}.2034-06`;
    await approve(id);
    bucket.failing = 3;
    await destroyOn('2034-06-03').catch(() => undefined);
    bucket.failing = 0;
    expect(codeOf(await ask(getApplication, `/v1/applications/${stopped}`, officer))).toEqual([410, 'destroyed']);
    const stop = { kind: 'audit', reason: 'The accountant looks at it.' };
    const stops = `/v1/applications/${stopped}/destruction-stops`;
    expect((await ask(stopDestruction, stops, officer, stop)).status).toBe(200);
    await destroyOn('2034-06-04');
    expect(await listOf(id)).toMatchObject({ status: 'done', destroyed: 0, left: 1 });
    expect((await partition(keys.application(stopped).pk)).filter(({ kind }) => kind === 'fact')).toHaveLength(1);
    await ask(liftStop, `${stops}/s2/lifting`, second, { reason: 'Seen.' });
    await proposeOn('2034-07-01');
    await approve(`${region}.2034-07`);
    await destroyOn('2034-07-03');
    expect(await listOf(`${region}.2034-07`)).toMatchObject({ status: 'done', destroyed: 1, left: 0 });
    expect((await rawTable()).filter((item) => /Bezwaarde/i.test(item))).toEqual([]);
  });

  it('proposes what was struck off a year later', async () => {
    for (const month of ['2035-05-01', '2035-06-01']) await proposeOn(month);
    const ids = (await listOf(`${region}.2035-06`)).items.map(({ applicationId }) => applicationId);
    expect(ids).toEqual([struck]);
  });

  it('destroys the record of de-minimis aid after ten years, and a report of the bank after seven', async () => {
    const applicationId = idOf(40);
    const grant = {
      ...{ applicationId, number: 'VL-2026-00000-00040', schemeId: scheme.schemeId, region, grantedOn: '2026-06-10' },
      ...{ amountCents: 100, beneficiaryName: 'Steunbedrijf', kvkNumber: '90001354', authority: 'Ede', sector: null },
      ...{ regulation: '2023/2831', version: 1, changedOn: '2026-06-10', reports: [] },
    };
    const entry = {
      applicationId,
      schemeId: scheme.schemeId,
      region,
      sector: null,
      status: 'granted',
      on: '2026-06-10',
    };
    const held = { ...entry, amountCents: 100, kvkNumbers: ['90001354'], more: false };
    const aid = { kind: 'aid-register', kvkNumber: '90001354', version: 4, entries: [held] };
    const report = await bankReport(bucket, '2029-05-10T09:00:00.000Z');
    await must([
      { name: 'grant', put: { Item: { ...keys.aidGrant(applicationId), kind: 'aid-grant', ...grant } } },
      { name: 'aid', put: { Item: { ...keys.aid('90001354'), ...aid } } },
      keepDueAction('aid-grant', applicationId, region, '2036-06-10'),
      keepDueAction('bank-report', report, region, '2036-05-10'),
    ]);
    await proposeOn('2036-07-01');
    const list = await listOf(`${region}.2036-07`);
    const told = list.items.filter(({ subject }) => subject !== 'case');
    expect(told).toMatchObject([
      { subject: 'aid-grant', keepClass: 'de-minimis', keptThrough: '2036-06-10', applicationId },
      { subject: 'bank-report', keepClass: 'bank-report', keptThrough: '2036-05-10', applicationId: null },
    ]);
    await approve(list.id);
    await destroyOn('2036-07-03');
    expect((await listOf(list.id)).status).toBe('done');
    const raw = await rawTable();
    expect(raw.filter((item) => /Steunbedrijf/.test(item) || item.includes(keys.document(report).pk))).toEqual([]);
    expect(await partition(keys.aid('90001354').pk)).toMatchObject([{ entries: [], version: 5 }]);
    expect(bucket.versions.get(`reports/${report}`)).toEqual([]);
  });

  it('leaves figures by which an audit still finds every entry explained', async () => {
    const [gone] = (await partition(keys.application(due).pk)).filter(({ kind }) => kind === 'destroyed-case');
    expect(gone).toMatchObject({
      status: 'completed',
      heldCents: 150_000,
      claims: [{ status: 'paid', amountCents: 150_000 }],
    });
    const movement = (kind: string) => ({ movement: kind, amountCents: 150_000, awards: 1, cause: due });
    const paid = { movement: 'pay', amountCents: 150_000, awards: 1, cause: `${due}-1` };
    const entry = { kind: 'ledger-entry', budgetId: 'b', at: '2027-01-01T00:00:00.000Z' };
    const lines = [gone, { ...entry, lines: [movement('reserve'), movement('commit'), paid] }].map((item) => ({
      item: item as Item,
    }));
    const { findings } = await audit(
      (async function* () {
        yield* lines;
      })(),
    );
    expect(findings.filter(({ subject }) => subject.includes(due))).toEqual([]);
    const without = await audit(
      (async function* () {
        yield* lines.slice(1);
      })(),
    );
    expect(without.findings.map(({ code }) => code)).toContain('application-missing');
  });
});
