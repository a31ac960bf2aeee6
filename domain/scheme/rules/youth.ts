import { completedYears, type LocalDate } from '../../calendar';
import { type Case, checkOf, inScheme, type Rule } from '../check';
import { benefitOf, bothKnown, known } from '../facts';

/** Rules about the youth. */

/** Compares names of municipalities as people write them: case, blanks and the shape of an apostrophe do not count. */
export const sameMunicipality = (a: string, b: string): boolean => plainName(a) === plainName(b);

const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .trim()
    .replace(/^gemeente\s+/i, '')
    .toLowerCase();

/** The day on which the age counts. A scheme that asks no placement has no start to count on: then the day of receipt. */
function ageDay({ scheme, facts }: Case): LocalDate | undefined {
  const onStart = scheme.youth.ageOn === 'start' && scheme.placement !== null;
  return known(onStart ? facts.placement?.startOn : facts.appliedOn);
}

const age: Rule = (subject) => {
  const { minAge, maxAge } = subject.scheme.youth;
  if (minAge === null && maxAge === null) return null;
  const days = bothKnown(subject.facts.youth?.birthDate, ageDay(subject));
  const years = days && completedYears(...days);
  return checkOf({
    rule: 'age',
    met: years === undefined ? undefined : years >= (minAge ?? 0) && years <= (maxAge ?? Number.POSITIVE_INFINITY),
    input: years,
    expected: { minAge, maxAge },
    reference: inScheme(subject.scheme, 'leeftijd'),
  });
};

const startQualification: Rule = ({ scheme, facts }) => {
  if (scheme.youth.startQualification === 'any') return null;
  const has = known(facts.youth?.startQualification);
  return checkOf({
    rule: 'start-qualification',
    met: has === undefined ? undefined : !has,
    input: has,
    expected: false,
    reference: inScheme(scheme, 'startkwalificatie'),
  });
};

const benefit: Rule = ({ scheme, facts }) => {
  const { benefits } = scheme.youth;
  if (benefits === null) return null;
  const has = benefitOf(facts);
  return checkOf({
    rule: 'benefit',
    met: has && benefits.includes(has),
    input: has,
    expected: benefits,
    reference: inScheme(scheme, 'uitkering'),
  });
};

const municipality: Rule = ({ scheme, facts }) => {
  const { municipalities } = scheme.youth;
  if (municipalities === null) return null;
  const lives = known(facts.youth?.municipality);
  return checkOf({
    rule: 'municipality',
    met: lives === undefined ? undefined : municipalities.some((name) => sameMunicipality(name, lives)),
    input: lives,
    expected: municipalities,
    reference: inScheme(scheme, 'woonplaats van de jongere'),
  });
};

const registeredJobseeker: Rule = ({ scheme, facts }) => {
  const asked = scheme.youth.registeredJobseeker;
  if (asked === null) return null;
  const is = known(facts.youth?.registeredJobseeker);
  return checkOf({
    rule: 'registered-jobseeker',
    met: is === undefined ? undefined : is === asked,
    input: is,
    expected: asked,
    reference: inScheme(scheme, 'inschrijving als werkzoekende'),
  });
};

const inEducation: Rule = ({ scheme, facts }) => {
  const asked = scheme.youth.inEducation;
  if (asked === null) return null;
  const is = known(facts.youth?.inEducation);
  return checkOf({
    rule: 'in-education',
    met: is === undefined ? undefined : is === asked,
    input: is,
    expected: asked,
    reference: inScheme(scheme, 'onderwijs'),
  });
};

export const youthRules: readonly Rule[] = [
  age,
  startQualification,
  benefit,
  municipality,
  registeredJobseeker,
  inEducation,
];
