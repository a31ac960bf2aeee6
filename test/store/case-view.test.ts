import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../../domain/application/record';
import type { Scheme } from '../../domain/scheme/definition';
import type { ClaimAnswer } from '../../functions/api/answers/claim';
import { handler as approve } from '../../functions/api/approve-claim';
import { handler as assess } from '../../functions/api/assess-claim';
import { handler as decide } from '../../functions/api/decide-application';
import { handler as getApplication } from '../../functions/api/get-application';
import { handler as recordFacts } from '../../functions/api/record-facts';
import { handler as reply } from '../../functions/api/reply-to-refusal';
import { handler as submitEvidence } from '../../functions/api/submit-evidence';
import { handler as withdraw } from '../../functions/api/withdraw-application';
import { haarlem, minute } from '../domain/fixtures';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { type Asked, ask, people, refusedWith, seen, written } from './case-world';
import { engines, useEngine } from './engine';
import { allocateAll, publish } from './office';

const scheme: Scheme = { ...haarlem, schemeId: 'case-view' };
const grant = { outcome: 'grant', motivation: 'Voldoet.', overrides: [] };
const evidence = { employment: [{ from: '2026-09-01', to: null, hoursPerWeek: 24 }], statementBy: 'Test Directeur' };

let kms: FakeKms | undefined;
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms?.close());

describe.each(engines)('a case as its readers see it, on $name', (engine) => {
  useEngine(engine);
  let application: Application;
  let path = '';
  let claim = '';
  const claims = (caller: Asked['caller'], at: string) => seen(application.id, caller, at).then((one) => one.claims);
  const first = async (caller: Asked['caller'], at: string): Promise<ClaimAnswer> => {
    const [one] = await claims(caller, at);
    if (one === undefined) throw new Error('no claim');
    return one;
  };

  beforeAll(async () => {
    await publish(scheme, 'case-view');
    const declarations = {
      agreesToWait: true,
      otherFunding: [{ name: 'Fonds', amountCents: 50_000 }],
      deMinimis: [{ grantedOn: '2025-03-14', amountCents: 250_000, grantedBy: 'Gemeente Proef' }],
    };
    const changes = { declarations, documents: [{ id: '01K0DOC', kind: 'contract' }] } as Partial<Application>;
    application = await written(scheme, { nth: 1 }, changes, 'NL91ABNA0417164300');
    path = `/v1/applications/${application.id}`;
    claim = `/v1/claims/${application.id}-1`;
    await allocateAll(scheme, 'case-view', minute(1));
  });
  it('shows declarations to the employer, officers and auditors, and the account masked to the first two', async () => {
    const full = {
      agreesToWait: true,
      truthful: true,
      noDisplacement: true,
      youthInformed: true,
      otherFunding: [{ name: 'Fonds', amountCents: 50_000 }],
      deMinimis: [{ grantedOn: '2025-03-14', amountCents: 250_000, grantedBy: 'Gemeente Proef' }],
    };
    const stated = { status: 'stated', usableFrom: null };
    const masked = { maskedIban: 'NL•• ABNA •••• •• 4300', holderName: 'Proefbedrijf B.V.', ...stated };
    const { employer, officer, auditor, steeringGroup } = people;
    for (const [caller, declarations, bankAccount] of [
      [employer, full, masked],
      [officer, full, masked],
      [auditor, full, null],
      [steeringGroup, { agreesToWait: true }, null],
    ] as const) {
      const answer = await seen(application.id, caller);
      expect([answer.declarations, answer.bankAccount, answer.hasBankAccount]).toEqual([
        declarations,
        bankAccount,
        true,
      ]);
      expect(JSON.stringify(answer)).not.toMatch(/NL91|Jongere|2006-05-01|6711AA|contact@/);
    }
  });

  it('names a document that was never handed in as missing', async () => {
    const { documents } = await seen(application.id, people.officer);
    expect(documents).toEqual([
      { id: '01K0DOC', kind: 'contract', status: 'missing', contentType: null, sizeBytes: null },
    ]);
  });

  it('exists for no finance officer, no other region and no other employer', async () => {
    const of = async (caller: Asked['caller']) => refusedWith(await ask(getApplication, path, { caller }));
    expect(await of(people.finance)).toEqual([403, 'forbidden']);
    expect(await of(people.farOfficer)).toEqual([404, 'not-found']);
    expect(await of(people.otherEmployer)).toEqual([404, 'not-found']);
  });

  it('tells each reader what they may do, and with what they would be refused', async () => {
    const free = { decide: null, grant: null, recordFacts: null, take: null };
    const held = { hold: 'wrong-state', releaseHold: 'wrong-state', recover: 'wrong-state' };
    const noHold = { hold: 'forbidden', releaseHold: 'forbidden', recover: 'forbidden' };
    const notMine = { withdraw: 'forbidden', change: 'forbidden' };
    const of = async (caller: Asked['caller']) => (await seen(application.id, caller)).mayNow;
    expect(await of(people.officer)).toEqual({ ...free, ...notMine, ...held });
    const own = 'own-organisation';
    const benefits = { decide: own, grant: own, hold: own, releaseHold: own, recover: 'wrong-state' };
    expect(await of(people.ownOfficer)).toEqual({ ...free, ...benefits, ...notMine });
    expect(await of(people.steeringGroup)).toEqual({
      ...{ decide: 'decider-not-allowed', grant: 'decider-not-allowed', recordFacts: 'forbidden', take: null },
      ...{ ...notMine, ...noHold },
    });
    const backOffice = { decide: 'forbidden', grant: 'forbidden', recordFacts: 'forbidden', take: 'forbidden' };
    expect(await of(people.employer)).toEqual({
      ...{ ...backOffice, withdraw: null, change: null, ...noHold },
      recover: 'wrong-state',
    });
    expect(await of(people.auditor)).toEqual({ ...backOffice, ...notMine, ...noHold });
  });

  it('says the same as the act itself does', async () => {
    const own = await ask(decide, `${path}/decision`, { body: grant, caller: people.ownOfficer });
    expect(refusedWith(own)).toEqual([403, 'own-organisation']);
    const council = await ask(decide, `${path}/decision`, { body: grant, caller: people.steeringGroup });
    expect(refusedWith(council)).toEqual([403, 'decider-not-allowed']);
  });

  it('schedules the claim, and moves it with a corrected start', async () => {
    expect((await ask(decide, `${path}/decision`, { body: grant, caller: people.officer })).status).toBe(200);
    const scheduled = await first(people.employer, '2026-09-11T10:00:00.000Z');
    expect(scheduled).toMatchObject({
      status: 'scheduled',
      dueOn: '2027-03-02',
      firstDueOn: '2027-03-02',
      expectedPayBy: '2027-04-28',
      movedBecause: [],
    });
    const body = [{ field: 'placement.startOn', value: '2026-08-01', source: 'Arbeidscontract' }];
    expect((await ask(recordFacts, `${path}/facts`, { body, caller: people.officer })).status).toBe(200);
    expect(await first(people.employer, '2026-09-11T10:00:00.000Z')).toMatchObject({
      dueOn: '2027-02-02',
      firstDueOn: '2027-03-02',
      movedBecause: [{ code: 'start-moved', detail: { firstDueOn: '2027-03-02', dueOn: '2027-02-02' } }],
    });
  });

  it('opens at once what a correction makes due, and takes evidence', async () => {
    const at = '2027-03-04T10:00:00.000Z';
    const body = [{ field: 'placement.startOn', value: '2026-09-01', source: 'Arbeidscontract' }];
    const asked = { body, caller: people.officer, at };
    expect((await ask(recordFacts, `${path}/facts`, asked)).status).toBe(200);
    expect(await first(people.employer, at)).toMatchObject({
      status: 'open',
      dueOn: '2027-03-02',
      mayNow: { submitEvidence: null, assess: 'forbidden', reply: 'wrong-state' },
    });
    expect((await first(people.officer, at)).mayNow).toMatchObject({ assess: null, confirm: 'wrong-state' });
    const handedIn = await ask(submitEvidence, `${claim}/evidence`, { body: evidence, caller: people.employer, at });
    expect(handedIn.status, handedIn.text).toBe(200);
    expect(handedIn.json).toMatchObject({
      evidence: { ...evidence, documents: [], submittedAt: at },
      mayNow: { submitEvidence: 'wrong-state' },
    });
  });

  it('shows who signed to the employer and officers alone', async () => {
    const at = '2027-03-05T10:00:00.000Z';
    expect((await first(people.officer, at)).evidence).toMatchObject({ statementBy: 'Test Directeur' });
    for (const caller of [people.steeringGroup, people.auditor]) {
      expect(Object.keys((await first(caller, at)).evidence ?? {})).toEqual(['employment', 'documents', 'submittedAt']);
    }
  });

  it('shows four eyes before they are asked, and the employer nothing before it is for them', async () => {
    const at = '2027-03-08T10:00:00.000Z';
    const body = { outcome: 'refuse', motivation: 'Nog niet overtuigd.' };
    expect((await ask(assess, `${claim}/assessment`, { body, caller: people.officer, at })).status).toBe(200);
    const mine = await first(people.officer, at);
    expect(mine.assessment).toMatchObject({
      ...body,
      mine: true,
      byRole: 'officer',
      reply: null,
      replyBy: '2027-03-22',
    });
    expect(mine.mayNow).toMatchObject({ approve: 'second-person-required', return: 'second-person-required' });
    expect((await first(people.colleague, at)).mayNow).toMatchObject({ approve: 'reply-term-running', return: null });
    expect(await first(people.employer, at)).toMatchObject({
      expectedPayBy: null,
      assessment: { motivation: 'Nog niet overtuigd.', mine: false },
      mayNow: { reply: null, approve: 'forbidden' },
    });
    const text = 'De jongere werkt hier nog.';
    expect((await ask(reply, `${claim}/reply`, { body: { text }, caller: people.employer, at })).status).toBe(200);
    expect(await first(people.colleague, at)).toMatchObject({
      assessment: { reply: text, repliedAt: at, mine: false },
      mayNow: { approve: null },
    });
  });

  it('shows a return to the back office, and a confirmed claim to the employer once it is approved', async () => {
    const at = '2027-03-09T10:00:00.000Z';
    const act = async (handler: typeof assess, route: string, caller: Asked['caller'], body: unknown) =>
      expect((await ask(handler, `${claim}/${route}`, { body, caller, at })).status).toBe(200);
    await act(approve, 'approval', people.colleague, { outcome: 'return', motivation: 'De reactie overtuigt.' });
    expect((await first(people.officer, at)).approval).toMatchObject({ outcome: 'return', mine: false });
    expect((await first(people.employer, at)).approval).toBeNull();
    await act(assess, 'assessment', people.officer, { outcome: 'confirm', motivation: 'Klopt.', overrides: [] });
    expect((await first(people.employer, at)).assessment).toBeNull();
    await act(approve, 'approval', people.colleague, { outcome: 'approve', motivation: 'Akkoord.' });
    expect(await first(people.employer, at)).toMatchObject({
      status: 'approved',
      expectedPayBy: '2027-04-20',
      movedBecause: [],
      assessment: { outcome: 'confirm', motivation: 'Klopt.' },
      approval: { outcome: 'approve', motivation: 'Akkoord.' },
    });
  });

  it('tells of which claim an entry of the timeline is', async () => {
    const { timeline } = await seen(application.id, people.officer);
    expect(timeline.find(({ type }) => type === 'application.granted')?.claimId).toBeNull();
    expect(timeline.find(({ type }) => type === 'claim.approved')?.claimId).toBe(`${application.id}-1`);
  });

  it('lets nothing be done any more with what was withdrawn', async () => {
    const gone = await written(scheme, { nth: 2, pseudonym: 'gone' });
    const body = { reason: 'Toch niet.' };
    const reply = await ask(withdraw, `/v1/applications/${gone.id}/withdrawal`, { body, caller: people.employer });
    expect(reply.json).toMatchObject({
      status: 'withdrawn',
      mayNow: { withdraw: 'wrong-state', change: 'wrong-state' },
    });
    expect((await seen(gone.id, people.officer)).mayNow).toMatchObject({
      decide: 'wrong-state',
      recordFacts: 'wrong-state',
    });
  });
});
