import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { decisionRequest, withdrawalRequest } from '../../../domain/application/decision-request';
import { approvalRequest, assessmentRequest, evidenceRequest, replyRequest } from '../../../domain/claim/requests';
import { batchRequest } from '../../../domain/payout/request';

const paths = (schema: z.ZodType, body: unknown) => {
  const read = schema.safeParse(body);
  return read.success ? [] : read.error.issues.map(({ path }) => path.join('.')).sort();
};

describe('evidence', () => {
  const period = { from: '2026-09-01', to: null, hoursPerWeek: 32 };

  it('needs the employment, and may leave out documents and statement', () => {
    expect(evidenceRequest.parse({ employment: [period] })).toEqual({
      employment: [period],
      documents: [],
      statementBy: null,
    });
    expect(paths(evidenceRequest, {})).toEqual(['employment']);
  });

  it('has periods that end on or after their first day, with hours that a week has', () => {
    const to = (day: string) => ({ employment: [{ ...period, to: day }] });
    expect(paths(evidenceRequest, to('2026-09-01'))).toEqual([]);
    expect(paths(evidenceRequest, to('2026-08-31'))).toEqual(['employment.0.to']);
    const hours = (hoursPerWeek: number) => paths(evidenceRequest, { employment: [{ ...period, hoursPerWeek }] });
    expect(hours(0)).toEqual([]);
    expect(hours(-1)).not.toEqual([]);
    expect(hours(80.5)).not.toEqual([]);
  });
});

describe('decisions', () => {
  const decision = { outcome: 'grant', motivation: 'Voldoet aan de regeling.' };

  it('always give reasons', () => {
    expect(paths(decisionRequest, { outcome: 'grant' })).toEqual(['motivation']);
    expect(paths(decisionRequest, { ...decision, motivation: ' \n ' })).toEqual(['motivation']);
    expect(paths(assessmentRequest, { outcome: 'confirm', motivation: '' })).toEqual(['motivation']);
    expect(paths(approvalRequest, { outcome: 'return' })).toEqual(['motivation']);
    expect(paths(withdrawalRequest, {})).toEqual(['reason']);
    expect(paths(replyRequest, {})).toEqual(['text']);
  });

  it('override a rule once, with its reason', () => {
    const override = { rule: 'age', reason: 'Geboortedatum gezien.' };
    expect(decisionRequest.parse(decision).overrides).toEqual([]);
    expect(paths(decisionRequest, { ...decision, overrides: [override] })).toEqual([]);
    expect(paths(decisionRequest, { ...decision, overrides: [override, override] })).toEqual(['overrides']);
    expect(paths(decisionRequest, { ...decision, overrides: [{ rule: 'age' }] })).toEqual(['overrides.0.reason']);
  });

  it('grant a whole number of cents, above nothing', () => {
    const amount = (amountCents: unknown) => paths(decisionRequest, { ...decision, amountCents });
    expect(amount(1)).toEqual([]);
    expect(amount(0)).toEqual(['amountCents']);
    expect(amount(10.5)).toEqual(['amountCents']);
    expect(amount('100')).toEqual(['amountCents']);
  });

  it('know no other fields', () => {
    expect(paths(decisionRequest, { ...decision, approve: true })).toEqual(['']);
    expect(paths(batchRequest, { region: 'foodvalley', executionOn: '2027-03-18', all: true })).toEqual(['']);
  });
});
