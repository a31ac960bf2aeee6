import { describe, expect, it } from 'vitest';
import { completeSince, handedIn, isComplete, lackingOf, mayFollow } from '../../../domain/application/completeness';
import { rankOf } from '../../../domain/application/rank';
import { receive } from '../../../domain/application/receive';
import { documentRecord } from '../../../domain/document/record';
import type { Scheme } from '../../../domain/scheme/definition';
import { complete } from '../../../domain/term/complete';
import { done, foodvalley, haarlem, idOf, minute, officer1, received, refusalOf, requestFor } from '../fixtures';

const label = { nl: 'Contract', en: 'Contract' };

/** Asks a contract with the application, a plan if there is one, and lets a training plan follow. */
const scheme: Scheme = {
  ...haarlem,
  documents: [
    { id: 'contract', label, when: 'application', required: true },
    { id: 'plan', label, when: 'application', required: false },
    { id: 'training', label, when: 'later', required: true },
    { id: 'payslip', label, when: 'evidence', required: true },
  ],
};

const document = (more: Partial<Parameters<typeof documentRecord.parse>[0] & object> = {}) =>
  documentRecord.parse({
    ...{ id: 'D1', status: 'awaiting', contentType: 'application/pdf', sizeBytes: 1, sha256: 'a', objectKey: 'k' },
    ...{ organisation: '68750110', uploaderSub: 'user-1', announcedAt: minute(0) },
    ...more,
  });

const with_ = (documents: { id: string; kind: string }[], records: ReturnType<typeof document>[]) =>
  receive(
    scheme,
    { ...requestFor(scheme), documents },
    { id: idOf(1), receivedAt: minute(1), pseudonym: 'youth-1', documents: records },
  );
const contract = [{ id: 'D1', kind: 'contract' }];

describe('an application at its receipt', () => {
  it('is complete and ranked by its receipt where its scheme asks no document', () => {
    const application = received(foodvalley);
    expect(application).not.toHaveProperty('completeAt');
    expect(rankOf(application)).toBe(`${application.receivedAt}#${application.id}`);
    expect(mayFollow(foodvalley).map(({ id }) => id)).toEqual(['contract']);
  });

  it('is complete with every required document of its checklist, scanned or not', () => {
    for (const status of ['awaiting', 'scanning', 'clean'] as const) {
      const made = with_(contract, [document({ status })]);
      expect(made.lacking).toEqual([]);
      expect(completeSince(made.application)).toBe(minute(1));
      expect(made.events.map(({ name }) => name)).toEqual(['application.received']);
    }
  });

  it.each([
    ['none is named', [], []],
    ['it does not exist', contract, []],
    ['it is of another kind', [{ id: 'D1', kind: 'plan' }], [document()]],
    ['a scan refused it before', contract, [document({ status: 'refused' })]],
    ['it is of somebody else', contract, [document({ organisation: '69599068' })]],
    ['it lies with another application', contract, [document({ applicationId: idOf(9), region: 'elders' })]],
  ])('is received but stands in no line when %s', (_, documents, records) => {
    const { application, lacking, events } = with_(documents, records);
    expect(application).toMatchObject({ status: 'received', completeAt: null, decisionDueOn: '2026-10-19' });
    expect(lacking.map(({ id }) => id)).toEqual(['contract']);
    expect(isComplete(application)).toBe(false);
    expect(() => rankOf(application)).toThrow('not complete');
    expect(events.map(({ name, data }) => [name, data.lacking])).toEqual([
      ['application.received', undefined],
      ['application.incomplete', ['contract']],
    ]);
  });
});

describe('handing in what lacks', () => {
  const { application } = with_([], []);

  it('gives it the rank of that instant, and nothing moves it afterwards', () => {
    const next = handedIn(application, scheme, contract, [document()], minute(30));
    expect(next).toMatchObject({ completeAt: minute(30), receivedAt: minute(1), documents: contract });
    expect(rankOf(next)).toBe(`${minute(30)}#${application.id}`);
    const later = handedIn(next, scheme, [{ id: 'D2', kind: 'training' }], [document()], minute(40));
    expect(rankOf(later)).toBe(rankOf(next));
    // A scan that refuses it afterwards: an officer asks for it again, its place stays.
    expect(lackingOf(scheme, later, [document({ status: 'refused' })]).map(({ id }) => id)).toEqual(['contract']);
    const again = handedIn(later, scheme, [{ id: 'D3', kind: 'contract' }], [document({ id: 'D3' })], minute(50));
    expect(rankOf(again)).toBe(rankOf(next));
  });

  it('does not while something still lacks', () => {
    const next = handedIn(application, scheme, [{ id: 'D2', kind: 'training' }], [document({ id: 'D2' })], minute(30));
    expect(next.completeAt).toBeNull();
    expect(next.documents).toHaveLength(1);
  });

  it('needs no request of an officer', () => {
    const employer = { ...officer1, role: 'employer', roles: ['employer'], organisation: '68750110' };
    const answer = { text: null, documents: contract };
    const move = done(complete(application, scheme, answer, [document()], employer, minute(30)));
    expect(move.application.next).toMatchObject({ completeAt: minute(30), version: application.version + 1 });
    expect(move.events.map(({ name }) => name)).toEqual(['application.completion-received']);
    const words = complete(application, scheme, { ...answer, text: 'Komt nog' }, [document()], employer, minute(30));
    expect(refusalOf(words).code).toBe('wrong-state');
    const nothing = complete(received(haarlem), haarlem, answer, [document()], employer, minute(30));
    expect(refusalOf(nothing).code).toBe('wrong-state');
  });
});
