import { amsterdamDate } from '../../../domain/calendar';
import { objectionEndsOn } from '../../../domain/decision-term';
import type { LetterFacts } from '../../../domain/letter/facts';
import type { Objection } from '../../../domain/objection/record';
import type { Envelope } from '../../../events/envelope';
import type { LetterRecords } from '../../store/letter-records';
import { paymentsOf } from './of-decision';
import { settledOnObjection } from './of-money-back';
import type { Particulars } from './particulars';
import { dayIn, existing } from './read-data';

const objectionOf = ({ objectionId }: Envelope['data'], { application }: LetterRecords): Objection =>
  existing(
    application.objections?.find((one) => one.objectionId === objectionId),
    `objection ${String(objectionId)}`,
  );

/** Its last day as the event told it: it may have stood still, or been put off, since. */
function told(data: Envelope['data'], records: LetterRecords): NonNullable<LetterFacts['objectionCase']> {
  const { receivedOn, inTime, termEndsOn, committee, contested, announcedOn } = objectionOf(data, records);
  return { receivedOn, inTime, termEndsOn, dueOn: dayIn(data, 'dueOn'), committee, contested, announcedOn };
}

/** What the decision gives, where it grants or settles: no other letter tells that. */
function given({ remedy, amountCents }: NonNullable<Objection['decision']>, records: LetterRecords, event: Envelope) {
  const payments = remedy === 'grant' && amountCents !== null ? { payments: paymentsOf(records, amountCents) } : {};
  const settlement = settledOnObjection(records, event);
  return { ...payments, ...(settlement === null ? {} : { settlement }) };
}

/** On an objection; after the decision on it comes appeal, within the same six weeks (Awb 6:7, 8:1). */
export const ofObjection = {
  'objection-received': (data, records) => ({ objectionCase: told(data, records) }),
  'objection-postponed': (data, records) => {
    const { postponement } = objectionOf(data, records);
    return { reasons: postponement ? [postponement.reason] : [], objectionCase: told(data, records) };
  },
  'objection-decision': (data, records, event) => {
    const decision = existing(objectionOf(data, records).decision, 'decision on the objection');
    const { outcome, remedy, amountCents, motivation } = decision;
    const lastDay = objectionEndsOn(amsterdamDate(event.time));
    const appeal = records.scheme.legalNature === 'subsidy' ? { lastDay, court: null } : null;
    const objectionCase = { ...told(data, records), outcome, remedy, amountCents, appeal };
    return { reasons: [motivation], objectionCase, ...given(decision, records, event) };
  },
} as const satisfies Readonly<Record<string, Particulars>>;
