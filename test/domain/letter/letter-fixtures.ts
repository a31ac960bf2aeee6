import { readdirSync, readFileSync } from 'node:fs';
import type { LetterFacts } from '../../../domain/letter/facts';
import { type LetterKind, letterKinds } from '../../../domain/letter/kinds';
import { cents } from '../../../domain/money';
import { type Region, regionDefinition } from '../../../domain/region/definition';
import { checkEligibility } from '../../../domain/scheme/eligibility';
import { fullFacts, shipped } from '../scheme/fixtures';

const regions = new URL('../../../domain/region/regions/', import.meta.url);

export const regionOf = (regionId: string): Region =>
  regionDefinition.parse(JSON.parse(readFileSync(new URL(`${regionId}.json`, regions), 'utf8')));

export const regionIds = readdirSync(regions).map((name) => name.replace('.json', ''));

const reasons = [
  'Wij hebben de gegevens van de loonaangifte gezien. Daaruit blijkt dat het werk op 12 november 2026 is gestopt.',
  'U schreef ons dat de jongere zelf ontslag nam. Dat verandert ons besluit niet, want de regeling vraagt zes maanden werk.',
];

/** Facts that every kind of letter can be written of, under a shipped scheme. */
export function letterFacts(schemeId = 'foodvalley-jongerenvoucher', changes: Partial<LetterFacts> = {}): LetterFacts {
  const scheme = shipped(schemeId);
  const { name, look, contact } = regionOf(scheme.region);
  return {
    letterId: '01JDEXAMPLE0000000000000000.granted',
    number: 'JV-7Q3K-9M2P',
    writtenAt: '2026-11-03T10:00:00.000Z',
    region: { name, look, contact },
    scheme,
    addressee: { tradeName: 'Bakkerij Zoë & Zn. B.V.', kvkNumber: '68750110', contactName: 'F. Jansen' },
    link: 'https://loket.voucherloket.example/mijn-aanvragen/01JDEXAMPLE0000000000000000',
    application: {
      receivedOn: '2026-09-02',
      placement: {
        type: 'bbl',
        startOn: '2026-09-01',
        endOn: '2027-08-31',
        hoursPerWeek: 32.5,
        jobTitle: 'Leerling-bakker',
      },
    },
    youthName: 'Şeyma Yıldız',
    reasons,
    checks: checkEligibility(scheme, fullFacts),
    overrides: [],
    amountCents: cents(150_000),
    payments: [
      { instalment: 1, amountCents: cents(85_000), dueOn: '2026-11-01', retentionGate: false, evidence: ['contract'] },
      {
        instalment: 2,
        amountCents: cents(65_000),
        dueOn: '2027-03-01',
        retentionGate: true,
        evidence: ['payslip', 'employer-statement'],
      },
    ],
    objection: { lastDay: '2026-12-15', address: scheme.authority.objectionAddress ?? scheme.authority.name },
    replyBy: '2026-11-17',
    article: 'Awb 4:46 lid 2 onder b',
    decisionDueOn: '2027-01-04',
    completion: {
      endsOn: '2026-11-23',
      items: [
        'Het arbeidscontract, met de handtekening van u en van de jongere.',
        'Het KvK-nummer van het leerbedrijf.',
      ],
    },
    penalty: { noticedOn: '2026-11-03', penaltyFrom: '2026-11-18', days: 14, exemption: null, payBy: '2027-01-12' },
    reasonCode: 'conditions',
    holdUntil: '2027-02-02',
    instalment: 2,
    evidenceDueOn: '2027-04-12',
    reopenUntil: '2027-04-26',
    settlement: {
      grantedCents: cents(150_000),
      settledCents: cents(85_000),
      paidCents: cents(85_000),
      payBy: null,
      ground: 'activities-not-done',
      exOfficio: false,
      lines: [
        { instalment: 1, amountCents: cents(85_000), outcome: 'approved' },
        { instalment: 2, amountCents: cents(65_000), outcome: 'refused' },
      ],
    },
    revocation: {
      ground: 'incorrect-information',
      grantedCents: cents(150_000),
      remainingCents: cents(0),
      paidCents: cents(85_000),
    },
    recovery: {
      lines: [
        { instalment: 1, paidCents: cents(85_000), entitledCents: cents(0), owedCents: cents(85_000) },
        { instalment: 2, paidCents: cents(65_000), entitledCents: cents(0), owedCents: cents(65_000) },
      ],
      dueOn: '2026-12-15',
      payTo: { name: 'Gemeente Ede', iban: 'NL74TEST0000000202' },
    },
    objectionCase: {
      receivedOn: '2026-12-10',
      inTime: true,
      termEndsOn: '2026-12-15',
      dueOn: '2027-01-26',
      committee: true,
      contested: 'rejection',
      announcedOn: '2026-11-03',
      outcome: 'founded',
      remedy: 'grant',
      amountCents: cents(150_000),
      appeal: { lastDay: '2027-03-09', court: 'rechtbank Gelderland' },
    },
    hardship: { requestedOn: '2026-10-20', outcome: 'granted', applyBy: '2026-11-17' },
    youthInformation: {
      link: 'https://loket.voucherloket.example/jongere#6fYtQy5cVw3nB8kLr2Zx',
      linkUntil: '2026-12-02',
      dataProtectionOfficer: 'fg@ede.example',
    },
    ...changes,
  };
}

type Variant = readonly [name: string, kind: LetterKind, changes: (facts: LetterFacts) => Partial<LetterFacts>];

const settled =
  (more: Partial<NonNullable<LetterFacts['settlement']>>): Variant[2] =>
  ({ settlement }) =>
    settlement === undefined ? {} : { settlement: { ...settlement, ...more } };
const objected =
  (more: Partial<NonNullable<LetterFacts['objectionCase']>>): Variant[2] =>
  ({ objectionCase }) =>
    objectionCase === undefined ? {} : { objectionCase: { ...objectionCase, ...more } };

/** Every way in which a letter can fall out: beside each kind as it is, what chooses between its sections. */
export const variants: readonly Variant[] = [
  ...letterKinds.map((kind): Variant => [kind, kind, () => ({})]),
  [
    'grant against a failed rule',
    'grant',
    () => ({ overrides: [{ rule: 'age', reason: 'De jongere werd vier dagen later achttien.' }] }),
  ],
  [
    'grant of one payment at once',
    'grant',
    ({ payments = [] }) => ({ payments: payments.slice(0, 1).map((one) => ({ ...one, dueOn: null })) }),
  ],
  ['rejection for the ceiling', 'rejection', () => ({ reasonCode: 'ceiling' })],
  ['rejection at the end of the list', 'rejection', () => ({ reasonCode: 'list-ended' })],
  [
    'rejection without a placement',
    'rejection',
    () => ({ application: { receivedOn: '2026-09-02', placement: null }, youthName: null }),
  ],
  [
    'rejection on failed rules',
    'rejection',
    ({ checks = [] }) => ({ checks: checks.map((check) => ({ ...check, outcome: 'fail' })) }),
  ],
  [
    'refusal intended on failed rules',
    'refusal-intention',
    ({ checks = [] }) => ({ checks: checks.map((check) => ({ ...check, outcome: 'fail' })) }),
  ],
  [
    'refused on failed rules',
    'claim-refused',
    ({ checks = [] }) => ({ checks: checks.map((check) => ({ ...check, outcome: 'fail' })) }),
  ],
  ['default without penalty', 'default-notice', () => ({ penalty: { noticedOn: '2026-11-03', penaltyFrom: null } })],
  [
    'no penalty: in time',
    'penalty',
    () => ({
      amountCents: cents(0),
      penalty: { noticedOn: '2026-11-03', penaltyFrom: '2026-11-18', days: 0, exemption: null },
    }),
  ],
  [
    'no penalty: exempt',
    'penalty',
    () => ({
      amountCents: cents(0),
      penalty: { noticedOn: '2026-11-03', penaltyFrom: '2026-11-18', days: 0, exemption: 'manifestly-unfounded' },
    }),
  ],
  [
    'penalty of a day',
    'penalty',
    () => ({
      amountCents: cents(2300),
      penalty: { noticedOn: '2026-11-03', penaltyFrom: '2026-11-18', days: 1, exemption: null, payBy: '2027-01-12' },
    }),
  ],
  ['settled as granted', 'settlement', settled({ settledCents: cents(150_000), ground: null, payBy: '2026-12-15' })],
  [
    'settled before anything was paid',
    'settlement',
    settled({ settledCents: cents(150_000), paidCents: cents(0), payBy: '2026-12-15' }),
  ],
  ['settled at nothing', 'settlement', settled({ settledCents: cents(0), paidCents: cents(0) })],
  ['settled below what was paid', 'settlement', settled({ settledCents: cents(10_000), exOfficio: true })],
  ['settlement intended below what was paid', 'settlement-intention', settled({ settledCents: cents(10_000) })],
  [
    'revoked in part',
    'revocation',
    ({ revocation }) => (revocation ? { revocation: { ...revocation, remainingCents: cents(50_000) } } : {}),
  ],
  [
    'revocation intended in part',
    'revocation-intention',
    ({ revocation }) => (revocation ? { revocation: { ...revocation, remainingCents: cents(50_000) } } : {}),
  ],
  ['nothing to pay back', 'recovery', () => ({ amountCents: cents(0) })],
  ['nothing to pay back intended', 'recovery-intention', () => ({ amountCents: cents(0) })],
  ['no account to pay to', 'recovery', ({ recovery }) => (recovery ? { recovery: { ...recovery, payTo: null } } : {})],
  ['objection late', 'objection-received', objected({ inTime: false, committee: false })],
  ['objection unfounded', 'objection-decision', objected({ outcome: 'unfounded', remedy: null, amountCents: null })],
  ['objection inadmissible', 'objection-decision', objected({ outcome: 'inadmissible', inTime: false, remedy: null })],
  ['objection: another amount', 'objection-decision', objected({ remedy: 'other-amount' })],
  ['objection: withdrawn', 'objection-decision', objected({ remedy: 'withdrawn', amountCents: null })],
  ...(['recovery', 'penalty', 'settlement'] as const).map(
    (contested): Variant => [
      `objection: another amount of ${contested}`,
      'objection-decision',
      objected({ remedy: 'other-amount', contested }),
    ],
  ),
  ...(['claim', 'recovery'] as const).map(
    (contested): Variant => [
      `objection: ${contested} withdrawn`,
      'objection-decision',
      objected({ remedy: 'withdrawn', contested, amountCents: null }),
    ],
  ),
  [
    'objection: settled anew, to pay',
    'objection-decision',
    (facts) => ({
      ...objected({ remedy: 'other-amount', contested: 'settlement' })(facts),
      ...settled({ settledCents: cents(120_000), paidCents: cents(0), payBy: '2026-12-15' })(facts),
    }),
  ],
  [
    'hardship refused',
    'hardship-decision',
    () => ({ application: null, hardship: { requestedOn: '2026-10-20', outcome: 'refused', applyBy: null } }),
  ],
  [
    'youth without a link',
    'youth-information',
    () => ({ youthInformation: { link: null, linkUntil: null, dataProtectionOfficer: null } }),
  ],
];

export const factsOf = (variant: Variant, schemeId?: string): LetterFacts => {
  const facts = letterFacts(schemeId);
  return { ...facts, ...variant[2](facts) };
};
