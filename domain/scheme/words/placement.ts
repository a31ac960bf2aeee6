import { dayInWords, eitherOf, numberInWords, periodInWords, placementWords, say } from './terms';
import type { Words } from './youth';

/** The conditions on the placement and on the moment of applying, in words. */

const placementType: Words = ({ placement }) =>
  placement?.types
    ? say(
        eitherOf(placement.types.map((type) => placementWords[type])),
        (types) => `Het gaat om ${types}.`,
        (types) => `It is about ${types}.`,
      )
    : null;

const hoursMin: Words = ({ placement }) =>
  placement && placement.minHoursPerWeek !== null
    ? say(
        numberInWords(placement.minHoursPerWeek),
        (hours) => `De jongere werkt minstens ${hours} uur per week.`,
        (hours) => `The youth works at least ${hours} hours a week.`,
      )
    : null;

const hoursMax: Words = ({ placement }) =>
  placement && placement.maxHoursPerWeek !== null
    ? say(
        numberInWords(placement.maxHoursPerWeek),
        (hours) => `De jongere werkt hoogstens ${hours} uur per week.`,
        (hours) => `The youth works at most ${hours} hours a week.`,
      )
    : null;

const contractMonths: Words = ({ placement }) =>
  placement && placement.minContractMonths !== null
    ? say(
        periodInWords(`P${placement.minContractMonths}M`),
        (months) => `Het contract duurt minstens ${months}.`,
        (months) => `The contract lasts at least ${months}.`,
      )
    : null;

const startWindow: Words = ({ placement }) => {
  const { from = null, to = null } = placement?.startOn ?? {};
  const first = from === null ? null : dayInWords(from);
  const last = to === null ? null : dayInWords(to);
  if (first && last) {
    return {
      nl: `Het werk begint tussen ${first.nl} en ${last.nl}. Die dagen tellen mee.`,
      en: `The work starts from ${first.en} up to and including ${last.en}.`,
    };
  }
  if (first) return { nl: `Het werk begint op ${first.nl} of later.`, en: `The work starts on ${first.en} or later.` };
  return last && { nl: `Het werk begint op ${last.nl} of eerder.`, en: `The work starts on ${last.en} or earlier.` };
};

const agency: Words = ({ placement }) => {
  if (placement === null || placement.agency === 'allowed') return null;
  return placement.agency === 'required'
    ? { nl: 'De jongere werkt via een uitzendbureau.', en: 'The youth works through a temporary agency.' }
    : { nl: 'De jongere werkt niet via een uitzendbureau.', en: 'The youth does not work through a temporary agency.' };
};

const notEmployedHere: Words = ({ placement }) =>
  placement && placement.notEmployedHereMonths !== null
    ? say(
        periodInWords(`P${placement.notEmployedHereMonths}M`),
        (months) => `De jongere werkte niet bij de werkgever in de ${months} voor het begin.`,
        (months) => `The youth did not work for the employer in the ${months} before the start.`,
      )
    : null;

const trainingCompany: Words = ({ placement }) =>
  placement?.recognisedTrainingCompanyFor
    ? say(
        eitherOf(placement.recognisedTrainingCompanyFor.map((type) => placementWords[type])),
        (types) => `Voor ${types} is de werkgever een erkend leerbedrijf.`,
        (types) => `For ${types} the employer is a recognised training company.`,
      )
    : null;

const applyBeforeStart: Words = ({ applyBeforeStart: most }) =>
  most === null
    ? null
    : say(
        periodInWords(most),
        (time) => `De aanvraag komt op zijn vroegst ${time} voor het begin van het werk.`,
        (time) => `The application comes at the earliest ${time} before the work starts.`,
      );

const applyAfterStart: Words = ({ applyAfterStart: most }) =>
  most === null
    ? null
    : say(
        periodInWords(most),
        (time) => `De aanvraag komt op zijn laatst ${time} na het begin van het werk.`,
        (time) => `The application comes at the latest ${time} after the work starts.`,
      );

export const timeAndPlaceWords: Readonly<Record<string, Words>> = {
  'placement-type': placementType,
  'hours-min': hoursMin,
  'hours-max': hoursMax,
  'contract-months': contractMonths,
  'placement-start-window': startWindow,
  agency,
  'not-employed-here-months': notEmployedHere,
  'recognised-training-company': trainingCompany,
  'apply-before-start': applyBeforeStart,
  'apply-after-start': applyAfterStart,
};
