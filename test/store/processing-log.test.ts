import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scheme } from '../../domain/scheme/definition';
import type { ProcessingRow } from '../../functions/api/answers/processing-log';
import type { RelatedAnswer } from '../../functions/api/answers/related';
import { handler as getPerson } from '../../functions/api/get-person';
import { handler as listLog } from '../../functions/api/list-processing-log';
import { handler as listRelated } from '../../functions/api/list-related';
import { handler as recordFacts } from '../../functions/api/record-facts';
import { handler as submitApplication } from '../../functions/api/submit-application';
import { keys } from '../../functions/store/keys';
import { haarlem, minute, requestFor } from '../domain/fixtures';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { call } from '../functions/request-event';
import { ask, people, refusedWith, region, seen } from './case-world';
import { engines, useEngine } from './engine';
import { allocateAll, partition, publish } from './office';

const { officer, employer, auditor } = people;
const admin = { ...auditor, sub: 'admin-1', roles: ['admin'] } as const;
const identifiedBy = (number: 'bsn' | 'candidate-number'): Scheme['youth'] => ({
  ...haarlem.youth,
  identifiedBy: { number, basis: 'Testwet artikel 1' },
});
const window = { opensAt: '2026-01-01T00:00', closesAt: '2027-12-31T17:00' };
const byName: Scheme = { ...haarlem, schemeId: 'log-name', window };
const byBsn: Scheme = {
  ...{ ...haarlem, schemeId: 'log-bsn', window, youth: identifiedBy('bsn') },
  caps: { ...haarlem.caps, perYouthAwards: 1 },
};
const bsn = '999990019';
const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

let kms: FakeKms | undefined;
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms?.close());

let sent = 0;
async function submit(scheme: Scheme, youth: object = {}, headers: Record<string, string> = {}, status = 202) {
  const good = requestFor(scheme);
  const reply = await call(submitApplication, {
    body: { ...good, youth: { ...good.youth, ...youth } },
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `key-${sent++}`, ...headers },
    caller: employer,
    at: new Date().toISOString(),
  });
  expect(reply.status, reply.text).toBe(status);
  return reply.json as { readonly id: string };
}

const log = async (query: Record<string, string>, caller: object = auditor) => {
  const reply = await ask(listLog, '/v1/processing-log', { caller, query });
  expect(reply.status, reply.text).toBe(200);
  return reply.json as { readonly items: readonly ProcessingRow[]; readonly next: string | null };
};
const attribute = ({ attributes }: ProcessingRow, key: string) => attributes.find((one) => one.key === key)?.value;
const subjectOf = (row: ProcessingRow) => attribute(row, 'dpl.core.data_subject_id');
const kindOf = (row: ProcessingRow) => attribute(row, 'dpl.core.data_subject_id_type')?.split(':').at(-1);

describe.each(engines)('the log of processing on $name', (engine) => {
  useEngine(engine);
  beforeAll(async () => {
    await publish(byName, 'log-name');
    await publish(byBsn, 'log-bsn');
  });

  it('has a row for each data subject of a receipt, with the trace of who called, in no write of its own', async () => {
    const { id } = await submit(byName, {}, { traceparent });
    const rows = (await log({ applicationId: id })).items;
    const receipt = rows.filter(({ name }) => name === 'receive-application');
    expect(receipt.map(kindOf).sort()).toEqual(['contact-of-application', 'youth-of-application']);
    expect(new Set(receipt.map(({ parent_span_id }) => parent_span_id)).size).toBe(1);
    expect(new Set(receipt.map(({ span_id }) => span_id)).size).toBe(2);
    for (const { status_code, foreign_operation, start_time, end_time } of receipt) {
      expect(status_code).toBe('STATUS_CODE_OK');
      expect(end_time).toBeGreaterThanOrEqual(start_time);
      expect(foreign_operation).toEqual({
        trace_id: '4bf92f3577b34da6a3ce929d0e0e4736',
        span_id: '00f067aa0ba902b7',
        entity: 'urn:nld:oin:00000003687501100000',
      });
    }
    expect(rows.filter(({ name }) => name === 'mail-contact').map(kindOf)).toEqual(['contact-of-application']);
    expect((await partition(keys.application(id).pk)).map(({ kind }) => kind).sort()).toEqual(['application', 'event']);
  });

  it('follows who opened and who corrected, and names the same youth differently in another application', async () => {
    const [first, second] = [await submit(byName), await submit(byName)];
    await ask(getPerson, `/v1/applications/${first.id}/person`, { caller: officer });
    const facts = [{ field: 'youth.candidateNumber', value: 'KAND-12-4471', source: 'Telefonisch' }];
    expect(
      (await ask(recordFacts, `/v1/applications/${first.id}/facts`, { body: facts, caller: officer })).status,
    ).toBe(200);
    const rows = (await log({ applicationId: first.id })).items;
    const of = (name: string) => rows.filter((row) => row.name === name);
    expect(
      of('open-person').map((row) => [kindOf(row), row.status_code, attribute(row, 'dpl.voucherloket.by_sub')]),
    ).toEqual(
      expect.arrayContaining([
        ['youth-of-application', 'STATUS_CODE_UNSET', 'officer-1'],
        ['contact-of-application', 'STATUS_CODE_UNSET', 'officer-1'],
      ]),
    );
    expect(of('correct-facts').map(kindOf)).toEqual(['youth-of-application']);
    const youths = (all: readonly ProcessingRow[]) =>
      new Set(all.filter((row) => kindOf(row)?.startsWith('youth')).map(subjectOf));
    expect(youths(rows).size).toBe(1);
    const others = youths((await log({ applicationId: second.id })).items);
    expect([...others].some((name) => youths(rows).has(name))).toBe(false);
    expect(JSON.stringify(rows)).not.toMatch(/Jongere|2006-05-01|6711AA|KAND-12-4471/);
  });

  it('is read page by page, of an application and of a region by day', async () => {
    const { id } = await submit(byName);
    for (const at of [1, 2, 3])
      await ask(getPerson, `/v1/applications/${id}/person`, { caller: officer, at: minute(at) });
    const whole = (await log({ applicationId: id })).items.map(({ span_id }) => span_id);
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await log({ applicationId: id, limit: '2', ...(cursor === '' ? {} : { cursor }) });
      expect(page.items.length).toBeLessThanOrEqual(2);
      paged.push(...page.items.map(({ span_id }) => span_id));
      cursor = page.next;
    }
    expect(paged).toEqual(whole);
    const day = { region, from: '2026-08-24', to: '2026-08-24' };
    const people = (await log(day, admin)).items.filter(
      (row) => attribute(row, 'dpl.voucherloket.application_id') === id,
    );
    expect(people.map(({ name }) => name)).toEqual(Array.from({ length: 6 }, () => 'open-person'));
    expect((await log({ ...day, from: '2026-08-25', to: '2026-08-25' })).items).toEqual([]);
    const elsewhere = await ask(listLog, '/v1/processing-log', {
      caller: { ...auditor, regions: ['foodvalley'] },
      query: { applicationId: id },
    });
    expect(refusedWith(elsewhere)).toEqual([404, 'not-found']);
  });

  it('knows a youth again by a BSN however the name is spelled, sends it to an officer, and keeps no BSN', async () => {
    const first = await submit(byBsn, { bsn });
    await allocateAll(byBsn, 'log-bsn', new Date(Date.now() + 5_000).toISOString());
    const again = await submit(byBsn, { bsn, lastName: 'Anders', postcode: '1011AB' });
    await allocateAll(byBsn, 'log-bsn', new Date(Date.now() + 5_000).toISOString());
    const [one, two] = [await seen(first.id, officer), await seen(again.id, officer)];
    expect([one.status, two.status]).toEqual(['reserved', 'assess']);
    expect(two.checks.find(({ rule }) => rule === 'awards-per-youth')).toMatchObject({ outcome: 'fail' });
    const related = await ask(listRelated, `/v1/applications/${again.id}/related`, { caller: officer });
    expect((related.json as RelatedAnswer).youth.items.map(({ id }) => id)).toEqual([first.id]);
    for (const { id } of [first, again]) {
      const items = [...(await partition(keys.application(id).pk)), ...(await partition(keys.person(id).pk))];
      expect(JSON.stringify(items)).not.toContain(bsn);
    }
  });

  it('refuses a BSN under a scheme that has no basis for one, before anything is kept', async () => {
    const refused = await submit(byName, { bsn }, {}, 400);
    expect(refused).toMatchObject({ code: 'input-invalid', errors: [{ path: 'youth.bsn' }] });
    expect(JSON.stringify(refused)).not.toContain(bsn);
  });
});
