import { describe, expect, it } from 'vitest';
import { change, changesRequest } from '../../../domain/application/change';
import { done, eventsOf, granted, haarlem, inStatus, maatwerk, received, refused, reserved } from '../fixtures';

const application = granted(received(haarlem));

describe('a report of a change', () => {
  it('is kept, moves no money and is told without its values', () => {
    const move = done(change(application, { endedOn: '2026-12-31' }));
    expect(move.movements).toEqual([]);
    expect(move.claims).toEqual([]);
    expect(eventsOf(move)).toEqual(['application.changed']);
    expect(move.events[0]?.data.fields).toEqual(['endedOn']);
    expect(move.application.next).toMatchObject({
      status: 'granted',
      version: 4,
      changes: { endedOn: '2026-12-31', hours: [], interruptions: [] },
    });
  });

  it('adds to what was reported before; a later end date takes the place of the former', () => {
    const first = done(
      change(application, { endedOn: '2026-12-31', hours: [{ from: '2026-10-01', hoursPerWeek: 16 }] }),
    ).application.next;
    const second = done(
      change(first, {
        endedOn: '2027-01-31',
        hours: [{ from: '2026-11-01', hoursPerWeek: 0 }],
        interruptions: [{ from: '2026-10-05', to: '2026-10-09' }],
      }),
    ).application.next;
    expect(second.changes).toEqual({
      endedOn: '2027-01-31',
      hours: [
        { from: '2026-10-01', hoursPerWeek: 16 },
        { from: '2026-11-01', hoursPerWeek: 0 },
      ],
      interruptions: [{ from: '2026-10-05', to: '2026-10-09' }],
    });
  });

  it('leaves an end date as reported when a later report has none', () => {
    const ended = done(change(application, { endedOn: '2026-12-31' })).application.next;
    const next = done(change(ended, { hours: [{ from: '2026-10-01', hoursPerWeek: 16 }] })).application.next;
    expect(next.changes.endedOn).toBe('2026-12-31');
  });

  it('cannot end before the start', () => {
    expect(refused(change(application, { endedOn: '2026-08-31' }))).toBe('input-invalid');
    expect(done(change(application, { endedOn: '2026-09-01' })).application.next.changes.endedOn).toBe('2026-09-01');
  });

  it('is possible without placement, and before the decision', () => {
    expect(done(change(received(maatwerk), { endedOn: '2026-01-01' })).application.next.status).toBe('received');
    expect(done(change(reserved(received(haarlem)), { endedOn: '2026-12-31' })).application.next).toMatchObject({
      status: 'reserved',
      heldCents: 150_000,
    });
  });

  it('comes after the last payment too: what was paid may not have been earned', () => {
    const completed = inStatus(received(haarlem), 'completed');
    expect(done(change(completed, { endedOn: '2026-12-31' })).application.next).toMatchObject({
      status: 'completed',
      changes: { endedOn: '2026-12-31' },
    });
  });

  it.each(['rejected', 'withdrawn'] as const)('is refused once it is %s', (status) => {
    expect(refused(change(inStatus(received(haarlem), status), { endedOn: '2026-12-31' }))).toBe('wrong-state');
  });
});

describe('the body of a report', () => {
  it.each([
    {},
    { endedOn: '31-12-2026' },
    { hours: [{ from: '2026-10-01', hoursPerWeek: -1 }] },
    { interruptions: [{ from: '2026-10-09', to: '2026-10-05' }] },
    { started: '2026-10-01' },
  ])('is refused: %j', (body) => {
    expect(changesRequest.safeParse(body).success).toBe(false);
  });
});
