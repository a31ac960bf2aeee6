import { judgedAt } from '../../../domain/claim/judged-at';
import type { Claim } from '../../../domain/claim/record';
import type { Envelope } from '../../../events/envelope';
import type { LetterRecords } from '../../store/letter-records';
import type { Particulars } from './particulars';
import { centsIn, dayIn, existing } from './read-data';

/** What every letter about one payment tells of it: the amount is that of its event, for the claim may have changed since. */
function about(data: Envelope['data'], { claims }: LetterRecords) {
  const claim: Claim = existing(
    claims.find((one) => one.instalment === data.instalment),
    `claim ${String(data.instalment)}`,
  );
  const { instalment, evidenceDueOn } = claim;
  return { claim, told: { instalment, evidenceDueOn, amountCents: centsIn(data, 'amountCents') } };
}

/** On one payment of an award. What was judged of it then: it may have been sent back, or opened again on objection. */
export const ofClaim = {
  'refusal-intention': (data, records, { time }) => {
    const { claim, told } = about(data, records);
    const { checks, assessment } = judgedAt(claim, 'assessment', time);
    const { motivation, overrides } = existing(assessment, 'assessment');
    return { ...told, checks, overrides, reasons: [motivation], replyBy: dayIn(data, 'replyBy') };
  },
  'claim-refused': (data, records, { time }) => {
    const { claim, told } = about(data, records);
    const { checks, assessment, approval } = judgedAt(claim, 'approval', time);
    const { motivation, overrides } = existing(assessment, 'assessment');
    return { ...told, checks, overrides, reasons: [motivation, existing(approval, 'approval').motivation] };
  },
  'claim-lapsed': (data, records) => ({ ...about(data, records).told, reopenUntil: dayIn(data, 'reopenUntil') }),
} as const satisfies Readonly<Record<string, Particulars>>;
