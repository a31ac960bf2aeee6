import { allChecks } from '../../../domain/application/record';
import type { Claim } from '../../../domain/claim/record';
import type { LetterFacts, LetterPayment } from '../../../domain/letter/facts';
import type { Scheme } from '../../../domain/scheme/definition';
import type { LetterRecords } from '../../store/letter-records';
import type { Particulars } from './particulars';
import { centsIn, dayIn, existing } from './read-data';

/** The reasons and the trace: as they stood when it was decided, for a decision keeps its own. */
function decided({ application }: LetterRecords): Pick<LetterFacts, 'reasons' | 'checks' | 'overrides'> {
  const { decision } = application;
  return {
    reasons: decision === null ? [] : [decision.motivation],
    checks: allChecks(application),
    overrides: decision?.overrides ?? [],
  };
}

const paymentOf =
  (scheme: Scheme) =>
  ({ instalment, amountCents, dueOn, retentionGate, evidenceKinds }: Claim): LetterPayment => ({
    instalment,
    amountCents,
    dueOn,
    retentionGate,
    evidence: evidenceKinds.map((kind) => scheme.documents.find(({ id }) => id === kind)?.label.nl ?? kind),
  });

const reasonCodes = ['ceiling', 'conditions', 'other', 'list-ended'] as const;

/** On the application itself, and what comes of it before money does. */
export const ofDecision = {
  grant: (data, records) => ({
    ...decided(records),
    amountCents: centsIn(data, 'amountCents'),
    payments: records.claims.map(paymentOf(records.scheme)),
  }),
  rejection: ({ reasonCode }, records) => ({
    ...decided(records),
    reasonCode: reasonCodes.find((one) => one === reasonCode) ?? null,
  }),
  promotion: (data, { application }) => ({
    amountCents: centsIn(data, 'amountCents'),
    decisionDueOn: application.decisionDueOn,
  }),
  hold: (data, { application: { hold, formerHolds } }, { time }) => {
    const told = [hold, ...formerHolds].find((one) => one?.at === time) ?? hold;
    return { reasons: [existing(told, 'hold').reason], holdUntil: dayIn(data, 'until') };
  },
} as const satisfies Readonly<Record<string, Particulars>>;
