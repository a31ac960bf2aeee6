import { minus, sum } from '../money';
import type { Check } from '../scheme/check';
import { checkInWords, ruleInWords } from '../scheme/words/checks';
import { evidenceKindInWords } from '../scheme/words/checks/claim';
import { retentionInWords } from '../scheme/words/limits';
import { numberInWords, placementWords } from '../scheme/words/terms';
import type { LetterBlock, LetterTable } from './document';
import type { LetterFacts, LetterPayment, Particular } from './facts';
import { dutchDay, dutchMoney } from './format';
import { settledWords } from './words';

/** What a text may call for that is more than a sentence: a table or a list, made of the facts. */
export interface Insert {
  /** As for placeholders: the fact it needs. */
  readonly of: Particular | null;
  readonly blocks: (facts: LetterFacts) => readonly LetterBlock[];
}

const paragraphs = (texts: readonly string[]): LetterBlock[] =>
  texts
    .flatMap((text) => text.split(/\r?\n+/))
    .filter((text) => text.trim() !== '')
    .map((text) => ({ kind: 'paragraph', text: text.trim() }));

const list = (items: readonly string[]): LetterBlock[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);

const titleOf = ({ rule }: Pick<Check, 'rule'>): string => ruleInWords(rule)?.nl ?? rule;

/** What was seen and asked, with where the rule stands. */
const explained = (check: Check): string => {
  const { title, sentence } = checkInWords(check);
  return `${title.nl}. ${sentence.nl} (${check.reference})`;
};

function failedChecks({ checks = [], overrides = [] }: LetterFacts): LetterBlock[] {
  const overridden = new Set(overrides.map(({ rule }) => rule));
  return list(checks.filter(({ rule, outcome }) => outcome === 'fail' && !overridden.has(rule)).map(explained));
}

const passedChecks = ({ checks = [] }: LetterFacts): LetterBlock[] => [
  ...list(checks.filter(({ outcome }) => outcome === 'pass').map(titleOf)),
];

const overrides = (facts: LetterFacts): LetterBlock[] =>
  list((facts.overrides ?? []).map((override) => `${titleOf(override)}. ${override.reason}`));

function applicationDetails({ application, addressee, youthName }: LetterFacts): LetterBlock[] {
  if (application === null) return [];
  const { receivedOn, placement } = application;
  const rows: [string, string][] = [
    ['Aanvraag ontvangen', dutchDay(receivedOn)],
    ['Aanvrager', `${addressee.tradeName} (KvK ${addressee.kvkNumber})`],
    ...(youthName ? ([['Jongere', youthName]] as [string, string][]) : []),
  ];
  if (placement !== null) {
    const { type, startOn, endOn, hoursPerWeek, jobTitle } = placement;
    const kind = placementWords[type].nl.replace(/^een /, '');
    rows.push(
      ['Soort plek', kind],
      ['Functie', jobTitle],
      ['Begin', dutchDay(startOn)],
      ['Einde', endOn === null ? 'geen einddatum' : dutchDay(endOn)],
      ['Uren per week', numberInWords(hoursPerWeek).nl],
    );
  }
  return [{ kind: 'details', rows }];
}

/** Labels of a scheme are as they are; kinds of evidence have words of their own. */
const evidenceNames = (evidence: readonly string[]): string =>
  evidence.length === 0
    ? 'geen'
    : evidence.map((kind) => (/^[a-z-]+$/.test(kind) ? evidenceKindInWords(kind).nl : kind)).join('; ');

const whenPaid = ({ dueOn, retentionGate }: LetterPayment): string =>
  dueOn === null
    ? 'direct na dit besluit'
    : `vanaf ${dutchDay(dueOn)}${retentionGate ? ', als de jongere dan lang genoeg werkt' : ''}`;

const money = { align: 'right' } as const;

function paymentTable({ payments = [] }: LetterFacts): LetterBlock[] {
  const several = payments.length > 1;
  const table: LetterTable = {
    caption: null,
    columns: [
      { head: 'Deel', share: 0.5 },
      { head: 'Wanneer', share: 2 },
      { head: 'Bewijs dat wij nodig hebben', share: 2 },
      { head: 'Bedrag', ...money },
    ],
    rows: [
      ...payments.map((payment) => [
        `${payment.instalment}`,
        whenPaid(payment),
        evidenceNames(payment.evidence),
        dutchMoney(payment.amountCents),
      ]),
      ...(several ? [['Samen', '', '', dutchMoney(sum(payments.map(({ amountCents }) => amountCents)))]] : []),
    ],
    lastIsSum: several,
  };
  return payments.length === 0 ? [] : [{ kind: 'table', table }];
}

function settlementTable({ settlement }: LetterFacts): LetterBlock[] {
  if (settlement === undefined || settlement.lines.length === 0) return [];
  const table: LetterTable = {
    caption: 'De delen van het bedrag',
    columns: [
      { head: 'Deel', share: 0.6 },
      { head: 'Wat wij besloten', share: 2 },
      { head: 'Bedrag', ...money },
    ],
    rows: settlement.lines.map(({ instalment, outcome, amountCents }) => [
      `${instalment}`,
      settledWords[outcome],
      dutchMoney(amountCents),
    ]),
  };
  return [{ kind: 'table', table }];
}

/** Where a decision on an objection settles the award: what is still paid, and what of it must be paid back. */
function settlementRest({ settlement }: LetterFacts): LetterBlock[] {
  if (settlement === undefined) return [];
  const { settledCents, paidCents, payBy } = settlement;
  if (settledCents < paidCents) {
    const owed = dutchMoney(minus(paidCents, settledCents));
    return paragraphs([
      `Wij betaalden u al ${dutchMoney(paidCents)}. In totaal moet u daarvan ${owed} terugbetalen. Wat u al terugbetaalde, telt mee. Betaalde u meer terug? Dan krijgt u dat van ons.`,
    ]);
  }
  if (settledCents === paidCents) return paidCents === 0 ? [] : paragraphs(['Wij hebben u dit bedrag al betaald.']);
  const already = paidCents === 0 ? '' : `Wij betaalden u al ${dutchMoney(paidCents)}. `;
  const rest = dutchMoney(minus(settledCents, paidCents));
  return paragraphs([
    `${already}Wij betalen u ${already === '' ? '' : 'nog '}${rest}${payBy === null ? '' : `, uiterlijk op ${dutchDay(payBy)}`}.`,
  ]);
}

function recoveryTable({ recovery }: LetterFacts): LetterBlock[] {
  if (recovery === undefined || recovery.lines.length === 0) return [];
  const { lines } = recovery;
  const table: LetterTable = {
    caption: 'Hoe wij dit hebben berekend',
    columns: [
      { head: 'Deel', share: 0.6 },
      { head: 'Betaald', ...money },
      { head: 'Recht op', ...money },
      { head: 'Terug te betalen', ...money },
    ],
    rows: [
      ...lines.map(({ instalment, paidCents, entitledCents, owedCents }) => [
        `${instalment}`,
        ...[paidCents, entitledCents, owedCents].map(dutchMoney),
      ]),
      ...(lines.length > 1 ? [['Samen', '', '', dutchMoney(sum(lines.map(({ owedCents }) => owedCents)))]] : []),
    ],
    lastIsSum: lines.length > 1,
  };
  return [{ kind: 'table', table }];
}

export const inserts: Readonly<Record<string, Insert>> = {
  reasons: { of: null, blocks: ({ reasons = [] }) => paragraphs(reasons) },
  'failed-checks': { of: null, blocks: failedChecks },
  'passed-checks': { of: null, blocks: passedChecks },
  overrides: { of: null, blocks: overrides },
  application: { of: null, blocks: applicationDetails },
  'retention-duties': {
    of: null,
    blocks: ({ scheme }) => list(retentionInWords(scheme.retention).map(({ nl }) => nl)),
  },
  'completion-items': { of: 'completion', blocks: ({ completion }) => list(completion?.items ?? []) },
  payments: { of: 'payments', blocks: paymentTable },
  'settlement-lines': { of: 'settlement', blocks: settlementTable },
  'settlement-rest': { of: 'settlement', blocks: settlementRest },
  'recovery-lines': { of: 'recovery', blocks: recoveryTable },
};
