import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../domain/actor';
import { holdOn, isRepeatedHold, isRepeatedRelease, putOnHold, releaseHold } from '../../../domain/application/hold';
import type { Application } from '../../../domain/application/record';
import type { Result } from '../../../domain/result';
import { approvedClaim, grantedApplication, idNumber } from '../payout-fixtures';

const id = idNumber(3);
const now = '2026-11-17T10:00:00.000Z';
const officer: Actor = { sub: 'officer-1', role: 'officer', roles: ['officer'], organisation: null };
const request = { reason: 'A payslip that does not add up.', until: '2026-12-01', newSuspicion: false };
const claims = [approvedClaim(id, 1), approvedClaim(id, 2, { status: 'scheduled' })];

const hold = (
  application: Application,
  changes: Partial<typeof request> = {},
  today = '2026-11-17',
  actor: Actor = officer,
) => putOnHold(application, claims, { ...request, ...changes }, actor, now, today);

function changed(result: Result<{ readonly application: { readonly next: Application } }>): Application {
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value.application.next;
}

describe('a payment hold', () => {
  it('suspends payment through its last day, and ends by itself', () => {
    const held = changed(hold(grantedApplication(id)));
    expect(holdOn(held, '2026-12-01')).toMatchObject({ reason: request.reason, startedOn: '2026-11-17' });
    expect(holdOn(held, '2026-12-02')).toBeNull();
  });

  it('writes the claims that could be paid, so that a batch in the making lets go of them', () => {
    const move = hold(grantedApplication(id));
    if (!move.ok) throw new Error(move.refusal.detail);
    expect(move.value.claims).toMatchObject([{ next: { id: `${id}-1`, status: 'approved', version: 5 } }]);
    expect(move.value.events).toMatchObject([{ name: 'application.held', data: { until: '2026-12-01' } }]);
    expect(JSON.stringify(move.value.events)).not.toContain('payslip');
  });

  it('lasts thirteen weeks from the notice at most (Awb 4:56)', () => {
    expect(hold(grantedApplication(id), { until: '2027-02-16' }).ok).toBe(true);
    expect(hold(grantedApplication(id), { until: '2027-02-17' })).toMatchObject({
      refusal: { code: 'input-invalid', errors: [{ path: 'until' }] },
    });
    expect(hold(grantedApplication(id), { until: '2026-11-16' }).ok).toBe(false);
  });

  it('is one at a time, and another on the same suspicion counts from the first notice', () => {
    const held = changed(hold(grantedApplication(id)));
    expect(hold(held, {}, '2026-12-01')).toMatchObject({ refusal: { code: 'wrong-state' } });
    const renewed = changed(hold(held, { until: '2027-02-16' }, '2026-12-02'));
    expect(renewed.hold).toMatchObject({ startedOn: '2026-12-02', suspectedOn: '2026-11-17' });
    expect(renewed.formerHolds).toHaveLength(1);
    expect(hold(held, { until: '2027-02-17' }, '2026-12-02').ok).toBe(false);
    const other = changed(hold(held, { until: '2027-03-03', newSuspicion: true }, '2026-12-02'));
    expect(other.hold?.suspectedOn).toBe('2026-12-02');
  });

  it('is for granted applications, and not by who is paid', () => {
    expect(hold(grantedApplication(id, { status: 'reserved' }))).toMatchObject({ refusal: { code: 'wrong-state' } });
    expect(hold(grantedApplication(id), {}, '2026-11-17', { ...officer, organisation: '68750110' })).toMatchObject({
      refusal: { code: 'own-organisation' },
    });
  });

  it('is released before its last day, with a reason', () => {
    const held = changed(hold(grantedApplication(id)));
    const reason = { reason: 'The books are right.' };
    const released = changed(releaseHold(held, reason, officer, now, '2026-11-20'));
    expect(holdOn(released, '2026-11-20')).toBeNull();
    expect(released.hold?.released).toMatchObject(reason);
    expect(releaseHold(released, reason, officer, now, '2026-11-20')).toMatchObject({
      refusal: { code: 'wrong-state' },
    });
    expect(releaseHold(held, reason, officer, now, '2026-12-02').ok).toBe(false);
    expect(isRepeatedRelease(released, reason, officer)).toBe(true);
    expect(isRepeatedHold(held, request, officer, '2026-11-17')).toBe(true);
    expect(isRepeatedHold(held, { ...request, until: '2026-12-02' }, officer, '2026-11-17')).toBe(false);
  });
});
