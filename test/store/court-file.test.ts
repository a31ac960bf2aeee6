import { beforeAll, describe, expect, it } from 'vitest';
import { applicationEvent } from '../../domain/application/events';
import type { Application, Decision } from '../../domain/application/record';
import { cents } from '../../domain/money';
import { regionDefinition } from '../../domain/region/definition';
import haarlemRegion from '../../domain/region/regions/zuid-kennemerland-ijmond.json' with { type: 'json' };
import type { Scheme } from '../../domain/scheme/definition';
import type { CourtFileAnswer } from '../../functions/api/answers/letter';
import { handler as makeCourtFile } from '../../functions/api/make-court-file';
import { keys } from '../../functions/store/keys';
import { loadLetters } from '../../functions/store/letters';
import { loadOpened } from '../../functions/store/opened';
import { regionAction } from '../../functions/store/regions';
import { claimOf, haarlem, minute } from '../domain/fixtures';
import { readPdf } from '../functions/pdf/read-pdf';
import { call } from '../functions/request-event';
import { assertAnswer } from '../openapi-check';
import { people, refusedWith, written } from './case-world';
import { engines, useEngine } from './engine';
import { besides, letterWorld, ofKind, sha256, told, write } from './letter-world';
import { must, publish, publishedAt } from './office';

const scheme: Scheme = { ...haarlem, schemeId: 'court-file' };
const decidedAt = minute(30);
const askedAt = '2027-03-01T09:00:00.000Z';
const reason = 'Beroep BRE 27/1234: de rechtbank vraagt om de stukken.';
letterWorld();

describe.each(engines)('a court file, on $name', (engine) => {
  useEngine(engine);
  let application: Application;

  beforeAll(async () => {
    await publish(scheme);
    await must([regionAction(regionDefinition.parse(haarlemRegion), 'admin-1', publishedAt)]);
    const decision = {
      outcome: 'grant',
      motivation: 'Voldoet aan alle regels.',
      amountCents: cents(150_000),
      overrides: [],
      deciderSub: 'officer-1',
      deciderRole: 'officer',
      decidedAt,
    } satisfies Decision;
    const changes = {
      status: 'granted',
      version: 3,
      heldCents: cents(150_000),
      heldAwards: 1,
      decision,
    } satisfies Partial<Application>;
    application = await written(scheme, { nth: 1, pseudonym: `court-${engine.name}` }, changes);
    const claim = claimOf(application, { instalment: 1 });
    await must([{ name: 'claim', put: { Item: { ...keys.claim(application.id, 1), kind: 'claim', ...claim } } }]);
    const granted = told(applicationEvent(application, 'granted'), `${application.id}.3.0`, decidedAt);
    expect(await write(granted)).toBe(0);
  });

  async function ask(caller: object, body: object = { reason }) {
    const headers = { 'Content-Type': 'application/json' };
    const path = { applicationId: application.id };
    const reply = await call(makeCourtFile, { method: 'POST', at: askedAt, headers, path, body, caller });
    const url = `/v1/applications/${application.id}/court-file`;
    assertAnswer('POST', url, reply.status, reply.json, String(reply.headers['Content-Type']));
    return reply;
  }
  const download = async ({ link }: CourtFileAnswer) =>
    Buffer.from(await (await fetch(link, { headers: { authorization: 'believed' } })).arrayBuffer());

  it('has the whole case, with the hash of its letters and its own', async () => {
    const { status, json } = await ask(people.officer);
    expect(status).toBe(200);
    const file = json as CourtFileAnswer;
    const bytes = await download(file);
    expect([sha256(bytes), bytes.length]).toEqual([file.sha256, file.sizeBytes]);
    const pdf = await readPdf(bytes);
    const [letter] = await loadLetters(application.id);
    const told = [
      application.number,
      'Test Jongere',
      'Voldoet aan alle regels.',
      letter?.letter.sha256,
      'Brief gemaakt',
    ];
    for (const text of told) expect(pdf.readOut).toContain(text);
    const last = pdf.pages.at(-1)?.replaceAll(' ', '');
    expect(file.parts.length).toBe(12);
    for (const { sha256: hash } of file.parts) expect(last).toContain(hash);
    expect(pdf).toMatchObject({ isTagged: true, missingGlyphs: 0, language: 'nl-NL' });
    expect(pdf.text).not.toMatch(/\b(19|20)\d\d-\d\d-\d\d\b|officer-1|@/);
  });

  it('is recorded with its reason before anything is read, each time', async () => {
    const made = async () => (await loadOpened(application.id)).filter(({ name }) => name === 'court-file.made');
    const before = (await made()).length;
    await ask(people.auditor);
    expect((await made()).length).toBe(before + 1);
    expect(await made()).toContainEqual(expect.objectContaining({ byRole: 'auditor', reason }));
    const rows = ofKind(await besides(application.id), 'opened').map(({ processing }) => Object(processing).activity);
    expect(rows).toContain('make-court-file');
  });

  it('is of the same bytes for the same records at the same moment', async () => {
    const [one, two] = [await ask(people.officer), await ask(people.officer)];
    expect((one.json as CourtFileAnswer).parts.slice(0, 11)).toEqual((two.json as CourtFileAnswer).parts.slice(0, 11));
    expect((one.json as CourtFileAnswer).sha256).toBe((two.json as CourtFileAnswer).sha256);
  });

  it('is for officers and auditors of the region, with a reason', async () => {
    for (const caller of [people.employer, people.finance, people.steeringGroup])
      expect(refusedWith(await ask(caller))).toEqual([403, 'forbidden']);
    expect(refusedWith(await ask(people.farOfficer))).toEqual([404, 'not-found']);
    expect(refusedWith(await ask(people.officer, {}))).toEqual([400, 'input-invalid']);
  });
});
