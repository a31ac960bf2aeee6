import { amsterdamInstant, amsterdamMinute, type Instant, type LocalMinute } from '../calendar';
import type { Scheme } from './definition';

export type WindowState =
  | 'open'
  | { readonly closed: 'not-yet'; readonly opensAt: Instant }
  | { readonly closed: 'over'; readonly closesAt: Instant };

/** By how much a recorded outage of the portal extends a window that closed, or closes, at this very instant. */
export interface Extension {
  /** When the window closes by the scheme itself. */
  readonly closedAt: Instant;
  /** Until when it is open; at this instant itself it is over. */
  readonly until: Instant;
  /** The outage, and what is told of it. */
  readonly from: Instant;
  readonly to: Instant;
  readonly reason: string;
}

/** A scheme as it is in force: its window may be extended. */
export type SchemeInForce = Scheme & { readonly extension?: Extension | undefined };

type Windowed = Pick<SchemeInForce, 'window' | 'extension'>;

/** Null: its window is not extended. A later version that closes at another instant has its own window. */
export function extensionOf({ window, extension }: Windowed): Extension | null {
  if (extension === undefined) return null;
  const closesAt = amsterdamInstant(window.closesAt);
  return extension.closedAt === closesAt && extension.until > closesAt ? extension : null;
}

/** When it closes, extension included. */
export const closingOf = (scheme: Windowed): Instant =>
  extensionOf(scheme)?.until ?? amsterdamInstant(scheme.window.closesAt);

/** The same on the clock in Amsterdam. */
export const closingMinute = (scheme: Windowed): LocalMinute =>
  extensionOf(scheme) === null ? scheme.window.closesAt : amsterdamMinute(closingOf(scheme));

/** Open from `opensAt` on; at the closing itself it is over. Both are Amsterdam clock times of the scheme. */
export function windowState(scheme: Windowed, at: Instant): WindowState {
  const opensAt = amsterdamInstant(scheme.window.opensAt);
  const closesAt = closingOf(scheme);
  if (at < opensAt) return { closed: 'not-yet', opensAt };
  return at < closesAt ? 'open' : { closed: 'over', closesAt };
}

/** The extension that an instant falls in: without it the window would be over then. Null: none. */
export function extensionAt(scheme: Windowed, at: Instant): Extension | null {
  const extension = extensionOf(scheme);
  return extension !== null && at >= extension.closedAt && at < extension.until ? extension : null;
}
