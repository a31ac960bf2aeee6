import * as z from 'zod';
import type { Actor } from '../actor';
import { addMs, type Instant } from '../calendar';
import { instant } from '../records';
import { whenAsked } from '../when-asked';

/** Wrong birth dates after which a link is dead. */
export const mostWrongAnswers = 5;

/** How long the browser that opened a link may go on. */
export const visitMinutes = 30;

const dayMs = 24 * 3600 * 1000;

/** The link by which the youth may look once at what is kept about them: one per application, a new one replaces it. */
export const youthLinkRecord = whenAsked(() =>
  z.object({
    /** Rises with each write, over all links of the application: a write is made on the one that was read. */
    version: z.int().min(1),
    /** Which link it is of the application, from 1. */
    nth: z.int().min(1),
    /** SHA-256 of the secret; the secret itself is kept nowhere. */
    secretHash: z.string(),
    madeAt: instant,
    madeBySub: z.string(),
    expiresAt: instant,
    wrongAnswers: z.int().min(0),
    visit: z
      .object({
        /** SHA-256 of what the browser that opened it calls its visit. */
        visitHash: z.string(),
        openedAt: instant,
        until: instant,
      })
      .nullable(),
    answer: z.object({ kind: z.enum(['confirmed', 'correction']), at: instant }).nullable(),
  }),
);
export type YouthLink = z.infer<typeof youthLinkRecord>;

export interface NewLink {
  readonly secretHash: string;
  readonly now: Instant;
  /** How long it can be opened, as the region says. */
  readonly days: number;
}

/** A new link, in place of the former, which opens nothing any more. */
export const makeLink = (former: YouthLink | null, { secretHash, now, days }: NewLink, actor: Actor): YouthLink => ({
  version: (former?.version ?? 0) + 1,
  nth: (former?.nth ?? 0) + 1,
  secretHash,
  madeAt: now,
  madeBySub: actor.sub,
  expiresAt: addMs(now, days * dayMs),
  wrongAnswers: 0,
  visit: null,
  answer: null,
});

export interface Knock {
  readonly secretHash: string;
  readonly visitHash: string;
  readonly now: Instant;
}

/**
 * Whether a link may be opened, but for the birth date: `first` by who comes first, `again` by the same browser while
 * its visit lasts. Null for all else, and nobody is told why: unknown, replaced, used, expired or dead look the same.
 */
export function mayVisit(link: YouthLink | null, { secretHash, visitHash, now }: Knock): 'first' | 'again' | null {
  if (link === null || link.secretHash !== secretHash || link.wrongAnswers >= mostWrongAnswers) return null;
  if (link.visit === null) return now < link.expiresAt ? 'first' : null;
  return link.visit.visitHash === visitHash && now < link.visit.until ? 'again' : null;
}

/** Written before the birth date is looked at, so that guesses at the same moment count too. */
export const withGuess = (link: YouthLink): YouthLink => ({
  ...link,
  version: link.version + 1,
  wrongAnswers: link.wrongAnswers + 1,
});

/** The birth date was right: the link is used up, and its visit begins or goes on. */
export function opened(link: YouthLink, { visitHash, now }: Knock): YouthLink {
  const visit = link.visit ?? { visitHash, openedAt: now, until: addMs(now, visitMinutes * 60_000) };
  return { ...link, version: link.version + 1, wrongAnswers: 0, visit };
}

export const answered = (link: YouthLink, kind: 'confirmed' | 'correction', at: Instant): YouthLink => ({
  ...link,
  version: link.version + 1,
  answer: { kind, at },
});

/** How a link stands, for the officer who made it. */
export function linkState(link: YouthLink, now: Instant): 'open' | 'opened' | 'expired' | 'blocked' {
  if (link.visit !== null) return 'opened';
  if (link.wrongAnswers >= mostWrongAnswers) return 'blocked';
  return now < link.expiresAt ? 'open' : 'expired';
}
