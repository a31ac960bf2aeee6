import { describe, expect, it } from 'vitest';
import { knownMessage } from '../../web/form/messages';
import { changeSchema, emptyDraft } from '../../web/pages/applications/change/change-draft';
import {
  canBeUnchanged,
  documentKinds,
  evidenceSchema,
  unchanged,
} from '../../web/pages/applications/evidence/evidence-draft';
import { anyChange, changesInWords } from '../../web/words/reported-changes';
import { grantedApplication, openClaim } from './own-application';

const draft = { employment: unchanged(grantedApplication), documents: [], statementBy: 'Test Werkgever 1' };

const wrongIn = (result: {
  success: boolean;
  error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined;
}) => (result.error?.issues ?? []).map(({ path }) => path.join('.'));

describe('evidence', () => {
  it('is the placement running on where nothing changed', () => {
    expect(evidenceSchema([]).parse(draft)).toEqual({
      employment: [{ from: '2026-09-01', to: null, hoursPerWeek: 32 }],
      documents: [],
      statementBy: 'Test Werkgever 1',
    });
  });

  it('takes a last day that was not filled in for still employed', () => {
    const employment = [{ from: '2026-09-01', hoursPerWeek: 32 }];
    expect(evidenceSchema([]).parse({ ...draft, employment }).employment).toEqual([
      { from: '2026-09-01', to: null, hoursPerWeek: 32 },
    ]);
  });

  it('finds everything that lacks at once, each in words', () => {
    const result = evidenceSchema(['payslip']).safeParse({ employment: [{}], documents: [], statementBy: '' });
    expect(wrongIn(result).sort()).toEqual([
      'documents',
      'employment.0.from',
      'employment.0.hoursPerWeek',
      'statementBy',
    ]);
    for (const { message } of result.error?.issues ?? []) expect(knownMessage(message), message).not.toBeNull();
  });

  it('finds a last day before the first', () => {
    const employment = [{ from: '2026-09-01', to: '2026-08-01', hoursPerWeek: 32 }];
    expect(wrongIn(evidenceSchema([]).safeParse({ ...draft, employment }))).toEqual(['employment.0.to']);
  });

  it('asks a document of each kind but the statement', () => {
    expect(documentKinds({ evidenceKinds: ['employer-statement', 'payslip'] })).toEqual(['payslip']);
    const documents = [{ id: 'D1', kind: 'payslip' }];
    expect(evidenceSchema(['payslip']).safeParse({ ...draft, documents }).success).toBe(true);
  });

  it('cannot be "nothing changed" after the contract ended, or something else was reported', () => {
    expect(canBeUnchanged(grantedApplication, openClaim)).toBe(true);
    const placement =
      grantedApplication.placement === null ? null : { ...grantedApplication.placement, endOn: '2027-02-28' };
    expect(canBeUnchanged({ placement }, openClaim)).toBe(false);
    expect(canBeUnchanged({ placement }, { ...openClaim, dueOn: '2027-02-28' })).toBe(true);
    expect(canBeUnchanged({ placement: null }, openClaim)).toBe(false);
    const ended = [{ code: 'employment-ended' as const, detail: {} }];
    expect(canBeUnchanged(grantedApplication, { ...openClaim, movedBecause: ended })).toBe(false);
    const late = [{ code: 'evidence-awaited' as const, detail: {} }];
    expect(canBeUnchanged(grantedApplication, { ...openClaim, movedBecause: late })).toBe(true);
  });
});

describe('a change', () => {
  const what = { ended: true, hours: true, interruptions: true };

  it('sends only what is ticked', () => {
    const typed = { ...emptyDraft, what: { ...what, hours: false, interruptions: false }, endedOn: '2027-01-31' };
    expect(changeSchema.parse(typed)).toEqual({ endedOn: '2027-01-31' });
  });

  it('must be one at least', () => {
    expect(wrongIn(changeSchema.safeParse(emptyDraft))).toContain('what.ended');
  });

  it('finds everything that lacks at once, each in words', () => {
    const result = changeSchema.safeParse({ ...emptyDraft, what });
    expect(wrongIn(result).sort()).toEqual([
      'endedOn',
      'hours.0.from',
      'hours.0.hoursPerWeek',
      'interruptions.0.from',
      'interruptions.0.to',
    ]);
    for (const { message } of result.error?.issues ?? []) expect(knownMessage(message), message).not.toBeNull();
  });

  it('is told in sentences before it is sent', () => {
    const change = {
      endedOn: '2027-01-31',
      hours: [{ from: '2026-12-01', hoursPerWeek: 20.5 }],
      interruptions: [{ from: '2026-11-01', to: '2026-11-20' }],
    };
    expect(changeSchema.parse({ what, ...change })).toEqual(change);
    expect(changesInWords(change).map(({ nl }) => nl)).toEqual([
      'De laatste werkdag was of is 31 januari 2027.',
      'Vanaf 1 december 2026 werkt de jongere 20,5 uur per week.',
      'Niet in dienst van 1 november 2026 tot en met 20 november 2026.',
    ]);
  });

  it('that was reported twice is shown once, and nothing where nothing was reported', () => {
    const hours = [{ from: '2026-12-01', hoursPerWeek: 24 }];
    const twice = { endedOn: null, hours: [...hours, ...hours], interruptions: [] };
    expect(changesInWords(twice).map(({ en }) => en)).toEqual([
      'From 1 December 2026 the youth works 24 hours a week.',
    ]);
    expect([anyChange(twice), anyChange(grantedApplication.changes)]).toEqual([true, false]);
  });

  it('has words for what the API finds wrong with it', () => {
    expect(knownMessage('must not be before the start on 2026-09-01')).not.toBeNull();
  });
});
