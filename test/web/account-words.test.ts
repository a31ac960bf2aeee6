import { describe, expect, it } from 'vitest';
import { verificationResults } from '../../domain/account/record';
import { gateNames, overridableGates } from '../../domain/payout/gate';
import type { AccountSummary, ClaimAnswer } from '../../web/api/answers';
import { claimNext } from '../../web/pages/applications/what-next';
import { accountLists, accountPlace, listWords, orderOf } from '../../web/pages/office/accounts/account-lists';
import { blockingGates, gateNamed, officeTodo, overridable } from '../../web/pages/office/case/gates-shown';
import { alsoAtOthers, endWords, spaced, verificationWords } from '../../web/words/accounts';
import { asPaymentGate, type ClaimGate, lookedAt } from '../../web/words/gate-inputs';
import { gateBlocks } from '../../web/words/gates';
import { openClaim } from './own-application';

const summary: AccountSummary = {
  region: 'foodvalley',
  organisation: '68750110',
  tradeName: 'Voorbeeldbedrijf B.V.',
  status: 'in-use',
  maskedIban: 'NL•• ABNA •••• •• 4300',
  holderName: 'Voorbeeldbedrijf B.V.',
  since: '2026-09-01T08:00:00.000Z',
  usableFrom: '2026-09-01',
  requestedAt: null,
  sharedWith: 0,
  verification: null,
};

describe('accounts on a list', () => {
  const ids = (list: keyof typeof orderOf, rows: readonly AccountSummary[]) =>
    [...rows].sort(orderOf[list]).map(({ organisation }) => organisation);

  it('have what waits longest on top', () => {
    const late = { ...summary, organisation: '1', requestedAt: '2026-09-03T08:00:00.000Z' };
    const early = { ...summary, organisation: '2', requestedAt: '2026-09-02T08:00:00.000Z' };
    expect(ids('pending', [late, early])).toEqual(['2', '1']);
    const soon = { ...summary, organisation: '3', usableFrom: '2026-09-05' };
    expect(ids('cooling', [{ ...late, usableFrom: '2026-09-09' }, soon])).toEqual(['3', '1']);
  });

  it('are in the order of the API where lists of regions are read as one', () => {
    const elsewhere = { ...summary, region: 'drechtsteden' };
    expect([summary, { ...summary, organisation: '1' }, elsewhere].sort(orderOf.all)).toEqual([
      { ...summary, organisation: '1' },
      elsewhere,
      summary,
    ]);
  });

  it('have words for each list, and an address without a dot', () => {
    for (const list of accountLists) expect(listWords[list].name.nl).toMatch(/^[A-Z]/);
    expect(accountPlace(summary)).toBe('foodvalley/68750110');
  });
});

describe('an account in words', () => {
  it('has them for every answer of a bank, and for every end', () => {
    for (const result of verificationResults) expect(verificationWords[result].meaning.nl).toMatch(/\.$/);
    expect(Object.keys(endWords).sort()).toEqual(['refused', 'replaced', 'used']);
  });

  it('counts others, and groups a number to read out', () => {
    expect(alsoAtOthers(1).nl).toBe('Ook bij 1 andere werkgever');
    expect(alsoAtOthers(2).en).toBe('Also at 2 other employers');
    expect(spaced('NL20INGB0001234567')).toBe('NL20 INGB 0001 2345 67');
    expect(spaced('NL20')).toBe('NL20');
  });
});

const gate = (name: ClaimGate['gate'], outcome: ClaimGate['outcome'], input: ClaimGate['input'] = {}): ClaimGate => ({
  ...{ gate: name, outcome, input },
  overriddenBy: null,
});
const cooling = gate('account', 'fail', {
  since: '2026-09-01T08:00:00.000Z',
  usableFrom: '2026-09-08',
  reason: 'cooling',
});

describe('what keeps a payment', () => {
  const approved = (gates: ClaimGate[], blockedBy: ClaimAnswer['blockedBy']): ClaimAnswer => ({
    ...openClaim,
    status: 'approved',
    gates: { evaluatedAt: '2026-09-02T08:00:00.000Z', gates },
    blockedBy,
  });

  it('is what the API says while it can be paid, one that was not looked at too', () => {
    const claim = approved([cooling], ['account', 'hold']);
    expect(blockingGates(claim)).toEqual(['account', 'hold']);
    expect(gateNamed(claim, 'hold').outcome).toBe('unknown');
    expect(gateBlocks(gateNamed(claim, 'account')).nl).toContain('8 september 2026');
  });

  it('is, of what was paid, what shut when it was looked at', () => {
    const aside = { ...cooling, overriddenBy: { reason: 'Balie.', expiresOn: '2026-09-03', byRole: 'officer' } };
    const paid = { ...approved([aside, gate('hold', 'pass')], []), status: 'paid' as const };
    expect(blockingGates(paid)).toEqual([]);
    expect(blockingGates({ ...paid, gates: { evaluatedAt: '', gates: [cooling] } })).toEqual(['account']);
  });

  it('is set aside by an officer only where the law leaves room, and of the account only the wait', () => {
    const may = gateNames.filter((name) => overridable(asPaymentGate(gate(name, 'fail'))) !== null);
    expect(may).toEqual(overridableGates.filter((name) => name !== 'account'));
    expect(overridable(asPaymentGate(cooling))).toBe('account');
    for (const reason of ['none', 'change-pending']) {
      expect(overridable(asPaymentGate(gate('account', 'fail', { reason })))).toBeNull();
    }
    expect(overridable(asPaymentGate(gate('retention', 'pass')))).toBeNull();
  });

  it('says what to do, and what was looked at', () => {
    for (const name of gateNames) expect(officeTodo(asPaymentGate(gate(name, 'fail'))).nl).toMatch(/\.$/);
    expect(lookedAt(cooling)?.nl).toBe('Te gebruiken vanaf 8 sep 2026.');
    expect(lookedAt(gate('retention', 'pass', { asked: false }))?.nl).toBe('De regeling vraagt dit niet.');
    const found = [
      { rule: 'payslip', outcome: 'pass', overridden: false },
      { rule: 'contract', outcome: 'fail', overridden: true },
      { rule: 'hours', outcome: 'fail', overridden: false },
    ];
    expect(lookedAt(gate('evidence', 'fail', { asked: true, found }))?.nl).toBe('2 van de 3 onderdelen in orde.');
    const hold = { held: true, startedOn: '2026-09-01', until: '2026-10-01' };
    expect(lookedAt(gate('hold', 'fail', hold))?.nl).toBe('Van 1 sep 2026 tot en met 1 okt 2026.');
    const approval = { assessedAt: '2026-09-01T08:00:00.000Z', approvedAt: '2026-09-02T08:00:00.000Z' };
    expect(lookedAt(gate('approval', 'pass', approval))?.nl).toBe(
      'Beoordeeld op 1 sep 2026, goedgekeurd op 2 sep 2026.',
    );
    expect(lookedAt(gate('version-pinned', 'pass', { schemeVersion: 3 }))?.nl).toBe('Versie 3.');
    expect(lookedAt(gate('not-withdrawn', 'pass', { status: 'granted' }))?.nl).toBe('Toegekend.');
  });

  it('says nothing of what a newer release looked at', () => {
    for (const name of gateNames) {
      expect(lookedAt(gate(name, 'unknown', ['something', 'new']))).toBeNull();
      expect(lookedAt(gate(name, 'unknown', { since: 7, found: 'all', status: null }))).toBeNull();
    }
  });

  it('is told to the employer, the gravest first', () => {
    const told = (blockedBy: ClaimAnswer['blockedBy']) => claimNext(approved([], blockedBy), true).nl;
    expect(told([])).toContain('U hoeft niets te doen.');
    expect(told(['account', 'hold'])).toContain('wij betalen nu niet');
    expect(told(['account'])).toContain('nieuwe rekeningnummer');
    expect(told(['scheme-not-paused'])).toContain('regeling ligt nu stil');
    expect(told(['de-minimis'])).toContain('Wij kijken nog iets na');
    for (const gateName of gateNames) expect(told([gateName])).not.toContain('Deze betaling is goedgekeurd. U hoeft');
  });
});
