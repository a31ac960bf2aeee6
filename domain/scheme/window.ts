import { amsterdamInstant, type Instant } from '../calendar';
import type { Scheme } from './definition';

export type WindowState =
  | 'open'
  | { readonly closed: 'not-yet'; readonly opensAt: Instant }
  | { readonly closed: 'over'; readonly closesAt: Instant };

/** Open from `opensAt` on; at `closesAt` itself it is over. Both are Amsterdam clock times of the scheme. */
export function windowState(scheme: Pick<Scheme, 'window'>, at: Instant): WindowState {
  const opensAt = amsterdamInstant(scheme.window.opensAt);
  const closesAt = amsterdamInstant(scheme.window.closesAt);
  if (at < opensAt) return { closed: 'not-yet', opensAt };
  return at < closesAt ? 'open' : { closed: 'over', closesAt };
}
