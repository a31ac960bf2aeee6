import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application } from '../../../local/demo/applications';
import { bookedStatement } from '../../../local/demo/bank';
import { type Client, connect, type Reply } from '../../../local/demo/client';
import { type RunningSystem, startSystem } from '../../../local/system';
import { asDocumented, budgetOf, problem, submitted } from './system';

const schemeId = 'haarlem-jongerenvoucher';
const region = 'zuid-kennemerland-ijmond';
const motivation = 'De voorwaarden zijn nagekeken.';
const dataDir = mkdtempSync(join(tmpdir(), 'voucherloket-money-'));
let running: RunningSystem | undefined;
let client: Client;

beforeAll(async () => {
  // The youth began on 1 September: the check comes within days, and few nights are gone through.
  const clock = '2027-02-22T08:00:00.000Z';
  running = await startSystem({ port: 0, dataDir, clock, quiet: true, engine: process.env.DYNAMODB_ENGINE });
  client = connect(running.url, asDocumented);
});
afterAll(async () => {
  await running?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const did = <T>({ status, body }: Reply<T>, wanted = 200): T => {
  expect(status, JSON.stringify(body)).toBe(wanted);
  return body;
};

interface Made {
  readonly path: string;
  readonly xml: string;
}

/** A batch of all that is payable, made by one and released by another, with its file. */
async function paidOut(executionOn: string): Promise<Made> {
  const made = await client.as('finance-1').post<{ id: string }>('/v1/payout-batches', { region, executionOn });
  const path = `/v1/payout-batches/${did(made, 201).id}`;
  did(await client.as('finance-2').post(`${path}/release`, {}));
  return { path, xml: did(await client.as('finance-2').get<string>(`${path}/pain001`)) };
}

const idIn = (xml: string): string => /<EndToEndId>([^<]+)</.exec(xml)?.[1] ?? '';

const rejection = (xml: string): string => {
  const file = /<MsgId>([^<]+)</.exec(xml)?.[1];
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
<GrpHdr><MsgId>REJECTED-1</MsgId></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>${file}</OrgnlMsgId></OrgnlGrpInfAndSts>
<OrgnlPmtInfAndSts><OrgnlPmtInfId>${file}</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>${idIn(xml)}</OrgnlEndToEndId>
<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>MS03</Cd></Rsn></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
};

/** `npm run audit` beside the system that runs on this data folder. */
const audited = (): Promise<{ readonly code: number; readonly said: string }> =>
  new Promise((done) => {
    const env = { ...process.env, DATA_DIR: dataDir };
    execFile('npx', ['tsx', 'audit/run.ts'], { env }, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : 1, said: `${stdout}${stderr}` }),
    );
  });

describe('money that goes out and comes back, all the way', () => {
  let id = '';
  let recovery = '';

  it('leaves only once every gate lets it through', async () => {
    ({ id } = await submitted(client, 'employer-1', application({ schemeId, municipality: 'Haarlem', youth: 1 })));
    const grant = { outcome: 'grant', motivation, overrides: [] };
    did(await client.as('officer-1').post(`/v1/applications/${id}/decision`, grant));
    await client.moveTo('2027-03-02T08:00:00.000Z');
    const employment = [{ from: '2026-09-01', to: null, hoursPerWeek: 32 }];
    const claim = `/v1/claims/${id}-1`;
    did(await client.as('employer-1').post(`${claim}/evidence`, { employment, statementBy: 'Personeelszaken' }));
    did(await client.as('officer-1').post(`${claim}/assessment`, { outcome: 'confirm', motivation }));
    did(await client.as('officer-2').post(`${claim}/approval`, { outcome: 'approve', motivation }));
    did(await client.as('admin-1').put(`/v1/schemes/${schemeId}/pause`, { paused: true, reason: 'Onderzoek.' }));
    const batch = { region, executionOn: '2027-03-05' };
    problem(await client.as('finance-1').post('/v1/payout-batches', batch), 409, 'nothing-payable');
    did(await client.as('admin-1').put(`/v1/schemes/${schemeId}/pause`, { paused: false, reason: 'Afgerond.' }));
  });

  it('comes back from the bank, and goes out again under another reference', async () => {
    const first = await paidOut('2027-03-05');
    const told = await client.as('finance-1').postXml(`${first.path}/bank-reports`, rejection(first.xml));
    expect(did(told)).toMatchObject({ rejected: 1, paid: 0 });
    const reason = 'De bank had een storing; het rekeningnummer klopt.';
    did(await client.as('finance-1').post(`/v1/payments/${id}-1/retry`, { reason }));
    const second = await paidOut('2027-03-08');
    expect(idIn(second.xml)).not.toBe(idIn(first.xml));
    await client.moveTo('2027-03-08T16:00:00.000Z');
    const booked = bookedStatement(second.xml, '2027-03-08');
    expect(did(await client.as('finance-2').postXml(`${second.path}/bank-reports`, booked))).toMatchObject({ paid: 1 });
    expect(did(await client.as('finance-1').get(second.path))).toMatchObject({ status: 'settled', openLines: 0 });
    expect((await budgetOf(client, schemeId)).paid).toEqual({ amountCents: 150_000, awards: 1 });
  });

  it('is claimed back when it turns out not to have been earned, after a reply and by a second officer', async () => {
    did(await client.as('employer-1').post(`/v1/applications/${id}/changes`, { endedOn: '2027-02-10' }));
    await client.settle();
    const { items } = did(
      await client
        .as('officer-1')
        .get<{ items: { id: string; status: string; owedCents: number }[] }>('/v1/recoveries'),
    );
    expect(items).toMatchObject([{ status: 'proposed', owedCents: 150_000 }]);
    recovery = `/v1/recoveries/${items[0]?.id}`;
    did(await client.as('officer-1').post(`${recovery}/intention`, { ground: 'ended-early', motivation }));
    const establish = { outcome: 'establish', motivation };
    problem(await client.as('officer-1').post(`${recovery}/decision`, establish), 403, 'second-person-required');
    did(await client.as('employer-1').post(`${recovery}/reply`, { text: 'Dat klopt.' }));
    const decided = did(await client.as('officer-2').post(`${recovery}/decision`, establish));
    expect(decided).toMatchObject({ status: 'established', balanceCents: 150_000 });
    await client.settle();
    const mails = await client.visitor.get<{ items: { subject: string; text: string }[] }>('/_local/mail');
    const letter = did(mails).items.find(({ subject }) => subject.startsWith('U moet geld terugbetalen'));
    expect(letter?.text).toContain('op rekening NL85TEST0000000101 van Gemeente Haarlem');
  });

  it('comes in part, and the rest is written off by two people; no cent is lost on the way', async () => {
    const receipt = { amountCents: 50_000, receivedOn: '2027-03-08', bankReference: 'NTRY-1' };
    did(await client.as('finance-1').post(`${recovery}/receipts`, receipt));
    expect(did(await client.as('finance-1').post(`${recovery}/receipts`, receipt))).toMatchObject({
      collectedCents: 50_000,
    });
    const rest = { amountCents: 100_000, reason: 'De werkgever is failliet.' };
    did(await client.as('finance-1').post(`${recovery}/write-offs`, rest));
    const yes = { outcome: 'approve', reason: 'Het faillissement staat in het register.' };
    problem(await client.as('finance-1').post(`${recovery}/write-off-decision`, yes), 403, 'second-person-required');
    const done = did(await client.as('finance-2').post(`${recovery}/write-off-decision`, yes));
    expect(done).toMatchObject({ balanceCents: 0, collectedCents: 50_000, writtenOffCents: 100_000 });
    const { available, paid } = await budgetOf(client, schemeId);
    expect([available.amountCents, paid.amountCents]).toEqual([14_900_000, 100_000]);
  });

  it('stands in books that close month by month', async () => {
    await client.moveTo('2027-04-02T08:00:00.000Z');
    const closes = `/v1/ledger/month-closes?schemeId=${schemeId}`;
    const months: string[] = [];
    for (;;) {
      const { nextMonth, mayClose } = did(
        await client.as('finance-1').get<{ nextMonth: string; mayClose: boolean }>(closes),
      );
      if (!mayClose) break;
      did(await client.as('finance-1').post('/v1/ledger/month-closes', { schemeId, month: nextMonth }));
      months.push(nextMonth);
    }
    expect(months.at(-1)).toBe('2027-03');
    const balance = await client.as('auditor-1').get(`/v1/ledger/trial-balance?schemeId=${schemeId}&month=2027-03`);
    expect(did(balance)).toMatchObject({ closes: true, closed: true });
  });

  it('agrees with itself, in the eyes of `npm run audit` on the running system', { timeout: 120_000 }, async () => {
    const { code, said } = await audited();
    expect(said).toContain('Exporting');
    expect(code, said).toBe(0);
  });
});
