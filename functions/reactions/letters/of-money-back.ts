import { decisionAt } from '../../../domain/application/decision-at';
import type { Application } from '../../../domain/application/record';
import type { Claim } from '../../../domain/claim/record';
import type { LetterFacts } from '../../../domain/letter/facts';
import { type Cents, sum } from '../../../domain/money';
import type { Recovery } from '../../../domain/recovery/record';
import type { Adjustment, Settlement } from '../../../domain/settlement/record';
import type { Envelope } from '../../../events/envelope';
import type { LetterRecords } from '../../store/letter-records';
import type { Particulars } from './particulars';
import { centsIn, dayIn, existing } from './read-data';

/** Whether it was paid by then, as far as the bank's last word tells. */
const paidBy =
  ({ time }: Envelope) =>
  ({ status, bankOutcome }: Claim): boolean =>
    status === 'paid' && (bankOutcome?.at ?? time) <= time;

/** What was paid on the claims of the award by then. */
const paidOf = ({ claims }: LetterRecords, event: Envelope): Cents =>
  sum(claims.filter(paidBy(event)).map(({ amountCents }) => amountCents));

const grantedOf = ({ application }: LetterRecords, { time }: Envelope): Cents =>
  existing(decisionAt(application, time)?.amountCents ?? application.awardCents, 'amount that was granted');

const adjustmentOf = ({ adjustmentId }: Envelope['data'], { application }: LetterRecords): Adjustment =>
  existing(
    application.adjustments?.find((one) => one.adjustmentId === adjustmentId),
    `adjustment ${String(adjustmentId)}`,
  );

/** The one of that moment: another may have come since. */
const settlementOf = ({ settlement, formerSettlements = [] }: Application, { time }: Envelope): Settlement =>
  existing([settlement, ...formerSettlements].find((one) => one?.decidedAt === time) ?? settlement, 'settlement');

const underway = ['approved', 'batched', 'paid', 'rejected-by-bank', 'returned-by-bank'];

/** The last day to pay what was still to be paid of it then; null: nothing was. */
function payByOf({ claims }: LetterRecords, event: Envelope) {
  const toPay = claims.filter((claim) => underway.includes(claim.status) && !paidBy(event)(claim));
  const days = toPay.map(({ payBy }) => payBy ?? '');
  return days.sort().at(-1) || null;
}

function revocation(event: Envelope, records: LetterRecords): NonNullable<LetterFacts['revocation']> {
  const { ground, amountCents } = adjustmentOf(event.data, records);
  const [grantedCents, paidCents] = [grantedOf(records, event), paidOf(records, event)];
  return { ground, grantedCents, remainingCents: amountCents, paidCents };
}

type SettlementTold = NonNullable<LetterFacts['settlement']>;

function toldOf(
  { amountCents: settledCents, grantedCents, ground, exOfficio, lines }: Settlement,
  records: LetterRecords,
  event: Envelope,
): SettlementTold {
  const paidCents = paidOf(records, event);
  const payBy = paidCents < settledCents ? payByOf(records, event) : null;
  return { grantedCents, settledCents, paidCents, payBy, ground, exOfficio, lines };
}

/** The settlement that a decision on an objection brought with it; null: it brought none. */
export function settledOnObjection(records: LetterRecords, event: Envelope): SettlementTold | null {
  const { settlement, formerSettlements = [] } = records.application;
  const found = [settlement, ...formerSettlements].find(
    (one) => one?.cause === 'objection' && one.decidedAt === event.time,
  );
  return found === undefined ? null : toldOf(found, records, event);
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
  'settlement-intention': (data, records, event) => {
    const { intention, article, amountCents, ground } = adjustmentOf(data, records);
    return {
      reasons: [intention.motivation],
      replyBy: dayIn(data, 'replyBy'),
      article,
      settlement: {
        grantedCents: grantedOf(records, event),
        settledCents: amountCents,
        paidCents: paidOf(records, event),
        payBy: null,
        ground,
        exOfficio: false,
        lines: [],
      },
    };
  },
  settlement: (_, records, event) => {
    const settled = settlementOf(records.application, event);
    const adjustment = records.application.adjustments?.find(({ decision }) => decision?.decidedAt === event.time);
    return {
      reasons: adjustment?.decision ? [adjustment.decision.motivation] : [],
      article: settled.article,
      settlement: toldOf(settled, records, event),
    };
  },
  'revocation-intention': (data, records, event) => {
    const { intention, article } = adjustmentOf(data, records);
    const told = { reasons: [intention.motivation], replyBy: dayIn(data, 'replyBy'), article };
    return { ...told, revocation: revocation(event, records) };
  },
  revocation: (data, records, event) => {
    const { decision, article } = adjustmentOf(data, records);
    const reasons = [existing(decision, 'decision on the adjustment').motivation];
    return { reasons, article, revocation: revocation(event, records) };
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
