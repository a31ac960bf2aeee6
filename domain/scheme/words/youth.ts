import type { BothLanguages, Scheme } from '../definition';
import { asIs, benefitWords, eitherOf, say } from './terms';

/** The conditions on the youth and the applicant, in words. `null`: the scheme sets no such condition. */
export type Words = (scheme: Scheme) => BothLanguages | null;

const bounds = (min: number | null, max: number | null): BothLanguages | null => {
  if (min !== null && max !== null)
    return { nl: `${min} tot en met ${max} jaar`, en: `${min} up to and including ${max}` };
  if (min !== null) return { nl: `${min} jaar of ouder`, en: `${min} or older` };
  return max === null ? null : { nl: `${max} jaar of jonger`, en: `${max} or younger` };
};

const age: Words = ({ youth, placement }) => {
  const range = bounds(youth.minAge, youth.maxAge);
  if (range === null) return null;
  return youth.ageOn === 'start' && placement !== null
    ? say(
        range,
        (years) => `De jongere is ${years} op de dag dat het werk begint.`,
        (years) => `The youth is ${years} on the day the work starts.`,
      )
    : say(
        range,
        (years) => `De jongere is ${years} op de dag van de aanvraag.`,
        (years) => `The youth is ${years} on the day of the application.`,
      );
};

const startQualification: Words = ({ youth }) =>
  youth.startQualification === 'any'
    ? null
    : {
        nl: 'De jongere heeft geen startkwalificatie: geen diploma havo, vwo of mbo niveau 2 of hoger.',
        en: 'The youth has no start qualification: no diploma of havo, vwo or mbo level 2 or higher.',
      };

const benefit: Words = ({ youth }) =>
  youth.benefits &&
  say(
    eitherOf(youth.benefits.map((kind) => benefitWords[kind])),
    (kinds) => `De jongere heeft ${kinds}.`,
    (kinds) => `The youth has ${kinds}.`,
  );

const municipality: Words = ({ youth }) =>
  youth.municipalities &&
  say(
    eitherOf(youth.municipalities.map(asIs)),
    (names) => `De jongere woont in ${names}.`,
    (names) => `The youth lives in ${names}.`,
  );

const registeredJobseeker: Words = ({ youth }) => {
  if (youth.registeredJobseeker === null) return null;
  return youth.registeredJobseeker
    ? { nl: 'De jongere staat ingeschreven als werkzoekende.', en: 'The youth is registered as a jobseeker.' }
    : { nl: 'De jongere staat niet ingeschreven als werkzoekende.', en: 'The youth is not registered as a jobseeker.' };
};

const inEducation: Words = ({ youth }) => {
  if (youth.inEducation === null) return null;
  return youth.inEducation
    ? { nl: 'De jongere volgt onderwijs.', en: 'The youth is in education.' }
    : { nl: 'De jongere volgt geen onderwijs.', en: 'The youth is not in education.' };
};

const beneficiary: Words = ({ beneficiary: who, beneficiaryOrganisation: number }) =>
  who === 'employer'
    ? null
    : {
        nl: `Alleen de organisatie met KvK-nummer ${number} kan dit aanvragen.`,
        en: `Only the organisation with KvK number ${number} can apply.`,
      };

const employerMunicipality: Words = ({ employer }) =>
  employer.municipalities &&
  say(
    eitherOf(employer.municipalities.map(asIs)),
    (names) => `De werkgever is gevestigd in ${names}.`,
    (names) => `The employer is established in ${names}.`,
  );

export const youthWords: Readonly<Record<string, Words>> = {
  beneficiary,
  'employer-municipality': employerMunicipality,
  age,
  'start-qualification': startQualification,
  benefit,
  municipality,
  'registered-jobseeker': registeredJobseeker,
  'in-education': inEducation,
};
