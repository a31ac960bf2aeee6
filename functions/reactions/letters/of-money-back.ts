import type { Application } from '../../../domain/application/record';
import type { LetterFacts } from '../../../domain/letter/facts';
import { type Cents, sum } from '../../../domain/money';
import type { Recovery } from '../../../domain/recovery/record';
import type { Adjustment, Settlement } from '../../../domain/settlement/record';
import type { Envelope } from '../../../events/envelope';
import type { LetterRecords } from '../../store/letter-records';
import type { Particulars } from './particulars';
import { centsIn, dayIn, existing } from './read-data';

/** What was paid on the claims of the award by now. */
const paidOf = ({ claims }: LetterRecords): Cents =>
  sum(claims.filter(({ status }) => status === 'paid').map(({ amountCents }) => amountCents));

const grantedOf = ({ application }: LetterRecords): Cents =>
  existing(application.decision?.amountCents ?? application.awardCents, 'amount that was granted');

const adjustmentOf = ({ adjustmentId }: Envelope['data'], { application }: LetterRecords): Adjustment =>
  existing(
    application.adjustments?.find((one) => one.adjustmentId === adjustmentId),
    `adjustment ${String(adjustmentId)}`,
  );

/** The one of that moment: another may have come since. */
const settlementOf = ({ settlement, formerSettlements = [] }: Application, { time }: Envelope): Settlement =>
  existing([settlement, ...formerSettlements].find((one) => one?.decidedAt === time) ?? settlement, 'settlement');

/** The last day to pay what is still to be paid of it; null: nothing is. */
function payByOf({ claims }: LetterRecords) {
  const days = claims
    .filter(({ status }) => ['approved', 'batched', 'rejected-by-bank', 'returned-by-bank'].includes(status))
    .map(({ payBy }) => payBy ?? '');
  return days.sort().at(-1) || null;
}

function revocation(data: Envelope['data'], records: LetterRecords): NonNullable<LetterFacts['revocation']> {
  const { ground, amountCents } = adjustmentOf(data, records);
  return { ground, grantedCents: grantedOf(records), remainingCents: amountCents, paidCents: paidOf(records) };
}

/** The recovery at the moment of its intention or of the decision after it: it may have been proposed once more since. */
function atMoment(recovery: Recovery, step: 'intention' | 'decision', time: string) {
  const all = [recovery, ...recovery.former];
  const found =
    step === 'intention'
      ? all.find(({ intention }) => intention?.intendedAt === time)
      : all.find(({ decision }) => decision?.decidedAt === time);
  return found ?? recovery;
}

type Recovered = Pick<Required<LetterFacts>, 'amountCents' | 'article' | 'reasons' | 'recovery'>;

/** Its lines follow the facts: where they changed since, the letter has the amount of then and no table beside it. */
function recovered(
  { data, time }: Envelope,
  { recovery, region }: LetterRecords,
  step: 'intention' | 'decision',
): Recovered {
  const then = atMoment(existing(recovery, 'recovery'), step, time);
  const amountCents = centsIn(data, 'owedCents');
  const asThen = sum(then.lines.map(({ owedCents }) => owedCents)) === amountCents;
  const lines = asThen
    ? then.lines.map(({ instalment, paidCents, entitledCents, owedCents }) => ({
        instalment,
        paidCents,
        entitledCents,
        owedCents,
      }))
    : [];
  return {
    amountCents,
    article: existing(then.article, 'article of law'),
    reasons: [existing(then[step], step).motivation],
    recovery: { lines, payTo: region.debtor },
  };
}

/** On what is settled, withdrawn and claimed back. */
export const ofMoneyBack = {
  'settlement-intention': (data, records) => {
    const { intention, article, amountCents, ground } = adjustmentOf(data, records);
    return {
      reasons: [intention.motivation],
      replyBy: dayIn(data, 'replyBy'),
      article,
      settlement: {
        grantedCents: grantedOf(records),
        settledCents: amountCents,
        paidCents: paidOf(records),
        payBy: null,
        ground,
        exOfficio: false,
        lines: [],
      },
    };
  },
  settlement: (_, records, event) => {
    const settled = settlementOf(records.application, event);
    const { article, amountCents, grantedCents, ground, exOfficio, lines } = settled;
    const adjustment = records.application.adjustments?.find(({ decision }) => decision?.decidedAt === event.time);
    const paidCents = paidOf(records);
    const settlement = { grantedCents, settledCents: amountCents, paidCents, ground, exOfficio, lines };
    return {
      reasons: adjustment?.decision ? [adjustment.decision.motivation] : [],
      article,
      settlement: { ...settlement, payBy: paidCents < amountCents ? payByOf(records) : null },
    };
  },
  'revocation-intention': (data, records) => {
    const { intention, article } = adjustmentOf(data, records);
    const told = { reasons: [intention.motivation], replyBy: dayIn(data, 'replyBy'), article };
    return { ...told, revocation: revocation(data, records) };
  },
  revocation: (data, records) => {
    const { decision, article } = adjustmentOf(data, records);
    const reasons = [existing(decision, 'decision on the adjustment').motivation];
    return { reasons, article, revocation: revocation(data, records) };
  },
  'recovery-intention': (data, records, event) => ({
    ...recovered(event, records, 'intention'),
    replyBy: dayIn(data, 'replyBy'),
  }),
  recovery: (data, records, event) => {
    const told = recovered(event, records, 'decision');
    return { ...told, recovery: { ...told.recovery, dueOn: dayIn(data, 'dueOn') } };
  },
} as const satisfies Readonly<Record<string, Particulars>>;
