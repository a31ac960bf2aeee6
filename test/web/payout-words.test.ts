import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { payeeWarningCodes } from '../../domain/account/warnings';
import { unmatchedReasons } from '../../domain/payout/bank-report';
import { batchStatuses } from '../../domain/payout/batch';
import { gateNames } from '../../domain/payout/gate';
import type { Both } from '../../web/language/language';
import { bankReasonOf, bankReasons, mendInWords } from '../../web/words/bank-reasons';
import { knownReportError, reportErrorInWords, unmatchedWords } from '../../web/words/bank-reports';
import { batchInWords } from '../../web/words/batches';
import { gateBlocks, gateOutcome, gateTodo, gateWords, type PaymentGate } from '../../web/words/gates';
import { payeeWarningWords, warningInWords } from '../../web/words/payee-warnings';
import { root } from '../house';

const spoken = (words: Both | undefined) => [words?.nl, words?.en].every((text) => /^[A-Z].*[.:]$/.test(text ?? ''));

describe('why the bank did not pay, in words', () => {
  it('has the codes that Dutch banks use most, each with what to do', () => {
    for (const code of [
      'AC01',
      'AC04',
      'AC06',
      'AG01',
      'AM04',
      'AM05',
      'BE01',
      'MD07',
      'MS02',
      'MS03',
      'RC01',
      'FOCR',
    ]) {
      const { what, mend } = bankReasonOf(code);
      expect([code, Object.hasOwn(bankReasons, code), spoken(what), spoken(mendInWords[mend])]).toEqual([
        ...[code, true, true, true],
      ]);
    }
  });

  it('tells an account that cannot be paid from what is worth another try', () => {
    expect(['AC04', 'RC01', 'TECH', 'AM05', 'MS03'].map((code) => bankReasonOf(code).mend)).toEqual([
      ...['account', 'account', 'retry', 'look-first', 'ask-bank'],
    ]);
  });

  it('says of another code that we do not know it, and of none that the bank gave none', () => {
    expect(bankReasonOf('ZZ99').what.nl).toBe('De bank gebruikt een code die wij niet kennen.');
    expect(bankReasonOf('constructor').what.nl).toBe('De bank gebruikt een code die wij niet kennen.');
    expect(bankReasonOf(null).what.nl).toBe('De bank geeft geen reden.');
  });
});

describe('gates in words', () => {
  const failed: PaymentGate = { gate: 'hold', outcome: 'fail', overriddenBy: null, because: null, until: null };
  const override = { reason: 'Gebeld.', expiresOn: '2027-03-31', byRole: 'officer' };

  it.each(gateNames)('say what %s checks, why it keeps a payment and what to do', (gate) => {
    expect(Object.keys(gateWords).sort()).toEqual([...gateNames].sort());
    expect(gateWords[gate].name.nl).toMatch(/^[A-Z].*[^.]$/);
    expect([gateBlocks({ ...failed, gate }), gateTodo({ ...failed, gate })].every(spoken)).toBe(true);
  });

  it('name the day where it is known, and why an account is not paid to', () => {
    expect(gateBlocks({ ...failed, until: '2027-04-01' }).nl).toBe(
      'De betaling is opgeschort. Tot en met 1 april 2027.',
    );
    const account = { ...failed, gate: 'account' } as const;
    expect(gateBlocks({ ...account, because: 'cooling', until: '2027-03-08' }).nl).toMatch(/vanaf 8 maart 2027\.$/);
    const all = (['none', 'change-pending', 'cooling'] as const).map(
      (because) => gateBlocks({ ...account, because }).nl,
    );
    expect(new Set(all).size).toBe(3);
  });

  it('tell what was set aside from what is in order', () => {
    const gates: PaymentGate[] = [
      { ...failed, outcome: 'pass' },
      { ...failed, overriddenBy: override },
      failed,
      { ...failed, outcome: 'unknown' },
    ];
    expect(gates.map((gate) => gateOutcome(gate).nl)).toEqual([
      'in orde',
      'opzij gezet',
      'niet in orde',
      'niet bekend',
    ]);
  });
});

describe('bank reports in words', () => {
  it.each(unmatchedReasons)('say why "%s" changed nothing', (because) => {
    expect(spoken(unmatchedWords[because])).toBe(true);
  });

  it.each([
    ['is told as 1.00; the line is 750.50', 'De bank noemt een ander bedrag: 1,00. De regel is 750,50.'],
    ['is told in USD, not in EUR', 'De bank noemt een andere munt dan de euro (USD).'],
    [
      'is booked as 5.00 EUR for 1 lines; the file is 7.50 EUR for 2 lines',
      'De bank boekte 5,00 EUR voor 1 regels. Het bestand is € 7,50 voor 2 regels.',
    ],
    [
      'is booked as 5.00 EUR; the file is 7.50 EUR for 2 lines',
      'De bank boekte 5,00 EUR. Het bestand is € 7,50 voor 2 regels.',
    ],
    [
      'is told as 3 lines of 5.00; it has 2 lines of 7.50',
      'De bank noemt 3 regels van samen 5,00. Wij hebben 2 regels van samen 7,50.',
    ],
    ['something new', 'something new'],
  ])('say "%s"', (message, words) => {
    expect(reportErrorInWords(message).nl).toBe(words);
  });

  it('have words for every message by which a report is refused', () => {
    const folder = join(root, 'functions', 'gateways', 'bank-report');
    const sources = [
      ...readdirSync(folder).map((name) => join(folder, name)),
      join(root, 'domain', 'payout', 'bank-report.ts'),
    ].map((path) => readFileSync(path, 'utf8'));
    const calls = /(?:ReportRefused|#wrong)\(\s*(?:[\w.]+,\s*)?(['`])((?:(?!\1)[^\\])*)\1/g;
    const messages = sources
      .flatMap((source) => [...source.matchAll(calls)])
      .map(([, , text = '']) => text.replaceAll(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '7'));
    expect(messages.length).toBeGreaterThan(15);
    expect(messages.filter((message) => knownReportError(message) === null)).toEqual([]);
  });
});

describe('a batch in words', () => {
  const batch = { lines: 3, openLines: 3, recall: null, freed: { lines: 0, totalCents: 0 }, mayRelease: null };
  const said = (more: Partial<Parameters<typeof batchInWords>[0]>) =>
    batchInWords({ ...batch, status: 'released', ...more });

  it.each(batchStatuses)('says what "%s" waits for', (status) => {
    expect(spoken(said({ status }))).toBe(true);
  });

  it('counts what is open at the bank', () => {
    expect(said({}).nl).toContain('De bank meldde nog niets over 3 betalingen.');
    expect(said({ openLines: 1 }).nl).toContain('nog open: 1 van de 3 betalingen');
    expect(said({ openLines: 1 }).en).toContain('1 of 3 payments');
  });

  it('asks a release of who may give it only', () => {
    expect(said({ status: 'sealed' }).nl).toContain('Kijk hem na en geef hem vrij.');
    expect(said({ status: 'sealed', mayRelease: 'second-person-required' }).nl).toContain('nog niet vrijgegeven');
  });

  it('waits for a colleague once a recall is asked for', () => {
    const recall = { mine: true, reason: 'r', bankReference: 'b', askedAt: '2027-03-08T10:00:00.000Z', decision: null };
    expect(said({ recall }).nl).toContain('Een collega van financiën moet daarover beslissen.');
  });

  it('says what freed lines do now', () => {
    const freed = { lines: 2, totalCents: 5 };
    expect(said({ status: 'withdrawn', freed }).nl).toContain('Weer klaar voor een volgende batch: 2 betalingen.');
  });
});

describe('warnings before a release, in words', () => {
  it('has words for each, and shows one of a newer release by its code', () => {
    expect(Object.keys(payeeWarningWords).sort()).toEqual([...payeeWarningCodes].sort());
    for (const code of payeeWarningCodes) expect(spoken(warningInWords(code))).toBe(true);
    expect(warningInWords('brand-new').nl).toBe('Let op: brand-new.');
  });
});
