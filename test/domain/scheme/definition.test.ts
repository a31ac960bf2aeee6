import { describe, expect, it } from 'vitest';
import { schemeDefinition } from '../../../domain/scheme/definition';
import { parseScheme } from '../../../domain/scheme/parse';
import { findings, plainScheme, schemeWith } from './fixtures';

const onGrant = { onGrant: true };
const bonus = { id: 'contract', label: { nl: 'Contract', en: 'Contract' }, when: 'application', required: true };

describe('reading a scheme', () => {
  it('fills in "no such condition" for all that is left out', () => {
    const scheme = schemeWith({ placement: undefined });
    expect(scheme).toMatchObject({
      handledHere: true,
      applyAt: null,
      beneficiaryOrganisation: null,
      placement: null,
      retention: null,
      employer: { municipalities: null },
      notes: [],
      documents: [],
      targets: [],
      followUpMonths: [],
    });
    expect(scheme.youth).toEqual({
      minAge: null,
      maxAge: null,
      ageOn: 'start',
      startQualification: 'any',
      benefits: null,
      municipalities: null,
      registeredJobseeker: null,
      inEducation: null,
      identifiedBy: null,
    });
    expect(scheme.caps).toEqual({
      amountCents: null,
      awards: null,
      period: 'scheme',
      perEmployerAwards: null,
      perEmployerPerYearAwards: null,
      perYouthAwards: null,
      whenShort: 'wait',
    });
    expect(scheme.decision).toEqual({ termWeeks: null, extensionWeeks: null, by: ['officer'] });
    expect(scheme.award[0]).toEqual({
      when: null,
      amountCents: 100_000,
      perMonth: false,
      maxMonths: null,
      proRataHours: null,
      requested: false,
    });
  });
});

describe('reading what people write', () => {
  it('takes null for absent everywhere a condition may be absent', () => {
    const nulls = { notes: null, youth: null, employer: null, caps: null, documents: null, targets: null };
    const more = { decision: null, followUpMonths: null, retention: null, applyAt: null, handledHere: null };
    expect(schemeWith({ ...nulls, ...more })).toEqual(schemeWith());
    expect(schemeWith({ youth: { ageOn: null, startQualification: null } })).toEqual(schemeWith());
    expect(schemeWith({ placement: { agency: null, types: null } })).toEqual(schemeWith());
  });

  it('refuses with the code and every mistake at once', () => {
    const read = parseScheme({ ...plainScheme, version: 0, region: 'Food Valley', stateAid: 'some' });
    expect(read).toMatchObject({ ok: false, refusal: { code: 'input-invalid' } });
    expect(read.ok ? [] : read.refusal.errors?.map(({ path }) => path)).toEqual(['version', 'region', 'stateAid']);
  });

  it.each([null, 7, 'scheme', [], {}])('refuses %j without throwing', (json) => {
    expect(parseScheme(json).ok).toBe(false);
  });

  it('takes the ids of the contract and no others', () => {
    const idOk = (schemeId: string) => schemeDefinition.safeParse({ ...plainScheme, schemeId }).success;
    expect(['a', 'a-1', '2026-bonus', 'x'.repeat(60)].map(idOk)).toEqual([true, true, true, true]);
    expect(['', 'A', 'a--b', '-a', 'a-', 'a_b', 'a/b', 'x'.repeat(61)].map(idOk)).toEqual(Array(8).fill(false));
  });
});

const badSchemes: readonly (readonly [string, Record<string, unknown>, string])[] = [
  [
    'shares over the whole',
    {
      instalments: [
        { shareBp: 6000, due: onGrant },
        { shareBp: 4001, due: onGrant },
      ],
    },
    'instalments: the shares add up to 10001, more than 10000 basis points',
  ],
  [
    'fixed amounts that miss the award',
    {
      instalments: [
        { amountCents: 60_000, due: onGrant },
        { amountCents: 39_999, due: onGrant },
      ],
    },
    'instalments: add up to 99999 cents, award 0 is 100000',
  ],
  [
    'fixed amounts with a second award',
    {
      award: [{ when: { benefits: ['ww'] }, amountCents: 100_000 }, { amountCents: 50_000 }],
      instalments: [{ amountCents: 100_000, due: onGrant }],
    },
    'instalments: add up to 100000 cents, award 1 is 50000',
  ],
  [
    'fixed amounts with a requested award',
    { award: [{ amountCents: 100_000, requested: true }], instalments: [{ amountCents: 100_000, due: onGrant }] },
    'award.0: is not a fixed award, which instalments of a fixed amount need',
  ],
  [
    'fixed amounts that leave no rest',
    {
      instalments: [
        { amountCents: 100_000, due: onGrant },
        { shareBp: 100, due: onGrant },
      ],
    },
    'instalments: add up to 100000 cents, award 0 is 100000',
  ],
  [
    'per month without a bound',
    { award: [{ amountCents: 100, perMonth: true }] },
    'award.0.maxMonths: is needed with perMonth: it bounds what is reserved for a contract without end',
  ],
  [
    'per month in two instalments',
    {
      award: [{ amountCents: 100, perMonth: true, maxMonths: 6 }],
      instalments: [
        { shareBp: 5000, due: onGrant },
        { shareBp: 5000, due: onGrant },
      ],
    },
    'instalments: an award per month is settled in exactly one instalment',
  ],
  [
    'per month behind a gate',
    {
      award: [{ amountCents: 100, perMonth: true, maxMonths: 6 }],
      retention: { months: 6, rule: 'at-least' },
      instalments: [{ shareBp: 10_000, due: onGrant, retentionGate: true }],
    },
    'instalments.0.retentionGate: an award per month has no retention gate',
  ],
  [
    'a gate without retention',
    { instalments: [{ shareBp: 10_000, due: onGrant, retentionGate: true }] },
    'instalments.0.retentionGate: needs the retention section',
  ],
  [
    'due after no retention',
    { instalments: [{ shareBp: 10_000, due: { afterRetention: true } }] },
    'instalments.0.due.afterRetention: needs the retention section',
  ],
  [
    'due in two ways',
    { instalments: [{ shareBp: 10_000, due: { after: 'P2M', onGrant: true } }] },
    'instalments.0.due: needs exactly one of after, afterRetention and onGrant',
  ],
  [
    'due in no way',
    { instalments: [{ shareBp: 10_000, due: { onGrant: false } }] },
    'instalments.0.due: needs exactly one of after, afterRetention and onGrant',
  ],
  [
    'an amount and a share',
    { instalments: [{ shareBp: 10_000, amountCents: 100_000, due: onGrant }] },
    'instalments.0: needs exactly one of amountCents and shareBp',
  ],
  [
    'a lapse before the reminder',
    { instalments: [{ shareBp: 10_000, due: onGrant, remindAfterDays: 14, lapseAfterDays: 14 }] },
    'instalments.0.lapseAfterDays: must come after remindAfterDays',
  ],
  [
    'an organisation without number',
    { beneficiary: 'organisation' },
    'beneficiaryOrganisation: is needed when the beneficiary is an organisation',
  ],
  [
    'an organisation for an employer',
    { beneficiaryOrganisation: '68727720' },
    'beneficiaryOrganisation: only goes with beneficiary: organisation',
  ],
  [
    'a window that ends first',
    { window: { opensAt: '2026-01-01T09:00', closesAt: '2026-01-01T09:00' } },
    'window.closesAt: must be later than opensAt',
  ],
  [
    'a window on no day',
    { window: { opensAt: '2026-02-29T09:00', closesAt: '2026-03-01T09:00' } },
    'window.opensAt: must be an existing YYYY-MM-DDTHH:mm, Amsterdam time',
  ],
  ['ages the wrong way round', { youth: { minAge: 27, maxAge: 26 } }, 'youth.maxAge: must be at least minAge'],
  [
    'hours the wrong way round',
    { placement: { minHoursPerWeek: 28, maxHoursPerWeek: 24 } },
    'placement.maxHoursPerWeek: must be at least minHoursPerWeek',
  ],
  [
    'a start range the wrong way round',
    { placement: { startOn: { from: '2026-02-02', to: '2026-02-01' } } },
    'placement.startOn.to: must not lie before from',
  ],
  ['elsewhere, but where', { handledHere: false }, 'applyAt: is needed when the scheme is not handled here'],
  ['here without award', { award: [] }, 'award: needs a row when the scheme is handled here'],
  ['here without instalment', { instalments: [] }, 'instalments: needs an instalment when the scheme is handled here'],
  [
    'due after a start there is not',
    { placement: null, instalments: [{ shareBp: 10_000, due: { after: 'P2M' } }] },
    'instalments.0.due: needs a placement section: without one there is no start of the placement',
  ],
  ['a document twice', { documents: [bonus, bonus] }, 'documents.1.id: "contract" is used twice'],
  [
    'a document named as the statement',
    { documents: [{ ...bonus, id: 'employer-statement' }] },
    'documents.0.id: employer-statement is a statement, not a document',
  ],
  ['a period of centuries', { applyBeforeStart: 'P999Y' }, 'applyBeforeStart: may be at most ten years'],
  [
    'a period of hours',
    { applyBeforeStart: 'PT5H' },
    'applyBeforeStart: must be an ISO 8601 period such as P2M, P6W, P14D or P1Y',
  ],
  [
    'half a cent',
    { award: [{ amountCents: 0.5 }] },
    'award.0.amountCents: Invalid input: expected int, received number',
  ],
  [
    'no types at all',
    { placement: { types: [] } },
    'placement.types: leave it out or null when there is no such condition; an empty list would exclude everyone',
  ],
  [
    'a KvK number of 7 digits',
    { beneficiary: 'organisation', beneficiaryOrganisation: '6872772' },
    'beneficiaryOrganisation: a KvK number has 8 digits',
  ],
  ['a script for an address', { sourceUrl: 'javascript:alert(1)' }, 'sourceUrl: must be a http(s) address'],
];

describe('a bad scheme gives path and reason', () => {
  it.each(badSchemes)('%s', (_what, changes, expected) => {
    expect(findings(changes)).toContain(expected);
  });

  it('takes a fixed first instalment with a share for the rest', () => {
    const instalments = [
      { amountCents: 85_000, due: { after: 'P2M' } },
      { shareBp: 10_000, due: onGrant },
    ];
    expect(findings({ instalments })).toEqual([]);
  });

  it('takes a kind of evidence that no document is listed for, as the example of the contract has it', () => {
    expect(
      findings({ instalments: [{ shareBp: 10_000, due: onGrant, evidence: ['payslip', 'employer-statement'] }] }),
    ).toEqual([]);
  });

  it('takes as many instalments as one grant can write, and no more', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        shareBp: index < count - 1 ? 400 : 10_000 - 400 * (count - 1),
        due: onGrant,
      }));
    expect(findings({ instalments: many(24) })).toEqual([]);
    expect(findings({ instalments: many(25) })).toEqual([
      'instalments: at most 24: a grant writes all its claims at once',
    ]);
  });

  it('lets a scheme handled elsewhere do without award and instalments', () => {
    const applyAt = { name: 'UWV', url: 'https://www.uwv.nl' };
    expect(findings({ handledHere: false, applyAt, award: [], instalments: [] })).toEqual([]);
  });
});
