import { addDays, employmentMonthsEnd } from '../../calendar';
import { checkOf, inScheme, type Rule } from '../check';
import { bothKnown, known } from '../facts';

/** Rules about the placement itself. A scheme without a placement section sets none of them. */

const placementType: Rule = ({ scheme, facts }) => {
  const types = scheme.placement?.types ?? null;
  if (types === null) return null;
  const type = known(facts.placement?.type);
  return checkOf({
    rule: 'placement-type',
    met: type && types.includes(type),
    input: type,
    expected: types,
    reference: inScheme(scheme, 'soort plaats'),
  });
};

const hoursMin: Rule = ({ scheme, facts }) => {
  const least = scheme.placement?.minHoursPerWeek ?? null;
  if (least === null) return null;
  const hours = known(facts.placement?.hoursPerWeek);
  return checkOf({
    rule: 'hours-min',
    met: hours === undefined ? undefined : hours >= least,
    input: hours,
    expected: { minHoursPerWeek: least },
    reference: inScheme(scheme, 'uren per week'),
  });
};

const hoursMax: Rule = ({ scheme, facts }) => {
  const most = scheme.placement?.maxHoursPerWeek ?? null;
  if (most === null) return null;
  const hours = known(facts.placement?.hoursPerWeek);
  return checkOf({
    rule: 'hours-max',
    met: hours === undefined ? undefined : hours <= most,
    input: hours,
    expected: { maxHoursPerWeek: most },
    reference: inScheme(scheme, 'uren per week'),
  });
};

/** A contract without end lasts as long as any scheme asks. */
const contractMonths: Rule = ({ scheme, facts }) => {
  const months = scheme.placement?.minContractMonths ?? null;
  if (months === null) return null;
  const endOn = facts.placement?.endOn;
  const days = bothKnown(facts.placement?.startOn, endOn);
  const longEnough = days && employmentMonthsEnd(days[0], months) <= days[1];
  return checkOf({
    rule: 'contract-months',
    met: endOn === null && facts.placement ? true : longEnough,
    input: {
      startOn: facts.placement?.startOn ?? null,
      endOn: endOn === null ? 'without end' : (endOn ?? null),
    },
    expected: { minContractMonths: months },
    reference: inScheme(scheme, 'duur van het contract'),
  });
};

const startWindow: Rule = ({ scheme, facts }) => {
  const range = scheme.placement?.startOn ?? null;
  if (range === null || (range.from === null && range.to === null)) return null;
  const startOn = known(facts.placement?.startOn);
  const within = (day: string) => day >= (range.from ?? day) && day <= (range.to ?? day);
  return checkOf({
    rule: 'placement-start-window',
    met: startOn === undefined ? undefined : within(startOn),
    input: startOn,
    expected: range,
    reference: inScheme(scheme, 'begin van de plaatsing'),
  });
};

const agency: Rule = ({ scheme, facts }) => {
  const policy = scheme.placement?.agency ?? 'allowed';
  if (policy === 'allowed') return null;
  const via = known(facts.placement?.viaAgency);
  return checkOf({
    rule: 'agency',
    met: via === undefined ? undefined : via === (policy === 'required'),
    input: via,
    expected: policy,
    reference: inScheme(scheme, 'uitzendbureau'),
  });
};

/** So many whole months must lie between the last day of earlier work here and the start. `null`: never worked here. */
const notEmployedHere: Rule = ({ scheme, facts }) => {
  const months = scheme.placement?.notEmployedHereMonths ?? null;
  if (months === null) return null;
  const { placement } = facts;
  const last = placement?.lastEmployedHereOn;
  const days = bothKnown(last, placement?.startOn);
  const longAgo = days && employmentMonthsEnd(addDays(days[0], 1), months) < days[1];
  return checkOf({
    rule: 'not-employed-here-months',
    met: placement && last === null ? true : longAgo,
    input: placement && last === null ? 'never' : last,
    expected: { notEmployedHereMonths: months },
    reference: inScheme(scheme, 'eerder werk bij deze werkgever'),
  });
};

const trainingCompany: Rule = ({ scheme, facts }) => {
  const types = scheme.placement?.recognisedTrainingCompanyFor ?? null;
  if (types === null) return null;
  const type = known(facts.placement?.type);
  const numberGiven = (facts.placement?.trainingCompanyNumber ?? '').trim() !== '';
  const asked = type && types.includes(type);
  return checkOf({
    rule: 'recognised-training-company',
    met: asked === undefined ? undefined : !asked || numberGiven || undefined,
    input: { type: type ?? null, numberGiven },
    expected: { recognisedTrainingCompanyFor: types },
    reference: 'Wet educatie en beroepsonderwijs, art. 7.2.10',
  });
};

export const placementRules: readonly Rule[] = [
  placementType,
  hoursMin,
  hoursMax,
  contractMonths,
  startWindow,
  agency,
  notEmployedHere,
  trainingCompany,
];
