import type { Both } from '../language/language';

/** The schemas' messages are English, for programs; people read these. Kept complete by a test over the schemas. */
const exact: Readonly<Record<string, Both>> = {
  'must not be empty': { nl: 'Vul dit in.', en: 'Fill this in.' },
  'must be a KvK number: 8 digits': { nl: 'Vul een KvK-nummer van 8 cijfers in.', en: 'Enter a KvK number of 8 digits.' },
  'must be a valid IBAN: check the digits': {
    nl: 'Dit is geen geldig rekeningnummer. Controleer de cijfers.',
    en: 'This is not a valid account number. Check the digits.',
  },
  'must be a Dutch postcode: 4 digits and 2 letters': {
    nl: 'Vul een postcode in, zoals 1234 AB.',
    en: 'Enter a Dutch postcode, such as 1234 AB.',
  },
  'must be a phone number': { nl: 'Vul een telefoonnummer in, zoals 06-12345678.', en: 'Enter a phone number.' },
  'must be declared': { nl: 'Zet hier een vinkje. Anders kunt u niet aanvragen.', en: 'Tick this box, or you cannot apply.' },
  'must not be before startOn': {
    nl: 'De einddatum ligt voor de begindatum.',
    en: 'The last day is before the first day.',
  },
  'at most two decimals': { nl: 'Gebruik hooguit 2 cijfers achter de komma.', en: 'Use at most 2 decimals.' },
  'must not hold control characters': {
    nl: 'Hier staat een teken in dat niet kan. Typ de tekst opnieuw.',
    en: 'There is a character in it that is not allowed. Type the text again.',
  },
};

const patterns: readonly { readonly match: RegExp; readonly words: Both }[] = [
  { match: /^Invalid email/i, words: { nl: 'Vul een e-mailadres in, zoals naam@bedrijf.nl.', en: 'Enter an email address.' } },
  { match: /ISO date|calendar day|date/i, words: { nl: 'Vul een datum in die bestaat.', en: 'Enter a date that exists.' } },
  { match: /^Too big/i, words: { nl: 'Dit is te lang of te hoog.', en: 'This is too long or too high.' } },
  { match: /^Too small/i, words: { nl: 'Dit is te kort of te laag.', en: 'This is too short or too low.' } },
  { match: /^Invalid (input|option)/i, words: { nl: 'Vul dit in of kies een antwoord.', en: 'Fill this in or choose an answer.' } },
];

/** @returns null for a message that nobody has put into words yet */
export function knownMessage(message: string): Both | null {
  return exact[message] ?? patterns.find(({ match }) => match.test(message))?.words ?? null;
}

/** What to show for a message of a schema or of the API. */
export const messageInWords = (message: string | undefined): Both =>
  knownMessage(message ?? '') ?? { nl: 'Dit klopt niet. Controleer wat u hebt ingevuld.', en: 'This is not right. Check what you typed.' };
