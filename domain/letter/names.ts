import { isDecision, isIntention, type LetterKind } from './kinds';

/**
 * Whether a letter says who the youth is. Decisions, and intentions to decide, say whom they are about (Awb 3:46); what
 * only tells how it stands goes by its number.
 */
export const namesYouth = (kind: LetterKind): boolean =>
  isDecision(kind) || isIntention(kind) || kind === 'objection-decision' || kind === 'youth-information';
