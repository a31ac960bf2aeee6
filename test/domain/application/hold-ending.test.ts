import { describe, expect, it } from 'vitest';
import { dueOfApplication } from '../../../domain/application/due';
import { holdOn, putOnHold, releaseHold } from '../../../domain/application/hold';
import { remindOfHold } from '../../../domain/application/hold-ending';
import type { Application } from '../../../domain/application/record';
import { amsterdamDate } from '../../../domain/calendar';
import { done, eventsOf, granted, haarlem, officer1, received, refused } from '../fixtures';

const application = granted(received(haarlem));
const now = '2027-03-02T09:00:00.000Z';
const today = amsterdamDate(now);
const heldUntil = (until: string): Application =>
  done(putOnHold(application, [], { reason: 'Vermoeden.', until, newSuspicion: false }, officer1, now, today))
    .application.next;

const held = heldUntil('2027-06-01');

describe('a hold that nears its end', () => {
  it('is told of fourteen days before its last, and two', () => {
    expect(dueOfApplication(held)).toEqual({ kind: 'hold-ending', day: '2027-05-18' });
    expect(refused(remindOfHold(held, '2027-05-17'))).toBe('wrong-state');
    const first = done(remindOfHold(held, '2027-05-18'));
    expect(eventsOf(first)).toEqual(['application.hold-ending']);
    expect(first.events[0]?.data.until).toBe('2027-06-01');
    expect(first.movements).toEqual([]);
    const next = first.application.next;
    expect(dueOfApplication(next)).toEqual({ kind: 'hold-ending', day: '2027-05-30' });
    expect(refused(remindOfHold(next, '2027-05-18'))).toBe('wrong-state');
    const second = done(remindOfHold(next, '2027-05-30'));
    expect(eventsOf(second)).toEqual(['application.hold-ending']);
    expect(dueOfApplication(second.application.next)).toBeNull();
  });

  it('is told of once for all the days that were missed, and not once it is over', () => {
    const late = done(remindOfHold(held, '2027-06-01'));
    expect(eventsOf(late)).toEqual(['application.hold-ending']);
    expect(dueOfApplication(late.application.next)).toBeNull();
    const over = done(remindOfHold(held, '2027-06-02'));
    expect(eventsOf(over)).toEqual([]);
    expect(dueOfApplication(over.application.next)).toBeNull();
  });

  it('ends by itself after its last day, whether or not anybody was told', () => {
    expect(holdOn(held, '2027-06-01')).not.toBeNull();
    expect(holdOn(held, '2027-06-02')).toBeNull();
    expect(holdOn(done(remindOfHold(held, '2027-06-02')).application.next, '2027-06-02')).toBeNull();
  });

  it('is told of less when it is short, and not when it was released or nothing is to be paid any more', () => {
    expect(dueOfApplication(heldUntil('2027-03-10'))).toEqual({ kind: 'hold-ending', day: '2027-03-08' });
    expect(dueOfApplication(heldUntil('2027-03-04'))).toBeNull();
    const released = done(releaseHold(held, { reason: 'Uitgezocht.' }, officer1, now, today)).application.next;
    expect(dueOfApplication(released)).toBeNull();
    expect(dueOfApplication({ ...held, status: 'completed' })).toBeNull();
    expect(dueOfApplication(application)).toBeNull();
  });
});
