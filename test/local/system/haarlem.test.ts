import { describe, expect, it } from 'vitest';
import { application } from '../../../local/demo/applications';
import { applicationOf, budgetOf, type ClaimView, problem, submitted, useSystem } from './system';

const schemeId = 'haarlem-jongerenvoucher';
/** The youth began on 1 September: a week is left. The README’s round walks the whole half year, night by night. */
const system = useSystem('2027-02-22T08:00:00.000Z');
const motivation = 'De voorwaarden zijn nagekeken.';
const stillEmployed = { employment: [{ from: '2026-09-01', to: null, hoursPerWeek: 32 }], statementBy: 'HR' };

describe('the life of a Haarlem voucher', () => {
  const ids: Record<'kept' | 'ended', string> = { kept: '', ended: '' };

  it('reserves what was applied for', async () => {
    const wish = { schemeId, municipality: 'Haarlem' };
    const kept = await submitted(system(), 'employer-1', application({ ...wish, youth: 1 }));
    const ended = await submitted(system(), 'employer-1', application({ ...wish, youth: 2 }));
    expect([kept.status, kept.amountCents]).toEqual(['reserved', 150_000]);
    expect(kept.decisionDueOn).toBe('2027-04-19');
    ids.kept = kept.id;
    ids.ended = ended.id;
    expect((await budgetOf(system(), schemeId)).reserved).toEqual({ amountCents: 300_000, awards: 2 });
  });

  it('grants, and schedules the check on the day after the last required day', async () => {
    for (const id of [ids.kept, ids.ended]) {
      const reply = await system()
        .as('officer-1')
        .post(`/v1/applications/${id}/decision`, { outcome: 'grant', motivation, overrides: [] });
      expect(reply.status, JSON.stringify(reply.body)).toBe(200);
      const { status, claims } = await applicationOf(system(), id);
      expect(status).toBe('granted');
      expect(claims.map(({ status, dueOn }) => [status, dueOn])).toEqual([['scheduled', '2027-03-02']]);
    }
    expect((await budgetOf(system(), schemeId)).committed).toEqual({ amountCents: 300_000, awards: 2 });
  });

  it('opens no check before its day', async () => {
    for (const day of ['2027-02-28', '2027-03-01']) {
      await system().moveTo(`${day}T12:00:00.000Z`);
      expect((await applicationOf(system(), ids.kept)).claims[0]?.status).toBe('scheduled');
    }
    await system().moveTo('2027-03-02T04:00:00.000Z');
    expect((await applicationOf(system(), ids.kept)).claims[0]?.status).toBe('open');
  });

  it('pays only after two officers and a batch that another finance officer releases', async () => {
    const claim = `/v1/claims/${ids.kept}-1`;
    const evidence = await system().as('employer-1').post<ClaimView>(`${claim}/evidence`, stillEmployed);
    expect(evidence.status, JSON.stringify(evidence.body)).toBe(200);
    expect(evidence.body.checks.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['retention', 'pass'],
      ['evidence-employer-statement', 'pass'],
    ]);
    const confirm = { outcome: 'confirm', motivation, overrides: [] };
    expect((await system().as('officer-1').post(`${claim}/assessment`, confirm)).status).toBe(200);
    const approve = { outcome: 'approve', motivation };
    problem(await system().as('officer-1').post(`${claim}/approval`, approve), 403, 'second-person-required');
    const approved = await system().as('officer-2').post<ClaimView>(`${claim}/approval`, approve);
    expect(approved.body.status).toBe('approved');
  });

  it('refuses what ended on 28 February, with a trace that says why, and gives the money back', async () => {
    const claim = `/v1/claims/${ids.ended}-1`;
    const evidence = await system()
      .as('employer-1')
      .post<ClaimView>(`${claim}/evidence`, {
        employment: [{ from: '2026-09-01', to: '2027-02-28', hoursPerWeek: 32 }],
        statementBy: 'HR',
      });
    const [retention] = evidence.body.checks;
    expect(retention?.outcome).toBe('fail');
    expect(JSON.stringify(retention?.input)).toContain('employment-ended');
    const confirm = { outcome: 'confirm', motivation, overrides: [] };
    problem(await system().as('officer-1').post(`${claim}/assessment`, confirm), 409, 'check-failed');
    const intended = await system()
      .as('officer-1')
      .post<ClaimView>(`${claim}/assessment`, { outcome: 'refuse', motivation: 'Het werk stopte op 28 februari.' });
    expect([intended.body.status, intended.body.replyBy]).toEqual(['refusal-intended', '2027-03-16']);
    const approve = { outcome: 'approve', motivation };
    problem(await system().as('officer-2').post(`${claim}/approval`, approve), 409, 'reply-term-running');
    await system().as('employer-1').post(`${claim}/reply`, { text: 'Dat klopt.' });
    const refused = await system().as('officer-2').post<ClaimView>(`${claim}/approval`, approve);
    expect(refused.body.status).toBe('refused');
    expect((await applicationOf(system(), ids.ended)).status).toBe('completed');
    const { committed, available } = await budgetOf(system(), schemeId);
    expect([committed, available]).toEqual([
      { amountCents: 150_000, awards: 1 },
      { amountCents: 14_850_000, awards: 99 },
    ]);
  });

  it('seals a batch of what is approved, and gives the same file for ever', async () => {
    const batch = { region: 'zuid-kennemerland-ijmond', executionOn: '2027-03-05' };
    const made = await system().as('finance-1').post<{ id: string }>('/v1/payout-batches', batch, 'key-1');
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    expect(made.body).toMatchObject({ status: 'sealed', lines: 1, totalCents: 150_000 });
    const again = await system().as('finance-1').post('/v1/payout-batches', batch, 'key-1');
    expect(again.body).toEqual(made.body);
    problem(await system().as('finance-1').post('/v1/payout-batches', batch), 409, 'nothing-payable');
    const path = `/v1/payout-batches/${made.body.id}`;
    problem(await system().as('finance-1').get(`${path}/pain001`), 409, 'not-released');
    problem(await system().as('finance-1').post(`${path}/release`, {}), 403, 'second-person-required');
    const released = await system().as('finance-2').post(`${path}/release`, {});
    expect(released.body).toMatchObject({ status: 'released' });
    const files = await Promise.all([1, 2].map(() => system().as('finance-1').get<string>(`${path}/pain001`)));
    expect(files[0]?.headers.get('content-type')).toMatch(/^application\/xml/);
    expect(files[0]?.body).toBe(files[1]?.body);
    expect(files[0]?.body).toContain('<CtrlSum>1500.00</CtrlSum>');
    expect(files[0]?.body).toContain('NL91ABNA0417164300');
    expect(files[0]?.body).not.toContain('Jongere');
  });

  it('told the employer by mail, without a word about the youth', async () => {
    await system().settle();
    const { body } = await system().visitor.get<{ items: { subject: string; text: string }[] }>('/_local/mail');
    expect(body.items.length).toBeGreaterThanOrEqual(9);
    expect(JSON.stringify(body.items)).not.toMatch(/Jongere [12]|6711AA|2006-05-01/);
  });
});
