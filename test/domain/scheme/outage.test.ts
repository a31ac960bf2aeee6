import { describe, expect, it } from 'vitest';
import { menuEntry } from '../../../domain/scheme/menu-entry';
import { extensionBy, isRepeatedOutage, outageEvent, outageRequest, recordOutage } from '../../../domain/scheme/outage';
import { quote } from '../../../domain/scheme/quote';
import { closingOf, extensionAt, type SchemeInForce, windowState } from '../../../domain/scheme/window';
import { done, haarlem, officer1, refusalOf } from '../fixtures';

/** Closes on Thursday 31 December 2026, 17:00 in Amsterdam: 16:00 UTC. */
const scheme: SchemeInForce = { ...haarlem, window: { opensAt: '2026-01-05T09:00', closesAt: '2026-12-31T17:00' } };
const admin = { ...officer1, sub: 'admin-1', role: 'admin', roles: ['admin'] };
const asked = {
  from: '2026-12-31T15:40:00.000Z',
  to: '2026-12-31T16:20:00.000Z',
  until: '2027-01-04T16:00:00.000Z',
  reason: 'Het portaal was niet te bereiken.',
};
const now = '2026-12-31T16:30:00.000Z';
const outage = done(recordOutage(scheme, asked, admin, now));
const extended: SchemeInForce = { ...scheme, extension: extensionBy(outage) };

describe('an outage at closing time', () => {
  it('keeps the window open to the minute that was decided, and no longer', () => {
    const closed = '2026-12-31T16:00:00.000Z';
    expect(windowState(scheme, closed)).toEqual({ closed: 'over', closesAt: closed });
    expect(windowState(extended, closed)).toBe('open');
    expect(windowState(extended, '2027-01-04T15:59:59.999Z')).toBe('open');
    expect(windowState(extended, asked.until)).toEqual({ closed: 'over', closesAt: asked.until });
    expect(extensionAt(extended, '2026-12-31T15:59:59.999Z')).toBeNull();
    expect(extensionAt(extended, closed)).toMatchObject({ closedAt: closed, until: asked.until });
    expect(extensionAt(extended, asked.until)).toBeNull();
  });

  it('is on the menu and in the words of the calculator', () => {
    const { window } = menuEntry(extended, null, now);
    expect(window).toMatchObject({ state: 'open', closesAt: asked.until, extension: { reason: asked.reason } });
    expect(menuEntry(scheme, null, now).window).toMatchObject({ state: 'closed', extension: null });
    expect(quote(extended, {}, '2027-01-02').nextStep.nl).toContain('4 januari 2027, 17:00 uur');
  });

  it('holds for a later version that closes at the same instant, and not for one with a window of its own', () => {
    const next: SchemeInForce = { ...extended, version: 2 };
    expect(closingOf(next)).toBe(asked.until);
    const own = { ...extended, window: { ...scheme.window, closesAt: '2027-06-30T17:00' } };
    expect(closingOf(own)).toBe('2027-06-30T15:00:00.000Z');
  });

  it('can be followed by another, which still says when the window closes by itself', () => {
    const second = { ...asked, from: '2027-01-04T15:00:00.000Z', to: '2027-01-04T17:00:00.000Z' };
    const until = '2027-01-05T16:00:00.000Z';
    const next = done(recordOutage(extended, { ...second, until }, admin, '2027-01-04T17:10:00.000Z'));
    expect(next).toMatchObject({ closedAt: '2026-12-31T16:00:00.000Z', until });
    expect(closingOf({ ...scheme, extension: extensionBy(next) })).toBe(until);
  });

  it.each([
    ['from', { from: '2026-12-31T16:40:00.000Z', to: '2026-12-31T17:00:00.000Z' }],
    ['from', { from: '2026-12-31T16:10:00.000Z' }],
    ['to', { from: '2026-12-29T09:00:00.000Z', to: '2026-12-30T22:59:00.000Z' }],
    ['until', { until: '2026-12-31T16:00:00.000Z' }],
    ['until', { to: '2027-01-05T16:00:00.000Z' }],
    ['until', { until: '2026-12-31T16:25:00.000Z' }],
    ['until', { until: '2027-01-14T16:00:00.001Z' }],
  ])('is refused at %s for %o', (path, change) => {
    const refused = refusalOf(recordOutage(scheme, { ...asked, ...change }, admin, now));
    expect(refused.errors?.map((error) => error.path)).toContain(path);
  });

  it('reads instants to the second too, and refuses an end before its beginning', () => {
    expect(outageRequest.parse({ ...asked, from: '2026-12-31T15:40:00Z' }).from).toBe(asked.from);
    expect(outageRequest.safeParse({ ...asked, to: asked.from }).success).toBe(false);
  });

  it('sent again by the same person is the same record', () => {
    expect(isRepeatedOutage(outage, asked, admin)).toBe(true);
    expect(isRepeatedOutage(outage, asked, { ...admin, sub: 'admin-2' })).toBe(false);
    expect(isRepeatedOutage(outage, { ...asked, reason: 'Anders' }, admin)).toBe(false);
    expect(isRepeatedOutage(undefined, asked, admin)).toBe(false);
    expect(outageEvent(outage).data).not.toHaveProperty('reason');
  });
});
