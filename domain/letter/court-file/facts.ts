import type { Application } from '../../application/record';
import type { Instant, LocalDate } from '../../calendar';
import type { Claim } from '../../claim/record';
import type { Entry, Recovery } from '../../recovery/record';
import type { Region } from '../../region/definition';
import type { Scheme } from '../../scheme/definition';
import type { Dispatch } from '../dispatch';
import type { Letter } from '../record';

/** All that a court file is made of, as the records stand. Who may not open who the youth is gets no court file. */
export interface CourtFileFacts {
  readonly application: Application;
  readonly claims: readonly Claim[];
  /** The version that the application came in under. */
  readonly scheme: Scheme;
  readonly region: Pick<Region, 'name' | 'look' | 'contact'>;
  /** Names alone: a court asks for no birth date. */
  readonly names: { readonly youth: string; readonly contact: string };
  /** What was recorded or corrected, oldest first. */
  readonly recorded: readonly {
    readonly field: string;
    readonly value?: unknown;
    readonly source: string;
    readonly at: Instant;
    readonly byRole: string;
  }[];
  readonly documents: readonly { readonly id: string; readonly kind: string; readonly sha256: string | null }[];
  readonly recovery: { readonly recovery: Recovery; readonly posted: readonly Entry[] } | null;
  readonly letters: readonly { readonly letter: Letter; readonly dispatches: readonly Dispatch[] }[];
  /** Oldest first. */
  readonly events: readonly {
    readonly type: string;
    readonly at: Instant;
    readonly byRole: string;
    readonly claimId: string | null;
  }[];
  /** Asked again on one day, the same records give the same file. */
  readonly madeOn: LocalDate;
}
