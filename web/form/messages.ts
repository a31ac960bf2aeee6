import { day } from '../language/format';
import type { Both } from '../language/language';
import { lawMessage } from './law-messages';

/** The schemas' messages are English, for programs; people read these. Kept complete by a test over the schemas. */
const exact: Readonly<Record<string, Both>> = {
  'must not be empty': { nl: 'Vul dit in.', en: 'Fill this in.' },
  'must be a KvK number: 8 digits': {
    nl: 'Vul een KvK-nummer van 8 cijfers in.',
    en: 'Enter a KvK number of 8 digits.',
  },
  'must be a valid IBAN: check the digits': {
    nl: 'Dit is geen geldig rekeningnummer. Controleer de cijfers.',
    en: 'This is not a valid account number. Check the digits.',
  },
  'must be a Dutch postcode: 4 digits and 2 letters': {
    nl: 'Vul een postcode in, zoals 1234 AB.',
    en: 'Enter a Dutch postcode, such as 1234 AB.',
  },
  'must be a BSN: nine digits that pass the eleven-test': {
    nl: 'Vul een burgerservicenummer van 9 cijfers in. Controleer de cijfers.',
    en: 'Enter a citizen service number of 9 digits. Check the digits.',
  },
  'must not be sent: this scheme does not ask for a BSN': {
    nl: 'Stuur geen burgerservicenummer: deze regeling vraagt er niet om.',
    en: 'Send no citizen service number: this scheme does not ask for one.',
  },
  'must be a phone number': { nl: 'Vul een telefoonnummer in, zoals 06-12345678.', en: 'Enter a phone number.' },
  'must be declared': {
    nl: 'Zet hier een vinkje. Anders kunt u niet aanvragen.',
    en: 'Tick this box, or you cannot apply.',
  },
  'must not be before startOn': {
    nl: 'De einddatum ligt voor de begindatum.',
    en: 'The last day is before the first day.',
  },
  'must not be before from': {
    nl: 'De laatste dag ligt voor de eerste dag.',
    en: 'The last day is before the first day.',
  },
  'must be an existing YYYY-MM-DDTHH:mm, Amsterdam time': {
    nl: 'Vul een datum en een tijd in.',
    en: 'Enter a date and a time.',
  },
  'must come after from': {
    nl: 'Het einde ligt niet na het begin.',
    en: 'The end does not come after the beginning.',
  },
  'goes with a grant, and with a grant alone': {
    nl: 'Vul de laatste dag in waarop men mag aanvragen.',
    en: 'Enter the last day on which they may apply.',
  },
  'must not lie in the future': { nl: 'Dit moment is er nog niet.', en: 'This moment has not come yet.' },
  'must lie in the future': { nl: 'Kies een moment dat nog komt.', en: 'Choose a moment that is still to come.' },
  'must lie before the closing of the window': {
    nl: 'De storing begon niet voor de sluiting.',
    en: 'The outage did not begin before the closing.',
  },
  'must lie on the last day of the window or later': {
    nl: 'De storing was al voor de laatste dag voorbij. Dan is er geen verlenging.',
    en: 'The outage was over before the last day. Then there is no extension.',
  },
  'must come after the closing of the window': {
    nl: 'Kies een moment na de sluiting.',
    en: 'Choose a moment after the closing.',
  },
  'must not come before to': {
    nl: 'Kies een moment na het einde van de storing.',
    en: 'Choose a moment after the end of the outage.',
  },
  'may be at most 14 days after the closing of the window': {
    nl: 'Hoogstens 14 dagen na de sluiting.',
    en: 'At most 14 days after the closing.',
  },
  'must report at least one change': { nl: 'Kies wat er is veranderd.', en: 'Choose what has changed.' },
  'must hold every document that is asked': {
    nl: 'Voeg alle gevraagde bestanden toe.',
    en: 'Add every file that is asked.',
  },
  'must lie between 1900-01-01 and 2199-12-31': {
    nl: 'Controleer het jaartal.',
    en: 'Check the year.',
  },
  'must not be in the future': {
    nl: 'Deze datum ligt in de toekomst. Controleer het jaar.',
    en: 'This date lies in the future. Check the year.',
  },
  'must not lie before today': {
    nl: 'Deze dag is al voorbij. Kies vandaag of later.',
    en: 'This day has passed. Choose today or later.',
  },
  'must not lie after today': {
    nl: 'Deze dag moet nog komen. Kies vandaag of eerder.',
    en: 'This day is still to come. Choose today or before.',
  },
  'must not be so long ago': {
    nl: 'Deze datum is te lang geleden. Controleer het jaar.',
    en: 'This date is too long ago. Check the year.',
  },
  'names the same rule twice': {
    nl: 'Deze regel staat er twee keer in. Haal er een weg.',
    en: 'This rule is named twice. Take one away.',
  },
  'must be a SHA-256 in lower-case hex': {
    nl: 'Het bestand is niet goed gelezen. Kies het opnieuw.',
    en: 'The file was not read well. Choose it again.',
  },
  'only a-z, 0-9 and single hyphens between them': {
    nl: 'Gebruik alleen kleine letters, cijfers en losse streepjes.',
    en: 'Use small letters, digits and single hyphens only.',
  },
  'must be a whole number': { nl: 'Vul een heel getal in.', en: 'Enter a whole number.' },
  'must be 1 to 64 letters, digits, dots, dashes or underscores': {
    nl: 'Gebruik alleen letters, cijfers, punten, streepjes en lage streepjes, hooguit 64.',
    en: 'Use letters, digits, dots, dashes and underscores only, at most 64.',
  },
  'at most two decimals': { nl: 'Gebruik hooguit 2 cijfers achter de komma.', en: 'Use at most 2 decimals.' },
  'must come after today and after the one before': {
    nl: 'Kies een dag na vandaag, en later dan de dag ervoor.',
    en: 'Choose a day after today, and later than the one before.',
  },
  'was booked before with other content': {
    nl: 'Dit kenmerk is al eerder geboekt. Controleer het afschrift.',
    en: 'This reference was booked before. Check the statement.',
  },
  'follows from the facts on this ground: leave it out': {
    nl: 'Bij deze reden volgt dit uit de feiten. Laat het leeg.',
    en: 'With this ground it follows from the facts. Leave it empty.',
  },
  'no such claim': { nl: 'Deze betaling is er niet (meer).', en: 'There is no such payment (any more).' },
  'must not hold control characters': {
    nl: 'Hier staat een teken in dat niet kan. Typ de tekst opnieuw.',
    en: 'There is a character in it that is not allowed. Type the text again.',
  },
  'must not hold characters that turn text around': {
    nl: 'Hier staat een onzichtbaar teken in dat tekst omdraait. Typ de tekst opnieuw.',
    en: 'There is an invisible character in it that turns text around. Type the text again.',
  },
  'must hold whole characters': {
    nl: 'Een teken is onderweg stukgegaan. Typ de tekst opnieuw.',
    en: 'A character got damaged on its way. Type the text again.',
  },
};

const patterns: readonly { readonly match: RegExp; readonly words: Both | ((days: readonly string[]) => Both) }[] = [
  {
    match: /^must lie between \d{4}-\d{2}-\d{2} and \d{4}-\d{2}-\d{2}$/,
    words: ([first = '', last = '']) => ({
      nl: `Kies een dag van ${day(first, 'nl')} tot en met ${day(last, 'nl')}.`,
      en: `Choose a day from ${day(first, 'en')} to ${day(last, 'en')}.`,
    }),
  },
  {
    match: /^must be at most \d{4}-\d{2}-\d{2}: thirteen weeks/,
    words: ([last = '']) => ({
      nl: `Kies een dag tot en met ${day(last, 'nl')}: langer dan 13 weken mag niet.`,
      en: `Choose a day up to ${day(last, 'en')}: longer than 13 weeks is not allowed.`,
    }),
  },
  {
    match: /^must be at most \d+ cents$/,
    words: {
      nl: 'Dit bedrag is te hoog. Kijk wat er nog open staat.',
      en: 'This amount is too high. See what is still open.',
    },
  },
  {
    match: /^must add up to \d+ cents$/,
    words: {
      nl: 'De bedragen zijn samen niet gelijk aan wat er open staat.',
      en: 'The amounts together are not what is open.',
    },
  },
  {
    match: /^must not be after today/,
    words: { nl: 'Deze dag ligt in de toekomst.', en: 'This day lies in the future.' },
  },
  {
    match: /^must not be before the grant on/,
    words: { nl: 'Deze dag ligt voor de dag van de toekenning.', en: 'This day is before the day of the grant.' },
  },
  {
    match: /^must not be before the start on/,
    words: { nl: 'Deze dag ligt voor de eerste werkdag.', en: 'This day is before the first day of work.' },
  },
  {
    match: /^Invalid email/,
    words: { nl: 'Vul een e-mailadres in, zoals naam@bedrijf.nl.', en: 'Enter an email address.' },
  },
  { match: /^Invalid ISO date/, words: { nl: 'Vul een datum in die bestaat.', en: 'Enter a date that exists.' } },
  {
    match: /^must not lie before the window opened/,
    words: { nl: 'Toen was de regeling nog niet open.', en: 'The scheme was not open then.' },
  },
  {
    match: /^must be today or later, and at most \d+ days from now$/,
    words: { nl: 'Kies een dag in de komende 3 maanden.', en: 'Choose a day in the coming 3 months.' },
  },
  { match: /^Too big: expected string/, words: { nl: 'Dit is te lang. Maak het korter.', en: 'This is too long.' } },
  { match: /^Too big: expected number/, words: { nl: 'Dit getal is te hoog.', en: 'This number is too high.' } },
  { match: /^Too big: expected array/, words: { nl: 'Dit zijn er te veel.', en: 'These are too many.' } },
  { match: /^Too small: expected string/, words: { nl: 'Dit is te kort.', en: 'This is too short.' } },
  { match: /^Too small: expected number/, words: { nl: 'Dit getal is te laag.', en: 'This number is too low.' } },
  { match: /^Too small: expected array/, words: { nl: 'Voeg er minstens een toe.', en: 'Add at least one.' } },
  {
    match: /received (undefined|null)$/,
    words: { nl: 'Vul dit in of kies een antwoord.', en: 'Fill this in or choose an answer.' },
  },
  { match: /^Invalid option/, words: { nl: 'Kies een antwoord.', en: 'Choose an answer.' } },
  {
    match: /expected int, received number$/,
    words: { nl: 'Gebruik hooguit 2 cijfers achter de komma.', en: 'Use at most 2 decimals.' },
  },
  {
    match: /expected (number|int), received/,
    words: { nl: 'Vul een getal in, zoals 32,5.', en: 'Enter a number, such as 32.5.' },
  },
  {
    match: /^Invalid (input|string)/,
    words: { nl: 'Dit klopt niet. Vul het opnieuw in.', en: 'This is not right. Fill it in again.' },
  },
];

/** @returns null for a message that nobody has put into words yet */
export function knownMessage(message: string): Both | null {
  const ofLaw = lawMessage(message);
  if (ofLaw !== null) return ofLaw;
  const words = exact[message] ?? patterns.find(({ match }) => match.test(message))?.words ?? null;
  return typeof words === 'function' ? words(message.match(/\d{4}-\d{2}-\d{2}/g) ?? []) : words;
}

/** What to show for a message of a schema or of the API. */
export const messageInWords = (message: string | undefined): Both =>
  knownMessage(message ?? '') ?? {
    nl: 'Dit klopt niet. Controleer wat u hebt ingevuld.',
    en: 'This is not right. Check what you typed.',
  };
