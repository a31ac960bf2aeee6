import type { BankReportAnswer } from '../api/answers';
import type { Both } from '../language/language';

type Unmatched = BankReportAnswer['lines']['unmatched'][number];

/** Why a statement of a bank report changed nothing. */
export const unmatchedWords: Readonly<Record<Unmatched['because'], Both>> = {
  'unknown-reference': {
    nl: 'Dit kenmerk hoort niet bij deze batch.',
    en: 'This reference is not of this batch.',
  },
  'other-batch': {
    nl: 'Dit gaat over een ander betaalbestand. Lees dit bankbestand ook in bij die batch.',
    en: 'This is about another payment file. Take this report in with that batch too.',
  },
  'other-payer': {
    nl: 'Dit gaat over een andere rekening dan die van de regio.',
    en: 'This is about another account than that of the region.',
  },
  'no-reference': {
    nl: 'Hier staat geen kenmerk bij. Waarschijnlijk is het een andere af- of bijschrijving.',
    en: 'It has no reference. Most likely it is another entry on the account.',
  },
  'credit-without-return': {
    nl: 'Er kwam geld binnen met dit kenmerk, maar de bank noemt het geen terugboeking. Vraag het na.',
    en: 'Money came in with this reference, but the bank does not call it a return. Ask the bank.',
  },
  'whole-file-returned': {
    nl: 'Een heel bestand kwam terug in één bedrag. Vraag de bank om de losse regels.',
    en: 'A whole file came back as one amount. Ask the bank for the single lines.',
  },
  'contradicts-earlier-report': {
    nl: 'Dit past niet bij wat de bank eerder meldde. Vraag het na bij de bank.',
    en: 'This cannot be true beside what the bank told before. Ask the bank.',
  },
  'no-longer-in-batch': {
    nl: 'Deze betaling zit niet meer in deze batch.',
    en: 'This payment is no longer in this batch.',
  },
  'recover-entries-first': {
    nl: 'Dit geld is al teruggevorderd. Draai dat eerst terug en lees dit bestand daarna nog eens in.',
    en: 'This money was claimed back already. Undo that first, and take this report in again.',
  },
};

interface Pattern {
  readonly match: RegExp;
  readonly nl: string;
  readonly en: string;
}

/** `$1`, `$2` are what the message names. The API's messages are English, for programs. */
const errors: readonly Pattern[] = [
  {
    match: /^is booked as (.*) (\S+) for (\d+) lines; the file is (\S+) EUR for (\d+) lines$/,
    nl: 'De bank boekte $1 $2 voor $3 regels. Het bestand is € $4 voor $5 regels.',
    en: 'The bank booked $1 $2 for $3 lines. The file is € $4 for $5 lines.',
  },
  {
    match: /^is booked as (.*); the file is (\S+) EUR for (\d+) lines$/,
    nl: 'De bank boekte $1. Het bestand is € $2 voor $3 regels.',
    en: 'The bank booked $1. The file is € $2 for $3 lines.',
  },
  {
    match: /^is told as (\S+) lines of (\S+); it has (\d+) lines of (\S+)$/,
    nl: 'De bank noemt $1 regels van samen $2. Wij hebben $3 regels van samen $4.',
    en: 'The bank tells of $1 lines of $2 in all. We have $3 lines of $4 in all.',
  },
  {
    match: /^is told in (.+), not in EUR$/,
    nl: 'De bank noemt een andere munt dan de euro ($1).',
    en: 'The bank names another currency than the euro ($1).',
  },
  {
    match: /^is told as (.+); the line is (.+)$/,
    nl: 'De bank noemt een ander bedrag: $1. De regel is $2.',
    en: 'The bank names another amount: $1. The line is $2.',
  },
  {
    match: /^is told twice in this report$/,
    nl: 'Dit staat twee keer in het bankbestand.',
    en: 'This stands twice in the report.',
  },
  {
    match: /^stands in another file of the batch than (.+)$/,
    nl: 'Deze regel zit niet in bestand $1 van de batch, maar in een ander.',
    en: 'This line is not in file $1 of the batch, but in another.',
  },
  {
    match: /^has a status that is not known: (.+)$/,
    nl: 'De bank gebruikt een status die wij niet kennen: $1.',
    en: 'The bank uses a status we do not know: $1.',
  },
  { match: /^is empty$/, nl: 'Het bestand is leeg.', en: 'The file is empty.' },
  {
    match: /^is (too large to be read|larger than) .*$/,
    nl: 'Het bestand is te groot. Vraag de bank om een kleiner bestand.',
    en: 'The file is too large. Ask the bank for a smaller one.',
  },
  {
    match: /^is not a whole gzip file$/,
    nl: 'Het ingepakte bestand is niet heel. Download het opnieuw bij de bank.',
    en: 'The packed file is not whole. Download it again at the bank.',
  },
  {
    match: /^is (none of|no) .*$/,
    nl: 'Dit is geen bankbestand dat wij lezen. Kies een pain.002 of een camt.053.',
    en: 'This is no report that we read. Choose a pain.002 or a camt.053.',
  },
  {
    match: /^(is not (UTF-8|well-formed XML|XML 1\.0)|has .*)$/,
    nl: 'Het bestand is beschadigd of geen echt bankbestand. Download het opnieuw bij de bank.',
    en: 'The file is damaged, or no real bank report. Download it again at the bank.',
  },
];

/** @returns null for a message that nobody has put into words yet */
export function knownReportError(message: string): Both | null {
  const found = errors.find(({ match }) => match.test(message));
  if (found === undefined) return null;
  const nl = message.replace(found.match, found.nl).replaceAll(/(\d)\.(\d\d)\b/g, '$1,$2');
  return { nl, en: message.replace(found.match, found.en) };
}

/** Why a report was refused, for one reference in it. */
export const reportErrorInWords = (message: string): Both => knownReportError(message) ?? { nl: message, en: message };
