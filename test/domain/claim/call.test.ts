import { describe, expect, it } from 'vitest';
import { callList, callOf } from '../../../domain/claim/call';
import { claimStatuses } from '../../../domain/claim/record';
import { claimOf, haarlem, received } from '../fixtures';

const application = received(haarlem);

describe('what to call an employer about', () => {
  it('is a claim that will fall due', () => {
    expect(callOf(claimOf(application))).toEqual({ status: 'scheduled', day: '2027-03-02' });
  });

  it('is an open claim until its last day for evidence, and also one that never lapses', () => {
    const open = { status: 'open', openedOn: '2027-03-03' } as const;
    const day = (changes: object) => callOf(claimOf(application, { ...open, ...changes }));
    expect(day({ evidenceDueOn: '2027-04-14' })).toEqual({ status: 'open', day: '2027-04-14' });
    expect(day({ lapseAfterDays: null })).toEqual({ status: 'open', day: '2027-03-02' });
    expect(day({ lapseAfterDays: null, dueOn: null })).toEqual({ status: 'open', day: '2027-03-03' });
  });

  it('is no claim that asks nothing of the employer', () => {
    expect(callOf(claimOf(application, { retentionGate: false, evidenceKinds: [] }))).toBeNull();
    expect(callOf(claimOf(application, { retentionGate: false, evidenceKinds: ['payslip'] }))).not.toBeNull();
    expect(callOf(claimOf(application, { retentionGate: true, evidenceKinds: [] }))).not.toBeNull();
  });

  it.each(claimStatuses.filter((status) => status !== 'scheduled' && status !== 'open'))(
    'is none that is %s',
    (status) => {
      expect(callOf(claimOf(application, { status, openedOn: '2027-03-02', evidenceDueOn: '2027-04-13' }))).toBeNull();
    },
  );
});

describe('the call list', () => {
  const bakery = { kvkNumber: '68750110', tradeName: 'Test Bakkerij' };
  const garage = { kvkNumber: '69599068', tradeName: 'Test Garage' };
  const call = (employer: typeof bakery, day: string, claimId: string) => ({ employer, day, claim: { claimId } });

  it('gathers per employer, the most urgent first', () => {
    const calls = [
      call(bakery, '2027-04-20', 'D-1'),
      call(garage, '2027-03-20', 'B-1'),
      call(bakery, '2027-03-19', 'C-1'),
      call(garage, '2027-03-20', 'A-1'),
    ];
    expect(callList(calls)).toEqual([
      { employer: bakery, claims: [{ claimId: 'C-1' }, { claimId: 'D-1' }] },
      { employer: garage, claims: [{ claimId: 'A-1' }, { claimId: 'B-1' }] },
    ]);
    expect(callList([])).toEqual([]);
  });

  it('knows an employer by its number, under the name of its most urgent claim', () => {
    const renamed = { ...bakery, tradeName: 'Test Banketbakker' };
    expect(callList([call(bakery, '2027-04-20', 'A-1'), call(renamed, '2027-03-19', 'B-1')])).toEqual([
      { employer: renamed, claims: [{ claimId: 'B-1' }, { claimId: 'A-1' }] },
    ]);
  });
});
