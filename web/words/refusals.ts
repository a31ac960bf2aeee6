import type { Problem } from '../api/problem';
import type { Both } from '../language/language';

/** What the API's refusals mean to people, by code: what is the matter, and what to do. */
const words: Readonly<Record<string, Both>> = {
  unauthorized: {
    nl: 'U bent uitgelogd. Log opnieuw in. Wat u hebt ingevuld, blijft staan.',
    en: 'You have been signed out. Sign in again. What you typed is still there.',
  },
  forbidden: { nl: 'Dit mag u niet met dit account.', en: 'Your account may not do this.' },
  'not-found': {
    nl: 'Dit is er niet, of u mag het niet zien. Controleer het adres.',
    en: 'This does not exist, or you may not see it. Check the address.',
  },
};

/** @returns the words for its code; for a code without words what the API itself says, in English */
export function refusalInWords(problem: Problem): Both {
  const known = words[problem.code];
  if (known !== undefined) return known;
  if (problem.status === 401) return words.unauthorized as Both;
  if (problem.status >= 500) {
    return {
      nl: 'Er ging iets mis aan onze kant. Probeer het over een paar minuten opnieuw. Wat u hebt ingevuld, blijft staan.',
      en: 'Something went wrong on our side. Try again in a few minutes. What you typed is still there.',
    };
  }
  const said = problem.detail || problem.title;
  return { nl: `Dit kon niet worden gedaan: ${said}`, en: `This could not be done: ${said}` };
}
