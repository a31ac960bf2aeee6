import { describe, expect, it } from 'vitest';
import { receive } from '../../../domain/application/receive';
import { brabantBonus, foodvalley, haarlem, idOf, maatwerk, ontwikkelbaan, received, requestFor } from '../fixtures';

const outcomes = (checks: readonly { rule: string; outcome: string }[]) =>
  Object.fromEntries(checks.map(({ rule, outcome }) => [rule, outcome]));

describe('an application that comes in', () => {
  it('is received, holds no money and tells so', () => {
    const receipt = { id: idOf(7), receivedAt: '2026-11-02T09:00:00.000Z', pseudonym: 'youth-7' };
    const { application, events } = receive(haarlem, requestFor(haarlem), receipt);
    expect(application).toMatchObject({
      id: '01M00000000000000000000007',
      number: 'VL-2026-00000-00007',
      schemeId: 'haarlem-jongerenvoucher',
      schemeVersion: 1,
      region: 'zuid-kennemerland-ijmond',
      budgetId: 'haarlem-jongerenvoucher',
      status: 'received',
      version: 1,
      awardCents: 150_000,
      heldCents: 0,
      heldAwards: 0,
      organisation: '68750110',
      beneficiaryOrganisation: '68750110',
      decisionDueOn: '2026-12-28',
      task: null,
      decision: null,
    });
    expect(events).toEqual([
      {
        name: 'application.received',
        subject: '01M00000000000000000000007',
        data: {
          applicationId: '01M00000000000000000000007',
          number: 'VL-2026-00000-00007',
          schemeId: 'haarlem-jongerenvoucher',
          schemeVersion: 1,
          region: 'zuid-kennemerland-ijmond',
          organisation: '68750110',
          status: 'received',
          amountCents: 150_000,
        },
      },
    ]);
  });

  it('keeps nothing that tells who the youth or the contact is', () => {
    const text = JSON.stringify(received(haarlem));
    for (const secret of ['Jongere', '2006-05-01', '6711AA', 'Test Contact', 'contact@example.nl', '010-1234567']) {
      expect(text).not.toContain(secret);
    }
  });

  it('is received though a check fails, with the failure in its trace', () => {
    const application = received(haarlem, { youth: { birthDate: '1999-08-31' } });
    expect(application.status).toBe('received');
    expect(outcomes(application.checks)).toEqual({
      age: 'fail',
      'placement-type': 'pass',
      'hours-min': 'pass',
      'award-row': 'pass',
    });
  });

  it('stands in line with the highest row that could match while a fact is unknown', () => {
    const application = received(brabantBonus, { youth: { benefit: 'unknown' } });
    expect(application.awardCents).toBe(300_000);
    expect(outcomes(application.checks)['award-row']).toBe('unknown');
  });

  it('has no award where no row matches', () => {
    expect(received(brabantBonus, { youth: { benefit: 'wajong' } }).awardCents).toBeNull();
  });

  it('names as beneficiary the organisation of the scheme, and checks that it is the applicant', () => {
    expect(received(brabantBonus)).toMatchObject({ organisation: '68727720', beneficiaryOrganisation: '68727720' });
    const another = received(brabantBonus, { kvkNumber: '68750110' });
    expect(another).toMatchObject({ organisation: '68750110', beneficiaryOrganisation: '68727720' });
    expect(outcomes(another.checks).beneficiary).toBe('fail');
  });

  it('belongs to the budget of the Amsterdam year of receipt where the cap is per calendar year', () => {
    const at = (receivedAt: string) => received(maatwerk, { receivedAt, requestedAmountCents: 12_345 });
    expect(at('2026-12-31T22:59:59.999Z').budgetId).toBe('drechtsteden-maatwerkbudget:2026');
    expect(at('2026-12-31T23:00:00.000Z').budgetId).toBe('drechtsteden-maatwerkbudget:2027');
    expect(at('2026-12-31T23:00:00.000Z').number).toBe('VL-2027-00000-00001');
    expect(at('2026-12-31T23:00:00.000Z').awardCents).toBe(12_345);
  });

  it('is worth what was requested, at most the maximum of the scheme', () => {
    expect(received(maatwerk, { requestedAmountCents: 42_000 }).awardCents).toBe(42_000);
    expect(received(maatwerk, { requestedAmountCents: 50_001 }).awardCents).toBe(50_000);
  });

  it('reserves a development job for the months of its contract, at most six', () => {
    expect(received(ontwikkelbaan).awardCents).toBe(240_000);
    expect(received(ontwikkelbaan, { placement: { endOn: '2026-11-30' } }).awardCents).toBe(120_000);
    expect(received(ontwikkelbaan, { placement: { endOn: '2026-11-29' } }).awardCents).toBe(80_000);
  });

  it('has eight weeks of the Awb, moved over a holiday', () => {
    expect(received(foodvalley, { receivedAt: '2026-10-30T09:00:00.000Z' }).decisionDueOn).toBe('2026-12-28');
  });
});
