import type { LetterFacts, Particular } from './facts';

/** What a section of a text may hang on: it stands in the letter only when it holds. */
export interface Condition {
  /** As for placeholders: the fact it needs. */
  readonly of: Particular | null;
  readonly holds: (facts: LetterFacts) => boolean;
}

const always = (holds: Condition['holds']): Condition => ({ of: null, holds });

const only = <K extends Particular>(of: K, holds: (fact: NonNullable<LetterFacts[K]>) => boolean): Condition => ({
  of,
  holds: (facts) => {
    const fact = facts[of];
    return fact !== undefined && fact !== null && holds(fact as NonNullable<LetterFacts[K]>);
  },
});

const failed = ({ checks = [], overrides = [] }: LetterFacts): boolean => {
  const overridden = new Set(overrides.map(({ rule }) => rule));
  return checks.some(({ rule, outcome }) => outcome === 'fail' && !overridden.has(rule));
};

const ofEveryLetter = {
  subsidy: always(({ scheme }) => scheme.legalNature === 'subsidy'),
  agreement: always(({ scheme }) => scheme.legalNature === 'agreement'),
  'de-minimis': always(({ scheme }) => scheme.stateAid === 'de-minimis'),
  placement: always(({ application }) => (application?.placement ?? null) !== null),
  retention: always(({ scheme }) => scheme.retention !== null),
  reasoned: always(({ reasons = [] }) => reasons.some((reason) => reason.trim() !== '')),
  'checks-failed': always(failed),
  'checks-passed': always(({ checks = [] }) => checks.some(({ outcome }) => outcome === 'pass')),
  overridden: always(({ overrides = [] }) => overrides.length > 0),
  ceiling: always(({ reasonCode }) => reasonCode === 'ceiling'),
  'list-ended': always(({ reasonCode }) => reasonCode === 'list-ended'),
  'on-merits': always(({ reasonCode }) => reasonCode !== 'ceiling' && reasonCode !== 'list-ended'),
  /** The ceiling, now or at the end of the waiting list (Awb 4:25 lid 2). */
  'no-money-left': always(({ reasonCode }) => reasonCode === 'ceiling' || reasonCode === 'list-ended'),
} as const;

const ofKinds = {
  'items-lacking': only('completion', ({ items }) => items.length > 0),
  'penalty-running': only('penalty', ({ penaltyFrom }) => penaltyFrom !== null),
  'no-penalty': only('penalty', ({ penaltyFrom }) => penaltyFrom === null),
  'decided-in-time': only('penalty', ({ days, exemption }) => days === 0 && (exemption ?? null) === null),
  'penalty-exempt': only('penalty', ({ exemption }) => (exemption ?? null) !== null),
  'penalty-owed': only('amountCents', (amount) => amount > 0),
  'no-penalty-owed': only('amountCents', (amount) => amount <= 0),
  'paid-in-advance': only('payments', (payments) => payments.some(({ retentionGate }) => retentionGate)),
  'several-payments': only('payments', (payments) => payments.length > 1),
  'evidence-asked': only('payments', (payments) => payments.some(({ evidence }) => evidence.length > 0)),
  'settled-lower': only('settlement', ({ grantedCents, settledCents }) => settledCents < grantedCents),
  'settled-as-granted': only('settlement', ({ grantedCents, settledCents }) => settledCents >= grantedCents),
  'ex-officio': only('settlement', ({ exOfficio }) => exOfficio),
  'settlement-lines': only('settlement', ({ lines }) => lines.length > 0),
  'settlement-grounded': only('settlement', ({ ground }) => ground !== null),
  'settlement-to-pay': only(
    'settlement',
    (one) => one.settledCents > one.paidCents && one.paidCents > 0 && one.payBy !== null,
  ),
  'settlement-to-pay-all': only(
    'settlement',
    (one) => one.settledCents > one.paidCents && one.paidCents === 0 && one.payBy !== null,
  ),
  'settlement-overpaid': only('settlement', (one) => one.settledCents < one.paidCents),
  'settlement-all-paid': only('settlement', (one) => one.settledCents > 0 && one.settledCents === one.paidCents),
  'settlement-nothing': only('settlement', (one) => one.settledCents === 0 && one.paidCents === 0),
  'revoked-wholly': only('revocation', ({ remainingCents }) => remainingCents <= 0),
  'revoked-partly': only('revocation', ({ remainingCents }) => remainingCents > 0),
  'revoked-after-payment': only('revocation', ({ paidCents, remainingCents }) => paidCents > remainingCents),
  'money-back': only('amountCents', (amount) => amount > 0),
  'no-money-back': only('amountCents', (amount) => amount <= 0),
  'recovery-lines-told': only('recovery', ({ lines }) => lines.length > 0),
  'account-known': only('recovery', ({ payTo }) => payTo !== null),
  'account-unknown': only('recovery', ({ payTo }) => payTo === null),
  'objection-in-time': only('objectionCase', ({ inTime }) => inTime),
  'objection-late': only('objectionCase', ({ inTime }) => !inTime),
  'by-committee': only('objectionCase', ({ committee }) => committee),
  founded: only('objectionCase', ({ outcome }) => outcome === 'founded'),
  unfounded: only('objectionCase', ({ outcome }) => outcome === 'unfounded'),
  inadmissible: only('objectionCase', ({ outcome }) => outcome === 'inadmissible'),
  'inadmissible-late': only('objectionCase', ({ outcome, inTime }) => outcome === 'inadmissible' && !inTime),
  'remedy-grant': only('objectionCase', ({ remedy }) => remedy === 'grant'),
  'remedy-amount': only(
    'objectionCase',
    ({ remedy, contested }) => remedy === 'other-amount' && contested !== 'recovery' && contested !== 'penalty',
  ),
  'remedy-amount-owed': only(
    'objectionCase',
    ({ remedy, contested }) => remedy === 'other-amount' && contested === 'recovery',
  ),
  'remedy-amount-penalty': only(
    'objectionCase',
    ({ remedy, contested }) => remedy === 'other-amount' && contested === 'penalty',
  ),
  'remedy-withdrawn-claim': only(
    'objectionCase',
    ({ remedy, contested }) => remedy === 'withdrawn' && (contested === 'claim' || contested === 'settlement'),
  ),
  'remedy-withdrawn-recovery': only(
    'objectionCase',
    ({ remedy, contested }) => remedy === 'withdrawn' && contested === 'recovery',
  ),
  'remedy-withdrawn': only('objectionCase', ({ remedy }) => remedy === 'withdrawn'),
  appeal: only('objectionCase', ({ appeal }) => appeal !== null && appeal !== undefined),
  'hardship-granted': only('hardship', ({ outcome }) => outcome === 'granted'),
  'hardship-refused': only('hardship', ({ outcome }) => outcome === 'refused'),
  'youth-link': only('youthInformation', ({ link }) => link !== null),
  'no-youth-link': only('youthInformation', ({ link }) => link === null),
  'data-protection-officer': only('youthInformation', ({ dataProtectionOfficer }) => dataProtectionOfficer !== null),
} as const;

export const conditions = { ...ofEveryLetter, ...ofKinds } as const satisfies Readonly<Record<string, Condition>>;
export type ConditionName = keyof typeof conditions;
export const conditionNames = Object.keys(conditions) as ConditionName[];
