import { describe, expect, it } from 'vitest';
import type { Application } from '../../../domain/application/record';
import type { Claim } from '../../../domain/claim/record';
import { reschedule } from '../../../domain/claim/reschedule';
import type { Move } from '../../../domain/move';
import { claimOf, eventsOf, granted, haarlem, received } from '../fixtures';

const application = granted(received(haarlem));

const starting = (startOn: string, from: Application = application): Move => ({
  application: {
    prior: from,
    next: { ...from, version: from.version + 1, placement: from.placement && { ...from.placement, startOn } },
  },
  claims: [],
  movements: [],
  events: [],
});
const moved = (move: Move, claim: Partial<Claim> = {}, today = '2026-09-15') =>
  reschedule(move, haarlem, [claimOf(application, claim)], today);

describe('a start corrected after the grant', () => {
  it('moves the due day of what is scheduled, and keeps the day of the grant', () => {
    const { claims } = moved(starting('2026-10-15'));
    expect(claims).toHaveLength(1);
    expect(claims[0]?.next).toEqual(
      claimOf(application, { version: 2, dueOn: '2027-04-16', firstDueOn: '2027-03-02' }),
    );
  });

  it('keeps the day of the grant through a second correction', () => {
    const { claims } = moved(starting('2026-10-15'), { dueOn: '2027-05-02', firstDueOn: '2027-03-02' });
    expect(claims[0]?.next).toMatchObject({ dueOn: '2027-04-16', firstDueOn: '2027-03-02' });
  });

  it('opens at once what is due already: the daily rule has done that day', () => {
    const move = moved(starting('2026-02-01'), {}, '2026-09-15');
    expect(move.claims[0]?.next).toMatchObject({
      status: 'open',
      version: 2,
      dueOn: '2026-08-02',
      openedOn: '2026-09-15',
      evidenceDueOn: '2026-10-27',
    });
    expect(eventsOf(move)).toEqual(['claim.opened']);
  });

  it('leaves alone what is open or ended, and every other correction', () => {
    expect(moved(starting('2026-10-15'), { status: 'open' }).claims).toEqual([]);
    expect(moved(starting('2026-09-01')).claims).toEqual([]);
    const { placement } = application;
    const hours = { ...application, placement: placement && { ...placement, hoursPerWeek: 30 } };
    expect(moved(starting('2026-09-01', hours)).claims).toEqual([]);
  });

  it('moves nothing of an application that is not granted', () => {
    const reserved: Application = { ...application, status: 'reserved' };
    expect(moved(starting('2026-10-15', reserved)).claims).toEqual([]);
  });
});
