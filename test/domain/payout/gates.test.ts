import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../domain/actor';
import { blockedBy, type Gate, type GateName, gateNames, letThrough } from '../../../domain/payout/gate';
import { type GateCase, gatesOf } from '../../../domain/payout/gates';
import { isRepeatedOverride, overrideGate } from '../../../domain/payout/override';
import { accountInUse, approvedClaim, grantedApplication, idNumber } from '../payout-fixtures';
import { schemeWith } from '../scheme/fixtures';

const id = idNumber(7);
const now = '2026-11-17T10:00:00.000Z';
const today = '2026-11-17';

const caseOf = (changes: Partial<GateCase> = {}): GateCase => ({
  application: grantedApplication(id),
  scheme: schemeWith(),
  claim: approvedClaim(id),
  documents: [],
  account: accountInUse(),
  pause: null,
  ...changes,
});

const blocked = (changes: Partial<GateCase>, on = today) => blockedBy(gatesOf(caseOf(changes), now, on).gates);

const officer: Actor = { sub: 'third', role: 'officer', roles: ['officer'], organisation: null };
const pending = {
  iban: 'NL60RABO0315274001',
  holderName: 'Test Bakkerij',
  ibanKey: 'other',
  statedAt: '2026-11-16T09:00:00.000Z',
  statedBy: { sub: 'employer', role: 'employer' },
  applicationId: null,
  check: null,
  verifications: [],
};

describe('the gates of a claim', () => {
  it('are all there, each with what it looked at, and let through what is in order', () => {
    const found = gatesOf(caseOf(), now, today);
    expect(found.evaluatedAt).toBe(now);
    expect(found.gates.map(({ gate }) => gate)).toEqual(gateNames);
    expect(found.gates.every(({ outcome }) => outcome === 'pass')).toBe(true);
    expect(found.gates.every(({ input }) => input !== null)).toBe(true);
    expect(letThrough(found.gates)).toBe(true);
    expect(JSON.stringify(found)).not.toContain('ABNA');
  });

  it('let nothing through unless every gate of the list is there and lets through', () => {
    const all = gatesOf(caseOf(), now, today).gates;
    expect(letThrough([])).toBe(false);
    fc.assert(
      fc.property(fc.subarray([...gateNames]), fc.subarray([...gateNames]), (kept, failing) => {
        const gates = all
          .filter(({ gate }) => kept.includes(gate))
          .map((gate): Gate => (failing.includes(gate.gate) ? { ...gate, outcome: 'fail' } : gate));
        const open = gateNames.every((name) => kept.includes(name) && !failing.includes(name));
        expect(letThrough(gates)).toBe(open);
      }),
    );
  });

  const held = {
    reason: 'A false payslip.',
    ...{ startedOn: '2026-11-10', until: '2026-11-20', suspectedOn: '2026-11-10' },
    ...{ bySub: 'o', byRole: 'officer', at: now, released: null },
  };
  const cases: readonly (readonly [GateName, string, Partial<GateCase>])[] = [
    ['retention', 'not asked yet', { claim: approvedClaim(id, 1, { retentionGate: true }) }],
    ['evidence', 'not handed in', { claim: approvedClaim(id, 1, { evidenceKinds: ['payslip'] }) }],
    ['approval', 'nobody approved', { claim: approvedClaim(id, 1, { approval: null }) }],
    [
      'approval',
      'approved by who assessed',
      {
        claim: approvedClaim(id, 1, {
          approval: { outcome: 'approve', motivation: 'Mine.', approverSub: 'assessor', approvedAt: now },
        }),
      },
    ],
    ['account', 'none', { account: null }],
    ['account', 'a change waits', { account: accountInUse({ pending }) }],
    ['account', 'cooling', { account: accountInUse({}, { usableFrom: '2026-11-18' }) }],
    ['hold', 'held', { application: grantedApplication(id, { hold: held }) }],
    ['de-minimis', 'never tested', { scheme: schemeWith({ stateAid: 'de-minimis' }) }],
    ['not-withdrawn', 'withdrawn', { application: grantedApplication(id, { status: 'withdrawn' }) }],
    ['version-pinned', 'another version', { scheme: schemeWith({ version: 2 }) }],
    [
      'scheme-not-paused',
      'paused',
      {
        pause: {
          schemeId: 'proef-regeling',
          paused: true,
          reason: 'Why.',
          since: now,
          bySub: 'a',
          byRole: 'admin',
          version: 1,
        },
      },
    ],
  ];

  it.each(cases)('%s shuts: %s', (gate, _, changes) => {
    expect(blocked(changes)).toEqual([gate]);
  });

  it('open again by themselves when a hold or the cooling period is over', () => {
    expect(blocked({ application: grantedApplication(id, { hold: held }) }, '2026-11-20')).toEqual(['hold']);
    expect(blocked({ application: grantedApplication(id, { hold: held }) }, '2026-11-21')).toEqual([]);
    expect(blocked({ account: accountInUse({}, { usableFrom: '2026-11-18' }) }, '2026-11-18')).toEqual([]);
    const released = { ...held, released: { reason: 'Cleared.', bySub: 'o', byRole: 'officer', at: now } };
    expect(blocked({ application: grantedApplication(id, { hold: released }) })).toEqual([]);
  });

  it('pass what the assessor set aside with a reason', () => {
    const base = approvedClaim(id, 1, { evidenceKinds: ['payslip'] });
    const assessment = base.assessment && { ...base.assessment, overrides: [{ rule: 'payslip', reason: 'Seen.' }] };
    const rule = gatesOf(caseOf({ claim: base }), now, today).gates.find(({ gate }) => gate === 'evidence')?.input;
    const named = (rule as { found: { rule: string }[] }).found[0]?.rule ?? '';
    const overridden = assessment && { ...assessment, overrides: [{ rule: named, reason: 'Seen at the office.' }] };
    expect(blocked({ claim: { ...base, assessment: overridden } })).toEqual([]);
  });
});

describe('an override of a gate', () => {
  const cooling = caseOf({ account: accountInUse({}, { usableFrom: '2026-11-24' }) });
  const request = { gate: 'account' as const, reason: 'Wages.', expiresOn: '2026-11-20' };
  const give = (found: GateCase, changes: Partial<typeof request> | { gate: GateName } = {}, actor = officer) =>
    overrideGate(found, gatesOf(found, now, today), { ...request, ...changes }, actor, now, today);

  it('lets a cooling account through, names who and why, and ends by itself', () => {
    const given = give(cooling);
    if (!given.ok) throw new Error(given.refusal.detail);
    const claim = given.value.claims[0]?.next;
    if (claim === undefined) throw new Error('no claim');
    expect(claim.version).toBe(cooling.claim.version + 1);
    const on = (day: string) => gatesOf({ ...cooling, claim }, now, day).gates.find(({ gate }) => gate === 'account');
    expect(on('2026-11-20')).toMatchObject({
      outcome: 'fail',
      overriddenBy: { reason: 'Wages.', expiresOn: '2026-11-20', byRole: 'officer' },
    });
    expect(blocked({ ...cooling, claim }, '2026-11-20')).toEqual([]);
    expect(blocked({ ...cooling, claim }, '2026-11-21')).toEqual(['account']);
    expect(isRepeatedOverride(claim, request, officer)).toBe(true);
    expect(isRepeatedOverride(claim, { ...request, reason: 'Other.' }, officer)).toBe(false);
  });

  it('is no way round an account that nobody confirmed', () => {
    const waiting = caseOf({ account: accountInUse({ pending }) });
    expect(give(waiting)).toMatchObject({ ok: false, refusal: { code: 'input-invalid' } });
    const given = give(cooling);
    const claim = given.ok ? given.value.claims[0]?.next : undefined;
    expect(claim && blocked({ account: accountInUse({ pending }), claim })).toEqual(['account']);
    expect(give(caseOf({ account: null }))).toMatchObject({ ok: false });
  });

  it('is refused to who approved, and to who is paid', () => {
    expect(give(cooling, {}, { ...officer, sub: 'approver' })).toMatchObject({
      refusal: { code: 'second-person-required' },
    });
    expect(give(cooling, {}, { ...officer, organisation: '68750110' })).toMatchObject({
      refusal: { code: 'own-organisation' },
    });
  });

  it('is for some gates alone, for a while alone, and not for one that is open', () => {
    for (const gate of [
      'approval',
      'hold',
      'de-minimis',
      'not-withdrawn',
      'version-pinned',
      'scheme-not-paused',
    ] as const)
      expect(give(cooling, { gate })).toMatchObject({ refusal: { code: 'input-invalid', errors: [{ path: 'gate' }] } });
    expect(give(cooling, { expiresOn: '2026-11-16' })).toMatchObject({ refusal: { errors: [{ path: 'expiresOn' }] } });
    expect(give(cooling, { expiresOn: '2026-12-18' }).ok).toBe(true);
    expect(give(cooling, { expiresOn: '2026-12-19' }).ok).toBe(false);
    expect(give(caseOf())).toMatchObject({ refusal: { errors: [{ path: 'gate' }] } });
    const paid = caseOf({ claim: approvedClaim(id, 1, { status: 'batched' }) });
    expect(give(paid)).toMatchObject({ refusal: { code: 'wrong-state' } });
  });
});
