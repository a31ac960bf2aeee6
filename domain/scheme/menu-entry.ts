import type { Budget } from '../budget/budget';
import { amsterdamInstant, type Instant, type LocalDate } from '../calendar';
import { type Cents, cents } from '../money';
import { asksOf } from './asks';
import { conditionsInWords } from './conditions';
import type { BothLanguages, Scheme } from './definition';
import { closingOf, extensionOf, type SchemeInForce, windowState } from './window';
import { awardInWords, caseInWords, limitsInWords, momentInWords, partInWords } from './words/limits';

/** What is left at a moment; null in a unit without cap. */
export interface Left {
  readonly amountCents: Cents | null;
  readonly awards: number | null;
  /** Applications on the waiting list. */
  readonly waiting: number;
}

/** Below zero there is nothing left: a decision under Awb 4:25(3) may have gone past the cap. */
export const leftOf = (budget: Pick<Budget, 'availableCents' | 'availableAwards' | 'waitingAwards'>): Left => ({
  amountCents: budget.availableCents === null ? null : cents(Math.max(0, budget.availableCents)),
  awards: budget.availableAwards === null ? null : Math.max(0, budget.availableAwards),
  waiting: budget.waitingAwards,
});

/** A version counts as announced from the day it says it is published on. */
export const isAnnounced = ({ publishedOn }: Pick<Scheme, 'publishedOn'>, today: LocalDate): boolean =>
  publishedOn <= today;

const perLanguage = (sentences: readonly BothLanguages[]) => ({
  nl: sentences.map(({ nl }) => nl),
  en: sentences.map(({ en }) => en),
});

function whereToApply({ handledHere, applyAt }: Scheme): BothLanguages {
  if (handledHere || applyAt === null) {
    return { nl: 'U vraagt dit hier aan, met het formulier.', en: 'You apply here, with the form.' };
  }
  return {
    nl: `U vraagt dit aan bij ${applyAt.name}: ${applyAt.url}`,
    en: `You apply at ${applyAt.name}: ${applyAt.url}`,
  };
}

function windowAt(scheme: SchemeInForce, now: Instant) {
  const state = windowState(scheme, now);
  return {
    opensAt: amsterdamInstant(scheme.window.opensAt),
    closesAt: closingOf(scheme),
    extension: extensionOf(scheme),
    state:
      state === 'open' ? ('open' as const) : state.closed === 'not-yet' ? ('not-yet' as const) : ('closed' as const),
  };
}

const amountsOf = ({ award }: Scheme) =>
  award.map((row, index) => ({
    case: caseInWords(row, index === 0),
    amount: awardInWords(row),
    amountCents: row.amountCents,
    perMonth: row.perMonth,
    maxMonths: row.maxMonths,
    proRataHours: row.proRataHours,
    requested: row.requested,
  }));

/** What there is in all, of which `left` is left; null where it is handled elsewhere. */
const capOf = ({ handledHere, caps: { amountCents, awards, period } }: Scheme) =>
  handledHere ? { amountCents, awards, period } : null;

/**
 * A scheme as the menu shows it: everything in plain Dutch (B1) and English out of the definition alone.
 * @param left null where it is handled elsewhere, for then we do not know.
 */
export function menuEntry(scheme: SchemeInForce, left: Left | null, now: Instant) {
  const asks = asksOf(scheme);
  return {
    schemeId: scheme.schemeId,
    version: scheme.version,
    region: scheme.region,
    name: scheme.name,
    summary: scheme.summary,
    handledHere: scheme.handledHere,
    applyAt: scheme.applyAt,
    whereToApply: whereToApply(scheme),
    legalNature: scheme.legalNature,
    legalBasis: scheme.legalBasis,
    authority: scheme.authority.name,
    publishedOn: scheme.publishedOn,
    conditions: perLanguage([...conditionsInWords(scheme), ...limitsInWords(scheme)]),
    amounts: amountsOf(scheme),
    instalments: scheme.instalments.map((rule) => ({ part: partInWords(rule), moment: momentInWords(rule) })),
    window: windowAt(scheme, now),
    left,
    cap: capOf(scheme),
    documents: scheme.documents,
    placementTypes: asks.placementTypes,
    asksDeMinimis: asks.deMinimis,
    asks,
    notes: scheme.notes,
    sourceUrl: scheme.sourceUrl,
  };
}
export type MenuEntry = ReturnType<typeof menuEntry>;
