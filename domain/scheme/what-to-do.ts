import type { LocalDate } from '../calendar';
import type { Check } from './check';
import { conditionsInWords } from './conditions';
import type { BothLanguages, Scheme } from './definition';
import { closingMinute, type SchemeInForce } from './window';
import { dayInWords } from './words/terms';

export type Eligible = 'yes' | 'no' | 'unknown';

function conditionsOf(scheme: Scheme, checks: readonly Check[], outcome: Check['outcome']): BothLanguages {
  const rules = new Set(checks.filter((check) => check.outcome === outcome).map((check) => check.rule));
  const sentences = conditionsInWords(scheme).filter(({ rule }) => rules.has(rule));
  return { nl: sentences.map(({ nl }) => nl).join(' '), en: sentences.map(({ en }) => en).join(' ') };
}

const verdict = (scheme: Scheme, checks: readonly Check[], eligible: Eligible): BothLanguages => {
  if (eligible === 'no') {
    const failed = conditionsOf(scheme, checks, 'fail');
    return {
      nl: `Deze regeling past niet bij uw antwoorden. De voorwaarde is: ${failed.nl}`,
      en: `This scheme does not fit your answers. The condition is: ${failed.en}`,
    };
  }
  if (eligible === 'yes') {
    return {
      nl: 'U voldoet aan de voorwaarden die wij kunnen nagaan.',
      en: 'You meet the conditions that we can check.',
    };
  }
  const open = conditionsOf(scheme, checks, 'unknown');
  return open.nl === ''
    ? { nl: 'Deze regeling past misschien.', en: 'This scheme may fit.' }
    : {
        nl: `Deze regeling past misschien. Wij weten dit nog niet zeker: ${open.nl}`,
        en: `This scheme may fit. We are not sure of this yet: ${open.en}`,
      };
};

const notTheBeneficiary = (checks: readonly Check[]): boolean =>
  checks.some((check) => check.rule === 'beneficiary' && check.outcome === 'fail');

function whereToApply(scheme: Scheme, checks: readonly Check[], eligible: Eligible): BothLanguages {
  if (scheme.applyAt !== null && !scheme.handledHere) {
    const { name, url } = scheme.applyAt;
    return {
      nl: `U vraagt dit niet hier aan, maar bij ${name}: ${url}`,
      en: `You do not apply here, but at ${name}: ${url}`,
    };
  }
  if (notTheBeneficiary(checks)) {
    return {
      nl: 'Vraag die organisatie wat zij voor u kan doen.',
      en: 'Ask that organisation what it can do for you.',
    };
  }
  return eligible === 'no'
    ? {
        nl: 'Klopt dit niet? Dan mag u toch aanvragen. Een medewerker kijkt er dan naar.',
        en: 'Is this wrong? Then you may apply all the same. An officer will look at it.',
      }
    : { nl: 'Vraag de regeling aan met het formulier.', en: 'Apply with the form.' };
}

/** By whole days; on the first and last day itself the hour counts, so it is named. */
function whenToApply(scheme: SchemeInForce, on: LocalDate): BothLanguages | null {
  if (!scheme.handledHere) return null;
  const [opensOn = '', opensHour] = scheme.window.opensAt.split('T');
  const [closesOn = '', closesHour] = closingMinute(scheme).split('T');
  const [opens, closes] = [dayInWords(opensOn), dayInWords(closesOn)];
  if (on < opensOn) {
    return {
      nl: `Aanvragen kan vanaf ${opens.nl}, ${opensHour} uur.`,
      en: `You can apply from ${opens.en}, ${opensHour}.`,
    };
  }
  return on > closesOn
    ? {
        nl: `Aanvragen kan niet meer: het kon tot ${closes.nl}.`,
        en: `You can no longer apply: it closed on ${closes.en}.`,
      }
    : {
        nl: `Aanvragen kan tot ${closes.nl}, ${closesHour} uur.`,
        en: `You can apply until ${closes.en}, ${closesHour}.`,
      };
}

function together(...parts: readonly (BothLanguages | null)[]): BothLanguages {
  const said = parts.filter((part) => part !== null);
  return { nl: said.map(({ nl }) => nl).join(' '), en: said.map(({ en }) => en).join(' ') };
}

/** Where and when to apply, in plain Dutch (B1) and English. */
export const nextStep = (
  scheme: SchemeInForce,
  checks: readonly Check[],
  eligible: Eligible,
  on: LocalDate,
): BothLanguages => together(whereToApply(scheme, checks, eligible), whenToApply(scheme, on));

/** How the answers fall out, and what the asker best does next. */
export const whatToDo = (
  scheme: SchemeInForce,
  checks: readonly Check[],
  eligible: Eligible,
  on: LocalDate,
): BothLanguages => together(verdict(scheme, checks, eligible), nextStep(scheme, checks, eligible, on));
