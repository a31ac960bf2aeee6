import { describe, expect, it } from 'vitest';
import { assign, assigneeRequest } from '../../../domain/application/assignee';
import { done, refused } from '../fixtures';

const now = '2026-09-10T10:00:00.000Z';
const me = { sub: 'officer-1', name: 'Test Medewerker' };
const colleague = { sub: 'officer-2', name: 'Test Collega', takenAt: '2026-09-09T08:00:00.000Z' };
const take = { taken: true, takeOver: false };
const leave = { taken: false, takeOver: false };

describe('taking a case', () => {
  it('takes what is free, with the name of that moment', () => {
    expect(done(assign(null, take, me, now))).toEqual({ ...me, takenAt: now });
  });

  it('changes nothing of what is one’s own', () => {
    const mine = { ...me, takenAt: '2026-09-01T08:00:00.000Z' };
    expect(done(assign(mine, take, me, now))).toBe(mine);
  });

  it('refuses a colleague’s and names who has it, to take as to let go', () => {
    const denied = assign(colleague, take, me, now);
    expect(refused(denied)).toBe('taken-by-another');
    expect(denied).toMatchObject({ refusal: { detail: expect.stringContaining('Test Collega') } });
    expect(refused(assign(colleague, leave, me, now))).toBe('taken-by-another');
  });

  it('takes a colleague’s over when that is what is asked', () => {
    expect(done(assign(colleague, { taken: true, takeOver: true }, me, now))).toEqual({ ...me, takenAt: now });
  });

  it('lets one’s own go; what nobody has stays so', () => {
    expect(done(assign({ ...me, takenAt: now }, leave, me, now))).toBeNull();
    expect(done(assign(null, leave, me, now))).toBeNull();
  });

  it('takes nothing over while letting go', () => {
    expect(assigneeRequest.safeParse({ taken: false, takeOver: true }).success).toBe(false);
    expect(assigneeRequest.parse({ taken: true })).toEqual(take);
  });
});
