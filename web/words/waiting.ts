import type { RankAnswer, WaitingChance } from '../api/answers';
import type { Both } from '../language/language';
import { dayWords } from './checks/values';

const expected: Readonly<Record<WaitingChance['expectation'], Both>> = {
  likely: { nl: 'Waarschijnlijk komt er geld vrij voor u.', en: 'Budget will probably come free for you.' },
  uncertain: {
    nl: 'Het is onzeker of er geld vrijkomt voor u.',
    en: 'It is uncertain whether budget comes free for you.',
  },
  unlikely: {
    nl: 'Waarschijnlijk komt er geen geld vrij voor u.',
    en: 'Budget will probably not come free for you.',
  },
};

/** What may be expected of a place on the list: as things went of late, and never a promise. */
export function chanceWords({ expectation, freedPlaces, weeks, places, until }: WaitingChance): Both {
  const last = dayWords(until);
  return {
    nl: `${expected[expectation].nl} In de laatste ${weeks} weken kwam er geld vrij voor ${freedPlaces} aanvragen. Gaat dat zo door? Dan komt er tot en met ${last.nl} geld vrij voor ${places.from} tot ${places.to} aanvragen. Dit is een schatting. U kunt er geen rechten aan ontlenen.`,
    en: `${expected[expectation].en} In the last ${weeks} weeks budget came free for ${freedPlaces} applications. If it goes on like that, budget comes free for ${places.from} to ${places.to} applications until and including ${last.en}. This is an estimate, and no promise.`,
  };
}

type Ground = NonNullable<RankAnswer['items'][number]['ground']>;

export const groundWords: Readonly<Record<Ground, Both>> = {
  'rank-order': { nl: 'Was eerder compleet', en: 'Was complete earlier' },
  'squeezed-in': {
    nl: 'Was eerder compleet; terug op de eigen plaats na verbeterde gegevens',
    en: 'Was complete earlier; back in its own place after corrected facts',
  },
  partial: { nl: 'Was eerder compleet; kreeg wat er over was', en: 'Was complete earlier; got what was left' },
  'next-that-fits': {
    nl: 'Kwam later; het bedrag paste nog, zoals de regeling zegt',
    en: 'Came later; its amount still fitted, as the scheme says',
  },
  'not-in-line': {
    nl: 'Kwam later; deze aanvraag stond toen niet in de rij',
    en: 'Came later; this application stood in no line then',
  },
  objection: {
    nl: 'Toegekend in bezwaar (artikel 4:25 lid 3 Awb)',
    en: 'Granted in objection (article 4:25 paragraph 3 Awb)',
  },
  'no-record': { nl: 'Dossier is vernietigd; plaats niet meer bekend', en: 'Case was destroyed; rank no longer known' },
  unexplained: { nl: 'Niet verklaard: laat dit uitzoeken', en: 'Not explained: have this looked into' },
};
