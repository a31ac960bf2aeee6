/** By which this browser tab opened the link. It is gone with the tab; the link itself leaves the address at once. */
export interface Visit {
  readonly token: string;
  /** 128 bits of chance: by it the answer can be asked again by this tab, and by nobody else. */
  readonly visitId: string;
}

const place = 'voucherloket-visit';

/** The link as it stands in the address, or else as this tab had it; null: neither. */
export function takeVisit(): Visit | null {
  const token = window.location.hash.slice(1);
  if (token === '') return kept();
  window.history.replaceState(window.history.state, '', window.location.pathname);
  const known = kept();
  const visit = known?.token === token ? known : { token, visitId: newVisitId() };
  sessionStorage.setItem(place, JSON.stringify(visit));
  return visit;
}

function kept(): Visit | null {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? 'null') as Visit | null;
  } catch {
    return null;
  }
}

export const forgetVisit = (): void => sessionStorage.removeItem(place);

function newVisitId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
