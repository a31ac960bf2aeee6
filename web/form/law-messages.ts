import { day, money } from '../language/format';
import type { Both } from '../language/language';

/** What days and amounts a message names, in the order in which it names them. */
interface Named {
  readonly days: readonly string[];
  readonly cents: readonly number[];
}

const fixed = (nl: string, en: string) => (): Both => ({ nl, en });
const first = (values: readonly string[]) => values[0] ?? '';
const euros = ({ cents }: Named, nth = 0) => ({ nl: money(cents[nth] ?? 0, 'nl'), en: money(cents[nth] ?? 0, 'en') });

/** What `domain/` says of terms, intentions, objections and letters, in words. */
const patterns: readonly { readonly match: RegExp; readonly words: (named: Named) => Both }[] = [
  { match: /^must not lie ahead$/, words: fixed('Deze dag moet nog komen.', 'This day is still to come.') },
  { match: /^must lie after today$/, words: fixed('Kies een dag na vandaag.', 'Choose a day after today.') },
  {
    match: /^must lie between [\d-]+ and today$/,
    words: ({ days }) => ({
      nl: `Kies een dag van ${day(first(days), 'nl')} tot en met vandaag.`,
      en: `Choose a day from ${day(first(days), 'en')} through today.`,
    }),
  },
  {
    match: /^must not lie before the (decision|settlement) of /,
    words: ({ days }) => ({
      nl: `Kies ${day(first(days), 'nl')} of later: toen is het besluit genomen.`,
      en: `Choose ${day(first(days), 'en')} or later: the decision was taken then.`,
    }),
  },
  {
    match: /^must not lie after the day of receipt$/,
    words: fixed('Deze dag ligt na de dag van ontvangst.', 'This day lies after the day of receipt.'),
  },
  {
    match: /^must not be before the letter was written$/,
    words: fixed('Toen was de brief nog niet gemaakt.', 'The letter had not been written then.'),
  },
  {
    match: /^names no decision of this application$|^goes with a claim/,
    words: fixed('Kies een besluit uit de lijst.', 'Choose a decision from the list.'),
  },
  { match: /^is no ground /, words: fixed('Deze grond kan hier niet. Kies een andere.', 'Choose another ground.') },
  {
    match: /^is asked for by this (ground|remedy)$/,
    words: fixed('Bij deze keuze is dit nodig.', 'This choice asks for it.'),
  },
  {
    match: /^is needed: the objection came too late/,
    words: fixed(
      'Het bezwaar kwam te laat. Leg uit waarom dat hier niet telt, of kies Niet-ontvankelijk.',
      'It came too late. Explain why that does not count here, or choose Inadmissible.',
    ),
  },
  { match: /^is needed$|^must be one of: /, words: fixed('Kies een antwoord.', 'Choose an answer.') },
  {
    match: /^goes with an objection that is founded$/,
    words: fixed('Dit hoort bij een gegrond bezwaar.', 'This goes with an objection that is founded.'),
  },
  {
    match: /^the rules give no amount: name one$/,
    words: fixed('De regels geven hier geen bedrag. Vul een bedrag in.', 'The rules give no amount. Enter one.'),
  },
  {
    match: /^must be another amount than was fixed$/,
    words: fixed('Dit is het bedrag dat er al was. Kies een ander bedrag.', 'This amount was fixed. Choose another.'),
  },
  {
    match: /^must be more than \d+ and less than \d+ cents/,
    words: (named) => ({
      nl: `Kies een bedrag boven ${euros(named).nl} en onder ${euros(named, 1).nl}.`,
      en: `Choose an amount above ${euros(named).en} and below ${euros(named, 1).en}.`,
    }),
  },
  {
    match: /^must be more than the \d+ cents/,
    words: (named) => ({
      nl: `Kies een bedrag boven ${euros(named).nl}: dat was toegekend.`,
      en: `Choose an amount above ${euros(named).en}: that was granted.`,
    }),
  },
  {
    match: /^must be less than (the )?\d+ cents/,
    words: (named) => ({
      nl: `Kies een bedrag onder ${euros(named).nl}.`,
      en: `Choose an amount below ${euros(named).en}.`,
    }),
  },
  {
    match: /^must be at most \d+ cents, which/,
    words: (named) => ({
      nl: `Hoogstens ${euros(named).nl}: meer is niet goedgekeurd.`,
      en: `At most ${euros(named).en}: no more was confirmed.`,
    }),
  },
  {
    match: /^must be above 0 and at most \d+ cents$/,
    words: (named) => ({
      nl: `Kies een bedrag boven € 0, hoogstens ${euros({ ...named, cents: named.cents.slice(1) }).nl}.`,
      en: `Choose an amount above € 0, at most ${euros({ ...named, cents: named.cents.slice(1) }).en}.`,
    }),
  },
];

/** @returns null for a message that says something else */
export function lawMessage(message: string): Both | null {
  const found = patterns.find(({ match }) => match.test(message));
  if (found === undefined) return null;
  const days = message.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  const cents = (message.replaceAll(/\d{4}-\d{2}-\d{2}/g, '').match(/\d+/g) ?? []).map(Number);
  return found.words({ days, cents });
}
