import { describe, expect, it } from 'vitest';
import { handler as askWriteOff } from '../../functions/api/ask-recovery-write-off';
import { handler as decideRecovery } from '../../functions/api/decide-recovery';
import { handler as decideWriteOff } from '../../functions/api/decide-recovery-write-off';
import { handler as evaluateRecovery } from '../../functions/api/evaluate-recovery';
import { handler as getApplication } from '../../functions/api/get-application';
import { handler as getRecovery } from '../../functions/api/get-recovery';
import { handler as intendRecovery } from '../../functions/api/intend-recovery';
import { handler as listRecoveries } from '../../functions/api/list-recoveries';
import { handler as offsetRecovery } from '../../functions/api/offset-recovery';
import { handler as openRecovery } from '../../functions/api/open-recovery';
import { handler as planRecovery } from '../../functions/api/plan-recovery';
import { handler as receiveRecovery } from '../../functions/api/receive-recovery';
import { handler as refundRecovery } from '../../functions/api/refund-recovery';
import { handler as replyToRecovery } from '../../functions/api/reply-to-recovery';
import { handler as reverseEntry } from '../../functions/api/reverse-recovery-entry';
import { keys } from '../../functions/store/keys';
import { call } from '../functions/request-event';
import { engines, useEngine } from './engine';
import { applicationEvents, budget, dossier, must, partition } from './office';
import {
  adds,
  afterTerm,
  aScheme,
  ask,
  at,
  award,
  changed,
  codeOf,
  day,
  ended,
  established,
  follow,
  intention,
  people,
  seen,
} from './recovery-world';

const receipt = (amountCents: number, bankReference: string) => ({ amountCents, receivedOn: day, bankReference });
const receive = (id: string, amountCents: number, bankReference: string, caller = people.finance) =>
  ask(receiveRecovery, id, '/receipts', { caller, body: receipt(amountCents, bankReference), at: afterTerm });

const entriesOf = async (id: string) =>
  (await partition(keys.recovery(id).pk)).filter(({ kind }) => kind === 'recovery-entry');

describe.each(engines)('recoveries on $name', (engine) => {
  const { loseAnswers } = useEngine(engine);

  it('are proposed by a change of facts, once, and found in the list of the region', async () => {
    await aScheme('proposing');
    const { application } = await award('proposing', ['paid', 'paid'], ended('2026-12-31'));
    await changed(application.id, 'assess');
    expect(codeOf(await ask(getRecovery, application.id, '', { caller: people.officer }))).toEqual([404, 'not-found']);
    await changed(application.id);
    await changed(application.id);
    expect(await seen(application.id)).toMatchObject({
      status: 'proposed',
      cause: 'change',
      owedCents: 180_000,
      balanceCents: 0,
      now: { owedCents: 180_000, differs: false },
      mayNow: { intend: null, establish: 'wrong-state', receive: 'forbidden' },
    });
    const query = { region: 'foodvalley', status: 'proposed' };
    const list = await ask(listRecoveries, null, '', { caller: people.finance, query });
    const { items } = list.json as { items: { id: string }[] };
    expect(items.filter(({ id }) => id === application.id)).toHaveLength(1);
    const elsewhere = await ask(listRecoveries, null, '', { caller: people.farOfficer });
    expect((elsewhere.json as { items: unknown[] }).items).toEqual([]);
    expect((await applicationEvents(application.id)).filter((name) => name.startsWith('recovery.'))).toEqual([
      'recovery.proposed',
    ]);
    expect((await budget('proposing')).receivableCents).toBe(0);
    const told = async (caller: typeof people.employer | typeof people.officer) => {
      const { json } = await call(getApplication, {
        method: 'GET',
        path: { applicationId: application.id },
        caller,
        at,
      });
      return (json as { timeline: { type: string }[] }).timeline.map(({ type }) => type);
    };
    expect(await told(people.officer)).toContain('recovery.proposed');
    expect(await told(people.employer)).not.toContain('recovery.proposed');
  });

  it('go from an intention by a reply to a decision of another officer', async () => {
    await aScheme('deciding');
    const { application } = await award('deciding', ['paid', 'scheduled'], ended('2026-10-15'));
    const { id } = application;
    await changed(id);
    expect(codeOf(await ask(getRecovery, id, '', { caller: people.employer }))).toEqual([404, 'not-found']);
    const intend = () => ask(intendRecovery, id, '/intention', { caller: people.officer, body: intention });
    expect((await intend()).json).toMatchObject({ status: 'intended', replyBy: '2027-06-15' });
    const again = await intend();
    expect([again.status, (again.json as { status: string }).status]).toEqual([200, 'intended']);
    expect(await seen(id, people.employer)).toMatchObject({ mayNow: { reply: null }, intention: { mine: false } });
    expect(codeOf(await ask(getRecovery, id, '', { caller: people.otherEmployer }))).toEqual([404, 'not-found']);
    const establish = (caller: typeof people.officer | typeof people.colleague) =>
      ask(decideRecovery, id, '/decision', { caller, body: { outcome: 'establish', motivation: 'Gezien.' } });
    expect(codeOf(await establish(people.colleague))).toEqual([409, 'reply-term-running']);
    const reply = { text: 'Hij was ziek.' };
    expect((await ask(replyToRecovery, id, '/reply', { caller: people.employer, body: reply })).status).toBe(200);
    expect(codeOf(await establish(people.officer))).toEqual([403, 'second-person-required']);
    const decided = await establish(people.colleague);
    expect(decided.json).toMatchObject({ status: 'established', balanceCents: 120_000, dueOn: '2027-07-13' });
    expect((await establish(people.colleague)).json).toEqual(decided.json);
    const { application: then, claims } = await dossier(id);
    expect([then.status, ...claims.map(({ status }) => status)]).toEqual(['completed', 'paid', 'refused']);
    expect(await adds('deciding')).toMatchObject({ paid: 120_000, committed: 0, receivable: 120_000 });
    expect(await entriesOf(id)).toHaveLength(1);
    const fin = await seen(id, people.finance);
    expect([fin.intention?.motivation, fin.reply?.text, fin.decision?.motivation, fin.lines[0]?.reason]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('take every part payment once, however many come at one moment', async () => {
    await aScheme('receiving');
    const id = await established('receiving');
    const parts = Array.from({ length: 6 }, (_, index) => receive(id, 10_000, `part-${index}`));
    const twice = [receive(id, 5_000, 'twice'), receive(id, 5_000, 'twice', people.otherFinance)];
    const replies = await Promise.all([...parts, ...twice]);
    for (const [index, reply] of replies.entries()) {
      if (reply.status === 200) continue;
      expect(codeOf(reply)).toEqual([409, 'changed-meanwhile']);
      const again = index < 6 ? await receive(id, 10_000, `part-${index}`) : await receive(id, 5_000, 'twice');
      expect(again.status).toBe(200);
    }
    expect(await seen(id)).toMatchObject({ collectedCents: 65_000, balanceCents: 55_000 });
    expect(await entriesOf(id)).toHaveLength(8);
    expect(await adds('receiving')).toMatchObject({ paid: 55_000, receivable: 55_000 });
    expect(codeOf(await receive(id, 1, 'twice'))).toEqual([400, 'input-invalid']);
  });

  it('are booked once when the answer got lost', async () => {
    await aScheme('losing');
    const id = await established('losing');
    loseAnswers(1);
    const first = await receive(id, 120_000, 'lost').catch(() => null);
    const second = await receive(id, 120_000, 'lost');
    expect([first?.status ?? 200, second.status]).toEqual([200, 200]);
    expect(second.json).toMatchObject({ status: 'settled', balanceCents: 0 });
    expect(await entriesOf(id)).toHaveLength(2);
    expect(await adds('losing')).toMatchObject({ paid: 0, receivable: 0 });
  });

  it('are set off against a new claim out of another budget, in one write, and back', async () => {
    await aScheme('old-debt');
    await aScheme('new-claim');
    await aScheme('no-offset', { recovery: { offset: false } });
    const id = await established('old-debt', ['paid', 'paid']);
    const { claims } = await award('new-claim', ['approved', 'scheduled']);
    const other = await award('no-offset', ['approved', 'scheduled']);
    const claimId = claims[0]?.id ?? '';
    const offset = (amountCents: number, of = claimId) =>
      ask(offsetRecovery, id, '/offsets', { caller: people.finance, body: { claimId: of, amountCents } });
    expect(codeOf(await offset(1, other.claims[0]?.id))).toEqual([409, 'offset-not-allowed']);
    expect(codeOf(await offset(120_001))).toEqual([400, 'input-invalid']);
    expect(codeOf(await offset(1, 'nothing'))).toEqual([400, 'input-invalid']);
    const offered = (await seen(id, people.finance)).offsetClaims;
    expect(offered).toContainEqual(expect.objectContaining({ claimId, amountCents: 120_000 }));
    const replies = await Promise.all([offset(120_000), offset(120_000)]);
    expect(replies.map(({ status }) => status)).toContain(200);
    expect(await seen(id)).toMatchObject({ collectedCents: 120_000, balanceCents: 180_000 });
    const applicationId = claimId.split('-')[0] ?? '';
    expect((await dossier(applicationId)).claims[0]).toMatchObject({
      status: 'paid',
      offsetCents: 120_000,
      attempt: 0,
    });
    expect(await adds('old-debt')).toMatchObject({ paid: 180_000, receivable: 180_000 });
    expect(await adds('new-claim')).toMatchObject({ paid: 120_000, committed: 180_000 });
    const body = { entryId: 2, reason: 'Verkeerde aanvraag.' };
    const back = await ask(reverseEntry, id, '/reversals', { caller: people.finance, body });
    expect(back.json).toMatchObject({ balanceCents: 300_000 });
    expect((await ask(reverseEntry, id, '/reversals', { caller: people.finance, body })).json).toEqual(back.json);
    expect((await dossier(applicationId)).claims[0]).toMatchObject({ status: 'approved', offsetCents: 0 });
    expect(await adds('new-claim')).toMatchObject({ paid: 0, committed: 300_000 });
  });

  it('are planned, given up by two, and opened again by money that comes after all', async () => {
    await aScheme('giving-up');
    const id = await established('giving-up');
    const plan = { instalments: [{ dueOn: '2027-08-01', amountCents: 120_000 }] };
    const finance = people.finance;
    expect((await ask(planRecovery, id, '/plan', { caller: finance, body: plan, at: afterTerm })).status).toBe(200);
    const wish = { amountCents: 20_000, reason: 'Failliet.' };
    expect((await ask(askWriteOff, id, '/write-offs', { caller: finance, body: wish })).status).toBe(200);
    const yes = { outcome: 'approve', reason: 'Gezien.' };
    const agree = (caller: typeof people.finance | typeof people.otherFinance) =>
      ask(decideWriteOff, id, '/write-off-decision', { caller, body: yes });
    expect(codeOf(await agree(finance))).toEqual([403, 'second-person-required']);
    expect((await agree(people.otherFinance)).json).toMatchObject({ balanceCents: 100_000 });
    expect((await agree(people.otherFinance)).status).toBe(200);
    expect((await receive(id, 110_000, 'after-all')).json).toMatchObject({
      status: 'written-off',
      writtenOffCents: 10_000,
      collectedCents: 110_000,
    });
    expect(await adds('giving-up')).toMatchObject({ paid: 10_000, receivable: 0 });
  });

  it('follow the facts: the difference once, and what is owed to the employer is refunded', async () => {
    await aScheme('following');
    const id = await established('following', ['paid', 'paid'], '2026-12-31');
    expect((await receive(id, 180_000, 'all')).json).toMatchObject({ status: 'settled' });
    const { application } = await dossier(id);
    const kept = { ...application, version: application.version + 1, ...ended('2027-02-28') };
    await must([{ name: 'facts', put: { Item: { ...keys.application(id), kind: 'application', ...kept } } }]);
    await changed(id);
    await changed(id);
    expect(await seen(id)).toMatchObject({ status: 'established', balanceCents: -180_000 });
    expect(await entriesOf(id)).toHaveLength(3);
    expect(await adds('following')).toMatchObject({ paid: 300_000, receivable: -180_000 });
    const refund = { amountCents: 180_000, paidOn: day, bankReference: 'terug' };
    const back = () => ask(refundRecovery, id, '/refunds', { caller: people.finance, body: refund, at: afterTerm });
    expect((await back()).json).toMatchObject({ status: 'settled', balanceCents: 0 });
    expect((await back()).json).toMatchObject({ status: 'settled', balanceCents: 0 });
    expect(await adds('following')).toMatchObject({ paid: 300_000, receivable: 0 });
    const looked = await ask(evaluateRecovery, id, '/evaluations', { caller: people.officer, body: {} });
    expect(looked.json).toMatchObject({ now: { differs: false } });
  });

  it('wait for budget where recovered money was given to others, and post once there is some', async () => {
    await aScheme('given', { caps: { amountCents: 300_000, awards: 10 } });
    const id = await established('given', ['paid', 'paid'], '2026-12-31');
    await receive(id, 180_000, 'all');
    const { application } = await dossier(id);
    const movements = [{ kind: 'reserve', amountCents: 180_000, awards: 1, cause: 'elders' }] as never;
    const { budgetAction } = await import('../../functions/store/budgets');
    await must([budgetAction(await budget('given'), movements)]);
    const kept = { ...application, version: application.version + 1, ...ended('2027-02-28') };
    await must([{ name: 'facts', put: { Item: { ...keys.application(id), kind: 'application', ...kept } } }]);
    await changed(id);
    expect(await seen(id)).toMatchObject({ status: 'settled', now: { differs: true, owedCents: 0 } });
    const evaluate = () => ask(evaluateRecovery, id, '/evaluations', { caller: people.officer, body: {} });
    expect(codeOf(await evaluate())).toEqual([409, 'no-budget']);
  });

  it('are opened by the employer who withdraws after a payment, and seen by it', async () => {
    await aScheme('withdrawing');
    const { application } = await award('withdrawing', ['paid', 'scheduled']);
    const { id } = application;
    const open = (caller: typeof people.employer | typeof people.otherEmployer) =>
      ask(openRecovery, null, '', { caller, body: { applicationId: id, text: 'Wij zien ervan af.' } });
    expect(codeOf(await open(people.otherEmployer))).toEqual([404, 'not-found']);
    const opened = await open(people.employer);
    expect([opened.status, opened.headers.Location]).toEqual([201, `/v1/recoveries/${id}`]);
    expect((await open(people.employer)).json).toEqual(opened.json);
    const body = { ground: 'withdrawn', motivation: 'Op verzoek.' };
    const intended = await ask(intendRecovery, id, '/intention', { caller: people.officer, body });
    expect(intended.json).toMatchObject({ status: 'intended', earnedAtMostCents: 0, owedCents: 120_000 });
    const decided = await ask(decideRecovery, id, '/decision', {
      caller: people.colleague,
      body: { outcome: 'establish', motivation: 'Op verzoek.' },
      at: afterTerm,
    });
    expect(decided.status).toBe(200);
    expect((await dossier(id)).claims.map(({ status }) => status)).toEqual(['paid', 'withdrawn']);
  });

  it('record what an officer found, and refuse that of an employer', async () => {
    await aScheme('finding');
    const { application } = await award('finding', ['paid', 'paid']);
    const body = { applicationId: application.id, text: 'Gebeld.', found: { endedOn: '2026-10-15' } };
    expect(codeOf(await ask(openRecovery, null, '', { caller: people.employer, body }))).toEqual([
      400,
      'input-invalid',
    ]);
    const opened = await ask(openRecovery, null, '', { caller: people.officer, body });
    expect(opened.json).toMatchObject({ owedCents: 300_000, causeText: 'Gebeld.' });
    expect((await dossier(application.id)).application.changes.endedOn).toBe('2026-10-15');
  });

  it('are left alone by payments where there is none', async () => {
    await aScheme('paying');
    const { application } = await award('paying', ['paid', 'scheduled'], ended('2026-10-15'));
    await follow('payment.paid', { applicationId: application.id });
    expect(await partition(keys.recovery(application.id).pk)).toEqual([]);
    expect(at < afterTerm).toBe(true);
  });
});
