import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Scheme } from '../../domain/scheme/definition';
import { handler as answerVisit } from '../../functions/api/answer-youth-visit';
import type { ProcessingRow } from '../../functions/api/answers/processing-log';
import type { YouthContactAnswer, YouthLinkAnswer, YouthVisitAnswer } from '../../functions/api/answers/youth';
import { handler as getContact } from '../../functions/api/get-youth-contact';
import { handler as handleCorrection } from '../../functions/api/handle-youth-correction';
import { handler as listLog } from '../../functions/api/list-processing-log';
import { handler as listWork } from '../../functions/api/list-work';
import { handler as makeLink } from '../../functions/api/make-youth-link';
import { handler as visitYouth } from '../../functions/api/visit-youth';
import { commit } from '../../functions/store/commit';
import { keys } from '../../functions/store/keys';
import { haarlem, idOf } from '../domain/fixtures';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { ask, people, refusedWith, region, seen, written } from './case-world';
import { engines, useEngine } from './engine';
import { applicationEvents, partition, publish } from './office';

const scheme: Scheme = { ...haarlem, schemeId: 'youth-visit' };
const { officer, colleague, farOfficer, employer, auditor, steeringGroup, finance } = people;
const birthDate = '2006-05-01';
const [mine, another] = ['m'.repeat(22), 'x'.repeat(22)];
const text = 'Mijn achternaam is Voorbeeld, niet Jongere.';

let kms: FakeKms | undefined;
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms?.close());

let nth = 0;
const at = (minutes: number) => new Date(Date.UTC(2026, 8, 10, 10, minutes)).toISOString();
const of = () => `/v1/applications/${idOf(nth)}`;

async function newToken(minutes = 0): Promise<string> {
  const reply = await ask(makeLink, `${of()}/youth-links`, { caller: officer, at: at(minutes), body: {} });
  expect(reply.status, reply.text).toBe(201);
  expect(reply.headers['Cache-Control']).toBe('no-store');
  return (reply.json as YouthLinkAnswer).path.replace('/jongere#', '');
}

interface Visiting {
  readonly token: string;
  readonly minutes?: number;
  readonly born?: string;
  readonly visitId?: string;
}

const visit = ({ token, minutes = 1, born = birthDate, visitId = mine }: Visiting) =>
  ask(visitYouth, '/v1/youth-visits', { caller: {}, at: at(minutes), body: { token, birthDate: born, visitId } });

const answer = (token: string, said: object, minutes = 2, visitId = mine) =>
  ask(answerVisit, '/v1/youth-answers', { caller: {}, at: at(minutes), body: { token, visitId, ...said } });

const confirm = { answer: 'confirm' };
const correct = { answer: 'correct', text };
const contact = async (caller = officer) => ask(getContact, `${of()}/youth-contact`, { caller, at: at(50) });
const handle = (body: object, caller = officer) =>
  ask(handleCorrection, `${of()}/youth-correction-handling`, { caller, at: at(60), body });

const unusable = [404, 'link-unusable'];

describe.each(engines)('what a youth sees by the link on $name', (engine) => {
  useEngine(engine);
  beforeAll(() => publish(scheme, 'youth-visit'));
  beforeEach(async () => {
    nth++;
    await written(scheme, { nth, pseudonym: `youth-${nth}` });
  });

  it('is all that is kept of them, by whom, and who used it, and nothing of the contact', async () => {
    const reply = await visit({ token: await newToken() });
    expect(reply.status, reply.text).toBe(200);
    expect(reply.headers['Cache-Control']).toBe('no-store');
    const shown = reply.json as YouthVisitAnswer;
    expect(shown).toMatchObject({
      youth: { firstName: 'Test', lastName: 'Jongere', birthDate, postcode: '6711AA', candidateNumber: null },
      employer: 'Proefbedrijf',
      facts: { municipality: 'Ede', benefit: 'none' },
      placement: { jobTitle: 'Medewerker', startOn: '2026-09-01' },
      answer: null,
    });
    expect(shown.processing.map(({ activity, byRole }) => [activity, byRole])).toContainEqual([
      'inform-youth',
      'youth',
    ]);
    expect(reply.text).not.toMatch(/contact@example|010-1234567|Test Contact|employer-1|officer-1/);
    expect(await applicationEvents(idOf(nth))).toEqual(
      expect.arrayContaining(['application.youth-link-made', 'application.youth-visited']),
    );
  });

  it('is a code alone for the steering group, which may open nothing', async () => {
    const [codes, told] = [
      await Promise.all([officer, steeringGroup, auditor].map((caller) => seen(idOf(nth), caller))),
      await seen(idOf(nth), employer),
    ];
    expect(new Set(codes.map(({ youthCode }) => youthCode))).toEqual(new Set([`youth-${nth}`.slice(0, 8)]));
    expect(told.youthCode).toBeUndefined();
    expect(JSON.stringify(codes)).not.toMatch(/Jongere|2006-05-01|6711AA/);
    expect(refusedWith(await ask(getContact, `${of()}/youth-contact`, { caller: steeringGroup }))).toEqual([
      403,
      'forbidden',
    ]);
  });

  it('is made by an officer of the region alone', async () => {
    const path = `${of()}/youth-links`;
    expect(refusedWith(await ask(makeLink, path, { caller: farOfficer, body: {} }))).toEqual([404, 'not-found']);
    for (const caller of [employer, auditor, steeringGroup, finance]) {
      expect(refusedWith(await ask(makeLink, path, { caller, body: {} }))).toEqual([403, 'forbidden']);
    }
  });

  it('opens once: to the same browser again while its visit lasts, to nobody else', async () => {
    const token = await newToken();
    const first = await visit({ token });
    const again = await visit({ token, minutes: 30 });
    expect(again.status).toBe(200);
    expect((again.json as YouthVisitAnswer).until).toBe((first.json as YouthVisitAnswer).until);
    expect(refusedWith(await visit({ token, visitId: another }))).toEqual(unusable);
    expect(refusedWith(await visit({ token, minutes: 31 }))).toEqual(unusable);
  });

  it('is refused in the same words whatever is the matter', async () => {
    const replaced = await newToken();
    const token = await newToken(1);
    const unknown = `${idOf(999)}${token.slice(26)}`;
    const days = 14 * 24 * 60;
    const refusals = [
      await visit({ token: replaced, minutes: 2 }),
      await visit({ token: unknown, minutes: 2 }),
      await visit({ token: token.slice(0, 68) + (token.endsWith('A') ? 'E' : 'A'), minutes: 2 }),
      await visit({ token, minutes: 2, born: '2006-05-02' }),
      await visit({ token, minutes: days + 1 }),
      await answer(token, confirm),
    ];
    expect(refusals.map(refusedWith)).toEqual(refusals.map(() => unusable));
    expect(new Set(refusals.map(({ text: body }) => body)).size).toBe(1);
    expect((await visit({ token, minutes: days })).status).toBe(200);
  });

  it('is dead after five wrong birth dates, also when they come at the same moment', async () => {
    const token = await newToken();
    const guesses = Array.from({ length: 8 }, (_, day) => visit({ token, born: `2006-05-${10 + day}` }));
    expect((await Promise.all(guesses)).map(refusedWith)).toEqual(guesses.map(() => unusable));
    for (const day of [20, 21, 22, 23, 24]) await visit({ token, born: `2006-05-${day}` });
    expect(refusedWith(await visit({ token }))).toEqual(unusable);
    expect(((await contact()).json as YouthContactAnswer).lastLink?.state).toBe('blocked');
  });

  it('lets one of two browsers in that come at the same moment', async () => {
    const token = await newToken();
    const both = await Promise.all([mine, another].map((visitId) => visit({ token, visitId })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
  });

  it('keeps the hash of the secret alone, and shows the link nowhere again', async () => {
    const token = await newToken();
    await visit({ token });
    const kept = JSON.stringify([
      ...(await partition(keys.person(idOf(nth)).pk)),
      ...(await partition(keys.application(idOf(nth)).pk)),
    ]);
    expect(kept).not.toContain(token.slice(26));
    expect(kept).not.toContain(mine);
    expect((await contact()).text).not.toContain(token.slice(26));
  });

  it('opens nothing once the person is gone, and no new link is made', async () => {
    const token = await newToken();
    await commit([{ name: 'gone', delete: { Key: { ...keys.person(idOf(nth)) } } }]);
    expect(refusedWith(await visit({ token }))).toEqual(unusable);
    const reply = await ask(makeLink, `${of()}/youth-links`, { caller: officer, body: {} });
    expect(refusedWith(reply)).toEqual([409, 'wrong-state']);
  });

  it('is confirmed once; the same again gets the same answer, another one is refused', async () => {
    const token = await newToken();
    await visit({ token });
    const first = await answer(token, confirm);
    expect(first.json).toEqual({ kind: 'confirmed', at: at(2), answerBy: null });
    expect((await answer(token, confirm, 3)).json).toEqual(first.json);
    expect(refusedWith(await answer(token, correct, 3))).toEqual([409, 'wrong-state']);
    expect(refusedWith(await answer(token, confirm, 3, another))).toEqual(unusable);
    expect((await applicationEvents(idOf(nth))).filter((name) => name === 'application.youth-confirmed')).toHaveLength(
      1,
    );
  });

  it('is corrected by an officer who finds the request on the worklist, and answers it with a reason', async () => {
    const token = await newToken();
    await visit({ token });
    const asked = await answer(token, correct);
    expect(asked.json).toEqual({ kind: 'correction', at: at(2), answerBy: '2026-10-10' });
    expect((await answer(token, correct, 3)).json).toEqual(asked.json);
    const onList = async () => {
      const query = { region, queue: 'correct' };
      const reply = await ask(listWork, '/v1/worklist', { caller: officer, query });
      return (reply.json as { items: { kind: string; applicationId: string; deadline: string }[] }).items.filter(
        ({ applicationId }) => applicationId === idOf(nth),
      );
    };
    expect(await onList()).toMatchObject([{ kind: 'correction', deadline: '2026-10-10' }]);
    const { corrections } = (await contact()).json as YouthContactAnswer;
    expect(corrections).toMatchObject([{ correctionId: 1, status: 'asked', text }]);
    const body = { correctionId: 1, outcome: 'taken-over', reason: 'Uw achternaam is verbeterd.' };
    expect((await handle(body)).json).toEqual({ status: 'taken-over', handledAt: at(60) });
    expect((await handle(body)).status).toBe(200);
    expect(refusedWith(await handle(body, colleague))).toEqual([409, 'wrong-state']);
    expect(refusedWith(await handle({ ...body, outcome: 'refused' }))).toEqual([409, 'wrong-state']);
    expect(refusedWith(await handle({ ...body, correctionId: 9 }))).toEqual([404, 'not-found']);
    expect(await onList()).toEqual([]);
    const told = (await visit({ token: await newToken(70), minutes: 71, visitId: another })).json as YouthVisitAnswer;
    expect(told.corrections).toMatchObject([{ status: 'taken-over', text, reason: body.reason }]);
  });

  it('leaves what the youth wrote in no event, no log row and no item in the clear', async () => {
    const token = await newToken();
    await visit({ token });
    await answer(token, correct);
    await handle({ correctionId: 1, outcome: 'refused', reason: 'Het paspoort zegt Jongere.' });
    const kept = JSON.stringify([
      ...(await partition(keys.person(idOf(nth)).pk)),
      ...(await partition(keys.application(idOf(nth)).pk)),
    ]);
    expect(kept).not.toMatch(/Voorbeeld|Jongere|paspoort/);
    const types = async (caller: typeof officer) => (await seen(idOf(nth), caller)).timeline.map(({ type }) => type);
    expect(await types(officer)).toContain('application.youth-correction-asked');
    expect((await types(employer)).filter((type) => type.includes('youth'))).toEqual([]);
  });

  it('is in the processing log, as the standard has it, without who the youth is', async () => {
    await visit({ token: await newToken() });
    await contact();
    const log = async (query: Record<string, string>, caller = auditor) =>
      ask(listLog, '/v1/processing-log', { caller, query });
    const reply = await log({ applicationId: idOf(nth) });
    expect(reply.status, reply.text).toBe(200);
    const rows = (reply.json as { items: ProcessingRow[] }).items;
    expect(rows.map(({ name }) => name)).toContain('inform-youth');
    expect(new Set(rows.map(({ span_id }) => span_id)).size).toBe(rows.length);
    for (const { trace_id, span_id, attributes } of rows) {
      expect([trace_id, span_id].join(' ')).toMatch(/^[0-9a-f]{32} [0-9a-f]{16}$/);
      const subject = attributes.find(({ key }) => key === 'dpl.core.data_subject_id')?.value;
      expect(subject).toMatch(/^[\w-]{43}$/);
    }
    expect(reply.text).not.toMatch(new RegExp(`Jongere|${birthDate}|6711AA|youth-${nth}`));
    expect(refusedWith(await log({ applicationId: idOf(nth) }, { ...auditor, regions: ['foodvalley'] }))).toEqual([
      404,
      'not-found',
    ]);
    for (const caller of [officer, employer, steeringGroup, finance]) {
      expect(refusedWith(await log({}, caller))).toEqual([403, 'forbidden']);
    }
  });
});
