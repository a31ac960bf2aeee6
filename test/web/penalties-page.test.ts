import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { PenaltyLine } from '../../web/api/answers';
import { Penalties } from '../../web/pages/finance/payouts/penalties';

const owed: PenaltyLine = {
  ...{
    applicationId: '01KQXP1R40DVNR63J9Q9MA9J3W',
    number: 'VL-2026-00001',
    schemeId: 'voucher',
    region: 'foodvalley',
  },
  ...{ tradeName: 'Test Bakkerij', kvkNumber: '68750110', days: 12, amountCents: 27_600 },
  ...{ fixedOn: '2027-02-02', payBy: '2027-03-16', paidOn: null, reference: null },
};

/** What finance sees of these, without its marks. */
function textOf(penalties: readonly PenaltyLine[], mayPay: boolean): string {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  client.setQueryData(['/v1/penalties', 'every', { paid: 'false' }], penalties);
  const page = createElement(Penalties, { mayPay });
  return renderToString(createElement(MemoryRouter, null, createElement(QueryClientProvider, { client }, page)))
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('penalties on the page of payments', () => {
  it('are told of with their last day, for a transfer by hand', () => {
    const text = textOf([owed], true);
    expect(text).toContain('Een dwangsom gaat niet mee in een batch');
    for (const shown of ['16 mrt 2027', 'VL-2026-00001', 'Test Bakkerij', '12', '€ 276', 'Betaald']) {
      expect(text).toContain(shown);
    }
  });

  it('are recorded as paid by finance alone: an auditor looks', () => {
    expect(textOf([owed], false)).not.toContain('Betaald');
    expect(textOf([owed], false)).toContain('VL-2026-00001');
  });

  it('do not show where there are none', () => {
    expect(textOf([], true).trim()).toBe('');
  });
});
