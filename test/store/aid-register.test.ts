import { beforeAll, describe, expect, it } from 'vitest';
import { decide } from '../../domain/application/decide';
import type { Application } from '../../domain/application/record';
import { withdraw } from '../../domain/application/withdraw';
import { endUnpaid } from '../../domain/claim/end';
import type { Scheme } from '../../domain/scheme/definition';
import { isDeMinimis, mostAidNumbers, standingOf } from '../../domain/state-aid/register';
import { loadAid } from '../../functions/store/aid-register';
import { commitMove, decideAndCommit } from '../../functions/store/commit-move';
import { keys } from '../../functions/store/keys';
import { done, minute, officer1, refused } from '../domain/fixtures';
import { type AidWishes, aidApplication, aidScheme, kvk } from '../domain/state-aid/world';
import { engines, useEngine } from './engine';
import { allocateAll, budgetSums, dossier, ledgerSums, partition, publish, submit } from './office';
import { watchRequests } from './watch-requests';

/** Each test has numbers of its own. */
let used = 0;
const numbers = (count: number) =>
  Array.from({ length: count }, () => {
    used += 1;
    return kvk(used);
  });
let nth = 0;
const asking = (scheme: Scheme, wishes: Omit<AidWishes, 'nth'>) => {
  nth += 1;
  return aidApplication(scheme, { nth, receivedAt: minute(0), ...wishes });
};

const recordAt = async (kvkNumber: string) => (await loadAid([{ employer: employerOf(kvkNumber) }])).get(kvkNumber);
const employerOf = (kvkNumber: string) => ({ kvkNumber, linkedKvkNumbers: [], tradeName: 'Proef', municipality: null });
const statusOf = async ({ id }: Application) => (await dossier(id)).application.status;

/** As the route does: load, look in the register, decide, commit; and again when somebody came in between. */
const grant = (id: string, scheme: Scheme, now: string, amountCents?: number) =>
  decideAndCommit(async () => {
    const { application } = await dossier(id);
    const aid = isDeMinimis(scheme) ? await loadAid([application]) : undefined;
    const input = {
      outcome: 'grant' as const,
      motivation: 'Voldoet.',
      overrides: [],
      ...(amountCents ? { amountCents } : {}),
    };
    const move = decide(application, scheme, input as never, officer1, now, aid && standingOf(aid, application));
    return move.ok ? commitMove(move.value, { scheme, actor: officer1, now, ...(aid ? { aid } : {}) }) : move;
  });
const leave = (id: string, scheme: Scheme, now: string) =>
  decideAndCommit(async () => {
    const { application, claims } = await dossier(id);
    return commitMove(done(withdraw(application, claims)), { scheme, actor: officer1, now });
  });

describe.each(engines)('the register of de-minimis aid on $name', (engine) => {
  useEngine(engine);
  const watched = watchRequests();
  const caps = { amountCents: 10_000_000_000, awards: 1000 };
  const [large, other] = [aidScheme('aid-large', 14_000_000, { caps }), aidScheme('aid-other', 14_000_000, { caps })];
  beforeAll(async () => {
    await publish(large, 'aid-large');
    await publish(other, 'aid-other');
  });

  it('follows one application from its reservation over its grant to its end, at all its numbers', async () => {
    const [own = '', linked = ''] = numbers(2);
    const application = asking(large, { kvkNumber: own, linked: [linked] });
    await submit([application]);
    await allocateAll(large, 'aid-large', minute(0), minute(1));
    const stands = {
      applicationId: application.id,
      amountCents: 14_000_000,
      on: '2026-08-24',
      kvkNumbers: [own, linked],
    };
    expect((await recordAt(own))?.entries).toMatchObject([{ ...stands, status: 'reserved' }]);
    expect(await recordAt(linked)).toMatchObject({ version: 1, entries: [{ ...stands, status: 'reserved' }] });
    done(await grant(application.id, large, '2026-09-01T09:00:00.000Z', 13_000_000));
    const granted = { ...stands, status: 'granted', on: '2026-09-01', amountCents: 13_000_000 };
    expect((await recordAt(own))?.entries).toMatchObject([granted]);
    expect((await recordAt(linked))?.entries).toMatchObject([granted]);
    done(await leave(application.id, large, '2026-09-02T09:00:00.000Z'));
    expect(await recordAt(linked)).toMatchObject({ version: 3, entries: [{ status: 'ended', amountCents: 0 }] });
  });

  it('goes down with what a claim that ends gives back', async () => {
    const [own = ''] = numbers(1);
    const scheme = aidScheme(`aid-lapse-${engine.name}`, 200_000, {
      caps,
      instalments: Array.from({ length: 2 }, () => ({ shareBp: 5_000, due: { onGrant: true } })),
    });
    await publish(scheme, scheme.schemeId);
    const application = asking(scheme, { kvkNumber: own });
    await submit([application]);
    await allocateAll(scheme, scheme.schemeId, minute(0), minute(1));
    done(await grant(application.id, scheme, minute(2)));
    const found = await dossier(application.id);
    const [claim] = found.claims;
    if (claim === undefined) throw new Error('a grant has claims');
    const lapsed = { ...claim, status: 'lapsed' as const, version: claim.version + 1 };
    const move = endUnpaid(found.application, found.claims, claim, lapsed, []);
    done(await commitMove(move, { scheme, actor: officer1, now: minute(3) }));
    expect((await recordAt(own))?.entries).toMatchObject([{ status: 'granted', amountCents: 100_000 }]);
    expect((await partition(keys.aidGrant(application.id).pk))[0]).toMatchObject({ amountCents: 100_000, version: 2 });
  });

  it('keeps a line for the register of the Union from the grant on, and lowers it', async () => {
    const [own = ''] = numbers(1);
    const application = asking(large, { kvkNumber: own, sector: 'general' });
    await submit([application]);
    await allocateAll(large, 'aid-large', minute(0), minute(1));
    const line = async () => (await partition(keys.aidGrant(application.id).pk))[0];
    expect(await line()).toBeUndefined();
    done(await grant(application.id, large, '2026-09-01T09:00:00.000Z'));
    expect(await line()).toMatchObject({
      kind: 'aid-grant',
      kvkNumber: own,
      beneficiaryName: 'Proefbedrijf',
      authority: 'Gemeente Ede',
      amountCents: 14_000_000,
      grantedOn: '2026-09-01',
      reports: [],
      version: 1,
      regionKey: 'AID-GRANTS#foodvalley',
      regionSort: `2026-09-01#${application.id}`,
    });
    done(await leave(application.id, large, '2026-09-02T09:00:00.000Z'));
    expect(await line()).toMatchObject({
      amountCents: 0,
      grantedOn: '2026-09-01',
      changedOn: '2026-09-02',
      version: 2,
    });
  });

  it('lets two schemes at work at the same moment give one undertaking no more than there is room for', async () => {
    for (let round = 0; round < 5; round++) {
      const [a = '', b = ''] = numbers(2);
      const applications = [
        asking(large, { kvkNumber: a, linked: [b] }),
        asking(large, { kvkNumber: b }),
        asking(other, { kvkNumber: b, linked: [a] }),
        asking(other, { kvkNumber: a }),
      ];
      await submit(applications);
      await Promise.all([
        allocateAll(large, 'aid-large', minute(0), minute(1)),
        allocateAll(other, 'aid-other', minute(0), minute(1)),
      ]);
      const statuses = await Promise.all(applications.map(statusOf));
      expect(statuses.filter((status) => status === 'reserved')).toHaveLength(2);
      expect(statuses.filter((status) => status === 'assess')).toHaveLength(2);
    }
    expect(await ledgerSums('aid-large')).toEqual(await budgetSums('aid-large'));
    expect(await ledgerSums('aid-other')).toEqual(await budgetSums('aid-other'));
  });

  it('grants and releases at the same moment without losing an entry', async () => {
    const [a = '', b = ''] = numbers(2);
    const small = aidScheme(`aid-small-${engine.name}`, 100_000);
    await publish(small, small.schemeId);
    const applications = Array.from({ length: 8 }, (_, index) =>
      asking(small, { kvkNumber: index % 2 === 0 ? a : b, linked: [index % 2 === 0 ? b : a] }),
    );
    await submit(applications);
    await allocateAll(small, small.schemeId, minute(0), minute(1));
    const steps = applications.map(({ id }, index) => async () => {
      for (;;) {
        const result = index % 4 === 3 ? await leave(id, small, minute(3)) : await grant(id, small, minute(3));
        if (result.ok || result.refusal.code !== 'changed-meanwhile') return done(result);
      }
    });
    await Promise.all(steps.map((step) => step()));
    for (const number of [a, b]) {
      const entries = (await recordAt(number))?.entries ?? [];
      expect(entries.filter(({ status }) => status === 'granted')).toHaveLength(6);
      expect(entries.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(600_000);
    }
  });

  it('does not grant on what another number of the undertaking held a moment ago', async () => {
    const [a = '', b = '', c = ''] = numbers(3);
    const link = asking(large, { kvkNumber: b, linked: [c] });
    const first = asking(other, { kvkNumber: a, linked: [b] });
    await submit([link]);
    await allocateAll(large, 'aid-large', minute(0), minute(1));
    await submit([first]);
    await allocateAll(other, 'aid-other', minute(0), minute(1));
    expect(await statusOf(first)).toBe('reserved');
    const { application } = await dossier(first.id);
    const aid = await loadAid([application]);
    expect([...aid.keys()].sort()).toEqual([a, b, c].sort());
    const input = { outcome: 'grant' as const, motivation: 'Voldoet.', overrides: [] };
    const move = done(decide(application, other, input, officer1, minute(9), standingOf(aid, application)));
    // At c alone, which this application does not write: something comes that nobody saw.
    const stranger = asking(large, { kvkNumber: c });
    const book = await loadAid([stranger]);
    expect(standingOf(book, stranger).entries).toHaveLength(2);
    await submit([stranger]);
    const cheap = aidScheme(`aid-cheap-${engine.name}`, 1_000);
    await publish(cheap, cheap.schemeId);
    const little = asking(cheap, { kvkNumber: c });
    await submit([little]);
    await allocateAll(cheap, cheap.schemeId, minute(0), minute(1));
    expect(await statusOf(little)).toBe('reserved');
    expect(refused(await commitMove(move, { scheme: other, actor: officer1, now: minute(9), aid }))).toBe(
      'changed-meanwhile',
    );
    done(await grant(first.id, other, minute(9)));
  });

  it('tests again who left the line and comes back, on what stands there then', async () => {
    const [own = ''] = numbers(1);
    const [first, second, third] = [1, 2, 3].map(() => asking(large, { kvkNumber: own })) as [
      Application,
      Application,
      Application,
    ];
    await submit([first, second, third]);
    await allocateAll(large, 'aid-large', minute(0), minute(1));
    expect(await statusOf(third)).toBe('assess');
    expect(refused(await grant(third.id, large, minute(2)))).toBe('check-failed');
    done(await leave(first.id, large, minute(3)));
    done(await grant(third.id, large, minute(4)));
    expect(await statusOf(third)).toBe('received');
    await allocateAll(large, 'aid-large', minute(0), minute(5));
    expect(await statusOf(third)).toBe('granted');
    expect((await recordAt(own))?.entries.map(({ applicationId, status }) => [applicationId, status])).toEqual([
      [second.id, 'reserved'],
      [third.id, 'granted'],
    ]);
  });

  it('has room for the largest grant of the largest undertaking in one write', async () => {
    const [own = '', ...linked] = numbers(mostAidNumbers);
    const due = { onGrant: true };
    const instalments = Array.from({ length: 24 }, () => ({ shareBp: 400, due, evidence: [], lapseAfterDays: 42 }));
    const wide = aidScheme(`aid-wide-${engine.name}`, 125_000, {
      instalments: [...instalments.slice(0, 23), { shareBp: 800, due, lapseAfterDays: 42 }],
    });
    await publish(wide, wide.schemeId);
    const application = asking(wide, { kvkNumber: own, linked });
    await submit([application]);
    await allocateAll(wide, wide.schemeId, minute(0), minute(1));
    done(await grant(application.id, wide, minute(2)));
    expect((await dossier(application.id)).claims).toHaveLength(24);
    expect((await recordAt(linked.at(-1) ?? ''))?.entries).toHaveLength(1);
  });

  it('costs a scheme without state aid nothing, and this one a read more and a write more', async () => {
    const [own = ''] = numbers(1);
    const none = aidScheme(`aid-none-${engine.name}`, 100_000, { stateAid: 'none' });
    const same = aidScheme(`aid-same-${engine.name}`, 100_000);
    const operations: Record<string, string[]> = {};
    for (const scheme of [none, same]) {
      await publish(scheme, scheme.schemeId);
      const application = asking(scheme, { kvkNumber: own });
      await submit([application]);
      watched.operations.length = 0;
      await allocateAll(scheme, scheme.schemeId, minute(0), minute(1));
      const reserved = [...watched.operations];
      watched.operations.length = 0;
      done(await grant(application.id, scheme, minute(2)));
      operations[scheme.stateAid] = [...reserved, 'then', ...watched.operations];
      watched.operations.length = 0;
    }
    const without = operations.none ?? [];
    expect(operations['de-minimis']?.filter((name) => name === 'BatchGetItem')).toHaveLength(
      without.filter((name) => name === 'BatchGetItem').length + 2,
    );
    expect(operations['de-minimis']?.length).toBe(without.length + 2);
    expect((await recordAt(own))?.entries).toHaveLength(1);
  });
});
