/** A form that is not sent yet, kept in this browser: on a shared computer others could read it, so not for ever. */

export const draftDays = 30;

const prefix = 'voucherloket.draft.';
const msPerDay = 24 * 60 * 60 * 1000;

export interface Draft {
  /** RFC 3339, by this device's clock. */
  readonly savedAt: string;
  /** KvK number of who was signed in; null: nobody. */
  readonly organisation: string | null;
  /** Under which this form is sent, however often: then it is one application. */
  readonly idempotencyKey: string;
  readonly values: unknown;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

function parsed(text: string | null): Draft | null {
  try {
    const found = JSON.parse(text ?? 'null') as Partial<Draft> | null;
    const { savedAt, organisation = null, idempotencyKey, values } = found ?? {};
    if (savedAt === undefined || idempotencyKey === undefined || Number.isNaN(Date.parse(savedAt))) return null;
    return { savedAt, organisation, idempotencyKey, values };
  } catch {
    return null;
  }
}

const expired = (draft: Draft, nowMs: number): boolean => nowMs - Date.parse(draft.savedAt) > draftDays * msPerDay;

/** Takes away what is too old or cannot be read, of whichever scheme. */
export function forgetOldDrafts(store: Store, nowMs: number): void {
  const names = Array.from({ length: store.length }, (_, index) => store.key(index));
  for (const name of names) {
    if (name === null || !name.startsWith(prefix)) continue;
    const draft = parsed(store.getItem(name));
    if (draft === null || expired(draft, nowMs)) store.removeItem(name);
  }
}

/**
 * The draft for a scheme; null: none that may be shown. A draft of another organisation is none of this caller's
 * business.
 * @param organisation who is signed in; null: nobody, who may see what this device holds
 */
export function draftOf(store: Store, schemeId: string, organisation: string | null, nowMs: number): Draft | null {
  const draft = parsed(store.getItem(prefix + schemeId));
  if (draft === null || expired(draft, nowMs)) return null;
  const others = draft.organisation !== null && organisation !== null && draft.organisation !== organisation;
  return others ? null : draft;
}

/** @returns false when the browser keeps nothing: full, or told not to */
export function keepDraft(store: Store, schemeId: string, draft: Draft): boolean {
  try {
    store.setItem(prefix + schemeId, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export const forgetDraft = (store: Store, schemeId: string): void => store.removeItem(prefix + schemeId);
