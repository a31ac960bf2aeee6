import { describe, expect, it } from 'vitest';
import {
  askHardship,
  decideHardship,
  hardshipDecided,
  hardshipRequested,
  isRepeatedHardshipDecision,
  objectionToHardship,
  permits,
  usedBy,
} from '../../../domain/hardship/decide';
import { hardshipDecision } from '../../../domain/hardship/request';
import type { SchemeInForce } from '../../../domain/scheme/window';
import { done, haarlem, idOf, officer1, refusalOf } from '../fixtures';

const scheme: SchemeInForce = { ...haarlem, window: { opensAt: '2026-01-05T09:00', closesAt: '2026-10-30T17:00' } };
const request = { schemeId: haarlem.schemeId, wanted: 'Een voucher', reason: 'De boekhouder lag in het ziekenhuis.' };
const by = { id: idOf(1), organisation: '68750110', bySub: 'employer-1' };
const now = '2026-11-02T09:00:00.000Z';
const asked = done(askHardship(scheme, request, by, now));
const grant = { outcome: 'granted', motivation: 'Overmacht.', applyBy: '2026-11-13' } as const;
const decidedAt = '2026-11-03T10:00:00.000Z';
const granted = done(decideHardship(asked, grant, officer1, decidedAt));
const refused = done(decideHardship(asked, { outcome: 'refused', motivation: 'Geen overmacht.' }, officer1, decidedAt));

describe('a hardship request', () => {
  it('is an application for a decision with the term of law', () => {
    expect(asked).toMatchObject({ status: 'asked', decisionDueOn: '2026-12-28', decision: null, used: null });
    expect(hardshipRequested(asked).data).toEqual({
      ...{ hardshipId: asked.id, schemeId: haarlem.schemeId, region: haarlem.region, organisation: '68750110' },
      decisionDueOn: '2026-12-28',
    });
  });

  it('is not needed while the window is open, nor taken for what is handled elsewhere', () => {
    expect(refusalOf(askHardship(scheme, request, by, '2026-10-30T15:59:59.999Z')).code).toBe('wrong-state');
    expect(done(askHardship(scheme, request, by, '2026-10-30T16:00:00.000Z')).status).toBe('asked');
    const elsewhere = { ...scheme, handledHere: false };
    expect(refusalOf(askHardship(elsewhere, request, by, now)).code).toBe('scheme-not-handled-here');
  });

  it('is decided once, with reasons, and not by the own organisation', () => {
    expect(refusalOf(decideHardship(granted, grant, officer1, decidedAt)).code).toBe('wrong-state');
    const colleague = { ...officer1, organisation: '68750110' };
    expect(refusalOf(decideHardship(asked, grant, colleague, decidedAt)).code).toBe('own-organisation');
    expect(isRepeatedHardshipDecision(granted, grant, officer1)).toBe(true);
    expect(isRepeatedHardshipDecision(granted, grant, { ...officer1, sub: 'officer-2' })).toBe(false);
    expect(isRepeatedHardshipDecision(granted, { outcome: 'refused', motivation: 'Overmacht.' }, officer1)).toBe(false);
    expect(hardshipDecided(granted).data).not.toHaveProperty('motivation');
    expect(hardshipDecided(refused).data).toMatchObject({ outcome: 'refused', applyBy: null });
  });

  it('asks a last day with a grant, and with a grant alone', () => {
    expect(hardshipDecision.safeParse({ outcome: 'granted', motivation: 'Ja.' }).success).toBe(false);
    expect(hardshipDecision.safeParse({ outcome: 'refused', motivation: 'Nee.', applyBy: '2026-11-13' }).success).toBe(
      false,
    );
    for (const applyBy of ['2026-11-02', '2027-02-04']) {
      expect(refusalOf(decideHardship(asked, { ...grant, applyBy }, officer1, decidedAt)).code).toBe('input-invalid');
    }
    expect(done(decideHardship(asked, { ...grant, applyBy: '2027-02-03' }, officer1, decidedAt)).status).toBe(
      'granted',
    );
  });

  it('lets one application in, through its last day in Amsterdam', () => {
    expect(permits(granted, '2026-11-13T22:59:59.999Z')).toBe(true);
    expect(permits(granted, '2026-11-13T23:00:00.000Z')).toBe(false);
    expect(permits(usedBy(granted, idOf(2), decidedAt), decidedAt)).toBe(false);
    expect([permits(asked, decidedAt), permits(refused, decidedAt)]).toEqual([false, false]);
  });

  it('is open to objection for six weeks, but not between public bodies', () => {
    expect(objectionToHardship(refused, scheme)).toBe('2026-12-15');
    expect(objectionToHardship(refused, { legalNature: 'agreement' })).toBeNull();
    expect(objectionToHardship(asked, scheme)).toBeNull();
  });
});
