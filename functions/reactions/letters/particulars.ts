import type { LetterFacts } from '../../../domain/letter/facts';
import type { CaseLetterKind } from '../../../domain/letter/kinds';
import type { Envelope } from '../../../events/envelope';
import type { LetterRecords } from '../../store/letter-records';
import { ofClaim } from './of-claim';
import { ofDecision } from './of-decision';
import { ofMoneyBack } from './of-money-back';
import { ofObjection } from './of-objection';
import { ofTerm } from './of-term';

/** What a letter of one kind tells beside what every letter has. */
export type Particulars = (data: Envelope['data'], records: LetterRecords, event: Envelope) => Partial<LetterFacts>;

/** A kind without a row does not compile: no letter goes without what it must say. */
export const particulars: Readonly<Record<CaseLetterKind, Particulars>> = {
  ...ofDecision,
  ...ofClaim,
  ...ofMoneyBack,
  ...ofTerm,
  ...ofObjection,
  // Its link is told by who makes it.
  'youth-information': () => ({}),
};
