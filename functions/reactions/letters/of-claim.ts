import type { Claim } from '../../../domain/claim/record';
import type { Envelope } from '../../../events/envelope';
import type { LetterRecords } from '../../store/letter-records';
import type { Particulars } from './particulars';
import { dayIn, existing } from './read-data';

const claimOf = ({ instalment }: Envelope['data'], { claims }: LetterRecords): Claim =>
  existing(
    claims.find((one) => one.instalment === instalment),
    `claim ${String(instalment)}`,
  );

/** What is in every letter about one payment. */
function about(claim: Claim) {
  const { assessment, approval, checks, instalment, amountCents, evidenceDueOn } = claim;
  const reasons = [assessment?.motivation, approval?.motivation].filter((text) => text !== undefined);
  return { reasons, checks, overrides: assessment?.overrides ?? [], instalment, amountCents, evidenceDueOn };
}

/** On one payment of an award. */
export const ofClaim = {
  'refusal-intention': (data, records) => ({ ...about(claimOf(data, records)), replyBy: dayIn(data, 'replyBy') }),
  'claim-refused': (data, records) => about(claimOf(data, records)),
  'claim-lapsed': (data, records) => ({
    ...about(claimOf(data, records)),
    reopenUntil: dayIn(data, 'reopenUntil'),
  }),
} as const satisfies Readonly<Record<string, Particulars>>;
