import { decisionAt } from '../../../domain/application/decision-at';
import { type CompletionRequest, termOf } from '../../../domain/term/record';
import type { Envelope } from '../../../events/envelope';
import type { LetterRecords } from '../../store/letter-records';
import type { Particulars } from './particulars';
import { centsIn, existing } from './read-data';

/** The one of that moment; of a decision after it the last one by then. */
function completionOf({ application }: LetterRecords, { time }: Envelope) {
  const { completionRequests } = termOf(application);
  const asked: CompletionRequest | undefined =
    completionRequests.findLast(({ askedAt }) => askedAt <= time) ?? completionRequests.at(-1);
  const { endsOn, questions } = existing(asked, 'request for completion');
  return { endsOn, items: questions };
}

/** The last day to decide as the event told it; else as it stands. */
const dueOn = ({ decisionDueOn }: Envelope['data'], { application }: LetterRecords): string =>
  typeof decisionDueOn === 'string' ? decisionDueOn : application.decisionDueOn;

const noticeOf = ({ application }: LetterRecords) => {
  const { noticedOn, penaltyFrom } = existing(termOf(application).notice, 'notice of default');
  return { noticedOn, penaltyFrom };
};

/** On the term to decide. */
export const ofTerm = {
  'completion-request': (data, records, event) => ({
    completion: completionOf(records, event),
    decisionDueOn: dueOn(data, records),
  }),
  'not-treated': (_, records, event) => ({
    reasons: [existing(decisionAt(records.application, event.time), 'decision').motivation],
    completion: completionOf(records, event),
    reasonCode: 'not-treated',
  }),
  postponement: (data, records) => ({
    reasons: [existing(termOf(records.application).postponement, 'postponement').reason],
    decisionDueOn: dueOn(data, records),
  }),
  'default-notice': (_, records) => ({ penalty: noticeOf(records) }),
  /** The amount of its event: an objection may have made it another since. */
  penalty: (data, records) => {
    const { days, exemption, motivation, payBy } = existing(termOf(records.application).penalty, 'penalty');
    const amountCents = centsIn(data, 'amountCents');
    const penalty = { ...noticeOf(records), days, exemption, ...(amountCents > 0 ? { payBy } : {}) };
    return { reasons: [motivation], amountCents, penalty };
  },
} as const satisfies Readonly<Record<string, Particulars>>;
