import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../domain/actor';
import { decide } from '../../domain/application/decide';
import type { Application } from '../../domain/application/record';
import { type Fact, recordFacts } from '../../domain/application/record-facts';
import { withdraw } from '../../domain/application/withdraw';
import { approve } from '../../domain/claim/approve';
import { assess } from '../../domain/claim/assess';
import { submitEvidence } from '../../domain/claim/evidence';
import { open } from '../../domain/claim/open';
import type { Claim } from '../../domain/claim/record';
import type { Move } from '../../domain/move';
import type { Result } from '../../domain/result';
import type { Scheme } from '../../domain/scheme/definition';
import { commitMove } from '../../functions/store/commit-move';
import { loadCounts } from '../../functions/store/counts';
import { listShards } from '../../functions/store/index-keys';
import { dueShards, keys } from '../../functions/store/keys';
import { get } from '../../functions/store/table';
import { brabantBonus, done, haarlem, minute, officer1, officer2, received, refused } from '../domain/fixtures';
import { engines, useEngine } from './engine';
import {
  allocateAll,
  applicationEvents,
  budget,
  budgetSums,
  dossier,
  ledgerSums,
  partition,
  pendingIds,
  publish,
  submit,
  waitingIds,
} from './office';

const voucher: Scheme = { ...haarlem, schemeId: 'moves' };
const bonus: Scheme = { ...brabantBonus, schemeId: 'bonus', caps: { ...brabantBonus.caps, amountCents: 460_000 } };
const now = '2026-09-10T10:00:00.000Z';
const later = '2027-03-05T10:00:00.000Z';

const write = (move: Result<Move>, scheme: Scheme, actor: Actor = officer1, at = now) =>
  commitMove(done(move), { scheme, actor, now: at });

/** An application in line and ranked. */
async function ranked(scheme: Scheme, nth: number, wishes: Parameters<typeof received>[1] = {}): Promise<Application> {
  const application = received(scheme, { nth, ...wishes });
  await submit([application]);
  await allocateAll(scheme, scheme.schemeId, minute(nth));
  return (await dossier(application.id)).application;
}

const grant = (application: Application, scheme: Scheme) =>
  decide(application, scheme, { outcome: 'grant', motivation: 'Ja.', overrides: [] }, officer1, now);
const withdrawn = async ({ id }: Application) => {
  const { application, claims } = await dossier(id);
  return withdraw(application, claims);
};

function claimIn({ claims }: { readonly claims: readonly Claim[] }): Claim {
  const [claim] = claims;
  if (claim === undefined) throw new Error('no claim');
  return claim;
}

async function tell({ id, pseudonym }: Application, benefit: string) {
  const { application } = await dossier(id);
  const fact: Fact = { field: 'youth.benefit', value: benefit, source: 'Loket' };
  return write(recordFacts(application, bonus, [fact], { birthDate: '2006-05-01', pseudonym }), bonus);
}

/** What nudged the line of a budget, oldest first. */
const nudges = async (budgetId: string) =>
  (await partition(keys.budget(budgetId).pk))
    .filter(({ kind }) => kind === 'nudge')
    .map(({ sk }) => String(sk).split('#').at(-1));

async function dueMarkers(day: string) {
  const shards = Array.from({ length: dueShards }, (_, shard) => partition(keys.due(day, shard, 'open', '').pk));
  return (await Promise.all(shards)).flat().map(({ due, claimId }) => `${due} ${claimId}`);
}

describe.each(engines)('moves on $name', (engine) => {
  useEngine(engine);
  beforeAll(async () => {
    await publish(voucher, 'moves');
    await publish(bonus, 'bonus');
  });

  it('are written once: who decided on what no longer is, is told so', async () => {
    const application = await ranked(voucher, 1);
    const [grants, rejects] = [
      grant(application, voucher),
      decide(application, voucher, { outcome: 'reject', motivation: 'Nee.', overrides: [] }, officer2, now),
    ];
    done(await write(grants, voucher));
    const before = await budget('moves');
    expect(refused(await write(rejects, voucher, officer2))).toBe('changed-meanwhile');
    expect(refused(await write(grants, voucher))).toBe('changed-meanwhile');
    expect(await budget('moves')).toEqual(before);
    expect((await dossier(application.id)).application).toMatchObject({ status: 'granted', version: 3 });
    expect(await applicationEvents(application.id)).toEqual(['application.reserved', 'application.granted']);
  });

  it('take two officers at the same moment as one', async () => {
    const application = await ranked(voucher, 2);
    const both = await Promise.all([
      write(grant(application, voucher), voucher),
      write(grant(application, voucher), voucher, officer2),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await ledgerSums('moves')).toEqual(await budgetSums('moves'));
  });

  it('free the award of a youth who withdraws, for another application', async () => {
    const first = await ranked(voucher, 3, { pseudonym: 'twice' });
    const second = await ranked(voucher, 4, { pseudonym: 'twice' });
    expect(second).toMatchObject({ status: 'assess', countChecks: [{ rule: 'awards-per-youth', outcome: 'fail' }] });
    expect((await loadCounts('moves', ['youth#twice'])).get('youth#twice')?.total).toBe(1);
    done(await write(await withdrawn(first), voucher));
    expect(await loadCounts('moves', ['youth#twice'])).toEqual(
      new Map([['youth#twice', { total: 0, years: { '2026': 0 } }]]),
    );
    expect((await ranked(voucher, 5, { pseudonym: 'twice' })).status).toBe('reserved');
  });

  it('count an award for who the youth turns out to be', async () => {
    const application = await ranked(voucher, 6, { pseudonym: 'mistaken' });
    const fact: Fact = { field: 'youth.lastName', value: 'Andere', source: 'Loket' };
    const move = recordFacts(application, voucher, [fact], { birthDate: '2006-05-01', pseudonym: 'right' });
    done(await write(move, voucher));
    const counts = await loadCounts('moves', ['youth#mistaken', 'youth#right']);
    expect([counts.get('youth#mistaken')?.total, counts.get('youth#right')?.total]).toEqual([0, 1]);
  });

  it('keep the due marker of a claim in step with it', async () => {
    const application = await ranked(voucher, 7);
    done(await write(grant(application, voucher), voucher));
    const claimId = `${application.id}-1`;
    expect(await dueMarkers('2027-03-02')).toContain(`open ${claimId}`);
    const granted = await dossier(application.id);
    done(await write(open(granted.application, claimIn(granted), '2027-03-02'), voucher, officer1, later));
    expect(await dueMarkers('2027-03-02')).not.toContain(`open ${claimId}`);
    expect(await dueMarkers('2027-03-16')).toContain(`remind ${claimId}`);
    done(await write(await withdrawn(application), voucher, officer1, later));
    expect(await dueMarkers('2027-03-16')).toEqual([]);
    expect((await dossier(application.id)).claims[0]?.status).toBe('withdrawn');
  });

  it('put an application on the worklist of who must act, and take it off', async () => {
    const application = await ranked(voucher, 8);
    const queueOf = async () => (await get(keys.application(application.id), { consistent: true }))?.queueKey;
    const [queue, shard] = String(await queueOf()).split(/#(?=\d+$)/);
    expect(queue).toBe('WORK#zuid-kennemerland-ijmond#decide');
    expect(Number(shard)).toBeLessThan(listShards);
    done(await write(grant(application, voucher), voucher));
    expect(await queueOf()).toBeUndefined();
  });

  it('do not let the assessor approve, though the domain was told otherwise', async () => {
    const application = await ranked(voucher, 9);
    done(await write(grant(application, voucher), voucher));
    const act = async (step: (of: Awaited<ReturnType<typeof dossier>>) => Result<Move>) =>
      write(step(await dossier(application.id)), voucher, officer1, later);
    const employment = [{ from: '2026-09-01', to: null, hoursPerWeek: 24 }];
    const evidence = { employment, documents: [], statementBy: 'Test Directeur' };
    done(await act((found) => open(found.application, claimIn(found), '2027-03-05')));
    done(
      await act((found) => submitEvidence(found.application, voucher, claimIn(found), evidence, later, '2027-03-05')),
    );
    const confirm = { outcome: 'confirm' as const, motivation: 'Klopt.', overrides: [] };
    done(
      await act((found) => assess(found.application, voucher, claimIn(found), confirm, officer1, later, '2027-03-05')),
    );
    const found = await dossier(application.id);
    const input = { outcome: 'approve' as const, motivation: 'Akkoord.' };
    const move = done(
      approve({ ...found, scheme: voucher, claim: claimIn(found) }, input, officer2, later, '2027-03-05'),
    );
    const forged: Move = { ...move, notBy: { claimId: claimIn(found).id, sub: 'officer-1' } };
    expect(refused(await commitMove(forged, { scheme: voucher, actor: officer1, now: later }))).toBe(
      'changed-meanwhile',
    );
    expect(claimIn(await dossier(application.id)).status).toBe('assessed');
    done(await commitMove(move, { scheme: voucher, actor: officer2, now: later }));
    expect(claimIn(await dossier(application.id))).toMatchObject({ status: 'approved', payBy: '2027-04-16' });
  });

  it('call the line when who waits first leaves or asks for less: who stands behind may fit now', async () => {
    await ranked(bonus, 10);
    const [first, second] = [
      await ranked(bonus, 11),
      await ranked(bonus, 12, { youth: { benefit: 'unknown' }, pseudonym: 'youth-12' }),
    ];
    expect([first.status, second.status]).toEqual(['waiting', 'waiting']);
    expect(await budget('bonus')).toMatchObject({ availableCents: 160_000, waitingCents: 600_000 });
    done(await write(await withdrawn(first), bonus));
    expect(await nudges('bonus')).toEqual([`${first.id}.3`]);
    expect(await allocateAll(bonus, 'bonus', minute(12), later)).toBe(0);
    done(await tell(second, 'ww'));
    expect(await budget('bonus')).toMatchObject({ waitingCents: 150_000, waitingAwards: 1 });
    expect(await waitingIds('bonus')).toEqual([second.id]);
    expect(await nudges('bonus')).toEqual([`${first.id}.3`, `${second.id}.3`]);
    expect(await allocateAll(bonus, 'bonus', minute(12), later)).toBe(1);
    expect((await dossier(second.id)).application).toMatchObject({ status: 'reserved', heldCents: 150_000 });
    expect(await ledgerSums('bonus')).toEqual(await budgetSums('bonus'));
  });

  it('take who is worth nothing off the waiting list, to an officer', async () => {
    const waiting = await ranked(bonus, 13);
    expect(waiting.status).toBe('waiting');
    done(await tell(waiting, 'wajong'));
    expect(await waitingIds('bonus')).toEqual([]);
    expect((await dossier(waiting.id)).application.status).toBe('assess');
    expect(await ledgerSums('bonus')).toEqual(await budgetSums('bonus'));
  });

  it('put what is worth more back in line, where it is reserved anew by its own receipt', async () => {
    const scheme: Scheme = { ...brabantBonus, schemeId: 'rising' };
    await publish(scheme, 'rising');
    const application = await ranked(scheme, 14, { youth: { benefit: 'ww' } });
    expect(application.heldCents).toBe(150_000);
    const fact: Fact = { field: 'youth.benefit', value: 'none', source: 'Loket' };
    const identity = { birthDate: '2006-05-01', pseudonym: application.pseudonym };
    done(await write(recordFacts(application, scheme, [fact], identity), scheme));
    expect(await pendingIds('rising')).toEqual([application.id]);
    expect(await allocateAll(scheme, 'rising', minute(14), later)).toBe(1);
    expect((await dossier(application.id)).application).toMatchObject({ status: 'reserved', heldCents: 300_000 });
    expect(await budgetSums('rising')).toMatchObject({ cents: { available: 9_450_000, reserved: 300_000 } });
    expect(await ledgerSums('rising')).toEqual(await budgetSums('rising'));
  });
});
