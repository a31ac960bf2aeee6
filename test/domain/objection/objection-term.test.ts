import { describe, expect, it } from 'vitest';
import { objectionEndsOn } from '../../../domain/decision-term';
import { isInTime, objectionDueOn } from '../../../domain/objection/term';

const none = { committee: false, suspensions: [], postponed: false };
const asked = (askedOn: string, endsOn: string, completedOn: string | null) => ({
  ...{ askedOn, endsOn, completedOn },
  ...{ bySub: 'officer-1', byRole: 'officer', at: `${askedOn}T10:00:00.000Z` },
});

describe('the term to decide on an objection', () => {
  it.each([
    // Published 3 Nov 2026: object until Tue 15 Dec 2026, decide by Tue 26 Jan 2027 (Awb 6:7, 6:8, 7:10).
    ['2026-11-03', none, '2026-12-15', '2026-01-01', '2027-01-26'],
    ['2026-11-03', { ...none, committee: true }, '2026-12-15', '2026-01-01', '2027-03-09'],
    ['2026-11-03', { ...none, postponed: true }, '2026-12-15', '2026-01-01', '2027-03-09'],
    // Came late: its term begins on the day after receipt.
    ['2026-11-03', none, '2026-12-15', '2026-12-20', '2027-02-01'],
    // Ends on Good Friday 26 March 2027: moves over Easter to Tuesday.
    ['2027-01-01', none, '2027-02-12', '2027-01-20', '2027-03-30'],
    // The term to object would end on 25 December 2026 (a Friday): Monday 28.
    ['2026-11-13', none, '2026-12-28', '2026-12-01', '2027-02-08'],
    // King’s Day, 27 April 2027, a Tuesday.
    ['2027-02-02', none, '2027-03-16', '2027-03-01', '2027-04-28'],
    // 5 May 2027, a Wednesday, the day before Ascension; the Friday after is made equal by decree: Monday.
    ['2027-02-10', none, '2027-03-24', '2027-03-01', '2027-05-10'],
    // Over 29 February 2028.
    ['2027-12-07', none, '2028-01-18', '2028-01-02', '2028-02-29'],
  ])('published %s (%o): object until %s, received %s, decide by %s', (published, parts, ends, receivedOn, due) => {
    const termEndsOn = objectionEndsOn(published);
    expect(termEndsOn).toBe(ends);
    expect(objectionDueOn({ ...parts, termEndsOn, receivedOn })).toBe(due);
  });

  it('stands still from the day after a request to mend it, through its last day where that passes unused', () => {
    const due = (suspension: ReturnType<typeof asked>) =>
      objectionDueOn({ ...none, suspensions: [suspension], termEndsOn: '2026-12-15', receivedOn: '2026-11-20' });
    expect(due(asked('2026-12-01', '2026-12-15', '2026-12-05'))).toBe('2027-01-29');
    expect(due(asked('2026-12-01', '2026-12-15', null))).toBe('2027-02-09');
    expect(due(asked('2026-12-01', '2026-12-15', '2026-12-02'))).toBe('2027-01-26');
  });

  it.each([
    ['2026-12-15', null, true],
    ['2026-12-16', null, false],
    ['2026-12-22', '2026-12-15', true],
    ['2026-12-23', '2026-12-15', false],
    ['2026-12-16', '2026-12-16', false],
  ])('received %s, posted %s: in time %s (Awb 6:9)', (receivedOn, postedOn, inTime) => {
    expect(isInTime('2026-12-15', receivedOn, postedOn)).toBe(inTime);
  });
});
