import { describe, expect, it } from 'vitest';
import type { RecoveryCase } from '../../../domain/recovery/standing';
import {
  adjustmentGrounds,
  adjustmentRows,
  type GroundPhase,
  groundRow,
} from '../../../domain/settlement/grounds-table';
import { intendAdjustment } from '../../../domain/settlement/intend';
import type { AdjustmentKind } from '../../../domain/settlement/record';
import type { AdjustmentIntention } from '../../../domain/settlement/requests';
import { codeOf, first, today, value } from '../recovery/recovery-fixtures';
import { award, intention, paidAndSettled } from './settlement-fixtures';

const settledOn = '2027-03-01';
const settled = paidAndSettled('2027-03-01T10:00:00.000Z');
const open = award('paid', 'assessed');
const shown = { because: 'Dat wist men.', knownOn: '2027-05-20', breachOn: '2027-05-20' };

const intends = (found: RecoveryCase, kind: AdjustmentKind, changes: Partial<AdjustmentIntention>, on = today) =>
  intendAdjustment(found, kind, intention(changes), first, `${on}T10:00:00.000Z`, on);
/** The paths that are refused. */
const refusedAt = (...args: Parameters<typeof intends>) => {
  const result = intends(...args);
  return result.ok ? null : (result.refusal.errors ?? []).map(({ path }) => path).join();
};

/** Awb 4:46 lid 2, 4:48 lid 1 and 4:49 lid 1, letter by letter, and what must be shown for each. */
const law: [GroundPhase, string, string, readonly string[]][] = [
  ['settlement', 'activities-not-done', 'Awb 4:46 lid 2 onder a', []],
  ['settlement', 'obligations-not-met', 'Awb 4:46 lid 2 onder b', []],
  ['settlement', 'incorrect-information', 'Awb 4:46 lid 2 onder c', ['because']],
  ['settlement', 'grant-wrong-known', 'Awb 4:46 lid 2 onder d', ['because']],
  ['withdrawal', 'activities-not-done', 'Awb 4:48 lid 1 onder a', []],
  ['withdrawal', 'obligations-not-met', 'Awb 4:48 lid 1 onder b', []],
  ['withdrawal', 'incorrect-information', 'Awb 4:48 lid 1 onder c', ['because']],
  ['withdrawal', 'grant-wrong-known', 'Awb 4:48 lid 1 onder d', ['because']],
  ['revocation', 'facts-unknown', 'Awb 4:49 lid 1 onder a', ['because', 'knownOn']],
  ['revocation', 'settlement-wrong-known', 'Awb 4:49 lid 1 onder b', ['because']],
  ['revocation', 'later-breach', 'Awb 4:49 lid 1 onder c', ['breachOn']],
];
const inPhase = {
  settlement: [open, 'settlement'],
  withdrawal: [open, 'revocation'],
  revocation: [settled, 'revocation'],
} as const satisfies Record<GroundPhase, readonly [RecoveryCase, AdjustmentKind]>;

describe('the grounds to settle lower and to withdraw', () => {
  it.each(law)('%s on %s is %s', (phase, name, article, needs) => {
    const [found, kind] = inPhase[phase];
    const ground = adjustmentGrounds.find((one) => one === name) ?? 'activities-not-done';
    const made = value(intends(found, kind, { ground, ...shown }));
    expect(made.application.next.adjustments?.[0]).toMatchObject({ ground: name, article, status: 'intended' });
    for (const lacks of ['because', 'knownOn', 'breachOn'] as const) {
      const { [lacks]: _, ...rest } = shown;
      expect([lacks, refusedAt(found, kind, { ground, ...rest })]).toEqual([
        lacks,
        needs.includes(lacks) ? lacks : null,
      ]);
    }
  });

  it('are no others in any phase', () => {
    for (const phase of ['settlement', 'withdrawal', 'revocation'] as const) {
      const [found, kind] = inPhase[phase];
      const mine = law.filter(([of]) => of === phase).map(([, ground]) => ground);
      for (const ground of adjustmentGrounds.filter((one) => !mine.includes(one))) {
        expect([ground, refusedAt(found, kind, { ground, ...shown })]).toEqual([ground, 'ground']);
      }
    }
  });

  it('hold from the day of their law, latest first', () => {
    for (const rows of Object.values(adjustmentRows)) {
      for (const phase of ['settlement', 'withdrawal', 'revocation'] as const) {
        const days = rows.filter((row) => row.phase === phase).map(({ from }) => from);
        expect(days).toEqual([...days].sort().reverse());
      }
    }
    expect(groundRow('later-breach', 'revocation', '2009-07-01')).not.toBeNull();
    expect(groundRow('later-breach', 'revocation', '2009-06-30')).toBeNull();
  });

  it('name, under an agreement between public bodies, its own text', () => {
    const scheme = { ...open.scheme, legalNature: 'agreement' as const, legalBasis: 'Convenant 2026, art. 9' };
    const made = value(intends({ ...open, scheme }, 'settlement', {}));
    expect(made.application.next.adjustments?.[0]?.article).toBe('Convenant 2026, art. 9');
  });
});

describe('the days of a withdrawal after the settlement', () => {
  it.each([
    ['facts-unknown', 'knownOn'],
    ['later-breach', 'breachOn'],
  ] as const)('of %s lie on or after the settlement, and not ahead', (ground, path) => {
    const on = (day: string) => refusedAt(settled, 'revocation', { ...shown, ground, [path]: day });
    expect(on('2027-02-28')).toBe(path);
    expect(on(settledOn)).toBeNull();
    expect(on(today)).toBeNull();
    expect(on('2027-06-02')).toBe(path);
  });

  it('are not asked of a ground that does not need them', () => {
    const past = { ...shown, knownOn: '2020-01-01', breachOn: '2030-01-01' };
    expect(refusedAt(settled, 'revocation', { ...past, ground: 'settlement-wrong-known' })).toBeNull();
    expect(refusedAt(open, 'revocation', { ...past, ground: 'activities-not-done' })).toBeNull();
  });

  it('go by the day in Amsterdam on which it was settled', () => {
    const late = paidAndSettled('2027-02-28T23:30:00.000Z');
    const known = (knownOn: string) => refusedAt(late, 'revocation', { ...shown, ground: 'facts-unknown', knownOn });
    expect([known('2027-02-28'), known('2027-03-01')]).toEqual(['knownOn', null]);
  });
});

describe('the five years of Awb 4:49 lid 3', () => {
  const at = (found: RecoveryCase, changes: Partial<AdjustmentIntention>, on: string) =>
    codeOf(intends(found, 'revocation', { ...shown, ...changes }, on));

  it.each(['facts-unknown', 'settlement-wrong-known'] as const)('of %s run from the settlement', (ground) => {
    expect(at(settled, { ground }, '2032-03-01')).toBeNull();
    expect(at(settled, { ground }, '2032-03-02')).toBe('recovery-barred');
  });

  it('of a breach run from the breach, however long ago it was settled', () => {
    const breach = { ground: 'later-breach' as const, breachOn: '2029-06-01' };
    expect(at(settled, breach, '2034-06-01')).toBeNull();
    expect(at(settled, breach, '2034-06-02')).toBe('recovery-barred');
  });

  it('of 29 February end on 28 February', () => {
    const leap = paidAndSettled('2028-02-29T10:00:00.000Z');
    const ground = 'settlement-wrong-known' as const;
    expect(at(leap, { ground }, '2033-02-28')).toBeNull();
    expect(at(leap, { ground }, '2033-03-01')).toBe('recovery-barred');
  });

  it('do not begin anew where the settlement was changed since', () => {
    const changed = paidAndSettled('2030-03-01T10:00:00.000Z', { settledSince: '2027-03-01T10:00:00.000Z' });
    expect(at(changed, { ground: 'settlement-wrong-known' }, '2032-03-01')).toBeNull();
    expect(at(changed, { ground: 'settlement-wrong-known' }, '2032-03-02')).toBe('recovery-barred');
  });
});
