import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement, type ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { ApplicationAnswer, TermAnswer } from '../../web/api/answers';
import { TermTold } from '../../web/pages/applications/detail/term-told';
import { CaseTerm } from '../../web/pages/office/case/term';
import { grantedApplication } from './own-application';

/** What stands on a page, without its marks. */
function textOf(element: ReactElement): string {
  const inApp = createElement(QueryClientProvider, { client: new QueryClient() }, element);
  return renderToString(createElement(MemoryRouter, null, inApp))
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

const refused = 'wrong-state' as const;
const mayNothing: TermAnswer['mayNow'] = {
  ...{ askCompletion: refused, complete: refused, postpone: refused, leaveUntreated: refused },
  ...{ giveNotice: refused, fixPenalty: refused },
};
const asked: TermAnswer['completionRequests'][number] = {
  ...{ requestId: 1, questions: ['Het contract'], askedOn: '2026-11-09', endsOn: '2026-11-23' },
  ...{ notTreatedBy: '2026-12-21', byRole: 'officer', completion: null },
};
const withTerm = (term: Partial<TermAnswer>, status: ApplicationAnswer['status'] = 'reserved'): ApplicationAnswer => ({
  ...grantedApplication,
  status,
  term: { ...grantedApplication.term, mayNow: mayNothing, ...term },
});
const office = (application: ApplicationAnswer) =>
  textOf(createElement(CaseTerm, { application, tell: () => undefined, mayOpen: true }));
const own = (application: ApplicationAnswer) => textOf(createElement(TermTold, { application }));

const notice = { noticedOn: '2027-01-05', penaltyFrom: '2027-01-20', byRole: 'employer' };
const penalty: NonNullable<TermAnswer['penalty']> = {
  ...{ days: 12, amountCents: 27_600, growing: true, fixBy: '2027-03-16', fixed: null },
};
const fixed: NonNullable<NonNullable<TermAnswer['penalty']>['fixed']> = {
  ...{ exemption: null, motivation: 'Te laat.', fixedOn: '2027-02-02', payBy: '2027-03-16' },
  ...{ byRole: 'officer', paidOn: null },
};

describe('the term on the page of a case', () => {
  it('is a sum, and offers what can be done', () => {
    const text = office(withTerm({ mayNow: { ...mayNothing, askCompletion: null, postpone: null } }));
    expect(text).toContain('ontvangen 14 september 2026 + 8 weken → 9 november 2026');
    expect(text).toContain('Vraag om aanvulling');
    expect(text).toContain('Stel de beslissing uit');
    expect(text).not.toContain('Stel buiten behandeling');
    expect(text).not.toContain('ingebrekestelling');
  });

  it('shows what is asked, that the term stands still, and until when it can be left untreated', () => {
    const text = office(withTerm({ completionRequests: [asked], standsStillSince: '2026-11-09' }));
    expect(text).toContain('De termijn staat stil sinds 9 november 2026.');
    expect(text).toContain('Het contract');
    expect(text).toContain('Buiten behandeling stellen kan tot en met 21 december 2026.');
  });

  it('shows the penalty as it grows, and that finance must pay it by hand once it is fixed', () => {
    expect(office(withTerm({ notice, penalty }))).toContain('Dwangsom tot nu toe: 12 dagen, € 276.');
    const settled = withTerm({ notice, penalty: { ...penalty, growing: false, fixBy: null, fixed } }, 'granted');
    const text = office(settled);
    expect(text).toContain('Dwangsom vastgesteld: 12 dagen, € 276.');
    expect(text).toContain(
      'Financiën moet dit zelf overmaken, uiterlijk op 16 maart 2027: het gaat niet mee in een batch.',
    );
  });
});

describe('the term on the employer’s page', () => {
  it('asks to complete the application, with a place to answer', () => {
    const text = own(withTerm({ completionRequests: [asked], mayNow: { ...mayNothing, complete: null } }));
    expect(text).toContain('Vul uw aanvraag aan, uiterlijk op 23 november 2026.');
    expect(text).toContain('Verstuur de aanvulling');
  });

  it('lets who waits too long say so, and tells what is owed', () => {
    expect(own(withTerm({ mayNow: { ...mayNothing, giveNotice: null } }))).toContain('Stel ons in gebreke');
    expect(own(withTerm({ notice, penalty }))).toContain('12 dagen, € 276 tot nu toe');
    expect(own(withTerm({}, 'granted'))).toBe('');
  });
});
