import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asks, asksOf } from '../../../domain/scheme/asks';
import { awardFor } from '../../../domain/scheme/award';
import type { Scheme } from '../../../domain/scheme/definition';
import { checkEligibility } from '../../../domain/scheme/eligibility';
import type { Facts } from '../../../domain/scheme/facts';
import { arbitraryFacts, arbitraryScheme } from './arbitrary';
import { schemeWith, shipped } from './fixtures';

const none: Asks = {
  placement: true,
  placementTypes: ['job', 'bbl', 'learn-work', 'work-experience', 'trial', 'development-job'],
  startOn: false,
  endOn: false,
  hoursPerWeek: false,
  viaAgency: false,
  lastEmployedHereOn: false,
  trainingCompanyNumberFor: [],
  ageFrom: null,
  ageTo: null,
  youthMunicipality: false,
  municipalities: null,
  employerMunicipality: false,
  deMinimis: false,
  sector: false,
  requestedAmount: null,
  candidateNumber: false,
  officerFacts: [],
  beneficiaryOrganisation: null,
  mayWait: false,
};

describe('what a form has to ask', () => {
  it('is next to nothing where a scheme has no conditions', () => {
    expect(asksOf(schemeWith())).toEqual(none);
  });

  it.each<[string, Partial<Asks>]>([
    [
      'haarlem-jongerenvoucher',
      { placementTypes: ['job', 'bbl'], startOn: true, hoursPerWeek: true, ageFrom: 16, ageTo: 26, mayWait: true },
    ],
    [
      'noordoost-brabant-bonus',
      {
        placementTypes: ['bbl', 'learn-work'],
        startOn: true,
        ageTo: 26,
        officerFacts: ['benefit', 'startQualification'],
        beneficiaryOrganisation: '68727720',
        mayWait: true,
      },
    ],
    [
      'stoof-scholingsvoucher',
      { viaAgency: true, requestedAmount: { maxCents: 50_000 }, officerFacts: ['startQualification'] },
    ],
    [
      'drechtsteden-maatwerkbudget',
      {
        placement: false,
        placementTypes: [],
        requestedAmount: { maxCents: 50_000 },
        officerFacts: ['startQualification'],
        beneficiaryOrganisation: '69599076',
        mayWait: true,
      },
    ],
    [
      'midden-brabant-ontwikkelbaan',
      { placementTypes: ['development-job'], startOn: true, endOn: true, hoursPerWeek: true },
    ],
    ['informatie-lkv', { placementTypes: ['job', 'bbl', 'learn-work', 'development-job'] }],
  ])('%s', (schemeId, asked) => {
    expect(asksOf(shipped(schemeId))).toEqual({ ...none, ...asked });
  });

  it('names the municipalities, and who may be asked for a number of a training company', () => {
    const scheme = schemeWith({
      youth: { municipalities: ['Ede'], registeredJobseeker: true, inEducation: false },
      employer: { municipalities: ['Rhenen'] },
      placement: { types: ['job', 'bbl'], recognisedTrainingCompanyFor: ['bbl', 'learn-work'] },
      stateAid: 'de-minimis',
    });
    expect(asksOf(scheme)).toEqual({
      ...none,
      placementTypes: ['job', 'bbl'],
      trainingCompanyNumberFor: ['bbl'],
      youthMunicipality: true,
      municipalities: ['Ede'],
      employerMunicipality: true,
      deMinimis: true,
      sector: true,
      candidateNumber: true,
      officerFacts: ['registeredJobseeker', 'inEducation'],
    });
  });

  it('takes no account of a row behind one that fits everyone', () => {
    const award = [
      { amountCents: 40_000, perMonth: true, maxMonths: 6, requested: true },
      { when: { benefits: ['ww'] }, amountCents: 9_900_000, proRataHours: 32, requested: true },
    ];
    expect(asksOf(schemeWith({ award }))).toEqual({
      ...none,
      startOn: true,
      endOn: true,
      requestedAmount: { maxCents: 240_000 },
    });
  });

  it('is the start where a payment is counted from it', () => {
    const instalments = [{ shareBp: 10_000, due: { after: 'P2M' } }];
    expect(asksOf(schemeWith({ instalments })).startOn).toBe(true);
  });
});

/** The facts with everything left out that the scheme does not ask; dates that it does not ask are unknown. */
function asked(asks: Asks, { youth, placement, employer, ...facts }: Facts): Facts {
  const { officerFacts } = asks;
  const has = (fact: Asks['officerFacts'][number]) => officerFacts.includes(fact);
  const numberAsked = placement?.type ? asks.trainingCompanyNumberFor.includes(placement.type) : false;
  return {
    appliedOn: facts.appliedOn,
    youth: {
      birthDate: asks.ageFrom === null && asks.ageTo === null ? null : youth?.birthDate,
      municipality: asks.youthMunicipality ? youth?.municipality : null,
      benefit: has('benefit') ? youth?.benefit : null,
      startQualification: has('startQualification') ? youth?.startQualification : null,
      registeredJobseeker: has('registeredJobseeker') ? youth?.registeredJobseeker : null,
      inEducation: has('inEducation') ? youth?.inEducation : null,
    },
    placement: {
      type: placement?.type,
      startOn: asks.startOn ? placement?.startOn : null,
      ...(asks.endOn ? { endOn: placement?.endOn } : {}),
      hoursPerWeek: asks.hoursPerWeek ? placement?.hoursPerWeek : null,
      viaAgency: asks.viaAgency ? placement?.viaAgency : null,
      trainingCompanyNumber: numberAsked ? placement?.trainingCompanyNumber : null,
      ...(asks.lastEmployedHereOn ? { lastEmployedHereOn: placement?.lastEmployedHereOn } : {}),
    },
    employer: {
      kvkNumber: employer?.kvkNumber,
      municipality: asks.employerMunicipality ? employer?.municipality : null,
      sector: asks.sector ? employer?.sector : null,
    },
    declarations: asks.deMinimis ? facts.declarations : null,
    requestedAmountCents: asks.requestedAmount === null ? null : facts.requestedAmountCents,
  };
}

const verdict = (scheme: Scheme, facts: Facts) => ({
  outcomes: checkEligibility(scheme, facts).map(({ rule, outcome }) => [rule, outcome]),
  award: awardFor(scheme, facts),
});

describe('a fact that is not asked', () => {
  it('changes no outcome and no amount', () => {
    const offered = ({ placementTypes }: Asks, { placement }: Facts) =>
      !!placement?.type && placementTypes.includes(placement.type);
    fc.assert(
      fc.property(arbitraryScheme, arbitraryFacts, (scheme, facts) => {
        const asks = asksOf(scheme);
        fc.pre(offered(asks, facts));
        expect(verdict(scheme, asked(asks, facts))).toEqual(verdict(scheme, facts));
      }),
      { numRuns: 500 },
    );
  });
});
