import { describe, expect, it } from 'vitest';
import { type Draft, draftOf, forgetDraft, forgetOldDrafts, keepDraft } from '../../web/pages/apply/draft';

/** As the browser's own, as far as drafts use it. */
function storeOf(full = false) {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      kept.set(name, value);
    },
    removeItem: (name: string) => {
      kept.delete(name);
    },
  };
}

const draft: Draft = {
  savedAt: '2027-03-01T09:00:00.000Z',
  organisation: '68750110',
  idempotencyKey: '5a0e9a5e-0000-4000-8000-000000000001',
  values: { youth: { firstName: 'Test' } },
};
const at = (instant: string) => Date.parse(instant);
const soon = at('2027-03-02T09:00:00.000Z');

describe('a draft in the browser', () => {
  it('comes back with its values and its key', () => {
    const store = storeOf();
    expect(keepDraft(store, 'a-scheme', draft)).toBe(true);
    expect(draftOf(store, 'a-scheme', '68750110', soon)).toEqual(draft);
    expect(draftOf(store, 'another-scheme', '68750110', soon)).toBeNull();
  });

  it('is for the organisation that made it, and for who has not signed in again yet', () => {
    const store = storeOf();
    keepDraft(store, 'a-scheme', draft);
    expect(draftOf(store, 'a-scheme', null, soon)).toEqual(draft);
    expect(draftOf(store, 'a-scheme', '69599068', soon)).toBeNull();
    keepDraft(store, 'a-scheme', { ...draft, organisation: null });
    expect(draftOf(store, 'a-scheme', '69599068', soon)?.organisation).toBeNull();
  });

  it('lasts thirty days and no longer', () => {
    const store = storeOf();
    keepDraft(store, 'a-scheme', draft);
    expect(draftOf(store, 'a-scheme', null, at('2027-03-31T09:00:00.000Z'))).not.toBeNull();
    expect(draftOf(store, 'a-scheme', null, at('2027-03-31T09:00:00.001Z'))).toBeNull();
  });

  it('is swept with all others that are too old or broken, and nothing else is', () => {
    const store = storeOf();
    keepDraft(store, 'old', draft);
    keepDraft(store, 'new', { ...draft, savedAt: '2027-04-01T09:00:00.000Z' });
    store.setItem('voucherloket.draft.broken', '{"values":');
    store.setItem('voucherloket.language', 'en');
    forgetOldDrafts(store, at('2027-04-02T09:00:00.000Z'));
    expect(
      ['draft.old', 'draft.new', 'draft.broken', 'language'].map((name) => store.getItem(`voucherloket.${name}`)),
    ).toEqual([null, expect.stringContaining('Test'), null, 'en']);
  });

  it('goes when it is sent', () => {
    const store = storeOf();
    keepDraft(store, 'a-scheme', draft);
    forgetDraft(store, 'a-scheme');
    expect(store.length).toBe(0);
  });

  it('says so when the browser keeps nothing', () => {
    expect(keepDraft(storeOf(true), 'a-scheme', draft)).toBe(false);
  });
});
