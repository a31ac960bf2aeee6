import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement, type ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { ApplicationAnswer } from '../../web/api/answers';
import { CaseObjections } from '../../web/pages/office/case/objections';
import { Settled } from '../../web/pages/office/case/procedures';
import { grantedApplication } from './own-application';

type Procedures = ApplicationAnswer['procedures'];
type Objection = Procedures['objections'][number];

function textOf(element: ReactElement): string {
  const inApp = createElement(QueryClientProvider, { client: new QueryClient() }, element);
  return renderToString(createElement(MemoryRouter, null, inApp))
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}
const withProcedures = (procedures: Partial<Procedures>): ApplicationAnswer => ({
  ...grantedApplication,
  procedures: { ...grantedApplication.procedures, ...procedures },
});

const objection: Objection = {
  ...{ objectionId: 1, status: 'running', contested: 'claim', claimId: '01KB-1', announcedOn: '2026-11-03' },
  ...{ receivedOn: '2026-11-20', postedOn: null, termEndsOn: '2026-12-15', inTime: true, text: 'Niet eens.' },
  ...{ dueOn: '2027-01-26', committee: false, suspensions: [], postponement: null, withdrawn: null, ceiling: null },
  ...{ remedies: ['withdrawn', 'other-amount'], decision: null, mayNow: { handle: null, withdraw: null } },
};
const suspended = { askedOn: '2026-12-01', endsOn: '2026-12-20', completedOn: null };
const shown = (changes: Partial<Objection>) =>
  textOf(
    createElement(CaseObjections, {
      application: withProcedures({ objections: [{ ...objection, ...changes }] }),
      tell: () => undefined,
    }),
  );

describe('an objection on the page of a case', () => {
  it('offers each step while it can be taken', () => {
    const text = shown({});
    for (const step of [
      'Zet de termijn stil',
      'Stel het besluit uit',
      'Beslis op het bezwaar',
      'Bezwaar is ingetrokken',
    ]) {
      expect(text).toContain(step);
    }
    expect(text).not.toContain('Leg de aanvulling vast');
    expect(text).not.toContain('Bekijk het plafond');
    expect(text).toContain('Wij beslissen uiterlijk op 26 januari 2027.');
  });

  it('that stands still runs on once what completes it came, and is put off once', () => {
    const still = shown({ suspensions: [suspended] });
    expect(still).toContain('De termijn staat zo lang stil.');
    expect(still).toContain('Leg de aanvulling vast');
    expect(still).not.toContain('Zet de termijn stil');
    const on = shown({
      suspensions: [{ ...suspended, completedOn: '2026-12-11' }],
      postponement: { reason: 'De hoorzitting is later.', at: '2026-12-18T10:00:00.000Z' },
    });
    expect(on).toContain('Aangevuld op 11 december 2026.');
    expect(on).toContain('Zet de termijn stil');
    expect(on).not.toContain('Stel het besluit uit');
  });

  it('that is over offers nothing, and says why', () => {
    const over = { handle: 'wrong-state', withdraw: 'wrong-state' } as const;
    const withdrawn = { reason: 'Per mail.', at: '2026-12-18T10:00:00.000Z' };
    const text = shown({ status: 'withdrawn', withdrawn, mayNow: over });
    expect(text).toContain('Het bezwaar is ingetrokken.');
    for (const step of ['Zet de termijn stil', 'Beslis op het bezwaar', 'Bezwaar is ingetrokken ']) {
      expect(text).not.toContain(step);
    }
  });
});

describe('the settlement on the page of a case', () => {
  const settlement: NonNullable<Procedures['settlement']> = {
    ...{ amountCents: 120_000, grantedCents: 300_000, lower: true, exOfficio: false, cause: 'recovery', lines: [] },
    ...{ ground: 'facts-unknown', article: 'Awb 4:49 lid 1 onder a', byRole: 'officer' },
    decidedAt: '2027-06-20T10:00:00.000Z',
  };
  const former = {
    ...settlement,
    amountCents: 300_000,
    article: 'Awb 4:46 lid 1',
    decidedAt: '2027-03-01T10:00:00.000Z',
  };

  it('shows what it replaced, also where it was taken back', () => {
    const page = (procedures: Partial<Procedures>) =>
      textOf(createElement(Settled, { application: withProcedures(procedures) }));
    const changed = page({ settlement, formerSettlements: [former] });
    expect(changed).toContain('Vastgesteld op 20 juni 2027: € 1.200 van € 3.000.');
    expect(changed).toContain('Eerder vastgesteld op 1 maart 2027: € 3.000 (Awb 4:46 lid 1).');
    const back = page({ settlement: null, formerSettlements: [former] });
    expect(back).toContain('Nog niet vastgesteld.');
    expect(back).toContain('Eerder vastgesteld op 1 maart 2027');
  });
});
