import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../../domain/application/record';
import type { Scheme } from '../../domain/scheme/definition';
import type { ApplicationSummary } from '../../functions/api/answers/application';
import { handler as assess } from '../../functions/api/assess-claim';
import { handler as change } from '../../functions/api/change-placement';
import { handler as decide } from '../../functions/api/decide-application';
import { handler as list } from '../../functions/api/list-applications';
import { handler as reply } from '../../functions/api/reply-to-refusal';
import { handler as submitEvidence } from '../../functions/api/submit-evidence';
import { haarlem, minute } from '../domain/fixtures';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { type Asked, ask, people, seen, written } from './case-world';
import { engines, useEngine } from './engine';
import { allocateAll, publish } from './office';

const scheme: Scheme = { ...haarlem, schemeId: 'next-steps' };
const grant = { outcome: 'grant', motivation: 'Voldoet.', overrides: [] };
/** The six months of a start on 1 September are over. */
const at = '2027-03-04T10:00:00.000Z';

let kms: FakeKms | undefined;
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms?.close());

describe.each(engines)('what the list asks of the employer first, on $name', (engine) => {
  useEngine(engine);
  let asked: Application;
  let ready: Application;

  const steps = async (caller: Asked['caller'], day: string) => {
    const answer = await ask(list, '/v1/applications', { caller, at: day });
    const { items } = answer.json as { items: ApplicationSummary[] };
    return Object.fromEntries(items.map(({ id, nextStep }) => [id, nextStep]));
  };
  const act = async (handler: typeof list, path: string, caller: Asked['caller'], body: unknown, day = at) => {
    const answer = await ask(handler, path, { caller, body, at: day });
    expect(answer.status, answer.text).toBe(200);
  };
  const evidence = (days: string) => ({ kind: 'evidence', by: days, claimId: `${asked.id}-1` });
  const account = { kind: 'bank-account', by: null, claimId: null };

  beforeAll(async () => {
    await publish(scheme, 'next-steps');
    asked = await written(scheme, { nth: 1 });
    ready = await written(scheme, { nth: 2 }, {}, 'NL91ABNA0417164300');
    await allocateAll(scheme, 'next-steps', minute(2));
  });

  it('is nothing before the grant', async () => {
    expect(await steps(people.employer, at)).toEqual({ [asked.id]: null, [ready.id]: null });
  });

  it('is evidence once the claim is open, and nothing while it is scheduled', async () => {
    await act(decide, `/v1/applications/${ready.id}/decision`, people.officer, grant, '2026-09-11T10:00:00.000Z');
    await act(decide, `/v1/applications/${asked.id}/decision`, people.officer, grant);
    expect(await steps(people.employer, at)).toEqual({ [asked.id]: evidence('2027-04-15'), [ready.id]: null });
  });

  it('is told to the employer alone', async () => {
    expect(await steps(people.officer, at)).toEqual({ [asked.id]: null, [ready.id]: null });
    expect(await steps(people.otherEmployer, at)).toEqual({});
  });

  it('is the account once the evidence is in, and a reply while a refusal is intended', async () => {
    const claim = `/v1/claims/${asked.id}-1`;
    const employment = [{ from: '2026-09-01', to: null, hoursPerWeek: 24 }];
    await act(submitEvidence, `${claim}/evidence`, people.employer, { employment, statementBy: 'Test Directeur' });
    expect(await steps(people.employer, at)).toMatchObject({ [asked.id]: account });
    const refusal = { outcome: 'refuse', motivation: 'Nog niet overtuigd.' };
    await act(assess, `${claim}/assessment`, people.officer, refusal);
    const intended = { kind: 'reply', by: '2027-03-18', claimId: `${asked.id}-1` };
    expect(await steps(people.employer, at)).toMatchObject({ [asked.id]: intended });
    await act(reply, `${claim}/reply`, people.employer, { text: 'De jongere werkt hier nog.' });
    expect(await steps(people.employer, at)).toMatchObject({ [asked.id]: account });
  });

  it('is nothing once the account is there; what was reported with it is shown to both sides', async () => {
    const hours = [{ from: '2027-01-01', hoursPerWeek: 20 }];
    const bankAccount = { iban: 'NL91ABNA0417164300', holderName: 'Proefbedrijf B.V.' };
    await act(change, `/v1/applications/${asked.id}/changes`, people.employer, { hours, bankAccount });
    await act(change, `/v1/applications/${asked.id}/changes`, people.employer, { endedOn: '2027-03-03' });
    expect(await steps(people.employer, at)).toMatchObject({ [asked.id]: null });
    for (const caller of [people.employer, people.officer]) {
      expect((await seen(asked.id, caller, at)).changes).toEqual({ endedOn: '2027-03-03', hours, interruptions: [] });
    }
  });
});
