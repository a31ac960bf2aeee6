import { describe, expect, it } from 'vitest';
import type { ApplicationAnswer, ApplicationSummary } from '../../functions/api/answers/application';
import { handler as decideRecovery } from '../../functions/api/decide-recovery';
import { handler as getApplication } from '../../functions/api/get-application';
import { handler as intendRecovery } from '../../functions/api/intend-recovery';
import { handler as list } from '../../functions/api/list-applications';
import { handler as openRecovery } from '../../functions/api/open-recovery';
import { handler as replyToRecovery } from '../../functions/api/reply-to-recovery';
import type { Caller } from '../../functions/runtime/identity';
import { call } from '../functions/request-event';
import { engines, useEngine } from './engine';
import { aRegion } from './payout-world';
import { aScheme, ask, at, award, changed, ended, intention, people, region, seen } from './recovery-world';

describe.each(engines)('what is told of a recovery on $name', (engine) => {
  useEngine(engine);

  const application = async (id: string, caller: Partial<Caller>) => {
    const { json } = await call(getApplication, { method: 'GET', path: { applicationId: id }, query: {}, caller, at });
    return json as ApplicationAnswer;
  };
  const stepOf = async (id: string, caller: Partial<Caller> = people.employer) => {
    const { json } = await call(list, { method: 'GET', query: {}, caller, at });
    return (json as { items: ApplicationSummary[] }).items.find((one) => one.id === id)?.nextStep;
  };
  const act = async (handler: typeof list, id: string, what: string, caller: Partial<Caller>, body: unknown) => {
    const done = await ask(handler, id, what, { caller, body });
    expect(done.status, done.text).toBe(200);
  };

  it('grows with each step: to officers at once, to the employer from the intention on, to finance without facts', async () => {
    await aRegion(region);
    await aScheme('told');
    const { application: one } = await award('told', ['paid', 'scheduled'], ended('2026-10-15'));
    const { officer, colleague, employer, finance, auditor } = people;
    expect((await application(one.id, officer)).recovery).toBeNull();
    expect((await application(one.id, officer)).mayNow.recover).toBeNull();
    await changed(one.id);
    expect((await application(one.id, officer)).recovery).toEqual({ status: 'proposed' });
    expect((await application(one.id, officer)).mayNow.recover).toBe('wrong-state');
    expect((await application(one.id, employer)).recovery).toBeNull();
    expect(await seen(one.id)).toMatchObject({ objection: null, payTo: null, changes: { endedOn: '2026-10-15' } });
    expect(await stepOf(one.id)).toMatchObject({ kind: 'bank-account' });
    await act(intendRecovery, one.id, '/intention', officer, intention);
    expect((await application(one.id, employer)).recovery).toEqual({ status: 'intended' });
    expect((await application(one.id, auditor)).recovery).toEqual({ status: 'intended' });
    expect(await stepOf(one.id)).toEqual({ kind: 'recovery-reply', by: '2027-06-15', claimId: null });
    await act(replyToRecovery, one.id, '/reply', employer, { text: 'Dat klopt niet.' });
    expect(await stepOf(one.id)).toMatchObject({ kind: 'bank-account' });
    const body = { outcome: 'establish', motivation: 'De reactie verandert het niet.' };
    await act(decideRecovery, one.id, '/decision', colleague, body);
    // Six weeks from the day after the decision; both terms begin with it.
    const objection = { lastDay: '2027-07-13', address: expect.any(String) };
    const payTo = { name: expect.any(String), iban: expect.stringMatching(/^NL/) };
    expect(await seen(one.id, employer)).toMatchObject({
      dueOn: '2027-07-13',
      objection,
      payTo,
      legalNature: 'subsidy',
    });
    expect(await seen(one.id, finance)).toMatchObject({ objection, payTo, changes: null });
    // Nothing more is to be paid: it is completed, and still asks for something.
    expect((await application(one.id, employer)).status).toBe('completed');
    expect(await stepOf(one.id)).toEqual({ kind: 'recovery-pay', by: '2027-07-13', claimId: null });
    expect(await stepOf(one.id, officer)).toBeNull();
  });

  it('is known to an employer who withdrew after a payment, and who may not before one', async () => {
    await aScheme('withdrawing');
    const { application: unpaid } = await award('withdrawing', ['scheduled', 'scheduled']);
    const { application: paid } = await award('withdrawing', ['paid', 'scheduled']);
    const { employer } = people;
    expect((await application(unpaid.id, employer)).mayNow).toMatchObject({ withdraw: null, recover: 'wrong-state' });
    expect((await application(paid.id, employer)).mayNow).toMatchObject({ withdraw: 'wrong-state', recover: null });
    const opened = await ask(openRecovery, null, '', {
      caller: employer,
      body: { applicationId: paid.id, text: 'Wij stoppen.' },
    });
    expect(opened.status, opened.text).toBe(201);
    expect((await application(paid.id, employer)).recovery).toEqual({ status: 'proposed' });
  });
});
