import type { LetterDocument } from './document';
import type { LetterFacts } from './facts';
import type { LetterKind } from './kinds';
import type { LetterTexts } from './texts';

export type { LetterDocument } from './document';

/**
 * The letter of a kind. `texts` are those of the scheme: `lettersOf(scheme)` of texts.ts.
 * @throws Error when a fact is lacking that the letter may not go without: a fault, better than half a decision.
 */
export declare function composeLetter(kind: LetterKind, facts: LetterFacts, texts: LetterTexts): LetterDocument;
