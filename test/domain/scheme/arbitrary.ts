import fc from 'fast-check';
import type { Scheme } from '../../../domain/scheme/definition';
import { benefitKinds, type Facts, placementTypes, sectors } from '../../../domain/scheme/facts';
import { schemeWith } from './fixtures';

/** Schemes in any combination of the format's fields, and facts with any of them missing. */

const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const some = <T>(values: readonly T[]) => orNull(fc.subarray([...values], { minLength: 1 }));
const day = fc
  .tuple(fc.integer({ min: 2024, max: 2028 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
const hours = fc.integer({ min: 1, max: 4000 }).map((hundredths) => hundredths / 100);
const towns = ['Ede', 'Rhenen', 'Wageningen'] as const;

const youth = fc.record({
  minAge: orNull(fc.integer({ min: 15, max: 20 })),
  maxAge: orNull(fc.integer({ min: 21, max: 30 })),
  ageOn: fc.constantFrom('start', 'application'),
  startQualification: fc.constantFrom('absent', 'any'),
  benefits: some(benefitKinds),
  municipalities: some(towns),
  registeredJobseeker: orNull(fc.boolean()),
  inEducation: orNull(fc.boolean()),
});

const placement = fc.record({
  types: some(placementTypes),
  minHoursPerWeek: orNull(fc.integer({ min: 0, max: 20 })),
  maxHoursPerWeek: orNull(fc.integer({ min: 20, max: 40 })),
  minContractMonths: orNull(fc.integer({ min: 1, max: 12 })),
  startOn: orNull(fc.record({ from: orNull(fc.constant('2025-06-15')), to: orNull(fc.constant('2027-06-15')) })),
  agency: fc.constantFrom('allowed', 'excluded', 'required'),
  notEmployedHereMonths: orNull(fc.integer({ min: 1, max: 12 })),
  recognisedTrainingCompanyFor: some(placementTypes),
});

const row = fc.record({
  when: orNull(fc.record({ types: some(placementTypes), benefits: some(benefitKinds) })),
  amountCents: fc.integer({ min: 1, max: 4_000_000 }),
  perMonth: fc.boolean(),
  maxMonths: fc.integer({ min: 1, max: 24 }),
  proRataHours: orNull(fc.constantFrom(24, 32, 36.5)),
  requested: fc.boolean(),
});

const conditions = fc.record({
  youth,
  placement,
  award: fc.array(row, { minLength: 1, maxLength: 4 }),
  applyBeforeStart: orNull(fc.constantFrom('P1M', 'P14D', 'P6W')),
  applyAfterStart: orNull(fc.constantFrom('P1M', 'P1Y', 'P0D')),
  stateAid: fc.constantFrom('de-minimis', 'none'),
  employer: fc.record({ municipalities: some(towns) }),
  beneficiaryOrganisation: orNull(fc.constantFrom('68727720', '68750110')),
});

export const arbitraryScheme: fc.Arbitrary<Scheme> = conditions.map(({ beneficiaryOrganisation: number, ...rest }) =>
  schemeWith({ ...rest, beneficiary: number ? 'organisation' : 'employer', beneficiaryOrganisation: number }),
);

const aid = fc.record({ grantedOn: day, amountCents: fc.integer({ min: 0, max: 20_000_000 }) });

/** Everything known. `endOn` and `lastEmployedHereOn` are known as `null` too. */
export const arbitraryFacts: fc.Arbitrary<Facts> = fc.record({
  appliedOn: day,
  youth: fc.record({
    birthDate: fc.integer({ min: 1994, max: 2012 }).map((year) => `${year}-09-01`),
    municipality: fc.constantFrom(...towns, 'Arnhem'),
    benefit: fc.constantFrom(...benefitKinds),
    startQualification: fc.boolean(),
    registeredJobseeker: fc.boolean(),
    inEducation: fc.boolean(),
  }),
  placement: fc.record({
    type: fc.constantFrom(...placementTypes),
    startOn: day,
    endOn: orNull(day),
    hoursPerWeek: hours,
    viaAgency: fc.boolean(),
    trainingCompanyNumber: fc.constant('100012345'),
    lastEmployedHereOn: orNull(day),
  }),
  employer: fc.record({
    kvkNumber: fc.constantFrom('68727720', '68750110'),
    municipality: fc.constantFrom(...towns, 'Arnhem'),
    sector: fc.constantFrom(...sectors),
  }),
  declarations: fc.record({ deMinimis: fc.array(aid, { maxLength: 3 }) }),
  requestedAmountCents: fc.integer({ min: 0, max: 5_000_000 }),
});

type Unknowns = Readonly<Record<string, unknown>>;

/** The facts with every field kept or dropped by a toss, whole sections too. */
export function arbitraryPart(facts: Facts): fc.Arbitrary<Facts> {
  const thin = (part: Unknowns) =>
    fc.subarray(Object.keys(part)).map((kept) => Object.fromEntries(kept.map((key) => [key, part[key]])));
  const sections = Object.entries(facts).map(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && key !== 'declarations'
      ? thin(value as Unknowns).map((part) => [key, part] as const)
      : fc.constant([key, value] as const),
  );
  return fc.tuple(...sections).chain((entries) => thin(Object.fromEntries(entries)) as fc.Arbitrary<Facts>);
}
