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

/** What was written with the intention, or with the decision after it: of that moment, for it may come once more. */
function whyRecovered(recovery: Recovery, step: 'intention' | 'decision', time: string): string {
  const all = [recovery, ...recovery.former];
  const told =
    step === 'intention'
      ? (all.find(({ intention }) => intention?.intendedAt === time) ?? recovery).intention
      : (all.find(({ decision }) => decision?.decidedAt === time) ?? recovery).decision;
  return existing(told, step).motivation;
}

type Recovered = Pick<Required<LetterFacts>, 'amountCents' | 'article' | 'recovery'>;

function recovered(data: Envelope['data'], records: LetterRecords): Recovered {
  const { lines, article } = existing(records.recovery, 'recovery');
  const shown = lines.map(({ instalment, paidCents, entitledCents, owedCents }) => ({
    instalment,
    paidCents,
    entitledCents,
    owedCents,
  }));
  const recovery = { lines: shown, payTo: records.region.debtor };
  return { amountCents: centsIn(data, 'owedCents'), article, recovery };
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
  'recovery-intention': (data, records, { time }) => ({
    ...recovered(data, records),
    reasons: [whyRecovered(existing(records.recovery, 'recovery'), 'intention', time)],
    replyBy: dayIn(data, 'replyBy'),
  }),
  recovery: (data, records, { time }) => {
    const { recovery, ...told } = recovered(data, records);
    const reasons = [whyRecovered(existing(records.recovery, 'recovery'), 'decision', time)];
    return { ...told, reasons, recovery: { ...recovery, dueOn: dayIn(data, 'dueOn') } };
  },
} as const satisfies Readonly<Record<string, Particulars>>;
