import { beforeAll, describe, expect, it } from 'vitest';
import { decide } from '../../domain/application/decide';
import type { Application } from '../../domain/application/record';
import { open } from '../../domain/claim/open';
import type { Scheme } from '../../domain/scheme/definition';
import type { CallListAnswer } from '../../functions/api/answers/call-list';
import { handler } from '../../functions/api/list-calls';
import { commitMove } from '../../functions/store/commit-move';
import { done, foodvalley, haarlem, minute, officer1, received, steeringGroup } from '../domain/fixtures';
import { call } from '../functions/request-event';
import { assertAnswer } from '../openapi-check';
import { engines, useEngine } from './engine';
import { allocateAll, dossier, publish, submit } from './office';

const kennemerland = 'zuid-kennemerland-ijmond';
const regions = [kennemerland, 'foodvalley'];
const today = '2027-03-20';

interface Asked {
  readonly query?: Record<string, string>;
  readonly mine?: readonly string[];
}

async function list({ query = {}, mine = regions }: Asked = {}) {
  const caller = { roles: ['officer'], regions: mine } as const;
  const { status, json } = await call(handler, { method: 'GET', query, caller, at: `${today}T10:00:00.000Z` });
  assertAnswer('GET', '/v1/call-list', status, json, status === 200 ? 'application/json' : 'application/problem+json');
  return { status, body: json as CallListAnswer };
}

const claimIds = async (asked: Asked) =>
  (await list(asked)).body.items.flatMap(({ claims }) => claims.map(({ claimId }) => claimId));

/** Reserved and granted at the time of receipt. */
async function grant(scheme: Scheme, application: Application): Promise<string> {
  const now = application.receivedAt;
  await submit([application]);
  await allocateAll(scheme, scheme.schemeId, now);
  const decider = scheme.decision.by.includes('officer') ? officer1 : steeringGroup;
  const input = { outcome: 'grant' as const, motivation: 'Voldoet.', overrides: [] };
  const move = done(decide((await dossier(application.id)).application, scheme, input, decider, now));
  done(await commitMove(move, { scheme, actor: decider, now }));
  return `${application.id}-1`;
}

/** As the daily rule opens it. */
async function opened(scheme: Scheme, claimId: string, on: string): Promise<string> {
  const { application, claims } = await dossier(claimId.slice(0, -2));
  const [claim] = claims;
  if (claim === undefined) throw new Error('no claim');
  const now = `${on}T03:00:00.000Z`;
  done(await commitMove(done(open(application, claim, on)), { scheme, actor: officer1, now }));
  return claimId;
}

describe.each(engines)('the call list on $name', (engine) => {
  useEngine(engine);
  const scheme = { ...haarlem, schemeId: 'calls' };
  const lasting: Scheme = {
    ...scheme,
    schemeId: 'calls-lasting',
    instalments: scheme.instalments.map((one) => ({ ...one, remindAfterDays: null, lapseAfterDays: null })),
  };
  const atOnce = { ...foodvalley, schemeId: 'calls-at-once' };
  const ids = { soon: '', late: '', waits: '', lasts: '', overdue: '' };

  beforeAll(async () => {
    for (const one of [scheme, lasting, atOnce]) await publish(one, one.schemeId);
    const of = (nth: number, startOn: string, kvkNumber: string) =>
      received(scheme, { nth, receivedAt: minute(nth), kvkNumber, placement: { startOn } });
    ids.soon = await grant(scheme, of(1, '2026-10-01', '68750110'));
    ids.late = await grant(scheme, of(2, '2026-12-01', '69599068'));
    ids.waits = await opened(scheme, await grant(scheme, of(3, '2026-09-01', '69599068')), '2027-03-02');
    ids.overdue = await grant(scheme, of(4, '2026-09-10', '69599068'));
    const forEver = received(lasting, { nth: 5, receivedAt: minute(5), placement: { startOn: '2026-08-25' } });
    ids.lasts = await opened(lasting, await grant(lasting, forEver), '2027-02-26');
    await grant(atOnce, received(atOnce, { nth: 6, receivedAt: minute(6) }));
  });

  it('gathers per employer what falls due in six weeks, what is overdue and what waits for evidence', async () => {
    const { body } = await list();
    expect({ ...body, items: [] }).toEqual({ from: today, to: '2027-05-01', complete: true, items: [] });
    const lines = body.items.map(({ employer, claims }) => [
      employer.kvkNumber,
      claims.map(({ claimId, status, dueOn, evidenceDueOn }) => [claimId, status, dueOn, evidenceDueOn]),
    ]);
    expect(lines).toEqual([
      [
        '68750110',
        [
          [ids.lasts, 'open', '2027-02-26', null],
          [ids.soon, 'scheduled', '2027-04-02', null],
        ],
      ],
      [
        '69599068',
        [
          [ids.overdue, 'scheduled', '2027-03-11', null],
          [ids.waits, 'open', '2027-03-02', '2027-04-13'],
        ],
      ],
    ]);
  });

  it('says of each claim what the page needs, and nothing of the youth', async () => {
    const { body } = await list({ query: { from: '2027-05-31', to: '2027-06-30' } });
    const { application } = await dossier(ids.late.slice(0, -2));
    const found = body.items.flatMap(({ claims }) => claims).find(({ claimId }) => claimId === ids.late);
    expect(found).toEqual({
      claimId: ids.late,
      applicationId: application.id,
      number: application.number,
      schemeId: 'calls',
      region: kennemerland,
      status: 'scheduled',
      dueOn: '2027-06-02',
      evidenceDueOn: null,
      amountCents: 150_000,
    });
  });

  it('takes both days in, and leaves out what falls due before or after them', async () => {
    const open = [ids.lasts, ids.waits];
    const ask = (from: string, to: string) => claimIds({ query: { from, to } });
    expect(new Set(await ask('2027-04-02', '2027-06-02'))).toEqual(new Set([...open, ids.soon, ids.late]));
    expect(new Set(await ask('2027-04-03', '2027-06-01'))).toEqual(new Set(open));
  });

  it('is of the regions of the caller, or of the one that is asked for', async () => {
    expect(await claimIds({ mine: ['foodvalley'] })).toEqual([]);
    expect(await claimIds({ query: { region: 'foodvalley' } })).toEqual([]);
    expect(await claimIds({ query: { region: kennemerland } })).toHaveLength(4);
  });

  it('looks thirteen weeks ahead at most', async () => {
    expect((await list({ query: { from: today, to: '2027-06-19' } })).status).toBe(200);
    expect((await list({ query: { from: today, to: '2027-06-20' } })).status).toBe(400);
    expect((await list({ query: { to: '2027-03-19' } })).status).toBe(400);
  });
});
