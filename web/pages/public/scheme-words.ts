import { eitherOf, placementWords } from '../../../domain/scheme/words/terms';
import type { MenuEntryAnswer } from '../../api/answers';
import { moment, money } from '../../language/format';
import type { Both } from '../../language/language';

/** What a card or a page says of a scheme at a glance, out of its entry on the menu. */

const both = (write: (language: keyof Both) => string): Both => ({ nl: write('nl'), en: write('en') });

function agesInWords({ ageFrom, ageTo }: MenuEntryAnswer['asks']): Both {
  if (ageFrom !== null && ageTo !== null)
    return { nl: ` van ${ageFrom} tot en met ${ageTo} jaar`, en: ` aged ${ageFrom} to ${ageTo}` };
  if (ageFrom !== null) return { nl: ` van ${ageFrom} jaar of ouder`, en: ` aged ${ageFrom} or older` };
  return ageTo === null ? { nl: '', en: '' } : { nl: ` tot en met ${ageTo} jaar`, en: ` up to age ${ageTo}` };
}

/** "Jongeren van 16 tot en met 26 jaar, zonder startkwalificatie". */
export function youthInWords({ asks }: MenuEntryAnswer): Both {
  const ages = agesInWords(asks);
  const unqualified = asks.officerFacts.includes('startQualification');
  const diploma = unqualified
    ? { nl: ' zonder startkwalificatie', en: ' without a start qualification' }
    : { nl: '', en: '' };
  return { nl: `Jongeren${ages.nl}${diploma.nl}`, en: `Young people${ages.en}${diploma.en}` };
}

/** "een baan of een bbl-plek"; null where the scheme asks for no placement. */
export const placementsInWords = ({ asks }: MenuEntryAnswer): Both | null =>
  asks.placementTypes.length === 0 ? null : eitherOf(asks.placementTypes.map((type) => placementWords[type]));

const withoutStop = (text: string): string => text.replace(/\.$/, '');

/** The amount, or between which amounts it lies; null where the scheme names none. */
export function amountInShort({ amounts }: MenuEntryAnswer): Both | null {
  const [first, ...others] = amounts;
  if (first === undefined) return null;
  if (others.every(({ amount }) => amount.nl === first.amount.nl)) {
    return { nl: withoutStop(first.amount.nl), en: withoutStop(first.amount.en) };
  }
  if (amounts.some(({ perMonth, proRataHours, requested }) => perMonth || proRataHours !== null || requested)) {
    return { nl: 'Hangt af van de plek en de uren', en: 'Depends on the placement and the hours' };
  }
  const cents = amounts.map(({ amountCents }) => amountCents);
  const [least, most] = [Math.min(...cents), Math.max(...cents)];
  const onlyTwo = new Set(cents).size === 2;
  return {
    nl: `${money(least, 'nl')} ${onlyTwo ? 'of' : 'tot'} ${money(most, 'nl')}`,
    en: `${money(least, 'en')} ${onlyTwo ? 'or' : 'to'} ${money(most, 'en')}`,
  };
}

/** Until when, from when, or that it is over. */
export function windowInWords({ window }: MenuEntryAnswer): Both {
  const [opens, closes] = [
    both((language) => moment(window.opensAt, language)),
    both((language) => moment(window.closesAt, language)),
  ];
  if (window.state === 'not-yet') return { nl: `Vanaf ${opens.nl}`, en: `From ${opens.en}` };
  return window.state === 'open'
    ? { nl: `Tot ${closes.nl}`, en: `Until ${closes.en}` }
    : { nl: `Gesloten sinds ${closes.nl}`, en: `Closed since ${closes.en}` };
}

/** That an outage at closing time keeps it open for longer, and why. */
export const extensionInWords = ({ closedAt, until, reason }: NonNullable<Extension>): Both => {
  const [closed, open] = [both((language) => moment(closedAt, language)), both((language) => moment(until, language))];
  return {
    nl: `Door een storing bij de sluiting (${closed.nl}) is de regeling langer open: tot ${open.nl}. ${reason}`,
    en: `Because of an outage at the closing (${closed.en}) the scheme is open for longer: until ${open.en}. ${reason}`,
  };
};

type Extension = MenuEntryAnswer['window']['extension'];

interface State {
  readonly tone: 'active' | 'success' | 'warning' | 'neutral';
  readonly words: Both;
}

const nothingLeft = ({ left }: MenuEntryAnswer): boolean =>
  left !== null && (left.awards === 0 || left.amountCents === 0);

/** Whether one can apply now. */
export function stateOf(entry: MenuEntryAnswer): State {
  if (!entry.handledHere) return { tone: 'neutral', words: { nl: 'Elders aanvragen', en: 'Apply elsewhere' } };
  if (entry.window.state === 'not-yet') return { tone: 'active', words: { nl: 'Opent later', en: 'Opens later' } };
  if (entry.window.state === 'closed') return { tone: 'neutral', words: { nl: 'Gesloten', en: 'Closed' } };
  return nothingLeft(entry)
    ? { tone: 'warning', words: { nl: 'Open, met wachtlijst', en: 'Open, with waiting list' } }
    : { tone: 'success', words: { nl: 'Open', en: 'Open' } };
}

export const pausedInShort: Both = { nl: 'Ligt tijdelijk stil', en: 'Paused for a while' };

export const canApply = ({ handledHere, window }: MenuEntryAnswer): boolean => handledHere && window.state === 'open';

/** Whoever applies meanwhile comes in line all the same. */
export function pausedInWords(entry: MenuEntryAnswer): Both {
  const paused = {
    nl: 'Deze regeling ligt tijdelijk stil: wij zetten nu geen geld klaar en betalen niet.',
    en: 'This scheme is paused for a while: we set no money apart and do not pay now.',
  };
  return canApply(entry)
    ? {
        nl: `${paused.nl} U kunt wel aanvragen. Uw aanvraag komt gewoon in de rij.`,
        en: `${paused.en} You can apply all the same. Your application gets its place in line.`,
      }
    : paused;
}

/** "U vraagt dit aan bij UWV: https://…" without the address, where a link stands beside it. */
export const withoutAddress = (sentence: string): string => sentence.replace(/: https?:\S+/, '.');
