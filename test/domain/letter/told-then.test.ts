import { describe, expect, it } from 'vitest';
import { decisionAt } from '../../../domain/application/decision-at';
import type { Decision } from '../../../domain/application/record';
import { judgedAt } from '../../../domain/claim/judged-at';
import { withJudgementKept } from '../../../domain/claim/record';
import { articlesInWords } from '../../../domain/letter/articles';
import { courtFileParts } from '../../../domain/letter/court-file';
import { letterKindWords } from '../../../domain/letter/kind-words';
import { letterKindOf, letterKinds } from '../../../domain/letter/kinds';
import { claimOf, haarlem, minute, received } from '../fixtures';
import { courtFileFacts } from './court-file-fixtures';

/** What a letter that is written late looks back on. */
describe('what was decided then', () => {
  const decision = (nth: number): Decision => ({
    ...{ outcome: 'reject', motivation: `Besluit ${nth}`, amountCents: null, overrides: [] },
    ...{ deciderSub: 'officer-1', deciderRole: 'officer', decidedAt: minute(nth) },
  });

  it('is the last decision by then, also of a grant that waited for money; else the first that there is', () => {
    const both = { decision: decision(20), formerDecisions: [decision(10)] };
    expect(decisionAt(both, minute(10))?.motivation).toBe('Besluit 10');
    expect(decisionAt(both, minute(15))?.motivation).toBe('Besluit 10');
    expect(decisionAt(both, minute(25))?.motivation).toBe('Besluit 20');
    expect(decisionAt({ decision: decision(20) }, minute(1))?.motivation).toBe('Besluit 20');
    expect(decisionAt({ decision: null }, minute(1))).toBeNull();
  });

  it('is the judgement of that moment, kept when a claim goes back', () => {
    const assessment = (nth: number) => ({
      ...{ outcome: 'refuse' as const, motivation: `Reden ${nth}`, overrides: [], assessorSub: 'a' },
      ...{ assessedAt: minute(nth), replyBy: null },
    });
    const approval = { outcome: 'return' as const, motivation: 'Terug', approverSub: 'b', approvedAt: minute(12) };
    const first = { ...claimOf(received(haarlem), { instalment: 1 }), assessment: assessment(10), approval };
    const sentBack = { ...withJudgementKept(first), assessment: null };
    const again = { ...sentBack, assessment: assessment(20), approval: null };
    expect(judgedAt(again, 'assessment', minute(10)).assessment?.motivation).toBe('Reden 10');
    expect(judgedAt(again, 'assessment', minute(20)).assessment?.motivation).toBe('Reden 20');
    expect(judgedAt(sentBack, 'approval', minute(12)).approval?.motivation).toBe('Terug');
    expect(withJudgementKept(sentBack)).toBe(sentBack);
  });
});

describe('the words of a letter', () => {
  it.each([
    ['Awb 4:46 lid 1', 'artikel 4:46, eerste lid, van de Algemene wet bestuursrecht'],
    [
      'Awb 4:46 lid 2 onder b, 4:47',
      'artikel 4:46, tweede lid, onder b, en artikel 4:47 van de Algemene wet bestuursrecht',
    ],
    [
      'Awb 4:49 lid 1 onder a, 4:57 lid 1',
      'artikel 4:49, eerste lid, onder a, en artikel 4:57, eerste lid, van de Algemene wet bestuursrecht',
    ],
    ['Samenwerkingsovereenkomst, artikel 7', 'Samenwerkingsovereenkomst, artikel 7'],
    ['Awb titel 4.2', 'Awb titel 4.2'],
  ])('names %s in full', (short, full) => {
    expect(articlesInWords(short)).toBe(full);
  });

  it('name each kind, each by its own name', () => {
    for (const language of ['nl', 'en'] as const)
      expect(new Set(letterKinds.map((kind) => letterKindWords[kind][language])).size).toBe(letterKinds.length);
  });

  it('has no letter of its own for what a decision on an objection settles', () => {
    expect(letterKindOf('application.settled', { cause: 'objection' })).toBeNull();
    expect(letterKindOf('application.settled', { cause: 'decision' })).toBe('settlement');
  });

  it('show facts in a court file by their names, never by a code', () => {
    const facts = courtFileFacts();
    const at = minute(4);
    const row = { source: 'Suwinet', at, byRole: 'officer' };
    const recorded = [
      { ...row, field: 'youth.benefit', value: 'none' },
      { ...row, field: 'placement.endOn', value: null },
      { ...row, field: 'placement.startOn', value: '2026-09-02' },
      { ...row, field: 'requestedAmountCents', value: 150_000 },
      { ...row, field: 'youth.firstName' },
    ];
    const text = JSON.stringify(courtFileParts({ ...facts, recorded })[1]).replaceAll('\u00A0', ' ');
    for (const said of [
      'Uitkering',
      'geen uitkering',
      'Eindigt op',
      'geen einddatum',
      '2 september 2026',
      '€ 1.500,00',
    ])
      expect(text).toContain(said);
    expect(text).toContain('Voornaam van de jongere');
    expect(text).toContain('niet getoond');
    expect(text).not.toMatch(/youth\.|placement\.|requestedAmountCents|"none"/);
  });
});
