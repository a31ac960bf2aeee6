import { amsterdamDate } from '../../../domain/calendar';
import { objectionEndsOn } from '../../../domain/decision-term';
import type { LetterFacts } from '../../../domain/letter/facts';
import type { Objection } from '../../../domain/objection/record';
import type { Envelope } from '../../../events/envelope';
import type { LetterRecords } from '../../store/letter-records';
import type { Particulars } from './particulars';
import { existing } from './read-data';

const objectionOf = ({ objectionId }: Envelope['data'], { application }: LetterRecords): Objection =>
  existing(
    application.objections?.find((one) => one.objectionId === objectionId),
    `objection ${String(objectionId)}`,
  );

function told(objection: Objection): NonNullable<LetterFacts['objectionCase']> {
  const { receivedOn, inTime, termEndsOn, dueOn, committee, contested, announcedOn } = objection;
  return { receivedOn, inTime, termEndsOn, dueOn, committee, contested, announcedOn };
}

/** On an objection; after the decision on it comes appeal, within the same six weeks (Awb 6:7, 8:1). */
export const ofObjection = {
  'objection-received': (data, records) => ({ objectionCase: told(objectionOf(data, records)) }),
  'objection-postponed': (data, records) => {
    const objection = objectionOf(data, records);
    return { reasons: objection.postponement ? [objection.postponement.reason] : [], objectionCase: told(objection) };
  },
  'objection-decision': (data, records, { time }) => {
    const objection = objectionOf(data, records);
    const { outcome, remedy, amountCents, motivation } = existing(objection.decision, 'decision on the objection');
    const appeal =
      records.scheme.legalNature === 'subsidy' ? { lastDay: objectionEndsOn(amsterdamDate(time)), court: null } : null;
    return { reasons: [motivation], objectionCase: { ...told(objection), outcome, remedy, amountCents, appeal } };
  },
  'hardship-decision': () => {
    throw new Error('a hardship request lies with no application: who decides on it tells it');
  },
} as const satisfies Readonly<Record<string, Particulars>>;
